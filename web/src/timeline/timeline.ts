// The timeline: the shown events to scale, a lane for each front, to be zoomed and moved by hand, wheel, fingers and keys.

import { choice } from "../choose";
import { button, html, set, svg } from "../dom";
import { shown } from "../filters";
import { movable } from "../gestures";
import { happening, happenings, inOrder, whenOf, type Happening } from "../record";
import { beforeNextFrame } from "../signal";
import { language, names, say } from "../words";
import { ticks } from "./axis";
import { BEFORE_NAME, lanes, PITCH, place, type Lane } from "./lanes";
import { legend } from "./legend";
import { Mark } from "./marks";
import { Scale, war } from "./scale";

const AXIS = 36;
const FONT_SIZE = 11.5;
const GUTTER = 128;
/** Under this width the names of the lanes stand in them, not beside them. */
const NARROW = 640;
const STEP = 1.6;

export class Timeline {
  readonly region = html("section", { "data-view": "timeline", "aria-describedby": "_timeline-help" });
  private readonly heading = html("h2");
  private readonly buttons = {
    "zoom-in": button("", () => this.zoom(STEP)),
    "zoom-out": button("", () => this.zoom(1 / STEP)),
    "whole-war": button("", () => this.show(this.scale.showing(war))),
    earlier: button("", () => this.pan(this.scale.width / 2)),
    later: button("", () => this.pan(-this.scale.width / 2)),
  };
  private readonly before = html("span", { class: "before" });
  private readonly after = html("span", { class: "after" });
  private readonly lanesGroup = svg("g", { class: "lanes" });
  private readonly axis = svg("g", { "data-axis": true });
  private readonly marksGroup = svg("g");
  private readonly labels = svg("g");
  /** What lies outside of the lanes is not drawn over their names. */
  private readonly window = svg("rect");
  private readonly picture = svg(
    "svg",
    { role: "group" },
    svg("defs", {}, ...patterns(), svg("clipPath", { id: "_window" }, this.window)),
    this.lanesGroup,
    this.axis,
    svg("g", { "clip-path": "url(#_window)" }, this.labels, this.marksGroup),
  );
  private readonly callout = html("div", { class: "callout", "aria-hidden": "true", hidden: true });
  private readonly plot = html("div", { class: "plot", tabindex: -1 }, this.picture, this.callout);
  private readonly key = html("p", { class: "legend" });
  private readonly notes = html("p", { class: "notes" });
  private readonly help = html("p", { class: "help", id: "_timeline-help" });

  private readonly marks = new Map(happenings.map((event) => [event, new Mark(event)]));
  private lanes: Lane[] = [];
  private scale = new Scale(war, 1000);
  private gutter = GUTTER;
  /** Which of the marks the keys stand on; Tab comes back to it. */
  private at: Happening | null = null;
  private readonly redraw = beforeNextFrame(() => this.draw());
  private readonly relayout = beforeNextFrame(() => this.layout());

  constructor() {
    const moving = html("div", { class: "buttons" }, ...Object.values(this.buttons));
    this.region.append(
      html("div", { class: "bar" }, this.heading, moving),
      this.plot,
      html("p", { class: "outside" }, this.before, this.after),
      this.key,
      this.notes,
      this.help,
    );
    movable(this.plot, {
      pan: (across) => this.pan(across),
      zoom: (times, x) => this.zoom(times, x - this.gutter),
      near: (x, y) => this.near(x, y),
    });
    this.plot.addEventListener("keydown", (pressed) => this.press(pressed));
    this.plot.addEventListener("focusin", (focus) => this.focused(focus.target as Element));
    this.plot.addEventListener("focusout", () => this.tell(null));
    this.plot.addEventListener("pointerover", (over) => this.tell((over.target as Element).closest("[data-event]")));
    this.plot.addEventListener("pointerleave", () => this.tell(null));
    new ResizeObserver(() => this.relayout()).observe(this.plot);
    shown.follow(() => this.relayout());
    language.follow(() => this.name());
    choice.follow(() => this.chosen());
    this.name();
  }

