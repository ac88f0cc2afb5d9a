// The works behind the page, which the file cites by their numbers in the list of them: here they become
// links by short titles.

import { addressOf, html } from "./dom";
import { language } from "./words";

interface Work {
  readonly entry: HTMLElement;
  readonly links: Element[];
  title: string;
}

let works: Work[] = [];

/** Read the list, and let the links follow the language. */
export function readWorks(): void {
  const entries = document.querySelectorAll<HTMLElement>(".works li");
  works = [...entries].map((entry) => ({ entry, links: [], title: shortTitle(entry) }));
  language.follow(() => {
    for (const work of works) {
      work.title = shortTitle(work.entry);
      for (const link of work.links) link.textContent = work.title;
    }
  });
}

/** Make links of the numbers within an article or entry; the ids of the works they lead to. */
export function linkWorks(within: HTMLElement): Set<string> {
  const cited = new Set<string>();
  const linkTo = (number: string): Element | string => {
    const work = works[Number(number) - 1];
    if (!work) return number;
    const link = html("a", { href: addressOf(work.entry.id) }, work.title);
    work.links.push(link);
    cited.add(work.entry.id);
    return link;
  };
  for (const number of within.querySelectorAll("details a:not([href])")) {
    number.replaceWith(linkTo(number.textContent ?? ""));
  }
  for (const text of [...within.querySelectorAll("dd:not([class])")].flatMap(ownTexts)) {
    if (/\d/.test(text.data)) text.replaceWith(...text.data.split(/(\d+)/).map(linkTo));
  }
  return cited;
}

function ownTexts(element: Element): Text[] {
  return [...element.childNodes].filter((node) => node instanceof Text);
}

/** A work in few words: those that are told, author and year where they are said to do, else its title. */
function shortTitle(work: HTMLElement): string {
  if (work.dataset.as) return work.dataset.as;
  const title = work.querySelector("i, a")?.textContent ?? work.id;
  return work.dataset.as === undefined ? title.replace(/\.?\s*$/, "") : authorAndYear(work, title);
}

function authorAndYear(work: HTMLElement, title: string): string {
  const [before = "", after = ""] = (work.textContent ?? "").split(title);
  return `${before.split(/[,.]/)[0]} ${after.match(/\d{4}/g)?.at(-1) ?? ""}`;
}
