// The controls that choose events: a search, four filters, and how many are shown. AND between them, as on
// the command line.

import { button, html, set } from "./dom";
import { happenings, type Happening } from "./record";
import { keepInPlace } from "./scroll";
import { search } from "./search";
import { Signal } from "./signal";
import { language, languages, names, say, words } from "./words";

type Test = (event: Happening) => boolean;

interface Filter {
  /** The word of the option, and of `data-filter`. */
  readonly key: "front" | "side" | "kind" | "outcome";
  /** What no choice is called. */
  readonly every: string;
  readonly names: () => Iterable<readonly [string, string]>;
  readonly test: (value: string) => Test;
}

/** The value of `kind` that takes every kind of fight, as `--kind combat` does. */
const COMBAT = "combat";

const FILTERS: readonly Filter[] = [
  {
    key: "front",
    every: "every-front",
    names: () => names("fronts"),
    test: (value) => (event) => event.front === value,
  },
  {
    key: "side",
    every: "every-side",
    names: () => names("sides"),
    test: (value) => (event) => event.sides.has(value),
  },
  {
    key: "kind",
    every: "every-kind",
    names: () => [
      ...(happenings.some((event) => event.combat) ? [[COMBAT, say("combats")] as const] : []),
      ...names("kinds"),
    ],
    test: (value) => (value === COMBAT ? (event) => event.combat : (event) => event.kind === value),
  },
  {
    key: "outcome",
    every: "every-outcome",
    names: () => names("outcomes"),
    test: (value) => (event) => event.outcome === value,
  },
];

/** The events that the controls leave, in the order of the page. */
export const shown = new Signal<readonly Happening[]>(happenings);

/** A browser that comes back to the page would fill in what was chosen before, and tell nobody. */
const forgotten = { autocomplete: "off" };

const box = html("input", {
  ...forgotten,
  type: "search",
  role: "searchbox",
  spellcheck: "false",
  enterkeyhint: "search",
});
const boxLabel = html("label", {}, html("span"), box);
const selects = FILTERS.map((filter) => html("select", { ...forgotten, "data-filter": filter.key }));
const labels = selects.map((select) => html("label", {}, html("span"), select));
const status = html("p", { role: "status" });
const clearing = button(clear);
const switcher = html(
  "select",
  forgotten,
  ...languages.map((lang) => html("option", { value: lang, lang }, words(lang).language)),
);
const switching = html("label", { class: "language" }, html("span"), switcher);

/** Take away every choice and the text searched for. */
function clear(): void {
  box.value = "";
  for (const select of selects) select.value = "";
  update();
}

function tests(): { control: HTMLInputElement | HTMLSelectElement; test: Test }[] {
  const text = search(box.value);
  const chosen = selects.flatMap((control, index) =>
    control.value ? [{ control, test: FILTERS[index]!.test(control.value) }] : [],
  );
  return text ? [{ control: box, test: text }, ...chosen] : chosen;
}

function update(): void {
  const asked = tests();
  shown.value = asked.length
    ? happenings.filter((event) => asked.every(({ test }) => test(event)))
    : happenings;
  tell();
}

function tell(): void {
  const count = say("shown", shown.value.length, happenings.length);
  status.textContent = shown.value.length ? count : `${count}: ${say("none-found")}`;
  status.classList.toggle("none", !shown.value.length);
}

/** See to it that an event is shown, by giving up what hides it and nothing else. */
export function reveal(event: Happening): void {
  const hiding = tests().filter(({ test }) => !test(event));
  for (const { control } of hiding) control.value = "";
  if (hiding.length) update();
}

/** The controls, in the language shown. */
function name(): void {
  set(box, { placeholder: say("search-hint") });
  boxLabel.firstElementChild!.textContent = say("search");
  FILTERS.forEach((filter, index) => {
    labels[index]!.firstElementChild!.textContent = say(filter.key);
    const options = [["", say(filter.every)] as const, ...filter.names()];
    const select = selects[index]!;
    const chosen = select.value;
    select.replaceChildren(...options.map(([value, text]) => html("option", { value }, text)));
    select.value = chosen;
  });
  clearing.textContent = say("clear");
  switching.firstElementChild!.textContent = say("language");
  set(bar, { "aria-label": say("filters") });
  tell();
}

const bar = html("div", { class: "controls", role: "search" }, boxLabel, ...labels, clearing, status);

/** Build the controls. `/` goes to the search from anywhere, Escape empties it. */
export function controls(): HTMLElement {
  if (languages.length > 1) clearing.after(switching);
  name();
  language.follow(name);
  box.addEventListener("input", update);
  for (const select of selects) select.addEventListener("change", update);
  switcher.addEventListener("change", () => keepInPlace(() => (language.value = switcher.value)));
  box.addEventListener("keydown", (pressed) => {
    if (pressed.key !== "Escape" || pressed.isComposing) return;
    pressed.preventDefault();
    box.value = "";
    update();
  });
  document.addEventListener("keydown", (pressed) => {
    const within = pressed.target as Element;
    if (
      pressed.key !== "/" ||
      pressed.ctrlKey ||
      pressed.metaKey ||
      pressed.altKey ||
      within.matches("input,select,textarea")
    )
      return;
    pressed.preventDefault();
    box.focus();
    box.select();
  });
  return bar;
}
