// The name and the date of a mark, told beside it while it is pointed at or has the focus; Escape puts them away.

import { html } from "../dom";
import { whenOf, type Happening } from "../record";
import type { Mark } from "./marks";

/** Pixels between a mark and what is told of it. */
const APART = 8;

export class Callout {
  readonly element = html("div", { class: "callout", "aria-hidden": "true", hidden: true });
  #told: Mark | null = null;

  constructor(
    readonly plot: HTMLElement,
    readonly markOf: (id: string) => Mark | null,
  ) {
    plot.addEventListener("focusin", () => this.#tell(null));
    plot.addEventListener("focusout", () => this.#tell(null));
    plot.addEventListener("pointerover", (over) => this.#tell(over.target as Element));
    plot.addEventListener("pointerleave", () => this.#tell(null));
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#point(null);
    });
  }

  /** Tell of a mark; of none, of that which has the focus. */
  #tell(on: Element | null): void {
    const focused = this.plot.contains(document.activeElement) ? document.activeElement : null;
    const link = on?.closest<SVGAElement>("[data-event]") ?? focused?.closest<SVGAElement>("[data-event]");
    this.#point(this.markOf(link?.dataset.event ?? ""));
  }

  #point(at: Mark | null): void {
    this.#told = at;
    this.point();
  }

  /** Stand beside the mark, above it where there is room. */
  point(): void {
    const mark = this.#told;
    this.element.hidden = !mark?.isDrawn;
    if (!mark?.isDrawn) return;
    this.#say(mark.name, mark.event);
    const box = this.plot.getBoundingClientRect();
    const drawn = mark.box;
    const wide = this.element.offsetWidth;
    const left = Math.min(
      Math.max((drawn.left + drawn.right) / 2 - box.left - wide / 2, 0),
      box.width - wide,
    );
    const above = drawn.top - box.top - this.element.offsetHeight - APART;
    const top = above >= 0 ? above : drawn.bottom - box.top + APART;
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }

  #say(name: string, event: Happening): void {
    this.element.replaceChildren(html("b", {}, name), html("span", {}, whenOf(event)));
  }
}
