// Days to pixels and back.

import { happenings, dayNumber } from "../record";
import { vocabulary } from "../words";

/** A stretch of time, in days. */
export interface Stretch {
  readonly start: number;
  readonly days: number;
}

const bounds = happenings.flatMap((event) => [event.first, event.last]).filter((day) => day !== null);

/** The days of all events, with a margin; of none, some days of 1904. */
export const everything = padded(
  bounds.length ? bounds.reduce((a, b) => Math.min(a, b)) : dayNumber("1904-02-08"),
  bounds.length ? bounds.reduce((a, b) => Math.max(a, b)) : dayNumber("1904-02-08"),
);

/**
 * The days of the war; those of all events where the record does not say, or where none of them is of the
 * war.
 */
export const war = ofWar();

/** The least and the most days that can be seen at once. */
const LEAST = 1;
const MOST = Math.max(everything.days, war.days);

function padded(first: number, last: number): Stretch {
  const margin = Math.max((last - first) / 40, 3);
  return { start: first - margin, days: last - first + 1 + 2 * margin };
}

function ofWar(): Stretch {
  const [first, last] = vocabulary.span.map(dayNumber);
  const isTold = first !== undefined && last !== undefined;
  const isOf =
    isTold &&
    happenings.some((event) => (event.first ?? -Infinity) <= last && (event.last ?? Infinity) >= first);
  return isOf ? padded(first, last) : everything;
}

export class Scale {
  constructor(
    readonly stretch: Stretch,
    readonly width: number,
  ) {}

  /** How many pixels a day is wide. */
  get day(): number {
    return this.width / this.stretch.days;
  }

  /** Where a moment lies, in pixels from the left. */
  x(moment: number): number {
    return (moment - this.stretch.start) * this.day;
  }

  /** The moment at so many pixels from the left. */
  at(x: number): number {
    return this.stretch.start + x / this.day;
  }

  /** So many times as large, the moment at `x` staying where it is. */
  zoomed(times: number, x: number): Scale {
    const days = Math.min(Math.max(this.stretch.days / times, LEAST), MOST);
    return this.showing({ start: this.at(x) - (x / this.width) * days, days });
  }

  panned(across: number): Scale {
    return this.showing({ ...this.stretch, start: this.stretch.start - across / this.day });
  }

  /** Another stretch at the same width, as near as it can be without leaving the record behind. */
  showing({ start, days }: Stretch): Scale {
    const first = Math.min(everything.start, war.start);
    const last = Math.max(everything.start + everything.days, war.start + war.days);
    return new Scale(
      { start: Math.min(Math.max(start, first - days / 2), last - days / 2), days },
      this.width,
    );
  }
}
