// A browser saves a page as it stands, with all that a script has built. So that what was saved can be opened
// again, the text as it was written is kept beside, where nobody sees it, and taken up again from there.

import { html } from "./dom";
import { languages, words } from "./words";

const ID = "_as-written";

/** What is not of the text: scripts, what they read, and the text that is kept. */
const NOT_TEXT = "script, template";

function textOf(body: HTMLElement): Element[] {
  return [...body.children].filter((element) => !element.matches(NOT_TEXT));
}

function keep(): void {
  const kept = html("template", { id: ID });
  kept.content.append(...textOf(document.body).map((element) => element.cloneNode(true)));
  document.body.prepend(kept);
}

function takeUp(kept: HTMLTemplateElement): void {
  for (const element of textOf(document.body)) element.remove();
  kept.after(kept.content.cloneNode(true));
  document.documentElement.lang = languages[0] ?? "";
  document.title = words().title;
}

const kept = document.getElementById(ID);
if (kept instanceof HTMLTemplateElement) takeUp(kept);
else keep();
