// Keys that act on a drawing while it has the focus.

type Keys = Readonly<Record<string, () => void>>;

interface Actions {
  readonly plain: Keys;
  readonly shift: Keys;
  /** With Shift or without: on some keyboards + is typed with it. */
  readonly either: Keys;
}

/** Let keys act on a drawing; those of the browser, with Ctrl, Alt or Command, are left to it. */
export function actOnKeys(drawing: HTMLElement, { plain, shift, either }: Actions): void {
  drawing.addEventListener("keydown", (pressed) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    const act = (pressed.shiftKey ? shift : plain)[pressed.key] ?? either[pressed.key];
    if (!act) return;
    pressed.preventDefault();
    act();
  });
}

/** By how much a key or a button zooms. */
export const STEP = 1.6;

/** Larger and smaller, on any keyboard. */
export function zoomKeys(zoom: (times: number) => void): Keys {
  const larger = () => zoom(STEP);
  const smaller = () => zoom(1 / STEP);
  return { "+": larger, "=": larger, "-": smaller, "\u2212": smaller, _: smaller };
}

/** From one to the next, and to the first and the last. */
export function walkKeys(walk: (by: number) => void): Keys {
  return {
    ArrowLeft: () => walk(-1),
    ArrowRight: () => walk(1),
    Home: () => walk(-Infinity),
    End: () => walk(Infinity),
  };
}

/**
 * Where a walk leads among so many, from a place or, under 0, from none: then its first step is to the first.
 */
export function walked(from: number, by: number, many: number): number {
  const to = from < 0 && Number.isFinite(by) ? 0 : from + by;
  return Math.min(Math.max(to, 0), many - 1);
}

/** Keep the focus within a drawing when that which has it is no longer drawn, so that its keys go on. */
export function keepFocus(drawing: HTMLElement): void {
  const focused = document.activeElement;
  const isHidden = focused instanceof SVGElement && focused.style.display === "none";
  if (isHidden && drawing.contains(focused)) drawing.focus({ preventScroll: true });
}
