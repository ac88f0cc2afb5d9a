// Making elements. Text of the record goes in as text nodes and attributes only: nothing here parses HTML.

type Attributes = Record<string, string | number | boolean | null | undefined>;
type Child = Node | string;

const SVG = "http://www.w3.org/2000/svg";

function filled<T extends Element>(made: T, attributes: Attributes, children: Child[]): T {
  set(made, attributes);
  made.append(...children);
  return made;
}

/** Set attributes; `true` is one without a value, and `false`, null and undefined take it away. */
export function set(of: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) of.removeAttribute(name);
    else of.setAttribute(name, value === true ? "" : String(value));
  }
}

export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** A button, which says nothing yet: that follows the language. */
export function button(press: () => void): HTMLButtonElement {
  const made = html("button", { type: "button" });
  made.addEventListener("click", press);
  return made;
}

/**
 * The id that a link within the page leads to; null of any other link, and of an address that is not well
 * made.
 */
export function target(link: Element): string | null {
  const href = link.getAttribute("href") ?? "";
  return href.startsWith("#") ? decoded(href.slice(1)) : null;
}

/** The address of an id within the page. */
export function addressOf(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

/** A part of an address as text; null where it is not well made. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
