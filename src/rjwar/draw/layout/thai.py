"""The words of Thai, which puts no spaces between them:
the fewest of those in `thai_words.txt` that a text can be made of.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from itertools import pairwise

from rjwar.core.light_typing import NamedTuple

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    import re

_FOLLOWS = frozenset("ะาำๅๆฯ") | frozenset(map(chr, (0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))))
"""Vowels, marks and signs that stand after a letter, or on it, and never begin anything."""
_LEADS = frozenset("เแโใไ")
"""Vowels that stand before their letter, and never end anything."""
_SILENT = "\u0e4c"
"""The mark of a letter that is not spoken, which belongs to the word before."""


class Lexicon(NamedTuple):
    """What `thai_words.txt` holds."""

    words: frozenset[str]
    longest: int
    """How many letters the longest word has."""
    openers: frozenset[str]
    """Words that begin a phrase: a line ends well before them."""
    whole: re.Pattern[str]
    """The spaces between an end and a beginning that are never parted."""


@cache
def lexicon() -> Lexicon:
    """The words, read once."""
    import re  # which takes its time, and no other language needs it here

    with open(os.path.join(os.path.dirname(__file__), "thai_words.txt"), encoding="utf-8") as file:
        lines = file.read().splitlines()
    told = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    words = frozenset(line.removeprefix(">") for line in told if "+" not in line)
    openers = frozenset(line[1:] for line in told if line.startswith(">"))
    pairs = (tuple(map(_pattern, line.split("+"))) for line in told if "+" in line)
    whole = "|".join(f"(?<={left}) +(?={right})" if left else f" +(?={right})" for left, right in pairs)
    return Lexicon(words, max(map(len, words)), openers, re.compile(whole))


def _pattern(text: str) -> str:
    """A text of a pair as a pattern: `9` is any number."""
    import re

    return r"\d" if text == "9" else re.escape(text)


def whole_spaces(text: str) -> set[int]:
    """Where the spaces begin at which a text is never parted."""
    return {match.start() for match in lexicon().whole.finditer(text)}


def may_begin(text: str, index: int) -> bool:
    """Whether a word, or a syllable, could begin there:
    no vowel is parted from its letter, no silent letter from its word.
    """
    if text[index] in _FOLLOWS or text[index - 1] in _LEADS:
        return False
    return _SILENT not in text[index + 1 : index + 3] or text[index + 1] not in _FOLLOWS


class _Path(NamedTuple):
    """A way to read a text up to a place: letters of no known word, how many words,
    where the last of them begins, whether it is known.
    """

    unknown: int
    words: int
    start: int
    is_known: bool


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a run of Thai letters; letters that make no known word are one together."""
    known, longest, *_ = lexicon()
    places = [0, *(index for index in range(1, len(text)) if may_begin(text, index)), len(text)]
    best: dict[int, _Path] = {0: _Path(0, 0, 0, True)}
    for index, (start, following) in enumerate(pairwise(places), 1):
        here = best[start]
        begun = start if here.is_known else here.start
        _offer(
            best, following, _Path(here.unknown + following - start, here.words + here.is_known, begun, False)
        )
        for end in places[index:]:
            if end - start > longest:
                break
            if text[start:end] in known:
                _offer(best, end, _Path(here.unknown, here.words + 1, start, True))
    starts = [*_starts(best, len(text)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(starts))


def _offer(best: dict[int, _Path], end: int, path: _Path) -> None:
    if end not in best or _rank(path) < _rank(best[end]):
        best[end] = path


def _rank(path: _Path) -> tuple[int, int, int]:
    """Of as many words those are taken of which the earlier are the longer: they are read from the left."""
    return path.unknown, path.words, -path.start


def _starts(best: dict[int, _Path], end: int) -> list[int]:
    """Where the words of the best way to an end begin."""
    starts: list[int] = []
    while end > 0:
        end = best[end].start
        starts.append(end)
    return starts[::-1]
