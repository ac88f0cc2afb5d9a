"""Text, as people type it and as a terminal may see it: folding for search, cleaning for display, width in cells."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping
    from re import Match

LANGUAGES = ("en", "th", "ja", "ru", "zh", "ko")

# What would drive a terminal, turn its direction or break its lines: C0, DEL, C1, bidi marks, line separators, surrogates, tags.
# `re` is imported where it is needed: most starts need none of it.
UNSAFE = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}

# The first and last characters of scripts that do not put spaces between words: Thai and Lao, Myanmar, Khmer, kana, CJK.
_UNSPACED = (
    "\u0e00\u0eff", "\u1000\u109f", "\u1780\u17ff", "\u3005\u3007", "\u3040\u30ff", "\u31f0\u31ff", "\u3400\u9fff", "\uf900\ufaff",
    "\U00020000\U0003ffff",
)  # fmt: skip
_JOINERS = dict.fromkeys(map(ord, "-'\u2019\u2018\u02bc\u02bb\u02b9\u2032\u2010\u2011\u2012\u2013\u2014\u2212`\u00b4"), "\x00")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е"})


def in_language(texts: Mapping[str, str], lang: str) -> str:
    """The text in a language, else in English, else in the first language it has; empty if it has none."""
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")


def clean(text: str) -> str:
    r"""The text with every control and direction character shown as an escape (`\x1b`, `\u202e`, `\n`).

    Total (any `str` is taken, lone surrogates included) and idempotent.
    """
    if text.isprintable():
        return text
    import re

    return re.sub(UNSAFE, _escape, text)


def _escape(match: Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _SHORT.get(char) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


def shortened(text: str, most: int) -> str:
    """The text, with its middle left out if it is longer than `most`: most of what stays is the end, where a message has its cure."""
    return text if len(text) <= most else f"{text[: most // 3]} ... {text[-(most - most // 3) :]}"


def fold(text: str) -> tuple[str, ...]:
    """The one or two forms under which a name is found.

    NFKC and case are folded, accents and macrons of Latin letters dropped, ё is е; Thai marks, dakuten and й stay.
    A hyphen or apostrophe is a space in the first form and nothing in the second; other punctuation is a space.

    >>> fold("Te-li-ssu")
    ('te li ssu', 'telissu')
    >>> fold("Tōgō Heihachirō")
    ('togo heihachiro',)
    """
    normal = unicodedata.normalize
    marked = normal("NFKC", normal("NFKC", text).translate(_FOLDED))
    spaced = " ".join(marked.replace("\x00", " ").split())
    if "\x00" not in marked:
        return (spaced,)
    joined = " ".join(marked.replace("\x00", "").split())
    return (spaced,) if joined == spaced else (spaced, joined)


class _Folded(dict[int, str]):
    """What each character folds to, worked out when it is first met: letters, marks and digits; NUL for a joiner; else a space."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFKC", _bare_latin(chr(code)).casefold()).translate(_LETTERS).translate(_JOINERS)
        self[code] = "".join(char if char == "\x00" or unicodedata.category(char)[0] in "LMN" else " " for char in bare)
        return self[code]


_FOLDED = _Folded()


def _bare_latin(char: str) -> str:
    if char < "\u00c0":
        return char
    base = unicodedata.normalize("NFD", char)
    return base[0] if base[0] < "\u0250" and len(base) > 1 else char


def is_unspaced(text: str) -> bool:
    """Whether the text is of a script that does not put spaces between its words (Thai, Japanese, Chinese ...)."""
    return not text.isascii() and any(script[0] <= char <= script[1] for char in text for script in _UNSPACED)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: marks none, wide characters two."""
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


class _Cells(dict[str, int]):
    """How many columns each character takes, worked out when it is first met."""

    def __missing__(self, char: str) -> int:
        self[char] = _cell(char)
        return self[char]


_CELLS = _Cells()


def _cell(char: str) -> int:
    if char < "\u0300":
        return 0 if char == "\u00ad" else 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
