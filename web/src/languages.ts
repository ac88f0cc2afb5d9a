// A page in several languages: the document is in the first, and for each other there is a list of texts to
// be read in step with it.
// (`rjwar/formats/page/several.py` writes them.)

import { set } from "./dom";
import { block, language, languages, words } from "./words";

interface Texts {
  /**
   * For each distinct text of the document, in order, the same in another language; 0 where it is the same.
   */
  texts: (string | 0)[];
  /** For each `aria-label`, and each `data-as` that says something. */
  labels: (string | 0)[];
  /** For what stands in elements of its own, by `data-t`. */
  apart: string[];
}

const others = block<Record<string, Texts>>("_texts") ?? {};

/** A text of the document in every language, by the place of the language. */
type Row = string[];

const ofText = new Map<Text, Row>();
const ofLabel = new Map<Element, Row>();
const ofApart = new Map<Element, Row>();

function row(first: string, index: number, list: keyof Texts): Row {
  return languages.map((lang) => {
    const said = others[lang]?.[list][index];
    return typeof said === "string" ? said : first;
  });
}

/**
 * Read the document in step with the lists. Before anything is built: what the script adds says itself in
 * every language.
 */
export function collect(): void {
  if (languages.length < 2) return;
  const known = new Map<string, Row>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    /^[ \n]*$/.test((node as Text).data) || node.parentElement?.closest("script,[data-t],.others>div")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const said = text.data.replace(/\n+$/, ""); // without the end of a line of the file
    const found = known.get(said) ?? row(said, known.size, "texts");
    known.set(said, found);
    ofText.set(text, found);
  }
  document
    .querySelectorAll('body [aria-label], body [data-as]:not([data-as=""])')
    .forEach((element, index) => {
      ofLabel.set(element, row(element.getAttribute(labelOf(element)) ?? "", index, "labels"));
    });
  for (const element of document.querySelectorAll<HTMLElement>("[data-t]")) {
    ofApart.set(element, row(element.textContent ?? "", Number(element.dataset.t), "apart"));
  }
  language.follow(show);
}

function labelOf(element: Element): string {
  return element.hasAttribute("aria-label") ? "aria-label" : "data-as";
}

/** The text of an element in every language of the page. */
export function inEveryLanguage(element: Element): string[] {
  if (languages.length < 2) return [element.textContent ?? ""];
  const parts: Row[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const apart = text.parentElement && ofApart.get(text.parentElement);
    parts.push(ofText.get(text) ?? apart ?? languages.map(() => text.data));
  }
  return languages.map((_, index) => parts.map((part) => part[index] ?? "").join(""));
}

function show(lang: string): void {
  const index = languages.indexOf(lang);
  document.documentElement.lang = lang;
  document.title = words().title;
  for (const [text, row] of ofText) if (text.data !== row[index]) text.data = row[index] ?? "";
  for (const [element, row] of ofLabel) element.setAttribute(labelOf(element), row[index] ?? "");
  for (const [element, row] of ofApart) element.textContent = row[index] ?? "";
  for (const element of document.querySelectorAll<HTMLElement>("[data-langs]")) {
    const spoken = element.dataset.langs?.split(" ")[index];
    set(element, { lang: spoken === "-" ? null : spoken });
  }
}