  /** Say everything in the language shown. */
  private name(): void {
    this.heading.textContent = say("timeline");
    set(this.region, { "aria-label": say("timeline") });
    set(this.picture, { "aria-label": say("timeline") });
    for (const [key, made] of Object.entries(this.buttons)) made.textContent = say(key);
    this.help.textContent = say("timeline-help");
    for (const mark of this.marks.values()) mark.say();
    this.relayout();
  }

  /** Which lanes there are, and how high they must be for the whole war. */
  private layout(): void {
    const wide = this.plot.clientWidth;
    if (!wide) return;
    const isNarrow = wide < NARROW;
    this.gutter = isNarrow ? 0 : GUTTER;
    const width = wide - this.gutter;
    this.region.classList.toggle("narrow", isNarrow);
    if (width !== this.scale.width) this.scale = new Scale(this.scale.stretch, width);
    const marks = shown.value.map((event) => this.marks.get(event)!);
    this.lanes = lanes(marks, new Scale(war, width), this.font);
    this.marksGroup.replaceChildren(...inOrder(shown.value).map((event) => this.marks.get(event)!.link));
    this.key.replaceChildren(...legend(shown.value));
    this.draw();
  }

  private get font(): string {
    return `${FONT_SIZE}px ${getComputedStyle(this.plot).fontFamily}`;
  }

  private draw(): void {
    const above = this.gutter ? 6 : 20; // in a narrow lane its name
    const backgrounds: SVGElement[] = [];
    const labels: SVGElement[] = [];
    let top = AXIS;
    let crowded = 0;
    const chosen = choice.value?.event ?? null;
    for (const lane of this.lanes) {
      const height = above + Math.max(lane.rows * PITCH, this.gutter ? 22 : PITCH) + 4;
      backgrounds.push(...this.background(lane, top, height));
      const { placed, crowded: hidden } = place(lane.marks, this.scale, lane.rows, this.font, chosen);
      for (const { mark, row, isNamed, aside } of placed) {
        const y = top + above + row * PITCH + PITCH / 2;
        mark.place(this.scale, this.gutter, y, aside);
        if (isNamed && mark.link.style.display === "") labels.push(this.labelled(mark, aside, y));
      }
      for (const mark of hidden) mark.link.style.display = "none";
      crowded += hidden.filter((mark) => this.isInSight(mark)).length;
      top += height;
    }
    this.lanesGroup.replaceChildren(...backgrounds);
    this.labels.replaceChildren(...labels);
    set(this.picture, { viewBox: `0 0 ${this.gutter + this.scale.width} ${top}`, width: this.gutter + this.scale.width, height: top });
    set(this.window, { x: this.gutter, width: this.scale.width, height: top });
    this.drawAxis(top);
    this.count(crowded);
    this.rove();
    this.point();
  }

  private background(lane: Lane, top: number, height: number): SVGElement[] {
    const name = names("fronts").get(lane.front) ?? say("no-front");
    const beside = { x: this.gutter - 10, y: top + height / 2 + 4, "text-anchor": "end" };
    return [
      svg("rect", { x: this.gutter, y: top, width: this.scale.width, height: height - 3, class: "lane" }),
      svg("text", this.gutter ? beside : { x: 6, y: top + 14 }, name),
    ];
  }

  private labelled(mark: Mark, aside: number, y: number): SVGElement {
    const [, end] = mark.span(this.scale);
    set(mark.label, { x: this.gutter + Math.max(end + aside, 0) + BEFORE_NAME, y: y + 4 });
    return mark.label;
  }

  private drawAxis(bottom: number): void {
    const drawn: SVGElement[] = [];
    let free = -Infinity; // no name of a year or month over another
    for (const { x, text, within } of ticks(this.scale)) {
      const isLeft = x < 0;
      const at = this.gutter + Math.max(x, 0);
      if (!isLeft) drawn.push(svg("line", { x1: at, x2: at, y1: within ? 4 : 20, y2: bottom, class: within ? "within" : "" }));
      if (!isLeft && x < this.scale.width - 12) drawn.push(svg("text", { x: at + 4, y: 31 }, text));
      if (within && at > free && x < this.scale.width - 30) {
        drawn.push(svg("text", { x: at + 4, y: 14, class: "within" }, within));
        free = at + 8 * within.length;
      }
    }
    this.axis.replaceChildren(...drawn);
  }

