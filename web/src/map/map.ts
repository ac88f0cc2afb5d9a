// The map: where the shown events took place, and how many at each place.

import { choice } from "../choose";
import { button, html, set, svg } from "../dom";
import { shown } from "../filters";
import { movable } from "../gestures";
import { nameOf, places, type Happening, type Place } from "../record";
import { beforeNextFrame } from "../signal";
import { widthOf } from "../timeline/lanes";
import { language, say, words } from "../words";
import { coasts } from "./coasts";
import { boxOf, project, View, type Box, type Point } from "./projection";

const STEP = 1.6;
const FONT_SIZE = 12;

/** From Peking to the Kuriles, from the mouth of the Yangtze to the middle of Sakhalin. */
const THEATRE = boxOf([project(115.5, 52), project(146, 30.8)]);

/** The least that is shown about places, in degrees. */
const LEAST = 2.5;

/** From how many pixels a degree the names of lands and seas are written, and to how many. */
const REGIONS = [6, 60] as const;

/** Buttons that show a sign, beside the timeline's which say the same in words. */
const SIGNS: Record<string, string> = { "map-in": "+", "map-out": "−" };

interface Spot {
  readonly place: Place;
  readonly point: Point;
  readonly link: SVGAElement;
  readonly circle: SVGCircleElement;
  readonly number: SVGTextElement;
  readonly label: SVGTextElement;
  name: string;
  events: Happening[];
}

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (one: Rectangle, other: Rectangle) =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

function radius(count: number): number {
  return count < 2 ? 4.5 : Math.min(6 + 1.4 * Math.sqrt(count), 17);
}

export class WarMap {
  readonly region = html("section", { "data-view": "map", "aria-describedby": "_map-help" });
  private readonly heading = html("h2");
  private readonly buttons = {
    "map-in": button("", () => this.zoom(STEP)),
    "map-out": button("", () => this.zoom(1 / STEP)),
    "map-theatre": button("", () => this.show(this.fitted(THEATRE))),
    "map-all": button("", () => this.show(this.fitted(this.around(this.spotsShown())))),
  };
  private readonly ground = coasts();
  private readonly regions = svg("g", { class: "regions", "aria-hidden": "true" });
  private readonly spotsGroup = svg("g");
  private readonly labels = svg("g", { class: "labels", "aria-hidden": "true" });
  private readonly picture = svg("svg", { role: "group" }, this.ground, this.regions, this.spotsGroup, this.labels);
  private readonly plot = html("div", { class: "plot", tabindex: -1 }, this.picture);
  private readonly notes = html("p", { class: "notes" });
  private readonly help = html("p", { class: "help", id: "_map-help" });
  private readonly spots: ReadonlyMap<string, Spot> = new Map([...places].map(([id, place]) => [id, spot(place)]));
  private view: View | null = null;
  private at: Spot | null = null;
  private readonly redraw = beforeNextFrame(() => this.draw());
  private readonly recount = beforeNextFrame(() => this.count());

  constructor() {
    const moving = html("div", { class: "buttons" }, ...Object.values(this.buttons));
    this.region.append(html("div", { class: "bar" }, this.heading, moving), this.plot, this.notes, this.help);
    movable(this.plot, {
      pan: (across, down) => this.view && this.show(this.view.panned(across, down)),
      zoom: (times, x, y) => this.zoom(times, x, y),
      near: (x, y) => this.near(x, y),
    });
    this.plot.addEventListener("keydown", (pressed) => this.press(pressed));
    this.plot.addEventListener("focusin", (focus) => {
      const id = (focus.target as Element).closest("[data-place]")?.getAttribute("data-place");
      if (id) this.at = this.spots.get(id) ?? this.at;
      this.rove();
    });
    new ResizeObserver(() => this.resize()).observe(this.plot);
    shown.follow(() => this.recount());
    choice.follow(() => this.chosen());
    language.follow(() => this.name());
    this.name();
    this.count();
  }

  private name(): void {
    this.heading.textContent = say("map");
    set(this.region, { "aria-label": say("map") });
    set(this.picture, { "aria-label": say("map") });
    for (const [key, made] of Object.entries(this.buttons)) {
      made.textContent = SIGNS[key] ?? say(key);
      set(made, { "aria-label": SIGNS[key] ? say(key) : null, title: SIGNS[key] ? say(key) : null });
    }
    this.help.textContent = say("map-help");
    for (const spot of this.spots.values()) {
      spot.name = nameOf(spot.place.entry);
      spot.label.textContent = spot.name;
    }
    this.tell();
    this.redraw();
  }

  /** The places of the shown events, those of most events first, so that the small ones lie upon the large. */
  private spotsShown(): Spot[] {
    return [...this.spots.values()].filter((spot) => spot.events.length).sort((a, b) => b.events.length - a.events.length);
  }

