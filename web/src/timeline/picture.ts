// The drawing of the timeline: lanes with their names, the axis, the marks and theirs.

import { set, svg } from "../dom";
import type { Happening } from "../record";
import { names, say } from "../words";
import { ticks } from "./axis";
import { BEFORE_NAME, nameWithin, place, type Lane } from "./lanes";
import type { Mark } from "./marks";
import type { Scale } from "./scale";

/** How high the axis is, and from where its lines and texts start. */
const AXIS = 36;
const [YEARS, UNITS] = [14, 31];
const [LONG, SHORT] = [4, 20];

/** About the width of a letter of the axis, no less. */
const LETTER = 8;

/** Pixels from row to row, above the first beside the name of the lane or under it, and below the last. */
const PITCH = 13;
const [BESIDE, UNDER, BELOW] = [6, 20, 4];

/** The least height of what has a name beside it. */
const NAME = 22;

/** What is drawn: the lanes at a scale, `gutter` pixels from the left; in a gutter of 0 no name has room. */
export interface View {
  readonly lanes: readonly Lane[];
  readonly scale: Scale;
  readonly gutter: number;
  readonly chosen: Happening | null;
}

export class Picture {
  readonly #lanes = svg("g", { class: "lanes" });
  readonly #axis = svg("g", { "data-axis": true });
  readonly #marks = svg("g");
  readonly #labels = svg("g");
  /** What lies outside of the lanes is not drawn over their names. */
  readonly #window = svg("rect");
  readonly element = svg(
    "svg",
    { role: "group" },
    svg("defs", {}, ...patterns(), svg("clipPath", { id: "_window" }, this.#window)),
    this.#lanes,
    this.#axis,
    svg("g", { "clip-path": "url(#_window)" }, this.#marks, this.#labels),
  );

  /** Which marks there are, in the order in which a reader of the page meets them. */
  fill(marks: readonly Mark[]): void {
    this.#marks.replaceChildren(...marks.map((mark) => mark.link));
  }

  /** Draw, and tell how many marks are too close to others to be drawn. */
  draw(view: View): number {
    const grounds: SVGElement[] = [];
    const labels: SVGElement[] = [];
    let [top, crowded] = [AXIS, 0];
    for (const lane of view.lanes) {
      const height = heightOf(lane, view.gutter);
      grounds.push(...ground(lane, view, top, height));
      crowded += marksOf(lane, view, top, labels);
      top += height;
    }
    this.#lanes.replaceChildren(...grounds);
    this.#labels.replaceChildren(...labels);
    this.#axis.replaceChildren(...axis(view, top));
    this.#size(view, top);
    return crowded;
  }

  #size({ scale, gutter }: View, height: number): void {
    const width = gutter + scale.width;
    set(this.element, { viewBox: `0 0 ${width} ${height}`, width, height });
    set(this.#window, { x: gutter, width: scale.width, height });
  }
}

function above(gutter: number): number {
  return gutter ? BESIDE : UNDER;
}

function heightOf(lane: Lane, gutter: number): number {
  return above(gutter) + Math.max(lane.rows * PITCH, gutter ? NAME : PITCH) + BELOW;
}

/** What the marks of a lane lie on, and its name. */
function ground({ front }: Lane, { scale, gutter }: View, top: number, height: number): SVGElement[] {
  const name = names("fronts").get(front) ?? say("no-front");
  const beside = { x: gutter - 10, y: top + height / 2 + 4, "text-anchor": "end" };
  return [
    svg("rect", { x: gutter, y: top, width: scale.width, height: height - 3, class: "lane" }),
    svg("text", gutter ? beside : { x: 6, y: top + 14 }, name),
  ];
}

/** Place the marks of a lane and add their names; how many had no room. */
function marksOf(lane: Lane, { scale, gutter, chosen }: View, top: number, labels: SVGElement[]): number {
  const { placed, crowded } = place(lane.marks, scale, lane.rows, chosen);
  for (const { mark, row, isNamed, aside } of placed) {
    const y = top + above(gutter) + row * PITCH + PITCH / 2;
    mark.place(scale, gutter, y, aside);
    if (!mark.isInSight(scale)) continue;
    const [, end] = mark.span(scale);
    const x = isNamed ? Math.max(end + aside, 0) + BEFORE_NAME : nameWithin(mark, scale);
    if (x === null) continue;
    set(mark.label, { x: gutter + x, y: y + 4, class: isNamed ? "label" : "label inside" });
    labels.push(mark.label);
  }
  for (const mark of crowded) mark.hide();
  return crowded.filter((mark) => mark.isInSight(scale)).length;
}

/** The ticks, and above them what they are parts of, where no other such name stands. No text is cut. */
function axis({ scale, gutter }: View, bottom: number): SVGElement[] {
  const drawn: SVGElement[] = [];
  const end = gutter + scale.width;
  let free = gutter;
  for (const { x, text, within } of ticks(scale)) {
    const at = gutter + Math.max(x, 0);
    const kind = within ? "within" : null;
    if (x >= 0)
      drawn.push(svg("line", { x1: at, x2: at, y1: within ? LONG : SHORT, y2: bottom, class: kind }));
    if (x >= 0 && at + LETTER * text.length <= end) drawn.push(svg("text", { x: at + 4, y: UNITS }, text));
    const next = at + LETTER * within.length;
    if (within && at >= free && next <= end) {
      drawn.push(svg("text", { x: at + 4, y: YEARS, class: kind }, within));
      free = next;
    }
  }
  return drawn;
}

/** The hatching of what is not certain, in each colour. */
function patterns(): SVGElement[] {
  const tile = { width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return ["japan", "other", "even", "none"].map((won) =>
    svg(
      "pattern",
      { ...tile, id: `_hatch-${won}`, class: won },
      svg("rect", { width: 5, height: 5, class: "ground" }),
      svg("rect", { width: 2.4, height: 5, class: "line" }),
    ),
  );
}
