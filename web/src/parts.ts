// The file does not say what follows from order and words. Here its parts get the classes by which the rest
// of the script knows them.

import { set } from "./dom";
import { say, vocabulary } from "./words";

/**
 * The classes of terms by the labels of the program: what it is part of, what led to it, and money, in which
 * a search looks.
 */
const TERMS = { "part-of": "of", "led-from": "by", money: "has" };

/**
 * Spell out what an event is: weight, front, kind, outcome and sides, which the file has by their places in
 * the vocabulary.
 */
function spellOut(article: HTMLElement): void {
  const [weight = "", front = "", kind = "", outcome = "", sides = ""] = (article.dataset.is ?? "").split(
    ".",
  );
  const named = (ids: string[], place: string) => (place ? ids[Number(place)] : null);
  const fought = sides
    ? sides.split("|").map((place) => encodeURIComponent(named(vocabulary.sides, place) ?? ""))
    : [];
  article.classList.add(`weight-${parseInt(weight) || 1}`, ...(weight.endsWith("?") ? ["doubtful"] : []));
  set(article, {
    "data-is": null,
    "data-front": named(vocabulary.fronts, front),
    "data-kind": named(vocabulary.kinds, kind),
    "data-outcome": named(vocabulary.outcomes, outcome),
    "data-side": fought.join("|") || null,
  });
}

/**
 * Spell out what the articles are; mark the facts of articles and entries, and the terms that are not links
 * and numbers alone.
 */
export function nameParts(): void {
  for (const article of document.querySelectorAll<HTMLElement>("main article")) spellOut(article);
  for (const facts of document.querySelectorAll("article > h3 + p, .entries h3 + p")) facts.className = "f";
  const classes = new Map(Object.entries(TERMS).map(([label, name]) => [say(label), name]));
  for (const term of document.querySelectorAll("article dt")) {
    const name = classes.get(term.textContent ?? "");
    if (name) term.nextElementSibling?.classList.add(name);
  }
}
