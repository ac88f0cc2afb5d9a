// The words of the page, in each of its languages, and the language that is shown.

import { Signal } from "./signal";

/** Who won, as a mark shows it: Japan, another side, nobody; or that no outcome is recorded. */
export type Won = "japan" | "other" | "even" | "none";

interface Words {
  /** The language by its own name. */
  language: string;
  title: string;
  says: Record<string, string>;
  /** The names of the vocabulary, in its order. */
  fronts: string[];
  sides: string[];
  kinds: string[];
  outcomes: string[];
  /** Months alone, short; and with a gap for their year. */
  months: string[];
  monthsOf: string[];
  /** A year and a day of a month, with a gap. */
  year: string;
  day: string;
  /** By how many years the era shown is ahead of the common one. */
  ahead: number;
  /** Names of lands and seas, with latitude and longitude. */
  regions: [string, number, number][];
}

/**
 * What the events of the page use, in the order in which it is drawn or chosen from; the same in every
 * language.
 */
interface Vocabulary {
  fronts: string[];
  sides: string[];
  kinds: string[];
  outcomes: string[];
  /** The kinds that are fights. */
  combats: string[];
  /** Who won, of each outcome. */
  won: Won[];
  /** The first and last day of the war; empty where the record does not say. */
  span: string[];
}

export function block<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

export const vocabulary = block<Vocabulary>("_vocabulary") ?? {
  fronts: [],
  sides: [],
  kinds: [],
  outcomes: [],
  combats: [],
  won: [],
  span: [],
};

const all = new Map(Object.entries(block<Record<string, Words>>("_words") ?? {}));

/** The languages of the page, the first shown first. */
export const languages = [...all.keys()];

export const language = new Signal(languages[0] ?? "en");

export function words(lang = language.value): Words {
  const found = all.get(lang);
  if (!found) throw new Error(`no words in ${lang}`);
  return found;
}

/** The names of a part of the vocabulary by id, in its order and the language shown. */
export function names(of: "fronts" | "sides" | "kinds" | "outcomes"): ReadonlyMap<string, string> {
  return new Map(vocabulary[of].map((id, index) => [id, words()[of][index] ?? id]));
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
