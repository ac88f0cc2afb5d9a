// The places on the map: a circle each, as large as many events of those shown took place there.

import { addressOf, set, svg } from "../dom";
import { nameOf, type Happening, type Place } from "../record";
import { say } from "../words";
import { project, type Point, type View } from "./projection";

/** How far outside of the picture a circle may still reach into it, in pixels. */
const MARGIN = 30;

/** The least size of what a finger must hit. */
const FINGER = 24;

export class Spot {
  readonly id: string;
  readonly point: Point;
  readonly link: SVGAElement;
  readonly label = svg("text");
  readonly #circle = svg("circle");
  readonly #number = svg("text", { "text-anchor": "middle", y: 4 });
  readonly #entry: HTMLElement;
  events: Happening[] = [];
  name = "";

  constructor({ id, entry, lat, lon }: Place) {
    this.id = id;
    this.point = project(lon, lat);
    this.#entry = entry;
    const hit = svg("rect", {
      class: "hit",
      x: -FINGER / 2,
      y: -FINGER / 2,
      width: FINGER,
      height: FINGER,
    });
    const address = { href: addressOf(id), "data-place": id, tabindex: -1 };
    this.link = svg("a", address, hit, this.#circle, this.#number);
  }

  get radius(): number {
    const count = this.events.length;
    return count < 2 ? 4.5 : Math.min(6 + 1.4 * Math.sqrt(count), 17);
  }

  get isDrawn(): boolean {
    return this.events.length > 0 && this.link.style.display === "";
  }

  /** Say its name and how many events it has, in the language shown. */
  say(): void {
    const count = this.events.length;
    this.name = nameOf(this.#entry);
    this.label.textContent = this.name;
    this.#number.textContent = count > 1 ? String(count) : "";
    set(this.#circle, { r: this.radius });
    set(this.link, { "aria-label": say("events-there", this.name, count) });
  }

  place(view: View): void {
    const { x, y } = view.at(this.point);
    const isSeen = x > -MARGIN && y > -MARGIN && x < view.width + MARGIN && y < view.height + MARGIN;
    this.link.style.display = isSeen ? "" : "none";
    if (isSeen) set(this.link, { transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` });
  }
}
