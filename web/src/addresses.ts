// Links of the file are short, as there are thousands: each leads to the letters of a heading. Here they get
// the id of what it heads.

import { addressOf, set } from "./dom";

const headings = document.querySelectorAll("article > h3[id], .entries li > h3[id]");
const owners = new Map([...headings].map((heading) => [heading.id, heading.parentElement!]));

/** The id that lasts, of the id or letters of an event or an entry. */
export function lasting(id: string): string {
  return owners.get(id)?.id ?? id;
}

/** Let every link lead to an id that lasts. Whatever reads links comes after. */
export function lengthenLinks(): void {
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const owner = owners.get(link.getAttribute("href")!.slice(1));
    if (owner) set(link, { href: addressOf(owner.id) });
  }
}
