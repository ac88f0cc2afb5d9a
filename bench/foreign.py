"""How much of what a reader sees is not in the reader's language:
the share of visible words of a foreign script, command by command.

Words are counted without the line of other names, and without works cited, whose titles, and places in them,
stay as they are. In Russian, Thai and the others a Latin word is foreign, but for Roman numerals and units;
in Japanese and Chinese so is hangul, in Korean so are Han characters and kana.

    python bench/foreign.py [--words]
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from contextlib import redirect_stdout
from io import StringIO

import rjwar
from rjwar.cli import main
from rjwar.core.text import LANGUAGES
from rjwar.draw.cards.citations import short_title
from rjwar.words.languages import language
from rjwar.words.look import Look
from rjwar.words.wording import Wording

COMMANDS = {
    "battle": ["battle", "tsushima"],
    "compare": ["battle", "mukden", "vs", "liaoyang"],
    "show": ["show", "person:makarov-stepan"],
    "ship": ["show", "ship:orel"],
    "unit": ["show", "unit:third-army"],
    "on": ["on", "27 May 1905"],
    "timeline": ["timeline"],
    "lanes": ["timeline", "--view", "lanes"],
    "months": ["timeline", "--view", "months"],
    "list": ["list", "-n", "60"],
    "stats": ["stats", "--by", "front"],
    "map": ["map"],
    "claims": ["claims", "-n", "200"],
}
SCRIPTS = {
    "th": "[\u0e00-\u0e7f]+",
    "ja": "[\u3040-\u30ff\u3400-\u9fff々]+",
    "ru": "[\u0400-\u04ff]+",
    "zh": "[\u3040-\u30ff\u3400-\u9fff々]+",
    "ko": "[\uac00-\ud7ff]+",
}
_SMALL = re.compile(r"[IVXLC]+|[A-Z]{3}|km|O|S|N|E|W|[A-Z]\.?")
"""What is no word of English: Roman numerals, currencies, initials, the points of the compass."""
_WORD = re.compile(r"[\u0e00-\u0e7f]+|[^\W\d_\u0e00-\u0e7f]+(?:[-'’.][^\W\d_]+)*")


WAR = rjwar.open()


def drawn(arguments: list[str], lang: str) -> str:
    """What a command shows in a language.

    Works only where a line holds their titles whole, so that they can be taken out.
    """
    width = "400" if arguments[0] in ("battle", "show", "claims") else "80"
    out = StringIO()
    with redirect_stdout(out):
        main([*arguments, "--lang", lang, "--width", width, "--color", "never"])
    return out.getvalue()


def cited(lang: str) -> list[str]:
    """Every work as it is cited in few words, and every place in one, the longest first."""
    words = Wording(WAR, Look(lang=lang))
    places = {claim.at for event in WAR.select() for claim in event.claims if claim.at}
    return sorted({*(short_title(words, id) for id in WAR.ids("source")), *places}, key=len, reverse=True)


def told(text: str, lang: str) -> str:
    """The text without the names in other languages, which are the second line of a card,
    and without the bibliography.
    """
    own = language(lang)
    lines = text.splitlines()
    if len(lines) > 1 and lines[1].count(" · ") >= 2:
        del lines[1]
    ends = [own.labels["sources"], own.labels["reading"]]
    kept: list[str] = []
    for line in lines:
        if line in ends:
            break
        kept.append(line)
    text = "\n".join(kept)
    for title in cited(lang):
        text = text.replace(title, "")
    return text


def shares(text: str, lang: str) -> tuple[int, Counter[str]]:
    """How many words there are, and which of them are foreign.

    A run of Thai, kana or Han counts as a word for each three letters.
    """
    own = re.compile(SCRIPTS[lang])
    words, foreign = 0, Counter[str]()
    for word in _WORD.findall(text):
        native = sum(len(run) for run in own.findall(word))
        if native:
            words += max(1, round(native / 3)) if lang in ("th", "ja", "zh") else 1
        elif not _SMALL.fullmatch(word):
            words += 1
            foreign[word] += 1
    return words, foreign


def measure(show_words: bool) -> None:
    """Print the table."""
    langs = [lang for lang in LANGUAGES if lang in SCRIPTS]
    print("percent foreign".ljust(18), *(lang.rjust(6) for lang in langs))
    everything = {lang: Counter[str]() for lang in langs}
    for name, arguments in COMMANDS.items():
        row = []
        for lang in langs:
            words, foreign = shares(told(drawn(arguments, lang), lang), lang)
            everything[lang] += foreign
            row.append(f"{100 * foreign.total() / max(words, 1):.1f}".rjust(6))
        print(name.ljust(18), *row)
    for lang in langs if show_words else ():
        print(f"\n{lang}:", ", ".join(f"{word} {count}" for word, count in everything[lang].most_common(60)))


if __name__ == "__main__":
    measure("--words" in sys.argv)
