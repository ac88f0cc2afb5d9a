"""Names in the order of a dictionary."""

from __future__ import annotations

import re

from rjwar.core.characters import THAI_AND_LAO
from rjwar.core.fold import fold

_LEADING_VOWEL = "([\u0e40-\u0e44\u0ec0-\u0ec4])([\u0e01-\u0e2e\u0e81-\u0eae])"
_TONES = "[\u0e47-\u0e4e\u0ec8-\u0ecd]"


def sort_key(name: str) -> str:
    """A text by which names are sorted: folded; in Thai and Lao by the consonant, not by a vowel before it,
    and by marks last of all.

    >>> sorted(["ไทย", "เกาหลี", "กรุงเทพ", "ขอนแก่น"], key=sort_key)
    ['กรุงเทพ', 'เกาหลี', 'ขอนแก่น', 'ไทย']
    """
    key = fold(name)[0]
    if key.isascii() or THAI_AND_LAO.isdisjoint(key):
        return key
    key = re.sub("([\u0e48-\u0e4b]?)\u0e4d\u0e32", "\\1\u0e33", key)  # SARA AM is a vowel of its own
    key = re.sub(_LEADING_VOWEL, r"\2\1", key)
    return f"{re.sub(_TONES, '', key)}\x01{key}"
