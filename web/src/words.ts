// The words of the page, in each of its languages, and the language that is shown.

import { Signal } from "./signal";

/** Who won, as a mark shows it: Japan, another side, nobody; or that no outcome is recorded. */
export type Won = "japan" | "other" | "even" | "none";

interface Words {
  /** The language by its own name. */
  language: string;
  title: string;
  says: Record<string, string>;
  /** The names of the record's own vocabulary, by id, in the order in which they are drawn or chosen from. */
  fronts: Record<string, string>;
  sides: Record<string, string>;
  kinds: Record<string, string>;
  outcomes: Record<string, string>;
  /** The kinds that are fights. */
  combats: string[];
  won: Record<string, Won>;
  /** Months alone, short; and with a gap for their year. */
  months: string[];
  monthsOf: string[];
  /** A year and a day of a month, with a gap. */
  year: string;
  day: string;
  /** By how many years the era shown is ahead of the common one. */
  ahead: number;
  /** The first and last day of the war; empty where the record does not say. */
  span: string[];
  /** Names of lands and seas, with latitude and longitude. */
  regions: [string, number, number][];
}

export function block<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

const all = new Map(Object.entries(block<Record<string, Words>>("_words") ?? {}));

/** The languages of the page, the first shown first. */
export const languages = [...all.keys()];

export const language = new Signal(languages[0] ?? "en");

export function words(lang = language.value): Words {
  const found = all.get(lang);
  if (!found) throw new Error(`no words in ${lang}`);
  return found;
}

/** A text with its gaps filled in order. */
export function fill(text: string, ...gaps: (string | number)[]): string {
  let next = 0;
  return text.replace(/\{\}/g, () => String(gaps[next++] ?? ""));
}

/** A year of the era shown, in a text with a gap for it. */
export function fillYear(text: string, year: number): string {
  return fill(text, year + words().ahead);
}

/** A word or sentence of the program, its gaps filled. */
export function say(key: string, ...gaps: (string | number)[]): string {
  return fill(words().says[key] ?? key, ...gaps);
}