  /** What the picture leaves out, said in words: what lies before and after it, what has no date, what is too close to its like. */
  private count(crowded: number): void {
    const end = this.scale.at(this.scale.width);
    const before = shown.value.filter((event) => event.last !== null && event.last + 1 < this.scale.stretch.start).length;
    const after = shown.value.filter((event) => event.first !== null && event.first > end).length;
    const undated = shown.value.filter((event) => event.first === null && event.last === null).length;
    this.before.textContent = before ? say("before", before) : "";
    this.after.textContent = after ? say("after", after) : "";
    const notes = [crowded ? say("crowded", crowded) : "", undated ? say("undated", undated) : ""];
    this.notes.textContent = notes.filter(Boolean).join(" · ");
    this.notes.hidden = !this.notes.textContent;
  }

  private isInSight(mark: Mark): boolean {
    const [start, end] = mark.span(this.scale);
    return end >= 0 && start <= this.scale.width;
  }

  // Moving

  private show(scale: Scale): void {
    this.scale = scale;
    this.redraw();
  }

  private pan(across: number): void {
    this.show(this.scale.panned(across));
  }

  /** Zoom about a place, in pixels of the picture; without one about the event that the keys stand on, or the middle. */
  private zoom(times: number, x?: number): boolean {
    const mark = this.at && document.activeElement === this.marks.get(this.at)?.link ? this.marks.get(this.at) : undefined;
    const [start, end] = mark && this.isInSight(mark) ? mark.span(this.scale) : [this.scale.width / 2, this.scale.width / 2];
    const zoomed = this.scale.zoomed(times, x ?? (start + end) / 2);
    const moves = Math.abs(zoomed.stretch.days - this.scale.stretch.days) > 1e-6;
    if (moves) this.show(zoomed);
    return moves;
  }

  /** See to it that a mark is in the picture and not hidden among others. */
  private bringInSight(event: Happening): void {
    const mark = this.marks.get(event)!;
    if (!mark.isDated) return;
    const [start, end] = mark.span(this.scale);
    const isIn = start >= 0 && end <= this.scale.width * 0.97;
    const isLong = end - start > this.scale.width && start < this.scale.width / 2 && end > this.scale.width / 2;
    if (!isIn && !isLong) {
      const days = this.scale.stretch.days;
      const middle = this.scale.at(Math.max(start, Math.min((start + end) / 2, start + this.scale.width / 3)));
      this.scale = this.scale.showing({ start: middle - days / 2, days });
    }
    this.draw();
    for (let tries = 0; tries < 24 && mark.link.style.display === "none"; tries++) {
      const [from, to] = mark.span(this.scale);
      this.scale = this.scale.zoomed(STEP, (from + to) / 2);
      this.draw();
    }
  }

  // Keys: the timeline is one stop, and the arrows walk through the events by date

  private press(pressed: KeyboardEvent): void {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    const step = this.scale.width / 4;
    const shift: Record<string, () => void> = { ArrowLeft: () => this.pan(step), ArrowRight: () => this.pan(-step) };
    const plain: Record<string, () => void> = {
      ArrowLeft: () => this.walk(-1),
      ArrowRight: () => this.walk(1),
      Home: () => this.walk(-Infinity),
      End: () => this.walk(Infinity),
      PageUp: () => this.pan(this.scale.width / 2),
      PageDown: () => this.pan(-this.scale.width / 2),
    };
    const either: Record<string, () => void> = {
      "+": () => this.zoom(STEP),
      "=": () => this.zoom(STEP),
      "-": () => this.zoom(1 / STEP),
      "\u2212": () => this.zoom(1 / STEP),
      _: () => this.zoom(1 / STEP),
      "0": () => this.show(this.scale.showing(war)),
    };
    const act = (pressed.shiftKey ? shift : plain)[pressed.key] ?? either[pressed.key];
    if (!act) return;
    pressed.preventDefault();
    act();
  }

  private walk(by: number): void {
    const events = inOrder(shown.value).filter((event) => this.marks.get(event)!.isDated);
    if (!events.length) return;
    const now = this.at ? events.indexOf(this.at) : -1;
    const next = now < 0 && Number.isFinite(by) ? 0 : Math.min(Math.max(now + by, 0), events.length - 1);
    this.stand(events[next]!);
  }

