"""What a character of any script folds to, letter by letter; and what is drawn as nothing."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from re import Match

_JOINERS = dict.fromkeys(
    map(ord, "-'\u2019\u2018\u02bc\u02bb\u02b9\u2032\u2010\u2011\u2012\u2013\u2014\u2212`\u00b4"), "\x00"
)
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е"})
# Russian letters that were given up in 1918, and those with a stress.
_LETTERS |= str.maketrans({"ѣ": "е", "і": "и", "ѳ": "ф", "ѵ": "и", "ѐ": "е", "ѝ": "и"})
_LETTERS |= {katakana: chr(katakana - 0x60) for katakana in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
# In Japanese names, and in no table of variants.
_LETTERS |= str.maketrans({"髙": "高", "﨑": "崎", "鄕": "郷"})

# The first and last of what is drawn as nothing although it is no format character:
# fillers, the grapheme joiner, variation selectors.
_INVISIBLE = (
    "\u034f\u034f", "\u115f\u1160", "\u17b4\u17b5", "\u180b\u180f", "\u3164\u3164", "\uffa0\uffa0",
    "\ufe00\ufe0f", "\U000e0100\U000e01ef",
)  # fmt: skip

THAI_AND_LAO = frozenset(map(chr, range(0x0E00, 0x0F00)))
_THAI_MARKS = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]{2,}"
_TONES, _NIKHAHITS = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e\u0ec8\u0ec9\u0eca\u0ecb\u0ecc", "\u0e4d\u0ecd"


def marked(text: str) -> str:
    """The text with each character folded: letters, marks and digits, NUL for a joiner, else a space."""
    normal = unicodedata.normalize
    return normal("NFKC", normal("NFKC", text).translate(_FOLDED))


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met: letters, marks and digits.

    NUL for a joiner; else a space.
    """

    def __missing__(self, code: int) -> str:
        bare = (
            unicodedata.normalize("NFKC", _bare_latin(chr(code)).casefold())
            .translate(_LETTERS)
            .translate(_JOINERS)
        )
        if "\u4e00" <= bare[:1] <= "\u9fff":
            bare = bare.translate(_han())
        self[code] = "".join(map(_folded, bare))
        return self[code]


_FOLDED = _Folded()


def _folded(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if _is_nothing(char, category) or "\u0300" <= char <= "\u036f":  # an accent that is part of no letter
        return ""
    return char if char == "\x00" or category[0] in "LMN" else " "


def _is_nothing(char: str, category: str) -> bool:
    return category == "Cf" or any(some[0] <= char <= some[1] for some in _INVISIBLE)


def is_blank(text: str) -> bool:
    """Whether a text is of spaces and of what is drawn as nothing, so that nobody sees it."""
    if text[:1].isalpha() and text[:1] < _INVISIBLE[1][0]:  # nearly every name
        return False
    return all(char.isspace() or _is_nothing(char, unicodedata.category(char)) for char in text)


def _bare_latin(char: str) -> str:
    if char < "\u00c0":
        return char
    base = unicodedata.normalize("NFD", char)
    return base[0] if base[0] < "\u0250" and len(base) > 1 else char


def _han() -> dict[int, str]:
    """The Han characters for which another stands; made when the first is met."""
    if not _HAN:
        from rjwar.core.han import variants

        _HAN.update(variants())
    return _HAN


_HAN: dict[int, str] = {}


def as_it_looks(text: str) -> str:
    """Thai and Lao typed in another order, or with other keys, that looks the same: marks in one order,
    two SARA E as SARA AE; and Russian words without the ъ that ended them until 1918.
    """
    if "ъ" in text:
        text = " ".join(word.rstrip("ъ") or word for word in text.split(" "))
    if text.isascii() or THAI_AND_LAO.isdisjoint(text):
        return text
    import re

    text = re.sub(_THAI_MARKS, _in_order, text)
    return text.replace("\u0e40\u0e40", "\u0e41").replace("\u0ec0\u0ec0", "\u0ec1")


def _in_order(match: Match[str]) -> str:
    return "".join(sorted(match[0], key=_layer))


def _layer(mark: str) -> tuple[int, int]:
    """Vowels first, then tones, then what is above all; within that as NFC has them."""
    return (2 if mark in _NIKHAHITS else 1 if mark in _TONES else 0), unicodedata.combining(mark)
