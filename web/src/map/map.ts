// The map: where the shown events took place, and how many at each place.

import { choice } from "../choose";
import { button, html, set, svg } from "../dom";
import { shown } from "../filters";
import { inTurn, onceInTurn } from "../frames";
import { movable, nearest } from "../gestures";
import { actOnKeys, keepFocus, STEP, walked, walkKeys, zoomKeys } from "../keys";
import { places } from "../record";
import { language, say } from "../words";
import { coasts } from "./coasts";
import { placeLabels, regionNames } from "./labels";
import { boxOf, project, View, type Box } from "./projection";
import { Spot } from "./spots";

/** From Peking to the Kuriles, from the mouth of the Yangtze to the middle of Sakhalin. */
const THEATRE = boxOf([project(115.5, 52), project(146, 30.8)]);

/** The least that is shown about places, in degrees. */
const LEAST = 2.5;

/** How far a key moves the map, and how near the edge the place may lie that the keys stand on, in pixels. */
const PAN = 60;
const NEAR_EDGE = 20;

/** The part of the map, from each edge, in which a chosen place is not left. */
const MARGIN = 1 / 8;

/** Buttons that show a sign, beside the timeline's which say the same in words. */
const SIGNS: Readonly<Record<string, string>> = { "map-in": "+", "map-out": "−" };

