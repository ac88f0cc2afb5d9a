// The shapes of marks, so that colour is never the only sign: round for Japan, square for another side,
// pointed for nobody,
// a ring where no outcome is recorded. What lasted is the same shape drawn out; an open end is an arrow.

import type { Won } from "../words";

/** Which ends of a bar are open. */
export interface Open {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * The outline of a mark whose body begins at 0: `body` pixels long, with an end of `r` pixels on either side.
 */
export function outline(
  won: Won,
  body: number,
  r: number,
  open: Open = { start: false, end: false },
): string {
  const right = open.end ? arrow(r) : end(won, r);
  const left = open.start ? arrow(-r) : end(won, -r);
  return `M0,${-r}H${body}${right}H0${left}Z`;
}

/** An end drawn from one edge of the bar to the other; with a radius under 0 the left one, drawn upwards. */
function end(won: Won, r: number): string {
  if (won === "other") return `h${r}v${2 * r}h${-r}`;
  if (won === "even") return `l${r},${r}l${-r},${r}`;
  return `a${Math.abs(r)},${Math.abs(r)} 0 0 1 0,${2 * r}`;
}

function arrow(r: number): string {
  return `v${-0.6 * r}l${2.4 * r},${1.6 * r}l${-2.4 * r},${1.6 * r}v${-0.6 * r}`;
}
