// Search by text: what `--grep` looks in, and the names of places, people and ships, in every language of the
// page.

import { fold } from "./fold";
import { inEveryLanguage } from "./languages";
import { entries, happenings, type Happening } from "./record";

/** The parts of an article that are searched; labels, dates and the names of other events are not. */
const PARTS =
  "h3,.names>li,.f>a,p:not([class]):not(:first-child),.note,td>a,td li a,td li span,td li:not(:has(a)),.has,q,details i";

/** The parts of an entry by which an event is found that leads to it. */
const NAMES = "h3,.names>li";

/**
 * A text that can be searched, as lines of folded text: with a space for each hyphen, and those that differ
 * without one.
 */
interface Searched {
  readonly spaced: string;
  readonly joined: string;
}

const known = new Map<HTMLElement, Searched>();

/** The parts of an article or entry, folded once. */
function searched(owner: HTMLElement): Searched {
  const told = known.get(owner);
  if (told) return told;
  const parts = owner.matches("article") ? PARTS : NAMES;
  const texts = [...owner.querySelectorAll(parts)].flatMap(inEveryLanguage);
  const forms = [...new Set([...texts, ...(owner.dataset.also ?? "").split("|")])].map(fold);
  const found = {
    spaced: forms.map((form) => form[0]).join("\n"),
    joined: forms.flatMap((form) => form.slice(1)).join("\n"),
  };
  known.set(owner, found);
  return found;
}

/** A test of events for a text as someone types it; null for nothing but blanks. */
export function search(typed: string): ((event: Happening) => boolean) | null {
  if (!typed.trim()) return null;
  const forms = fold(typed);
  const last = forms[forms.length - 1] ?? "";
  if (!last) return () => false; // nothing that could be found: no letter, no digit
  const has = (text: Searched) =>
    forms.some((form) => text.spaced.includes(form)) || text.joined.includes(last);
  const naming = new Set([...entries].filter(([, entry]) => has(searched(entry))).map(([id]) => id));
  return ({ article, links }) => has(searched(article)) || [...links].some((id) => naming.has(id));
}

/**
 * The least time that work is begun for, and how long it may take where the browser does not tell, in
 * milliseconds.
 */
const [LEAST, MOST, PAUSE] = [2, 10, 20];

/**
 * Fold the texts while nothing else is to be done, so that the first letter typed is answered as quickly as
 * the second.
 */
export function prepare(): void {
  const waiting = [...happenings.map(({ article }) => article), ...entries.values()];
  const work = (hasTime: () => boolean) => {
    while (waiting.length && hasTime()) searched(waiting.pop()!);
    if (waiting.length) later();
  };
  const later = () => {
    if ("requestIdleCallback" in window) {
      requestIdleCallback((idle) => work(() => idle.timeRemaining() > LEAST));
      return;
    }
    setTimeout(() => {
      const end = performance.now() + MOST;
      work(() => performance.now() < end);
    }, PAUSE);
  };
  later();
}
