"""A date as whoever speaks a language means it: the day first, and the years of its era."""

from __future__ import annotations

import re

from rjwar.core.text import DAY_FIRST
from rjwar.query.date_words import FIRST_BUDDHIST, from_buddhist, in_pieces, plain

_IN_NUMBERS = re.compile(r"(?<!\d)(?<!\d[./-])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_NO_DAY = re.compile(r"(?<!\d)(3[2-9]|[4-9]\d)(?!\d)")
"""A number of two digits that no day has."""


def spoken(text: str, lang: str) -> str:
    """A date with what goes without saying in a language: in Thai and in Russian the day comes before
    the month, and in Thai a year without an era is Buddhist, if of 2400 or later, or
    of two digits that are no day.

    >>> spoken("๒๗/๕/๒๔๔๘", "th"), spoken("27 พ.ค. 48", "th"), spoken("5.6.1904", "ru")
    ('1905-05-27', '27 พ.ค. 1905', '1904-06-05')
    """
    if lang not in DAY_FIRST:
        return text
    found = _IN_NUMBERS.sub(_year_first, plain(text))
    if lang == "th" and not any(piece.kind == "era" for piece in in_pieces(found)):
        found = from_buddhist(_in_full(found))
    return text if found == plain(text) else found


def _year_first(date: re.Match[str]) -> str:
    """Such numbers in the order of ISO, if they can be a day and a month,
    and the year is in full, or no day.
    """
    day, month, year = int(date[1]), int(date[3]), date[4]
    if not (0 < day <= 31 and 0 < month <= 12 and (len(year) == 4 or _NO_DAY.fullmatch(year))):
        return date[0]
    return f"{year if len(year) == 4 else FIRST_BUDDHIST + int(year)}-{month:02}-{day:02}"


def _in_full(text: str) -> str:
    """A date in words with its Buddhist years of two digits in full, where none of its years has four."""
    if re.search(r"\d{4}", text) or not any(piece.kind == "month" for piece in in_pieces(text)):
        return text
    return _NO_DAY.sub(lambda year: str(FIRST_BUDDHIST + int(year[0])), text)
