// The names in other languages, which the file has as a list a language, each in the order of the articles and entries.
// (`rjwar/formats/page/names.py` writes them.)

import { html } from "./dom";

/** Put every name under its heading. */
export function placeNames(): void {
  const lists = [...document.querySelectorAll<HTMLElement>(".others > div")];
  const columns = lists.map((list) => ({ lang: list.lang, names: [...list.querySelectorAll("p")].map((name) => name.textContent ?? "") }));
  document.querySelectorAll("main article, .entries li[id]").forEach((owner, index) => {
    const items = columns.flatMap(({ lang, names }) => (names[index] ? [html("li", { lang }, `${names[index]} `)] : []));
    if (!items.length) return;
    const aliases = owner.querySelector(".n");
    if (aliases) items.push(html("li", {}, ...aliases.childNodes));
    aliases?.remove();
    owner.querySelector("h3")?.after(html("ul", { class: "names" }, ...items));
  });
  document.querySelector(".others")?.remove();
}
