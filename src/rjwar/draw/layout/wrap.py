"""Text in lines of a width, broken where the script of each language allows:
between words, or where no rule of the script forbids it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, groupby, pairwise, takewhile

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import ZERO_WIDTH_JOINER, cells, joins
from rjwar.draw.layout import thai

_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー〜～゛゜々〻ゝゞヽヾ」』）】〉》〕］｝’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃°–—…,.;:!?)]}%"
)
"""What never begins a line of Japanese or Chinese (kinsoku)."""
_NEVER_LAST = frozenset("「『（【〈《〔［｛‘“([{")
"""What never ends one."""
_ENDS_WELL = frozenset("、。，；：？！・＝〜～–」』）】〉》")
"""After these a line of Japanese or Chinese ends better than elsewhere."""

_UNSPACED = (("\u0e00", "\u0e7f"), ("\u1100", "\u11ff"), ("\u2e80", "\uffff"), ("\U00020000", "\U0003ffff"))
"""The first and last of what may be parted where there is no space.

Korean too, whose letters are as wide as those of Japanese.
"""


class Break(NamedTuple):
    """A place where a line may end, and how well: at a space, where a phrase begins,
    only between two words or signs, or within what is said together.
    """

    at: int
    worth: int


POOR, FAIR, GOOD, SPACE = range(4)
_MAY_STAY_EMPTY = {SPACE: 1 / 3, GOOD: 1 / 4}
"""How much of a line may stay empty, to end it better than it could further on."""


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most a width in cells; the spaces at which it is broken are left out.

    At least one line, perhaps empty. A word is parted only where it is wider than a line,
    and a mark never from its letter.
    """
    width = max(width, 2)
    if cells(text) <= width:
        return [text]
    reach = list(range(len(text) + 1)) if text.isascii() else [0, *accumulate(map(cells, text))]
    places = [*breaks(text), Break(len(text), SPACE)]
    lines: list[str] = []
    start = 0
    while start < len(text):
        end = _end(text, start, width, reach, places)
        lines.append(text[start:end].rstrip(" "))
        start = end
        while text[start : start + 1] == " ":
            start += 1
    return lines or [""]


def _end(text: str, start: int, width: int, reach: list[int], places: list[Break]) -> int:
    """Where the line that begins at `start` ends."""
    first = bisect_right(places, start, key=lambda place: place.at)
    after = bisect_right(places, reach[start] + width, key=lambda place: reach[place.at])
    fitting = places[first:after]
    if not fitting:
        return start + _part(text[start : places[first].at], width)
    if fitting[-1].at == len(text):
        return len(text)
    fitting = [place for place in fitting if place.worth > POOR and not _is_tied(text, place.at)] or fitting
    for place in reversed(fitting):
        if (
            place.worth > FAIR
            and width - (reach[place.at] - reach[start]) <= _MAY_STAY_EMPTY[place.worth] * width
        ):
            return place.at
    return fitting[-1].at


def _is_tied(text: str, at: int) -> bool:
    """Whether what stands before a place goes with what follows: a number with what it counts,
    a sign with its number, the parts of a date with one another,
    and the last short word of a bracket with the one before it.
    """
    before = text[text.rfind(" ", 0, at) + 1 : at]
    if before[-1:] in _PARTS_OF_DATES:
        return text[at : at + 2].lstrip(" ")[:1].isdecimal()
    if text[at] != " ":
        return False
    after = text[at + 1 : at + 2 + _SHORT].partition(" ")[0]
    return (
        before in _BEFORE_NUMBERS
        or (_counts(before) and after[:1].isalpha())
        or (after[:1] == "+" and after[1:2].isdecimal())
        or (after[-1:] == ")" and "(" not in after)
    )


_PARTS_OF_DATES = ("年", "月", "년", "월")
_BEFORE_NUMBERS = ("≤", "≥", "<", ">", "~", "░", "▒", "▓", "█")
_SHORT = 5


def _counts(word: str) -> bool:
    """Whether a word is a number, and no year."""
    return (
        word[:1].isdecimal()
        and word[-1].isdecimal()
        and not (len(word) == 4 and word.isdecimal())
        and not any(map(str.isalpha, word))
    )


def breaks(text: str) -> Iterator[Break]:
    """Every place where a line may end, from the first to the last."""
    if text.isascii() or not any(map(_is_unspaced, text)):
        yield from (Break(at, SPACE) for at in range(1, len(text)) if text[at] == " " != text[at - 1])
        return
    words = dict(_thai_words(text))
    whole = thai.whole_spaces(text) if words else set()
    for at in range(len(text) - len(text.lstrip(" ")) + 1, len(text)):
        if at not in whole and (worth := _worth(text, at, words)) is not None:
            yield Break(at, worth)


