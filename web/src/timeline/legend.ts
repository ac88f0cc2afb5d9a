// What the marks mean: of the signs that are drawn, each, and no other.

import { html, svg } from "../dom";
import type { Happening } from "../record";
import { names, say, type Won } from "../words";
import { outline } from "./shapes";

const ORDER: readonly Won[] = ["japan", "other", "even", "none"];

function sign(kind: string, won: Won, body = 0, open = { start: false, end: false }): SVGElement {
  const width = 14 + body + (open.end ? 8 : 0);
  const path = svg("path", { d: outline(won, body, 5, open), transform: "translate(7,8)" });
  return svg(
    "svg",
    { width, height: 16, "aria-hidden": "true", class: "sign" },
    svg("g", { class: `mark ${kind}` }, path),
  );
}

export function legend(events: readonly Happening[]): HTMLElement[] {
  const found: HTMLElement[] = [];
  const add = (drawn: SVGElement, text: string) => found.push(html("span", {}, drawn, ` ${text}`));
  for (const won of ORDER) {
    const outcomes = new Set(events.filter((event) => event.won === won).map((event) => event.outcome));
    if (!outcomes.size) continue;
    add(
      sign(won, won),
      won === "none"
        ? say("no-outcome")
        : [...outcomes].map((id) => names("outcomes").get(id) ?? id).join(", "),
    );
  }
  if (events.some((event) => event.first !== event.last && event.first !== null && event.last !== null)) {
    add(sign("none", "none", 14), say("lasting"));
  }
  if (events.some((event) => event.doubtful)) add(sign("none doubtful", "none", 14), say("doubtful"));
  if (events.some((event) => event.first === null || event.last === null)) {
    add(sign("none doubtful", "none", 6, { start: false, end: true }), say("open"));
  }
  return found;
}