  private stand(event: Happening): void {
    this.at = event;
    this.bringInSight(event);
    this.marks.get(event)!.link.focus({ preventScroll: true });
  }

  private focused(on: Element): void {
    const event = happening(on.closest("[data-event]")?.getAttribute("data-event") ?? null);
    if (event) this.at = event;
    this.rove();
    this.tell(on.closest("[data-event]"));
  }

  /** Exactly one mark takes part in the order of Tab: where the keys stood, else the chosen one, else the first that is drawn. */
  private rove(): void {
    const isDrawn = (event: Happening | null | undefined) =>
      event && shown.value.includes(event) && this.marks.get(event)!.link.style.display === "";
    const wanted = [this.at, choice.value?.event, inOrder(shown.value).find(isDrawn)].find(isDrawn);
    for (const [event, mark] of this.marks) if (mark.link.tabIndex === 0 && event !== wanted) set(mark.link, { tabindex: -1 });
    if (wanted) {
      this.at = wanted;
      set(this.marks.get(wanted)!.link, { tabindex: 0 });
    }
  }

  // Choosing

  private chosen(): void {
    const chosen = choice.value;
    for (const [event, mark] of this.marks) {
      set(mark.link, { "aria-current": event === chosen?.event ? "true" : null });
      mark.link.classList.toggle("related", chosen?.related.has(event) ?? false);
    }
    this.region.classList.toggle("relates", Boolean(chosen && !chosen.event && chosen.related.size));
    if (chosen?.event) {
      this.at = chosen.event;
      // The filters may have been given up for it just now.
      requestAnimationFrame(() => requestAnimationFrame(() => this.bringInSight(chosen.event!)));
    } else this.redraw();
  }

  /** The mark nearest to a point, if one is near enough for a finger. */
  private near(x: number, y: number): Element | null {
    const box = this.plot.getBoundingClientRect();
    let [best, found]: [number, Element | null] = [22, null];
    for (const event of shown.value) {
      const { link } = this.marks.get(event)!;
      if (link.style.display === "none") continue;
      const mark = link.lastElementChild!.getBoundingClientRect();
      const across = Math.max(mark.left - box.left - x, 0, x - (mark.right - box.left));
      const down = Math.max(mark.top - box.top - y, 0, y - (mark.bottom - box.top));
      const far = Math.hypot(across, down);
      if (far < best) [best, found] = [far, link];
    }
    return found;
  }

  /** Tell name and date of a mark beside it; of none, of that which has the focus. */
  private tell(link: Element | null): void {
    const focused = this.plot.contains(document.activeElement) ? document.activeElement!.closest("[data-event]") : null;
    this.told = happening((link ?? focused)?.getAttribute("data-event") ?? null);
    this.point();
  }

  private told: Happening | null = null;

  private point(): void {
    const mark = this.told && this.marks.get(this.told);
    this.callout.hidden = !mark || mark.link.style.display === "none" || !mark.link.isConnected;
    if (!mark || this.callout.hidden) return;
    this.callout.replaceChildren(html("b", {}, mark.name), html("span", {}, whenOf(mark.event)));
    const box = this.plot.getBoundingClientRect();
    const drawn = mark.link.lastElementChild!.getBoundingClientRect();
    const wide = this.callout.offsetWidth;
    const left = Math.min(Math.max((drawn.left + drawn.right) / 2 - box.left - wide / 2, 0), box.width - wide);
    const above = drawn.top - box.top - this.callout.offsetHeight - 8;
    Object.assign(this.callout.style, { left: `${left}px`, top: `${above >= 0 ? above : drawn.bottom - box.top + 8}px` });
  }
}

/** The hatching of what is not certain, in each colour. */
function patterns(): SVGElement[] {
  return ["japan", "other", "even", "none"].map((won) =>
    svg(
      "pattern",
      { id: `_hatch-${won}`, class: won, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { width: 5, height: 5, class: "ground" }),
      svg("rect", { width: 2.4, height: 5, class: "line" }),
    ),
  );
}

