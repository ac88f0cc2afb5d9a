// The timeline: the shown events to scale, a lane for each front, to be zoomed and moved by hand, wheel,
// fingers and keys.

import { choice } from "../choose";
import { button, html, set } from "../dom";
import { shown } from "../filters";
import { inTurn, onceInTurn } from "../frames";
import { movable, nearest } from "../gestures";
import { actOnKeys, keepFocus, STEP, walked, walkKeys, zoomKeys } from "../keys";
import { happening, happenings, inOrder, type Happening } from "../record";
import { language, say } from "../words";
import { Callout } from "./callout";
import { lanes, type Lane } from "./lanes";
import { legend } from "./legend";
import { Mark } from "./marks";
import { Picture } from "./picture";
import { Scale, war } from "./scale";

/**
 * How wide the names of the lanes are. Under some width of the whole they stand in the lanes, not beside
 * them.
 */
const GUTTER = 128;
const NARROW = 640;

/** How far to the right a chosen mark may lie: its name must have room. */
const RIGHTMOST = 0.97;

/** How often to zoom in on a mark that is hidden among others. */
const MOST_STEPS = 24;

export class Timeline {
  readonly region = html("section", { "data-view": "timeline", "aria-describedby": "_timeline-help" });
  readonly #heading = html("h2");
  readonly #buttons = {
    "zoom-in": button(() => this.#zoom(STEP)),
    "zoom-out": button(() => this.#zoom(1 / STEP)),
    "whole-war": button(() => this.#show(this.#scale.showing(war))),
    earlier: button(() => this.#pan(this.#scale.width / 2)),
    later: button(() => this.#pan(-this.#scale.width / 2)),
  };
  readonly #picture = new Picture();
  readonly #plot = html("div", { class: "plot", tabindex: -1 });
  readonly #callout = new Callout(this.#plot, (id) => {
    const event = happening(id);
    return event && this.#mark(event);
  });
  readonly #before = html("span", { class: "before" });
  readonly #after = html("span", { class: "after" });
  readonly #legend = html("p", { class: "legend" });
  readonly #notes = html("p", { class: "notes" });
  readonly #help = html("p", { class: "help", id: "_timeline-help" });

  readonly #marks: ReadonlyMap<Happening, Mark> = new Map(
    happenings.map((event) => [event, new Mark(event)]),
  );
  #lanes: readonly Lane[] = [];
  /** What the keys walk through: the shown events that have a date, in order of time. */
  #walk: readonly Happening[] = [];
  /** On which of them they stand; Tab comes back to it. */
  #at: Happening | null = null;
  #scale = new Scale(war, 1000);
  #gutter = GUTTER;
  readonly #redraw = onceInTurn(() => this.#draw());
  readonly #relayout = onceInTurn(() => this.#layout());

  constructor() {
    this.#plot.append(this.#picture.element, this.#callout.element);
    const moving = html("div", { class: "buttons" }, ...Object.values(this.#buttons));
    this.region.append(
      html("div", { class: "bar" }, this.#heading, moving),
      this.#plot,
      html("p", { class: "outside" }, this.#before, this.#after),
      this.#legend,
      this.#notes,
      this.#help,
    );
    this.#listen();
    this.#name();
  }

  #listen(): void {
    movable(this.#plot, {
      pan: (across) => this.#pan(across),
      zoom: (times, x) => this.#zoom(times, x - this.#gutter),
      near: (x, y) => this.#near(x, y),
    });
    const step = () => this.#scale.width / 4;
    const jump = () => this.#scale.width / 2;
    actOnKeys(this.#plot, {
      plain: {
        ...walkKeys((by) => this.#step(by)),
        PageUp: () => this.#pan(jump()),
        PageDown: () => this.#pan(-jump()),
      },
      shift: { ArrowLeft: () => this.#pan(step()), ArrowRight: () => this.#pan(-step()) },
      either: {
        ...zoomKeys((times) => this.#zoom(times)),
        "0": () => this.#show(this.#scale.showing(war)),
      },
    });
    this.#plot.addEventListener("focusin", ({ target }) => this.#focused(target as Element));
    new ResizeObserver(this.#relayout).observe(this.#plot);
    shown.follow(this.#relayout);
    language.follow(() => this.#name());
    choice.follow(() => this.#chosen());
  }

  /** Say everything in the language shown. */
  #name(): void {
    this.#heading.textContent = say("timeline");
    set(this.region, { "aria-label": say("timeline") });
    set(this.#picture.element, { "aria-label": say("timeline") });
    for (const [key, made] of Object.entries(this.#buttons)) made.textContent = say(key);
    this.#help.textContent = say("timeline-help");
    for (const mark of this.#marks.values()) mark.say();
    this.#relayout();
  }

  // Drawing

  #mark(event: Happening): Mark {
    const mark = this.#marks.get(event);
    if (!mark) throw new Error(`no mark of ${event.id}`);
    return mark;
  }

  /** Which lanes there are, and how high they must be for the whole war. */
  #layout(): void {
    const wide = this.#plot.clientWidth;
    if (!wide) return;
    this.#gutter = wide < NARROW ? 0 : GUTTER;
    this.region.classList.toggle("narrow", !this.#gutter);
    this.#scale = new Scale(this.#scale.stretch, wide - this.#gutter);
    const marks = inOrder(shown.value).map((event) => this.#mark(event));
    this.#walk = marks.filter((mark) => mark.isDated).map((mark) => mark.event);
    this.#lanes = lanes(marks, new Scale(war, this.#scale.width));
    this.#picture.fill(marks);
    this.#legend.replaceChildren(...legend(shown.value));
    this.#tellRelated();
    this.#draw();
  }

  #draw(): void {
    const chosen = choice.value?.event ?? null;
    const crowded = this.#picture.draw({
      lanes: this.#lanes,
      scale: this.#scale,
      gutter: this.#gutter,
      chosen,
    });
    this.#tellOutside();
    this.#tellLeftOut(crowded);
    keepFocus(this.#plot);
    this.#rove();
    this.#callout.point();
  }

  /** How many events lie before the picture, and how many after it. */
  #tellOutside(): void {
    const end = this.#scale.at(this.#scale.width);
    const before = this.#walk.filter(
      ({ last }) => last !== null && last + 1 < this.#scale.stretch.start,
    ).length;
    const after = this.#walk.filter(({ first }) => first !== null && first > end).length;
    this.#before.textContent = before ? say("before", before) : "";
    this.#after.textContent = after ? say("after", after) : "";
  }

  /** What the picture cannot show: marks too close to others, and events without a date. */
  #tellLeftOut(crowded: number): void {
    const undated = shown.value.length - this.#walk.length;
    const notes = [crowded ? say("crowded", crowded) : "", undated ? say("undated", undated) : ""];
    this.#notes.textContent = notes.filter(Boolean).join(" · ");
    this.#notes.hidden = !this.#notes.textContent;
  }

  // Moving

  #show(scale: Scale): void {
    this.#scale = scale;
    this.#redraw();
  }

  #pan(across: number): void {
    this.#show(this.#scale.panned(across));
  }

  /**
   * Zoom about a place, in pixels of the picture; without one about the event that the keys stand on, or the
   * middle.
   */
  #zoom(times: number, x?: number): boolean {
    const zoomed = this.#scale.zoomed(times, x ?? this.#pivot());
    const moves = Math.abs(zoomed.stretch.days - this.#scale.stretch.days) > 1e-6;
    if (moves) this.#show(zoomed);
    return moves;
  }

  #pivot(): number {
    const mark = this.#at && this.#mark(this.#at);
    const isStoodOn = mark && document.activeElement === mark.link && mark.isInSight(this.#scale);
    const [start, end] = isStoodOn ? mark.span(this.#scale) : [0, this.#scale.width];
    return (start + end) / 2;
  }

  /** See to it that a mark is in the picture and not hidden among others. */
  #bringInSight(event: Happening): void {
    const mark = this.#mark(event);
    if (!mark.isDated) return;
    const [start, end] = mark.span(this.#scale);
    const width = this.#scale.width;
    const isIn = start >= 0 && end <= width * RIGHTMOST;
    const isLong = end - start > width && start < width / 2 && end > width / 2;
    if (!isIn && !isLong) {
      const { days } = this.#scale.stretch;
      const middle = this.#scale.at(Math.max(start, Math.min((start + end) / 2, start + width / 3)));
      this.#scale = this.#scale.showing({ start: middle - days / 2, days });
    }
    this.#draw();
    for (let steps = 0; steps < MOST_STEPS && !mark.isDrawn; steps++) {
      const [from, to] = mark.span(this.#scale);
      this.#scale = this.#scale.zoomed(STEP, (from + to) / 2);
      this.#draw();
    }
  }

  /** Let what someone figures in stand out among the rest, if any of it is shown. */
  #tellRelated(): void {
    const chosen = choice.value;
    const isToStandOut = !chosen?.event && shown.value.some((event) => chosen?.related.has(event));
    this.region.classList.toggle("relates", isToStandOut);
  }

  /** The mark nearest to a point, if one is near enough for a finger. */
  #near(x: number, y: number): Element | null {
    const plot = this.#plot.getBoundingClientRect();
    const drawn = shown.value.map((event) => this.#mark(event)).filter((mark) => mark.isDrawn);
    const found = nearest(drawn, ({ box }) => {
      const across = Math.max(box.left - plot.left - x, 0, x - (box.right - plot.left));
      const down = Math.max(box.top - plot.top - y, 0, y - (box.bottom - plot.top));
      return Math.hypot(across, down);
    });
    return found?.link ?? null;
  }

  // Keys: the timeline is one stop, and the arrows walk through the events by date

  #step(by: number): void {
    const from = this.#at ? this.#walk.indexOf(this.#at) : -1;
    const next = this.#walk[walked(from, by, this.#walk.length)];
    if (!next) return;
    this.#at = next;
    this.#bringInSight(next);
    this.#mark(next).link.focus({ preventScroll: true });
  }

  #focused(on: Element): void {
    this.#at = happening(on.closest<SVGAElement>("[data-event]")?.dataset.event ?? null) ?? this.#at;
    this.#rove();
  }

  /**
   * Exactly one mark takes part in the order of Tab: where the keys stood, else the chosen one, else the
   * first that is drawn.
   */
  #rove(): void {
    const isDrawn = (event: Happening | null | undefined) => Boolean(event && this.#mark(event).isDrawn);
    const wanted = [this.#at, choice.value?.event].find(isDrawn) ?? this.#walk.find(isDrawn);
    for (const [event, { link }] of this.#marks) {
      if (link.tabIndex === 0 && event !== wanted) set(link, { tabindex: -1 });
    }
    if (wanted) set(this.#mark(wanted).link, { tabindex: 0 });
  }

  // Choosing

  #chosen(): void {
    const chosen = choice.value;
    for (const [event, { link }] of this.#marks) {
      set(link, { "aria-current": event === chosen?.event ? "true" : null });
      link.classList.toggle("related", chosen?.related.has(event) ?? false);
    }
    this.#tellRelated();
    const event = chosen?.event;
    if (!event) return this.#redraw();
    this.#at = event;
    inTurn(() => this.#bringInSight(event)); // the filters may have been given up for it just now
  }
}
