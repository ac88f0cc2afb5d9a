// The marks of the events: made once, then placed for every scale.

import { addressOf, set, svg } from "../dom";
import { nameOf, whenOf, type Happening } from "../record";
import { outline } from "./shapes";
import type { Scale } from "./scale";

/** Half the height of a mark, by the weight of its event. */
const RADIUS = [3, 3, 3.4, 4.2, 5.2, 6.4];

/** How far an open end reaches, in pixels: a sign, not a measure. */
const OPEN = 14;

/** The least size of what a finger must hit. */
const FINGER = 24;

/**
 * How far beyond the picture a bar is drawn that leaves it: no browser draws lines of a million pixels well.
 */
const BEYOND = 40;

export class Mark {
  readonly link: SVGAElement;
  readonly label = svg("text", { class: "label", "aria-hidden": "true" });
  readonly #shape = svg("path");
  readonly #hit = svg("rect", { class: "hit", height: FINGER, y: -FINGER / 2 });
  readonly #r: number;
  name = "";

  constructor(readonly event: Happening) {
    this.#r = RADIUS[event.weight] ?? 3;
    const kind = ["mark", event.won, event.doubtful ? "doubtful" : ""].join(" ").trim();
    const address = { href: addressOf(event.id), "data-event": event.id, tabindex: -1 };
    this.link = svg("a", { ...address, class: kind }, this.#hit, this.#shape);
  }

  /** Say its name in the language shown. */
  say(): void {
    this.name = nameOf(this.event.article);
    this.label.textContent = this.name;
    set(this.link, { "aria-label": `${this.name}, ${whenOf(this.event)}` });
  }

  /** Whether it can stand on a timeline at all. */
  get isDated(): boolean {
    return this.event.first !== null || this.event.last !== null;
  }

  /** Whether it is in the picture, and not hidden among others. */
  get isDrawn(): boolean {
    return this.link.isConnected && this.link.style.display !== "none";
  }

  /** What it takes of the window. */
  get box(): DOMRect {
    return this.#shape.getBoundingClientRect();
  }

  /** Its beginning and end in pixels, and the middle of what is too short to be drawn as long as it was. */
  span(scale: Scale): [number, number] {
    const { first, last } = this.event;
    const start = first === null ? scale.x((last ?? NaN) + 1) - OPEN : scale.x(first);
    const end = last === null ? scale.x(first ?? NaN) + OPEN : scale.x(last + 1);
    const middle = (start + end) / 2;
    return end - start < 2 * this.#r ? [middle - this.#r, middle + this.#r] : [start, end];
  }

  isInSight(scale: Scale): boolean {
    const [start, end] = this.span(scale);
    return end >= 0 && start <= scale.width;
  }

  hide(): void {
    this.link.style.display = "none";
  }

  /** Draw it at a height, cut where it leaves the picture. */
  place(scale: Scale, left: number, y: number, aside: number): void {
    if (!this.isInSight(scale)) return this.hide();
    const [start, end] = this.span(scale);
    const [from, to] = [Math.max(start, -BEYOND), Math.min(end, scale.width + BEYOND)];
    const body = Math.max(to - from - 2 * this.#r, 0);
    const open = { start: this.event.first === null, end: this.event.last === null };
    const wide = Math.max(body + 2 * this.#r, FINGER);
    this.link.style.display = "";
    set(this.link, { transform: `translate(${(left + aside + from + this.#r).toFixed(1)},${y})` });
    set(this.#shape, { d: outline(this.event.won, Number(body.toFixed(1)), this.#r, open) });
    set(this.#hit, { width: wide, x: (body - wide) / 2 });
  }
}
