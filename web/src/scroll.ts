// Where the window stands: on what is chosen, and on what is being read, whatever is laid out anew above it.

import { set } from "./dom";

/** For how many frames an element must stay where it was put before it is let go. */
const STILL = 12;

/** What a reader does to stand elsewhere. */
const OWN = ["wheel", "touchmove", "pointerdown", "keydown"];

let held: AbortController | null = null;

/** Put an element at the top of the window at once: gliding over hundreds of screens helps nobody. */
export function bringUp(element: HTMLElement): void {
  element.hidden = false;
  const section = element.closest("section");
  if (section) section.hidden = false;
  set(element, { tabindex: -1 });
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start", behavior: "instant" });
  hold(element, element.getBoundingClientRect().top);
}

/** Change the text of the page, with what stands in the middle of the window staying where it is. */
export function keepInPlace(change: () => void): void {
  const seen = document.elementFromPoint(innerWidth * 0.75, innerHeight / 2);
  const element = seen?.closest<HTMLElement>("article, .entries li[id], .works li");
  const top = element?.getBoundingClientRect().top ?? 0;
  change();
  if (element) hold(element, top);
}

/**
 * Keep an element where it is while what is laid out above it moves it, until it stays or the reader moves.
 */
function hold(element: HTMLElement, top: number): void {
  held?.abort();
  const holding = new AbortController();
  held = holding;
  for (const act of OWN)
    addEventListener(act, () => holding.abort(), { signal: holding.signal, passive: true });
  let still = 0;
  const check = (): void => {
    if (holding.signal.aborted) return;
    const by = element.getBoundingClientRect().top - top;
    still = Math.abs(by) < 1 ? still + 1 : 0;
    if (still > STILL) return holding.abort();
    if (!still) scrollBy({ top: by, behavior: "instant" });
    requestAnimationFrame(check);
  };
  check();
}
