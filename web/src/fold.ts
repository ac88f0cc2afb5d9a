// Folding text for search, by the rule of the command line (`fold` in rjwar/core/text.py): what `--grep`
// finds is found here.

import { block } from "./words";

const JOINERS = new Set("-'\u2019\u2018\u02bc\u02bb\u02b9\u2032\u2010\u2011\u2012\u2013\u2014\u2212`\u00b4");
const LETTERS = new Map(
  Object.entries({ ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", ё: "е", ѐ: "е", ѝ: "и" }).concat(
    Object.entries({ ѣ: "е", і: "и", ѳ: "ф", ѵ: "и", 髙: "高", 﨑: "崎", 鄕: "郷" }),
  ),
);
for (let katakana = 0x30a1; katakana <= 0x30fe; katakana += 1) {
  if (katakana < 0x30f7 || katakana > 0x30fc) {
    LETTERS.set(String.fromCharCode(katakana), String.fromCharCode(katakana - 0x60));
  }
}
const KEPT = /^[\p{L}\p{M}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;

/** What says nothing: accents that are part of no letter, and what is drawn as nothing (fillers and the like). */
const INVISIBLE =
  /^[\p{Cf}\u0300-\u036f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;

/**
 * Han characters that are one for search, the first of each group standing for all: of the groups those of
 * which the page has one.
 */
const HAN = new Map<string, string>();
for (const group of (block<string>("_han") ?? "").split(" ")) {
  const [first = "", ...others] = group;
  for (const other of others) HAN.set(other, first);
}

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
    result += JOINERS.has(letter) ? JOINER : [...letter].map(foldOne).join("");
  }
  folded.set(character, result);
  return result;
}

function foldOne(character: string): string {
  if (DIGIT.test(character)) return String(valueOf(character));
  if (INVISIBLE.test(character)) return "";
  return KEPT.test(character) ? (HAN.get(character) ?? character) : " ";
}

/** The value of a digit of any script: ten stand in a row, the first of them a zero. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let first = code;
  while (code - first < 9 && DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return code - first;
}

const THAI_MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/gu;
const TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e";

/**
 * Thai typed in another order, or with other keys, that looks the same: vowels before tones, two SARA E as
 * SARA AE; and Russian words without the ъ that ended them until 1918.
 */
function asItLooks(text: string): string {
  text = text.replace(/(?<=[^ъ ])ъ+(?= |$)/gu, "");
  const layer = (mark: string): number => (mark === "\u0e4d" ? 2 : TONES.includes(mark) ? 1 : 0);
  const ordered = text.replace(THAI_MARKS, (marks) =>
    [...marks].sort((one, other) => layer(one) - layer(other)).join(""),
  );
  return ordered.replaceAll("\u0e40\u0e40", "\u0e41");
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

/**
 * The forms under which a text is found: with a space for each hyphen or apostrophe, and, where it has one,
 * with nothing.
 */
export function fold(text: string): string[] {
  let marked = "";
  for (const character of text.normalize("NFKC")) marked += foldCharacter(character);
  marked = marked.normalize("NFKC");
  const spaced = asItLooks(tidy(marked.replaceAll(JOINER, " ")));
  if (!marked.includes(JOINER)) return [spaced];
  const joined = asItLooks(tidy(marked.replaceAll(JOINER, "")));
  return joined === spaced ? [spaced] : [spaced, joined];
}
