// Search by text: what `--grep` looks in, and the names of places, people and ships, in every language of the page.

import { fold } from "./fold";
import { inEveryLanguage } from "./languages";
import { entries, happenings, searched, type Happening, type Searched } from "./record";

/** The parts of an article that are searched; labels, dates and the names of other events are not. */
const PARTS = "h3,.names>li,.f>a,p:not([class]):not(:first-child),.note,td>a,td li a,td li span,td li:not(:has(a)),.has,q,em";

/** The parts of an entry by which an event is found that leads to it. */
const NAMES = "h3,.names>li";

const ofEvents = new Map<Happening, Searched>();
const ofEntries = new Map<string, Searched>();

function texts(within: HTMLElement, parts: string): string[] {
  return [...within.querySelectorAll(parts)].flatMap(inEveryLanguage);
}

function ofEvent(event: Happening): Searched {
  const known = ofEvents.get(event);
  if (known) return known;
  const found = searched([...texts(event.article, PARTS), ...(event.article.dataset.also ?? "").split("|")]);
  ofEvents.set(event, found);
  return found;
}

function ofEntry(id: string): Searched {
  const known = ofEntries.get(id);
  if (known) return known;
  const entry = entries.get(id);
  const found = searched(entry ? texts(entry, NAMES) : []);
  ofEntries.set(id, found);
  return found;
}

/** A test of events for a text as someone types it; null for nothing but blanks. */
export function search(typed: string): ((event: Happening) => boolean) | null {
  if (!typed.trim()) return null;
  const forms = fold(typed);
  const last = forms[forms.length - 1] ?? "";
  if (!last) return () => false; // nothing that could be found: no letter, no digit
  const has = (text: Searched) => forms.some((form) => text.spaced.includes(form)) || text.joined.includes(last);
  const naming = new Set([...entries.keys()].filter((id) => has(ofEntry(id))));
  return (event) => has(ofEvent(event)) || [...event.links].some((id) => naming.has(id));
}

/** Fold the texts while nothing else is to be done, so that the first letter typed is answered as quickly as the second. */
export function prepare(): void {
  const waiting: (() => void)[] = [
    ...happenings.map((event) => () => void ofEvent(event)),
    ...[...entries.keys()].map((id) => () => void ofEntry(id)),
  ];
  const work = (until: () => boolean) => {
    while (waiting.length && until()) waiting.pop()?.();
    if (waiting.length) later();
  };
  const later = () => {
    if ("requestIdleCallback" in window) requestIdleCallback((idle) => work(() => idle.timeRemaining() > 2));
    else setTimeout(() => { const end = performance.now() + 10; work(() => performance.now() < end); }, 20);
  };
  later();
}
