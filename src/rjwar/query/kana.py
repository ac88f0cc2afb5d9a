"""Kana as they are read, in Latin letters without long vowels, as names of the record are found."""

from __future__ import annotations

import re

_SYLLABLES = {
    kana: f"{consonant}{vowel}"
    for consonant, row in (
        ("", "あいうえお"), ("k", "かきくけこ"), ("g", "がぎぐげご"), ("s", "さしすせそ"),
        ("z", "ざじずぜぞ"), ("t", "たちつてと"), ("d", "だぢづでど"), ("n", "なにぬねの"),
        ("h", "はひふへほ"), ("b", "ばびぶべぼ"), ("p", "ぱぴぷぺぽ"),
        ("m", "まみむめも"), ("r", "らりるれろ"),
    )
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {
    "し": "shi", "じ": "ji", "ち": "chi", "ぢ": "ji", "つ": "tsu", "づ": "zu", "ふ": "fu", "や": "ya",
    "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o", "ん": "n",
    "ゔ": "vu", "ー": "", "っ": "*",
}  # fmt: skip
_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}


def romaji(text: str) -> str:
    """How a text of hiragana, as names in kana are folded to, reads by Hepburn's rules;
    empty where it has other letters.

    >>> romaji("とうごうへいはちろう"), romaji("みかさ"), romaji("りょじゅん"), romaji("のぎ大将")
    ('togoheihachiro', 'mikasa', 'ryojun', '')
    """
    read: list[str] = []
    for kana in text:
        if kana in _SMALL and read and read[-1].endswith("i"):
            stem = read[-1][:-1]
            read[-1] = f"{stem}{'' if stem in ('sh', 'ch', 'j') else 'y'}{_SMALL[kana]}"
        elif kana in _SYLLABLES:
            read.append(_SYLLABLES[kana])
        else:
            return ""
    doubled = re.sub(r"\*(?=(.))", _doubled, "".join(read)).replace("*", "")
    return re.sub(r"o[ou]+|u{2,}", lambda long: long[0][0], doubled)


def _doubled(match: re.Match[str]) -> str:
    """What stands for a small tsu: the consonant after it, and a t before `ch`."""
    return "t" if match[1] == "c" else match[1]
