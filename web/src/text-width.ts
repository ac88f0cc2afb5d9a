// How wide a text is drawn, in pixels.

const pen = document.createElement("canvas").getContext("2d");
const known = new Map<string, number>();

/** About the width of a character, for a browser that does not tell. */
const CHARACTER = 7;

export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const told = known.get(key);
  if (told !== undefined) return told;
  if (pen) pen.font = font;
  const width = pen?.measureText(text).width ?? text.length * CHARACTER;
  known.set(key, width);
  return width;
}

/** The font of the drawings at a size, as style sheets name it. */
export function drawnFont(size: number): string {
  family ??= getComputedStyle(document.documentElement).getPropertyValue("--sans").trim();
  return `${size}px ${family}`;
}

let family: string | undefined;
