// The text of the page follows the filters: articles, the headings above them, the contents, and the entries
// of who and what they name.

import { html, target } from "./dom";
import { shown } from "./filters";
import { onceInTurn } from "./frames";
import { eventsOf } from "./links";
import { happening, happenings, type Happening } from "./record";
import { language, say } from "./words";

/** Events under one heading: a year, or the name of a month. */
interface Group {
  readonly heading: HTMLElement;
  readonly events: Happening[];
}

const main = document.querySelector<HTMLElement>("main")!;
const nothing = html("p", { class: "nothing" });

function groups(): Group[] {
  const found: Group[] = [];
  for (const section of main.querySelectorAll<HTMLElement>("section:has(> article)")) {
    const year: Group = { heading: section, events: [] };
    let month: Group | null = null;
    found.push(year);
    for (const child of section.children) {
      if (child.matches(".month")) found.push((month = { heading: child as HTMLElement, events: [] }));
      const event = child.matches("article") && happening(child.id);
      if (event) for (const group of [year, month]) group?.events.push(event);
    }
  }
  return found;
}

/** What the contents lead to: the first event of a month, or a year. */
function contents(all: readonly Group[]): [HTMLAnchorElement, Group][] {
  const isOf = ({ heading, events }: Group, id: string | null) =>
    heading.matches(".month") ? events[0]?.id === id : heading.querySelector("h2")?.id === id;
  return [...document.querySelectorAll<HTMLAnchorElement>("nav a")].flatMap((link) => {
    const id = target(link);
    const group = all.find((one) => isOf(one, id));
    return group ? [[link, group] as [HTMLAnchorElement, Group]] : [];
  });
}

/** Let the text follow what is shown. */
export function followShown(): void {
  const all = groups();
  const links = contents(all);
  main.prepend(nothing);
  sayNothing();
  language.follow(sayNothing);
  shown.follow(thin(all, links));
  // What is only read much further down may wait for the next frame, so that a letter typed is answered at
  // once.
  shown.follow(onceInTurn(thinOthers()));
}

/** Say so where nothing is shown. */
function sayNothing(): void {
  const isNothing = !shown.value.length;
  nothing.textContent = isNothing ? say("none-found") : "";
  nothing.hidden = !isNothing;
}

/** Hide the articles that are not shown, headings without any, and links to these. */
function thin(all: readonly Group[], links: readonly [HTMLAnchorElement, Group][]): () => void {
  let before = new Set(happenings);
  return () => {
    const now = new Set(shown.value);
    for (const event of happenings) {
      if (now.has(event) !== before.has(event)) event.article.hidden = !now.has(event);
    }
    before = now;
    for (const { heading, events } of all) heading.hidden = !events.some((event) => now.has(event));
    for (const [link, { heading, events }] of links) {
      link.hidden = heading.hidden;
      const first = heading.matches(".month") && events.find((event) => now.has(event));
      if (first) link.hash = encodeURIComponent(first.id);
    }
    sayNothing();
  };
}

/** Hide the entries and works that no shown event leads to. */
function thinOthers(): () => void {
  const others = [...main.querySelectorAll<HTMLElement>(".entries li[id], .works li[id]")];
  const sections = [...main.querySelectorAll<HTMLElement>(".entries, .works")];
  return () => {
    const now = new Set(shown.value);
    const isWhole = now.size === happenings.length;
    for (const element of others) {
      element.hidden = !isWhole && !eventsOf(element.id).some((event) => now.has(event));
    }
    for (const section of sections) section.hidden = !section.querySelector("li[id]:not([hidden])");
  };
}
