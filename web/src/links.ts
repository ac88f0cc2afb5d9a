// What the file tells once, told at both ends: the phases of an event, what it led to, and the events in which someone figures.

import { html, target } from "./dom";
import { entries, happening, happenings, inOrder, nameOf, type Happening } from "./record";
import { language, say } from "./words";

/** The events that lead to each entry and work, in order of time. */
const leading = new Map<string, Happening[]>();

/** The phases and the effects of each event, in the order of the page. */
const phases = new Map<string, Happening[]>();
const effects = new Map<string, Happening[]>();

function add(to: Map<string, Happening[]>, id: string, event: Happening): void {
  const known = to.get(id);
  if (known) known.push(event);
  else to.set(id, [event]);
}

function collect(): void {
  for (const event of inOrder(happenings)) {
    for (const id of new Set(linked(event, "a"))) add(leading, id, event);
  }
  for (const event of happenings) {
    for (const id of linked(event, "dd.of > a")) add(phases, id, event);
    for (const id of linked(event, "dd.by > a")) add(effects, id, event);
  }
}

/** What the links of an article lead to. */
function linked(event: Happening, links: string): string[] {
  return [...event.article.querySelectorAll(links)].map(target).filter((id) => id !== null);
}

/** The events that an entry or work figures in. */
export function eventsOf(id: string): readonly Happening[] {
  return leading.get(id) ?? [];
}

function linkTo(event: Happening): HTMLElement {
  const lang = event.article.querySelector("h3")?.getAttribute("lang");
  return html("a", { href: `#${encodeURIComponent(event.id)}`, lang }, nameOf(event.article));
}

/** Under each entry the events it figures in, so that one can go from a person to what he did. */
function listEvents(): void {
  for (const [id, entry] of entries) {
    const links = eventsOf(id).map((event) => html("li", {}, linkTo(event)));
    entry.querySelector("ul.in")?.remove();
    if (links.length) entry.append(html("ul", { class: "in" }, ...links));
  }
}

function term(name: string, events: readonly Happening[]): HTMLElement[] {
  const links = events.flatMap((event, index) => (index ? ["; ", linkTo(event)] : [linkTo(event)]));
  return [html("dt", { class: "turned" }, name), html("dd", { class: "turned" }, ...links)];
}

/** After what an event is part of, and what led to it: its phases, and what it led to. */
function turnRound(): void {
  for (const old of document.querySelectorAll(".turned")) old.remove();
  for (const [name, found] of [["led-to", effects], ["phases", phases]] as const) {
    for (const [id, events] of found) {
      const article = happening(id)?.article;
      if (!article) continue;
      const before = [...article.querySelectorAll("dd.of, dd.by")].at(-1);
      if (before) before.after(...term(say(name), events));
      else termsOf(article).prepend(...term(say(name), events));
    }
  }
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

/** Works as links by their short titles, where the file has their numbers. */
function nameWorks(): void {
  const works = [...document.querySelectorAll<HTMLElement>(".works li")].map((work) => ({ work, title: titleOf(work), links: [] as Element[] }));
  const linkTo = (part: string) => {
    const found = works[Number(part) - 1];
    if (!found) return part;
    const link = html("a", { href: `#${encodeURIComponent(found.work.id)}` }, found.title);
    found.links.push(link);
    return link;
  };
  for (const number of document.querySelectorAll("main details a:not([href])")) number.replaceWith(linkTo(number.textContent ?? ""));
  for (const list of document.querySelectorAll("main dd:not([class])")) {
    for (const text of [...list.childNodes].filter((node) => node instanceof Text)) text.replaceWith(...text.data.split(/(\d+)/).map(linkTo));
  }
  language.follow(() => {
    for (const { work, links } of works) for (const link of links) link.textContent = titleOf(work);
  });
}

/** A work in few words: those that are told, author and year where they are said to do, else its title. */
function titleOf(work: HTMLElement): string {
  if (work.dataset.as) return work.dataset.as;
  const title = work.querySelector("cite, a")?.textContent ?? work.id;
  if (work.dataset.as === undefined) return title.replace(/\.?\s*$/, "");
  const [before = "", after = ""] = (work.textContent ?? "").split(title);
  return `${before.split(/[,.]/)[0]} ${after.match(/\d{4}/g)?.at(-1) ?? ""}`;
}

/** The names of events and entries lead to themselves, so that their addresses can be taken from them. */
function linkNames(): void {
  for (const heading of document.querySelectorAll("article > h3, .entries li > h3")) {
    const link = html("a", { href: `#${encodeURIComponent(heading.parentElement!.id)}` });
    link.append(...heading.childNodes);
    heading.append(link);
  }
}

/** Complete the links of the page, in whichever language is shown. */
export function completeLinks(): void {
  nameWorks();
  collect();
  linkNames();
  for (const tell of [turnRound, listEvents]) {
    tell();
    language.follow(tell);
  }
}