def phrases(text: str) -> list[str]:
    """The text in pieces that may stand on lines of their own, parted at spaces alone."""
    ends = [0, *(place.at for place in breaks(text) if place.worth == SPACE), len(text)]
    return [text[start:end].strip(" ") for start, end in pairwise(ends)]


def _thai_words(text: str) -> Iterator[Break]:
    """Where Thai words begin, and how well a line ends before them: well before what begins a phrase,
    but not after it, nor within an ordinal (`กองพลที่ 4`).
    """
    at, openers = 0, thai.lexicon().openers
    for is_thai, run in groupby(text, _is_thai):
        letters, before = "".join(run), ""
        for word in thai.words(letters) if is_thai else (letters,):
            if is_thai:
                is_ordinal = word == "ที่" and text[at + len(word) :].lstrip(" ")[:1].isdecimal()
                worth = GOOD if word in openers else FAIR
                yield Break(at, POOR if is_ordinal or before in openers else worth)
            at, before = at + len(word), word


def _is_thai(char: str) -> bool:
    return "\u0e01" <= char <= "\u0e4e"


@lru_cache(maxsize=4096)
def _is_unspaced(char: str) -> bool:
    return any(first <= char <= last for first, last in _UNSPACED)


def _worth(text: str, at: int, words: Mapping[int, int]) -> int | None:
    """How well a line ends there; None where it must not."""
    before, after = text[at - 1], text[at]
    if after == " ":
        return None if before == " " else SPACE
    if (
        before == " "
        or after in _NEVER_FIRST
        or before in _NEVER_LAST
        or _joins(after)
        or before == ZERO_WIDTH_JOINER
    ):
        return None
    if at in words and _is_thai(before):
        return words[at]
    if before == "~" and _script(text[at - 2]) == "hangul":
        return GOOD  # of the two ends of a span
    return _between(before, after) if _is_wide(before) or _is_wide(after) else None


def _between(before: str, after: str) -> int | None:
    """How well a line ends between two signs, at least one of them Chinese or Japanese.

    None where it must not. A word in katakana is one;
    so is a number with what it counts, and an ordinal with its number. Korean has spaces.
    """
    if before in _ENDS_WELL or after in _NEVER_LAST:
        return GOOD
    one, other = _script(before), _script(after)
    if "hangul" in (one, other) or "sign" in (one, other) or one == other == "katakana" or one == "number":
        return None
    if other == "number":
        return GOOD if one == "hiragana" or before in "年月日" else None
    if other == "hiragana":
        return FAIR  # what follows is most often a particle
    return GOOD if "katakana" in (one, other) or one == "hiragana" else FAIR


def _script(char: str) -> str:
    code = ord(char)
    if 0x30A0 <= code <= 0x30FF or 0x31F0 <= code <= 0x31FF or 0xFF66 <= code <= 0xFF9F:
        return "katakana"
    if 0x3041 <= code <= 0x309F:
        return "hiragana"
    if 0xAC00 <= code <= 0xD7FF or 0x1100 <= code <= 0x11FF or 0x3131 <= code <= 0x318E:
        return "hangul"
    if 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF:
        return "han"
    return "number" if char.isdecimal() else "letter" if char.isalpha() else "sign"


def _part(word: str, width: int) -> int:
    """How much of a word that is wider than a line stands on it:
    up to a sign, or a Thai syllable, that fills a third; else what fits.
    """
    reach = list(takewhile(width.__ge__, accumulate(map(cells, word))))
    fitting = [
        end
        for end in range(1, min(len(reach) + 1, len(word)))
        if not (_joins(word[end]) or word[end - 1] == ZERO_WIDTH_JOINER)
    ]
    after_signs = [end for end in fitting if word[end - 1] in "–〜/-"]
    syllables = [end for end in fitting if word[end] in "เแโใไ"]
    allowed = [
        end
        for end in fitting
        if word[end] not in _NEVER_FIRST and word[end - 1] not in _NEVER_LAST and _is_syllable(word, end)
    ]
    for ends in (after_signs, syllables, allowed):
        if ends and reach[ends[-1] - 1] > width // 3:
            return ends[-1]
    return fitting[-1] if fitting else 1


def _is_syllable(word: str, at: int) -> bool:
    return not _is_thai(word[at]) or thai.may_begin(word, at)


@lru_cache(maxsize=4096)
def _joins(char: str) -> bool:
    """Whether it is a mark, or another sign that is never parted from the letter before it."""
    return joins(char) or char in "ะาำๅๆฯ"


@lru_cache(maxsize=4096)
def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"
