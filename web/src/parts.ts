// The file does not say what follows from order and words. Here its parts get the classes by which the rest of the script knows them.

import { say } from "./words";

/** The classes of terms by the labels of the program: what it is part of, what led to it, and money, in which a search looks. */
const TERMS = { "part-of": "of", "led-from": "by", money: "has" };

/** Mark the facts of articles and entries, and the terms that are not links and numbers alone. */
export function nameParts(): void {
  for (const facts of document.querySelectorAll("article > h3 + p, .entries h3 + p")) facts.className = "f";
  const classes = new Map(Object.entries(TERMS).map(([label, name]) => [say(label), name]));
  for (const term of document.querySelectorAll("article dt")) {
    const name = classes.get(term.textContent ?? "");
    if (name) term.nextElementSibling?.classList.add(name);
  }
}
