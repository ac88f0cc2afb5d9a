// Folding text for search, by the rule of the command line (`fold` in rjwar/core/text.py): what `--grep` finds is found here.

const JOINERS = new Set("-'\u2019\u2018\u02bc\u02bb\u02b9\u2032\u2010\u2011\u2012\u2013\u2014\u2212`\u00b4");
const LETTERS = new Map(Object.entries({ ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", ё: "е" }));
const KEPT = /^[\p{L}\p{M}\p{N}]$/u;

/** Stands for a hyphen or apostrophe until it is known to be a space, or nothing. */
const JOINER = "\0";

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  let result = "";
  // Upper, then lower case is what Python calls casefold: ß is ss, and both sigmas are one.
  for (const raw of bareLatin(character).toUpperCase().toLowerCase().normalize("NFKC")) {
    const letter = LETTERS.get(raw) ?? raw;
    result += JOINERS.has(letter) ? JOINER : [...letter].map((one) => (KEPT.test(one) ? one : " ")).join("");
  }
  folded.set(character, result);
  return result;
}

/** A Latin letter without its accents; of other scripts marks stay. */
function bareLatin(character: string): string {
  if (character < "\u00c0") return character;
  const parts = [...character.normalize("NFD")];
  const base = parts[0] ?? character;
  return parts.length > 1 && base < "\u0250" ? base : character;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The forms under which a text is found: with a space for each hyphen or apostrophe, and, where it has one, with nothing. */
export function fold(text: string): string[] {
  let marked = "";
  for (const character of text.normalize("NFKC")) marked += foldCharacter(character);
  marked = marked.normalize("NFKC");
  const spaced = tidy(marked.replaceAll(JOINER, " "));
  if (!marked.includes(JOINER)) return [spaced];
  const joined = tidy(marked.replaceAll(JOINER, ""));
  return joined === spaced ? [spaced] : [spaced, joined];
}
