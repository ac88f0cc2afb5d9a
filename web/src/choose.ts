// What is chosen is what the address names: an event, or one of the people, ships and places.

import { lasting } from "./addresses";
import { decoded, target } from "./dom";
import { reveal } from "./filters";
import { eventsOf } from "./links";
import { entries, happening, type Happening } from "./record";
import { bringUp } from "./scroll";
import { Signal } from "./signal";

/** The chosen event, or the entry that is chosen with the events it figures in. */
export interface Choice {
  readonly id: string;
  readonly event: Happening | null;
  readonly related: ReadonlySet<Happening>;
}

export const choice = new Signal<Choice | null>(null);

function follow(): void {
  const id = lasting(decoded(location.hash.slice(1)) ?? "");
  const event = happening(id);
  const entry = entries.get(id);
  if (event) {
    reveal(event);
    choice.value = { id: event.id, event, related: new Set([event]) };
    bringUp(event.article);
  } else if (entry) {
    choice.value = { id: entry.id, event: null, related: new Set(eventsOf(entry.id)) };
    bringUp(entry);
  } else {
    choice.value = null;
    const other = document.getElementById(id);
    if (other?.closest("main")) bringUp(other);
  }
}

/** Follow the address, now and whenever it changes; a link to what is chosen already leads there again. */
export function followAddress(): void {
  addEventListener("hashchange", follow);
  document.addEventListener("click", (click) => {
    const link = click.target instanceof Element ? click.target.closest("a[href^='#']") : null;
    const plain =
      !click.defaultPrevented && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
    if (link && plain && target(link) === decoded(location.hash.slice(1))) {
      click.preventDefault();
      follow();
    }
  });
  choice.follow((chosen) => mark(chosen));
  if (location.hash.length > 1) follow();
}

let marked: HTMLElement | null = null;

function mark(chosen: Choice | null): void {
  marked?.classList.remove("chosen");
  marked = chosen ? (chosen.event?.article ?? entries.get(chosen.id) ?? null) : null;
  marked?.classList.add("chosen");
}