  /** Gather the shown events by place, and look at where they are. */
  private count(): void {
    for (const spot of this.spots.values()) spot.events = [];
    for (const event of shown.value) if (event.place !== null) this.spots.get(event.place)?.events.push(event);
    const some = this.spotsShown();
    this.spotsGroup.replaceChildren(...some.map((spot) => spot.link));
    this.raise();
    this.tell();
    if (this.view) this.view = this.home();
    this.redraw();
  }

  /** What stands in the marks, and what is said of them. */
  private tell(): void {
    for (const spot of this.spots.values()) {
      const count = spot.events.length;
      const r = radius(count);
      set(spot.circle, { r });
      spot.number.textContent = count > 1 ? String(count) : "";
      set(spot.link, { "aria-label": say("events-there", spot.name, count) });
    }
  }

  // What is seen

  private around(spots: readonly Spot[]): Box {
    if (!spots.length) return THEATRE;
    const { left, right, top, bottom } = boxOf(spots.map((spot) => spot.point));
    const across = Math.max(LEAST - (right - left), 0) / 2;
    const down = Math.max(LEAST - (bottom - top), 0) / 2;
    return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
  }

  private fitted(box: Box): View {
    return View.of(box, this.plot.clientWidth, this.plot.clientHeight);
  }

  /** The shown places in the theatre of war; where none is, all of them. */
  private home(): View {
    const spots = this.spotsShown();
    const { left, right, top, bottom } = THEATRE;
    const inside = spots.filter(({ point: { x, y } }) => x >= left && x <= right && y >= top && y <= bottom);
    return this.fitted(this.around(inside.length ? inside : spots));
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.plot;
    if (!width || !height) return;
    this.view = this.view?.sized(width, height) ?? this.home();
    this.draw();
  }

  private show(view: View): void {
    this.view = view;
    this.redraw();
  }

  private zoom(times: number, x?: number, y?: number): boolean {
    if (!this.view) return false;
    const zoomed = this.view.zoomed(times, x, y);
    const moves = Math.abs(zoomed.scale / this.view.scale - 1) > 1e-6;
    if (moves) this.show(zoomed);
    return moves;
  }

  // Drawing