export class WarMap {
  readonly region = html("section", { "data-view": "map", "aria-describedby": "_map-help" });
  readonly #heading = html("h2");
  readonly #buttons = {
    "map-in": button(() => this.#zoom(STEP)),
    "map-out": button(() => this.#zoom(1 / STEP)),
    "map-theatre": button(() => this.#show(this.#fitted(THEATRE))),
    "map-all": button(() => this.#show(this.#fitted(around(this.#shown)))),
  };
  readonly #ground = coasts();
  readonly #regions = svg("g", { class: "regions", "aria-hidden": "true" });
  readonly #circles = svg("g");
  readonly #labels = svg("g", { class: "labels", "aria-hidden": "true" });
  readonly #picture = svg("svg", { role: "group" }, this.#ground, this.#regions, this.#circles, this.#labels);
  readonly #plot = html("div", { class: "plot", tabindex: -1 }, this.#picture);
  readonly #notes = html("p", { class: "notes" });
  readonly #help = html("p", { class: "help", id: "_map-help" });

  readonly #spots: ReadonlyMap<string, Spot> = new Map(
    [...places].map(([id, place]) => [id, new Spot(place)]),
  );
  /**
   * The places of the shown events, those of most events first, so that the small ones lie upon the large.
   */
  #shown: readonly Spot[] = [];
  #view: View | null = null;
  /** On which of them the keys stand. */
  #at: Spot | null = null;
  readonly #redraw = onceInTurn(() => this.#draw());

  constructor() {
    const moving = html("div", { class: "buttons" }, ...Object.values(this.#buttons));
    this.region.append(
      html("div", { class: "bar" }, this.#heading, moving),
      this.#plot,
      this.#notes,
      this.#help,
    );
    this.#listen();
    this.#count();
    this.#name();
  }

  #listen(): void {
    const pan = (across: number, down: number) => this.#view && this.#show(this.#view.panned(across, down));
    movable(this.#plot, {
      pan,
      zoom: (times, x, y) => this.#zoom(times, x, y),
      near: (x, y) => this.#near(x, y),
    });
    actOnKeys(this.#plot, {
      plain: walkKeys((by) => this.#step(by)),
      shift: {
        ArrowLeft: () => pan(PAN, 0),
        ArrowRight: () => pan(-PAN, 0),
        ArrowUp: () => pan(0, PAN),
        ArrowDown: () => pan(0, -PAN),
      },
      either: zoomKeys((times) => this.#zoomAboutFocus(times)),
    });
    this.#plot.addEventListener("focusin", ({ target }) => this.#focused(target as Element));
    new ResizeObserver(() => this.#resize()).observe(this.#plot);
    shown.follow(onceInTurn(() => this.#recount()));
    choice.follow(() => this.#chosen());
    language.follow(() => this.#name());
  }

  /** Say everything in the language shown. */
  #name(): void {
    this.#heading.textContent = say("map");
    set(this.region, { "aria-label": say("map") });
    set(this.#picture, { "aria-label": say("map") });
    for (const [key, made] of Object.entries(this.#buttons)) {
      const sign = SIGNS[key];
      made.textContent = sign ?? say(key);
      set(made, { "aria-label": sign && say(key), title: sign && say(key) });
    }
    this.#help.textContent = say("map-help");
    for (const spot of this.#spots.values()) spot.say();
    this.#redraw();
  }

  /** Gather the shown events by place. */
  #count(): void {
    for (const spot of this.#spots.values()) spot.events = [];
    for (const event of shown.value) this.#spots.get(event.place ?? "")?.events.push(event);
    this.#shown = [...this.#spots.values()]
      .filter((spot) => spot.events.length)
      .sort((a, b) => b.events.length - a.events.length);
    this.#circles.replaceChildren(...this.#shown.map((spot) => spot.link));
    this.#raise();
  }

  /** Gather them anew, and look at where they are. */
  #recount(): void {
    this.#count();
    for (const spot of this.#shown) spot.say();
    if (this.#view) this.#view = this.#home();
    this.#draw();
  }

  // What is seen

  #fitted(box: Box): View {
    return View.of(box, this.#plot.clientWidth, this.#plot.clientHeight);
  }

  /** The shown places in the theatre of war; where none is, all of them. */
  #home(): View {
    const { left, right, top, bottom } = THEATRE;
    const inside = this.#shown.filter(
      ({ point: { x, y } }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    return this.#fitted(around(inside.length ? inside : this.#shown));
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#plot;
    if (!width || !height) return;
    this.#view = this.#view?.sized(width, height) ?? this.#home();
    this.#draw();
  }

  #show(view: View): void {
    this.#view = view;
    this.#redraw();
  }

  #zoom(times: number, x?: number, y?: number): boolean {
    if (!this.#view) return false;
    const zoomed = this.#view.zoomed(times, x, y);
    const moves = Math.abs(zoomed.scale / this.#view.scale - 1) > 1e-6;
    if (moves) this.#show(zoomed);
    return moves;
  }

  /** Zoom about the place that the keys stand on, so that it stays. */
  #zoomAboutFocus(times: number): void {
    const stood = document.activeElement === this.#at?.link ? this.#at : null;
    const at = stood && this.#view?.at(stood.point);
    this.#zoom(times, at?.x, at?.y);
  }

  // Drawing

  #draw(): void {
    const view = this.#view;
    if (!view) return;
    set(this.#picture, {
      viewBox: `0 0 ${view.width} ${view.height}`,
      width: view.width,
      height: view.height,
    });
    const origin = view.at({ x: 0, y: 0 });
    set(this.#ground, { transform: `translate(${origin.x},${origin.y}) scale(${view.scale})` });
    for (const spot of this.#shown) spot.place(view);
    const drawn = this.#shown.filter((spot) => spot.isDrawn);
    this.#regions.replaceChildren(...regionNames(view));
    this.#labels.replaceChildren(...placeLabels(drawn, view, this.#current));
    this.#tellLeftOut(view);
    keepFocus(this.#plot);
    this.#rove();
  }

  /** What the map cannot show: places beyond its edges, and events without a place. */
  #tellLeftOut(view: View): void {
    const beyond = this.#shown.filter((spot) => !view.shows(spot.point)).length;
    const unplaced = shown.value.filter((event) => !this.#spots.has(event.place ?? "")).length;
    const notes = [beyond ? say("beyond", beyond) : "", unplaced ? say("unplaced", unplaced) : ""];
    this.#notes.textContent = notes.filter(Boolean).join(" · ");
  }

  // Choosing

  /** The place of what is chosen. */
  get #current(): Spot | null {
    const chosen = choice.value;
    const id = chosen?.event ? chosen.event.place : chosen?.id;
    return this.#spots.get(id ?? "") ?? null;
  }

  #chosen(): void {
    const current = this.#current;
    const related = new Set([...(choice.value?.related ?? [])].map((event) => event.place));
    for (const spot of this.#spots.values()) {
      set(spot.link, { "aria-current": spot === current ? "true" : null });
      spot.link.classList.toggle("related", related.has(spot.id));
    }
    this.#raise();
    // The filters may have been given up for it just now, and the map would look elsewhere after that.
    inTurn(() => this.#bringInSight(current));
  }

  /** Put the place that is chosen upon all others. */
  #raise(): void {
    const link = this.#circles.querySelector("[aria-current]");
    if (link && link !== this.#circles.lastElementChild) this.#circles.append(link);
  }

  #bringInSight(spot: Spot | null): void {
    const view = this.#view;
    if (!spot || !view) return this.#redraw();
    const margin = Math.min(view.width, view.height) * MARGIN;
    this.#show(view.shows(spot.point, margin) ? view : view.centred(spot.point));
  }

  #near(x: number, y: number): Element | null {
    const view = this.#view;
    if (!view) return null;
    const found = nearest(this.#shown, (spot) => {
      const point = view.at(spot.point);
      return Math.hypot(point.x - x, point.y - y) - spot.radius;
    });
    return found?.link ?? null;
  }

  // Keys: the map is one stop, and the arrows walk from place to place, that of most events first

  #step(by: number): void {
    const from = this.#at ? this.#shown.indexOf(this.#at) : -1;
    const next = this.#shown[walked(from, by, this.#shown.length)];
    if (!next) return;
    this.#at = next;
    if (this.#view && !this.#view.shows(next.point, NEAR_EDGE)) this.#view = this.#view.centred(next.point);
    this.#draw();
    next.link.focus({ preventScroll: true });
  }

  #focused(on: Element): void {
    this.#at = this.#spots.get(on.closest<SVGAElement>("[data-place]")?.dataset.place ?? "") ?? this.#at;
    this.#rove();
  }

  /**
   * Exactly one place takes part in the order of Tab: where the keys stood, else the chosen one, else the
   * first that is drawn.
   */
  #rove(): void {
    const wanted = [this.#at, this.#current, ...this.#shown].find((spot) => spot?.isDrawn);
    for (const spot of this.#spots.values()) set(spot.link, { tabindex: spot === wanted ? 0 : -1 });
  }
}

/** A box about the places, none too small. */
function around(spots: readonly Spot[]): Box {
  if (!spots.length) return THEATRE;
  const { left, right, top, bottom } = boxOf(spots.map((spot) => spot.point));
  const across = Math.max(LEAST - (right - left), 0) / 2;
  const down = Math.max(LEAST - (bottom - top), 0) / 2;
  return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}
