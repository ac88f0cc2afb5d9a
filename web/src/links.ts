// What the file tells once, told at both ends: the phases of an event, what it led to, and the events in
// which someone figures.

import { addressOf, html, target } from "./dom";
import { entries, happening, happenings, inOrder, nameOf, type Happening } from "./record";
import { language, say } from "./words";
import { linkWorks, readWorks } from "./works";

/** Events by the id of what leads to them. */
type Linked = Map<string, Happening[]>;

/** The events that lead to each entry and work, in order of time. */
const leading: Linked = new Map();

/** The phases and the effects of each event, in the order of the page. */
const phases: Linked = new Map();
const effects: Linked = new Map();

/** The events that an entry or work figures in. */
export function eventsOf(id: string): readonly Happening[] {
  return leading.get(id) ?? [];
}

/** Complete the links of the page, in whichever language is shown. */
export function completeLinks(): void {
  readWorks();
  for (const entry of entries.values()) linkWorks(entry);
  collect();
  linkNames();
  for (const tell of [turnRound, listEvents]) {
    tell();
    language.follow(tell);
  }
}

function collect(): void {
  for (const event of inOrder(happenings)) {
    for (const id of [...event.links, ...linkWorks(event.article)]) add(leading, id, event);
  }
  for (const event of happenings) {
    for (const link of event.article.querySelectorAll("dd:is(.of, .by) > a")) {
      add(link.parentElement?.matches(".of") ? phases : effects, target(link) ?? "", event);
    }
  }
}

function add(to: Linked, id: string, event: Happening): void {
  const known = to.get(id);
  if (known) known.push(event);
  else to.set(id, [event]);
}

function linkTo(event: Happening): HTMLElement {
  const lang = event.article.querySelector("h3")?.getAttribute("lang");
  return html("a", { href: addressOf(event.id), lang }, nameOf(event.article));
}

/** Under each entry the events it figures in, so that one can go from a person to what he did. */
function listEvents(): void {
  for (const [id, entry] of entries) {
    const links = eventsOf(id).map((event) => html("li", {}, linkTo(event)));
    entry.querySelector("ul.in")?.remove();
    if (links.length) entry.append(html("ul", { class: "in" }, ...links));
  }
}

/** After what an event is part of, and what led to it: its phases, and what it led to. */
function turnRound(): void {
  for (const old of document.querySelectorAll(".turned")) old.remove();
  for (const [name, found] of [
    ["led-to", effects],
    ["phases", phases],
  ] as const) {
    for (const [id, events] of found) {
      const article = happening(id)?.article;
      if (!article) continue;
      const before = [...article.querySelectorAll("dd:is(.of, .by)")].at(-1);
      if (before) before.after(...term(say(name), events));
      else termsOf(article).prepend(...term(say(name), events));
    }
  }
}

function term(name: string, events: readonly Happening[]): HTMLElement[] {
  const links = events.flatMap((event, index) => (index ? ["; ", linkTo(event)] : [linkTo(event)]));
  return [html("dt", { class: "turned" }, name), html("dd", { class: "turned" }, ...links)];
}

/** The list of terms of an article, made where it has none. */
function termsOf(article: HTMLElement): HTMLElement {
  const known = article.querySelector("dl");
  if (known) return known;
  const made = html("dl");
  const claims = article.querySelector("details");
  if (claims) claims.before(made);
  else article.append(made);
  return made;
}

/** The names of events and entries lead to themselves, so that their addresses can be taken from them. */
function linkNames(): void {
  for (const owner of [...happenings.map(({ article }) => article), ...entries.values()]) {
    const heading = owner.querySelector("h3");
    if (!heading) continue;
    const link = html("a", { href: addressOf(owner.id) });
    link.append(...heading.childNodes);
    heading.append(link);
  }
}
