// A lane for each front: which marks stand in it, in how many rows, and which of them are named.

import type { Happening } from "../record";
import { vocabulary } from "../words";
import type { Mark } from "./marks";
import { pack, type Extent } from "./packing";
import type { Scale } from "./scale";

/** Pixels from row to row, and above the first. */
export const PITCH = 13;

/** How far a mark may be moved aside to make room, as a part of the width: less than can be read off the axis. */
const ASIDE = 0.01;

/** More rows than these have no room at any scale. */
const MOST_ROWS = 60;

/** The least pixels between two marks, and between a mark and its name. */
const GAP = 1;
export const BEFORE_NAME = 4;

export interface Lane {
  readonly front: string;
  readonly marks: Mark[];
  /** As many rows as the whole war needs: a lane does not grow and shrink under the pointer. */
  readonly rows: number;
}

export interface Placed {
  readonly mark: Mark;
  readonly row: number;
  readonly isNamed: boolean;
  readonly aside: number;
}

/** How wide a text is drawn. */
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();
export function widthOf(text: string, font: string): number {
  const key = `${font}|${text}`;
  let known = widths.get(key);
  if (known === undefined) {
    if (pen) pen.font = font;
    known = pen?.measureText(text).width ?? text.length * 7;
    widths.set(key, known);
  }
  return known;
}

/** The lanes that have marks, in the order of the fronts; what has no front comes last. */
export function lanes(marks: readonly Mark[], whole: Scale, font: string): Lane[] {
  const fronts = [...vocabulary.fronts, ""];
  return fronts.flatMap((front) => {
    const own = marks.filter((mark) => mark.event.front === front && mark.isDated).sort(byWeight);
    if (!own.length) return [];
    const rows = place(own, whole, MOST_ROWS, font, null).placed.map(({ row }) => row + 1);
    return [{ front, marks: own, rows: Math.max(1, ...rows) }];
  });
}

/** The marks of a lane at a scale, each in its row, and those that are too close to others to be told from them. */
export function place(
  marks: readonly Mark[],
  scale: Scale,
  rows: number,
  font: string,
  chosen: Happening | null,
): { placed: Placed[]; crowded: Mark[] } {
  const least = leastNamed(scale);
  const first = chosen && marks.some((mark) => mark.event === chosen) ? [...marks].sort((a, b) => +(b.event === chosen) - +(a.event === chosen)) : marks;
  const extents = first.map((mark) => {
    const [start, end] = mark.span(scale);
    const named = end + BEFORE_NAME + widthOf(mark.name, font);
    const isNamed = (mark.event.weight >= least && named <= scale.width) || mark.event === chosen; // a name that would be cut is left out
    return { left: start - GAP, right: end + GAP, named: isNamed ? named + 2 * GAP + 4 : end + GAP };
  });
  const placed: Placed[] = [];
  const crowded: Mark[] = [];
  const most = scale.width * ASIDE;
  const asides = ({ left, right }: Extent) => {
    const step = right - left + 0.5;
    return step > 2 * most ? [0] : step > most ? [0, most, -most] : [0, step, -step];
  };
  pack(extents, rows, asides).forEach(({ row, ...how }, index) => {
    const mark = first[index]!;
    if (row === null) crowded.push(mark);
    else placed.push({ mark, row, ...how });
  });
  return { placed, crowded };
}

/** The least weight of an event that is named: the closer one looks, the more names there are. */
function leastNamed(scale: Scale): number {
  const days = (scale.stretch.days * 1000) / scale.width;
  return days > 400 ? 5 : days > 200 ? 4 : days > 100 ? 3 : days > 40 ? 2 : 1;
}

function byWeight(a: Mark, b: Mark): number {
  return b.event.weight - a.event.weight || (a.event.first ?? -Infinity) - (b.event.first ?? -Infinity);
}
