// The axis tells years, months and days: what begins where, as finely as there is room for.

import { dateOf } from "../record";
import { fill, fillYear, words } from "../words";
import type { Scale } from "./scale";

/**
 * A tick; `within` says what it is a part of, where that begins: a year above its months, a month above its
 * days.
 */
export interface Tick {
  readonly x: number;
  readonly text: string;
  readonly within: string;
}

/** The least pixels from one text to the next. */
const ROOM = { day: 34, month: 46, year: 46 };

const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

export function ticks(scale: Scale): Tick[] {
  const days = step([1, 2, 5, 10], scale.day, ROOM.day);
  if (days) return daily(scale, days);
  const months = step([1, 2, 3, 6], scale.day * DAYS_A_MONTH, ROOM.month);
  if (months) return monthly(scale, months);
  return yearly(
    scale,
    step([1, 2, 5, 10, 20, 50, 100, 200, 500], scale.day * DAYS_A_YEAR, ROOM.year) ?? 1000,
  );
}

/** The least step at which texts have room. */
function step(steps: number[], pixels: number, room: number): number | null {
  return steps.find((some) => some * pixels >= room) ?? null;
}

function daily(scale: Scale, every: number): Tick[] {
  const found: Tick[] = [];
  const last = scale.at(scale.width);
  for (let day = Math.floor(scale.stretch.start); day <= last; day++) {
    const date = dateOf(day);
    const ofMonth = date.getUTCDate();
    // Counted from the first of the month; the last days give way to the first of the next.
    const isTold = (ofMonth - 1) % every === 0 && !(every > 1 && ofMonth > 31 - every);
    if (isTold)
      found.push(
        tick(scale, day, fill(words().day, ofMonth), ofMonth === 1 || !found.length ? monthOf(date) : ""),
      );
  }
  return found;
}

function monthly(scale: Scale, every: number): Tick[] {
  const found: Tick[] = [];
  const from = dateOf(scale.stretch.start);
  const last = scale.at(scale.width);
  for (let month = from.getUTCMonth(); ; month++) {
    const date = new Date(Date.UTC(from.getUTCFullYear(), month, 1));
    const day = date.getTime() / 86_400_000;
    if (day > last) return found;
    const ofYear = date.getUTCMonth();
    const within = ofYear === 0 || !found.length ? fillYear(words().year, date.getUTCFullYear()) : "";
    if (ofYear % every === 0) found.push(tick(scale, day, words().months[ofYear] ?? "", within));
  }
}

function yearly(scale: Scale, every: number): Tick[] {
  const found: Tick[] = [];
  const last = dateOf(scale.at(scale.width)).getUTCFullYear();
  for (
    let year = Math.floor(dateOf(scale.stretch.start).getUTCFullYear() / every) * every;
    year <= last;
    year += every
  ) {
    const day = new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year) / 86_400_000; // Date.UTC takes years under 100 for 19xx
    found.push(tick(scale, day, fillYear(words().year, year), ""));
  }
  return found;
}

function tick(scale: Scale, day: number, text: string, within: string): Tick {
  return { x: scale.x(day), text, within };
}

function monthOf(date: Date): string {
  return fillYear(words().monthsOf[date.getUTCMonth()] ?? "{}", date.getUTCFullYear());
}
