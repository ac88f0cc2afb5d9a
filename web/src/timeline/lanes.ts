// A lane for each front: which marks stand in it, in how many rows, and which of them are named.

import type { Happening } from "../record";
import { drawnFont, textWidth } from "../text-width";
import { vocabulary } from "../words";
import type { Mark } from "./marks";
import { pack, type Extent } from "./packing";
import type { Scale } from "./scale";

/** Of the names of marks, in pixels; the style sheet has the same. */
const FONT_SIZE = 11.5;

/**
 * How far a mark may be moved aside to make room, as a part of the width: less than can be read off the axis.
 */
const ASIDE = 0.01;

/** More rows than these have no room at any scale. */
const MOST_ROWS = 60;

/** The least pixels between two marks, between a mark and its name, and after a name. */
const GAP = 1;
export const BEFORE_NAME = 4;
const AFTER_NAME = 4;

/** The least pixels between the ends of a mark and its name within it. */
const WITHIN = 10;

export interface Lane {
  readonly front: string;
  readonly marks: readonly Mark[];
  /** As many rows as the whole war needs: a lane does not grow and shrink under the pointer. */
  readonly rows: number;
}

interface Placed {
  readonly mark: Mark;
  readonly row: number;
  readonly isNamed: boolean;
  readonly aside: number;
}

/** The lanes that have marks, in the order of the fronts; what has no front comes last. */
export function lanes(marks: readonly Mark[], whole: Scale): Lane[] {
  return [...vocabulary.fronts, ""].flatMap((front) => {
    const own = marks.filter((mark) => mark.event.front === front && mark.isDated).sort(byWeight);
    if (!own.length) return [];
    const rows = place(own, whole, MOST_ROWS, null).placed.map(({ row }) => row + 1);
    return [{ front, marks: own, rows: Math.max(1, ...rows) }];
  });
}

/**
 * The marks of a lane at a scale, each in its row, and those that are too close to others to be told from
 * them.
 */
export function place(
  marks: readonly Mark[],
  scale: Scale,
  rows: number,
  chosen: Happening | null,
): { placed: Placed[]; crowded: Mark[] } {
  const inTurn = chosenFirst(marks, chosen);
  const extents = inTurn.map((mark) => extent(mark, scale, mark.event === chosen));
  const placed: Placed[] = [];
  const crowded: Mark[] = [];
  pack(extents, rows, (one) => asides(one, scale.width * ASIDE)).forEach(({ row, ...how }, index) => {
    const mark = inTurn[index]!;
    if (row === null) crowded.push(mark);
    else placed.push({ mark, row, ...how });
  });
  return { placed, crowded };
}

function chosenFirst(marks: readonly Mark[], chosen: Happening | null): readonly Mark[] {
  const first = chosen && marks.find((mark) => mark.event === chosen);
  return first ? [first, ...marks.filter((mark) => mark !== first)] : marks;
}

/** What a mark takes; a name that would be cut is left out, unless it is that of the chosen event. */
function extent(mark: Mark, scale: Scale, isChosen: boolean): Extent {
  const [start, end] = mark.span(scale);
  const bare = { left: start - GAP, right: end + GAP, named: end + GAP };
  if (!isChosen && mark.event.weight < leastNamed(scale)) return bare;
  const named = end + BEFORE_NAME + textWidth(mark.name, drawnFont(FONT_SIZE));
  return isChosen || named <= scale.width ? { ...bare, named: named + 2 * GAP + AFTER_NAME } : bare;
}

/**
 * Where the name of a mark begins that has no room after it, within what is in sight of the mark; null where it
 * has none there either.
 */
export function nameWithin(mark: Mark, scale: Scale): number | null {
  if (mark.event.weight < leastNamed(scale)) return null;
  const [start, end] = mark.span(scale);
  const [from, to] = [Math.max(start, 0) + WITHIN, Math.min(end, scale.width) - WITHIN];
  return textWidth(mark.name, drawnFont(FONT_SIZE)) <= to - from ? from : null;
}

/** The steps by which a mark may give way. */
function asides({ left, right }: Extent, most: number): number[] {
  const step = right - left + 0.5;
  if (step > 2 * most) return [0];
  const by = Math.min(step, most);
  return [0, by, -by];
}

/** The least weight of an event that is named: the closer one looks, the more names there are. */
function leastNamed(scale: Scale): number {
  const days = (scale.stretch.days * 1000) / scale.width;
  return days > 400 ? 5 : days > 200 ? 4 : days > 100 ? 3 : days > 40 ? 2 : 1;
}

function byWeight(a: Mark, b: Mark): number {
  return b.event.weight - a.event.weight || (a.event.first ?? -Infinity) - (b.event.first ?? -Infinity);
}
