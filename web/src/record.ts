// The record, as the articles tell it: the page has no second copy.

import { lengthenLinks } from "./addresses";
import { target } from "./dom";
import { nameParts } from "./parts";
import { vocabulary, type Won } from "./words";

const DAY = 86_400_000;

/** A day as a number, counted from 1970; NaN of what is no day. */
export function dayNumber(iso: string): number {
  const [year, month, day] = iso.split("-").map(Number);
  return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN) / DAY;
}

/** The day of a number. */
export function dateOf(day: number): Date {
  return new Date(day * DAY);
}

/** An event. `first` and `last` are the days that bound it, null for an end that is open. */
export interface Happening {
  readonly id: string;
  readonly article: HTMLElement;
  readonly first: number | null;
  readonly last: number | null;
  readonly doubtful: boolean;
  readonly weight: number;
  readonly front: string;
  readonly kind: string;
  readonly outcome: string;
  readonly won: Won;
  readonly sides: ReadonlySet<string>;
  readonly combat: boolean;
  readonly place: string | null;
  /** What it leads to on the page: people, ships, units, places, other events. */
  readonly links: ReadonlySet<string>;
}

export interface Place {
  readonly id: string;
  readonly entry: HTMLElement;
  readonly lat: number;
  readonly lon: number;
}

lengthenLinks();
nameParts();

export const happenings: readonly Happening[] = [
  ...document.querySelectorAll<HTMLElement>("main article[id]"),
].map(read);

const byId = new Map(happenings.map((event) => [event.id, event]));

export const places: ReadonlyMap<string, Place> = new Map(
  [...document.querySelectorAll<HTMLElement>(".entries [data-at]")].flatMap((entry) => {
    const [lat, lon] = (entry.dataset.at ?? "").split(",").map(Number);
    return lat === undefined || lon === undefined || Number.isNaN(lat + lon)
      ? []
      : [[entry.id, { id: entry.id, entry, lat, lon }]];
  }),
);

/** The entries of people, ships and places, by id. */
export const entries: ReadonlyMap<string, HTMLElement> = new Map(
  [...document.querySelectorAll<HTMLElement>(".entries li[id]")].map((entry) => [entry.id, entry]),
);

export function happening(id: string | null): Happening | null {
  return (id !== null && byId.get(id)) || null;
}

/** What an event or an entry is called, in the language shown. */
export function nameOf(of: HTMLElement): string {
  return of.querySelector("h3")?.textContent ?? of.id;
}

/** When an event took place, in words. */
export function whenOf(event: Happening): string {
  return event.article.querySelector("p")?.textContent ?? "";
}

const inTime = [...happenings].sort(
  (a, b) =>
    compare(a.first ?? -Infinity, b.first ?? -Infinity) || compare(a.last ?? Infinity, b.last ?? Infinity),
);
const rank = new Map(inTime.map((event, index) => [event, index]));

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Events in order of time, an open beginning first; those of the same days as the page has them. */
export function inOrder(events: readonly Happening[]): Happening[] {
  return [...events].sort((a, b) => rank.get(a)! - rank.get(b)!);
}

function read(article: HTMLElement): Happening {
  const { days, front = "", kind = "", outcome = "", side = "" } = article.dataset;
  const told = days ?? article.querySelector("time")?.dateTime ?? "";
  const [first = "", last = first] = told.split("/");
  const place = article.querySelector(".f > a");
  return {
    id: article.id,
    article,
    first: known(first),
    last: known(last),
    doubtful: article.classList.contains("doubtful"),
    weight: Number(/weight-(\d)/.exec(article.className)?.[1] ?? 1),
    front,
    kind,
    outcome,
    won: outcome ? (vocabulary.won[vocabulary.outcomes.indexOf(outcome)] ?? "even") : "none",
    sides: new Set(side ? side.split("|").map(decodeURIComponent) : []),
    // As the command line has it: what has no kind is a fight if it has sides or an outcome.
    combat: kind ? vocabulary.combats.includes(kind) : Boolean(side || outcome),
    place: place && target(place),
    links: new Set([...article.querySelectorAll("a[href]")].map(target).filter((id) => id !== null)),
  };
}

function known(iso: string): number | null {
  const day = dayNumber(iso);
  return Number.isNaN(day) ? null : day;
}
