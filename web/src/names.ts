// The other names, which the file has as a list a language, each in the order of the articles and entries.
// (`rjwar/formats/page/names.py` writes them.)

import { html } from "./dom";
import { languages } from "./words";

interface Named {
  readonly lang: string;
  /** The name in this language, empty where there is none, or the heading tells it; and the aliases. */
  readonly name: string;
  readonly aliases: string[];
}

/** Between the texts of an item, none of which has the end of a line. */
const BETWEEN = ";\n";

/** Stands for a bar within an alias; a search has both as a space. */
const BROKEN_BAR = "\u00a6";

/** What each owner is called in the language of a list. */
function read(list: HTMLElement): Named[] {
  const { lang } = list;
  const told = languages.length === 1 && lang === languages[0];
  return [...list.querySelectorAll("p")].map((item) => {
    const parts = (item.textContent ?? "").split(BETWEEN);
    const [name = "", ...aliases] = told ? ["", ...parts] : parts;
    return { lang, name, aliases: aliases.filter(Boolean) };
  });
}

/** Put every name under its heading; of an event the aliases, which may be many, are for the search alone. */
export function placeNames(): void {
  const lists = [...document.querySelectorAll<HTMLElement>(".others > div")].map(read);
  document.querySelectorAll<HTMLElement>("main article, .entries li[id]").forEach((owner, index) => {
    const named = lists.flatMap((list) => list[index] ?? []);
    const aliases = named.flatMap(({ lang, aliases }) => aliases.map((alias) => ({ lang, alias })));
    const items = named.flatMap(({ lang, name }) =>
      name ? [html("li", { class: "name", lang }, `${name} `)] : [],
    );
    if (owner.matches("article")) {
      const also = aliases.map(({ alias }) => alias.replaceAll("|", BROKEN_BAR));
      if (owner.dataset.also) also.push(owner.dataset.also);
      if (also.length) owner.dataset.also = also.join("|");
    } else {
      items.push(...aliases.map(({ lang, alias }) => html("li", { lang }, `${alias} `)));
    }
    if (items.length) owner.querySelector("h3")?.after(html("ul", { class: "names" }, ...items));
  });
  document.querySelector(".others")?.remove();
}