  private draw(): void {
    const view = this.view;
    if (!view) return;
    set(this.picture, { viewBox: `0 0 ${view.width} ${view.height}`, width: view.width, height: view.height });
    const origin = view.at({ x: 0, y: 0 });
    set(this.ground, { transform: `translate(${origin.x},${origin.y}) scale(${view.scale})` });
    const spots = this.spotsShown();
    for (const spot of spots) {
      const { x, y } = view.at(spot.point);
      const isSeen = x > -30 && y > -30 && x < view.width + 30 && y < view.height + 30;
      spot.link.style.display = isSeen ? "" : "none";
      if (isSeen) set(spot.link, { transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` });
    }
    const seen = spots.filter((spot) => spot.link.style.display === "");
    this.drawRegions(view);
    this.drawLabels(view, seen);
    const unplaced = shown.value.filter((event) => event.place === null || !this.spots.has(event.place)).length;
    const beyond = spots.filter((spot) => !view.shows(spot.point)).length;
    const notes = [beyond ? say("beyond", beyond) : "", unplaced ? say("unplaced", unplaced) : ""];
    this.notes.textContent = notes.filter(Boolean).join(" · ");
    this.rove();
  }

  private drawRegions(view: View): void {
    const isFit = view.scale >= REGIONS[0] && view.scale <= REGIONS[1];
    const names = words().regions.map(([name, lat, lon]) => {
      const { x, y } = view.at(project(lon, lat));
      return svg("text", { x, y, "text-anchor": "middle" }, name);
    });
    this.regions.replaceChildren(...(isFit ? names : []));
  }

  /** Names where there is room: the chosen place first, then those of most events. */
  private drawLabels(view: View, seen: readonly Spot[]): void {
    const font = `${FONT_SIZE}px ${getComputedStyle(this.plot).fontFamily}`;
    const current = this.currentPlace();
    const taken: Rectangle[] = seen.map((spot) => around(view.at(spot.point), radius(spot.events.length) - 1));
    const labels: SVGElement[] = [];
    const wanted = [...seen].sort((a, b) => +(b.place.id === current) - +(a.place.id === current));
    for (const spot of wanted) {
      const { x, y } = view.at(spot.point);
      const r = radius(spot.events.length) + 3;
      const wide = widthOf(spot.name, font);
      const places = [
        { left: x + r, top: y - FONT_SIZE / 2 },
        { left: x - r - wide, top: y - FONT_SIZE / 2 },
        { left: x - wide / 2, top: y + r - 2 },
        { left: x - wide / 2, top: y - r - FONT_SIZE },
      ].map(({ left, top }) => ({ left, right: left + wide, top, bottom: top + FONT_SIZE }));
      const isCurrent = spot.place.id === current; // is named, room or not
      const free = places.find(
        (place) => place.left >= 2 && place.right <= view.width - 2 && !taken.some((other) => overlap(place, other)),
      );
      const at = free ?? (isCurrent ? places[0] : null);
      if (!at) continue;
      taken.push(at);
      set(spot.label, { x: at.left, y: at.bottom - 2, class: isCurrent ? "current" : null });
      labels.push(spot.label);
    }
    this.labels.replaceChildren(...labels);
  }

  // Choosing, and keys: the map is one stop, and the arrows walk from place to place, that of most events first

  /** The place of what is chosen. */
  private currentPlace(): string | null {
    const chosen = choice.value;
    return chosen?.event ? chosen.event.place : chosen && this.spots.has(chosen.id) ? chosen.id : null;
  }

  private chosen(): void {
    const current = this.currentPlace();
    const related = new Set([...(choice.value?.related ?? [])].map((event) => event.place));
    for (const [id, spot] of this.spots) {
      set(spot.link, { "aria-current": id === current ? "true" : null });
      spot.link.classList.toggle("related", related.has(id));
    }
    this.raise();
    // The filters may have been given up for it just now, and the map would look elsewhere after that.
    requestAnimationFrame(() => requestAnimationFrame(() => this.bringInSight(current)));
  }

  /** Put the place that is chosen upon all others. */
  private raise(): void {
    const link = this.spotsGroup.querySelector("[aria-current]");
    if (link && link !== this.spotsGroup.lastElementChild) this.spotsGroup.append(link);
  }

  private bringInSight(id: string | null): void {
    const spot = id === null ? undefined : this.spots.get(id);
    if (!spot || !this.view) return this.redraw();
    const margin = Math.min(this.view.width, this.view.height) / 8;
    this.show(this.view.shows(spot.point, margin) ? this.view : this.view.centred(spot.point));
  }

  private press(pressed: KeyboardEvent): void {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    const pan = (across: number, down: number) => () => this.view && this.show(this.view.panned(across, down));
    const shift: Record<string, () => unknown> = {
      ArrowLeft: pan(60, 0),
      ArrowRight: pan(-60, 0),
      ArrowUp: pan(0, 60),
      ArrowDown: pan(0, -60),
    };
    const plain: Record<string, () => unknown> = {
      ArrowLeft: () => this.walk(-1),
      ArrowRight: () => this.walk(1),
      Home: () => this.walk(-Infinity),
      End: () => this.walk(Infinity),
    };
    const either: Record<string, () => unknown> = {
      "+": () => this.zoom(STEP),
      "=": () => this.zoom(STEP),
      "-": () => this.zoom(1 / STEP),
      "\u2212": () => this.zoom(1 / STEP),
      _: () => this.zoom(1 / STEP),
    };
    const act = (pressed.shiftKey ? shift : plain)[pressed.key] ?? either[pressed.key];
    if (!act) return;
    pressed.preventDefault();
    act();
  }

  private walk(by: number): void {
    const spots = this.spotsShown();
    if (!spots.length) return;
    const now = this.at ? spots.indexOf(this.at) : -1;
    const next = spots[Math.min(Math.max(now < 0 && Number.isFinite(by) ? 0 : now + by, 0), spots.length - 1)]!;
    this.at = next;
    if (this.view && !this.view.shows(next.point, 20)) this.view = this.view.centred(next.point);
    this.draw();
    next.link.focus({ preventScroll: true });
  }

  private rove(): void {
    const isDrawn = (spot: Spot | null | undefined) => spot?.events.length && spot.link.style.display === "";
    const current = this.currentPlace();
    const wanted = [this.at, current ? this.spots.get(current) : null, this.spotsShown().find(isDrawn)].find(isDrawn);
    for (const spot of this.spots.values()) set(spot.link, { tabindex: spot === wanted ? 0 : -1 });
  }

  private near(x: number, y: number): Element | null {
    const view = this.view;
    if (!view) return null;
    let [best, found]: [number, Element | null] = [22, null];
    for (const spot of this.spotsShown()) {
      const point = view.at(spot.point);
      const far = Math.hypot(point.x - x, point.y - y) - radius(spot.events.length);
      if (far < best) [best, found] = [far, spot.link];
    }
    return found;
  }
}

function around({ x, y }: Point, r: number): Rectangle {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function spot(place: Place): Spot {
  const circle = svg("circle");
  const number = svg("text", { "text-anchor": "middle", y: 4 });
  const hit = svg("rect", { class: "hit", x: -12, y: -12, width: 24, height: 24 });
  const link = svg("a", { href: `#${encodeURIComponent(place.id)}`, "data-place": place.id, tabindex: -1 }, hit, circle, number);
  const label = svg("text");
  return { place, point: project(place.lon, place.lat), link, circle, number, label, name: "", events: [] };
}
