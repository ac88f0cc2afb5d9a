"""Dates as English is written freely, read by dateutil and held to what was typed:
`May 27th, 1905`, `27-May-1905`, `5/27/1905`.
"""

from __future__ import annotations

import re
from datetime import datetime

from dateutil.parser import parser, parserinfo

from rjwar.core.light_typing import NamedTuple
from rjwar.words.languages import language


class Free(NamedTuple):
    """What was typed of a date: nothing is filled in."""

    year: int | None
    month: int
    day: int | None
    weekday: int | None


def read_freely(typed: str) -> list[Free]:
    """The one way to read a date, or the two where day and month could change places, the day first.

    None for what is no such date. dateutil takes what is missing from a default: it reads twice, with two
    defaults, and what differs was not given. It takes the month first where it can: it reads with either
    first. It passes over some words, and a number with a comma: here every word is of a date, and every
    number is read as one of its parts.
    """
    text = re.sub(r"(?<=[0-9])(st|nd|rd|th)\b", "", typed.casefold())
    if not re.search(r"[a-z]", text) and not re.fullmatch(r"[0-9]+(?:([/.-])[0-9]+(?:\1[0-9]+)?)?", text):
        return []  # numbers with nothing between say no date
    text = re.sub(r"(?<=[0-9])\.(?=[0-9])", "/", text)
    month_may_come_first = not re.match(r"[0-9]{4}", text)
    found = (_read(text, dayfirst) for dayfirst in ((True, False) if month_may_come_first else (False,)))
    return list(dict.fromkeys(one for one in found if one))


class _English(parserinfo):
    """The words of a date and no other: none of an hour or a time zone.

    A day of the week is noted, for dateutil would move to it.
    """

    def __init__(self, dayfirst: bool) -> None:
        self.JUMP = [" ", ".", ",", "-", "/", "of", "the"]
        self.HMS, self.AMPM, self.UTCZONE = [], [], []
        super().__init__(dayfirst)
        self.weekdays: list[int] = []
        self.has_spelt_month = False

    def weekday(self, name: str) -> int | None:
        return None

    def month(self, name: str) -> int | None:
        month = super().month(name)
        self.has_spelt_month |= month is not None
        return month

    def jump(self, name: str) -> bool:
        days = [
            day
            for day, word in enumerate(language("en").dates.weekdays)
            if len(name) >= 3 and word.casefold().startswith(name)
        ]
        self.weekdays += days
        return bool(days) or super().jump(name)

    def convertyear(self, year: int, century_specified: bool = False) -> int:
        if not century_specified:
            raise ValueError("a year of two digits could be of any century")
        return year


def _read(text: str, dayfirst: bool) -> Free | None:
    english = _English(dayfirst)
    try:
        one, two = (parser(english).parse(text, default, ignoretz=True) for default in _DEFAULTS)
    except (ValueError, OverflowError, TypeError):
        return None
    year, month, day, hour = (
        getattr(one, part) if getattr(one, part) == getattr(two, part) else None
        for part in ("year", "month", "day", "hour")
    )
    weekdays = set(english.weekdays)
    if month is None or hour is not None or len(weekdays) > 1:
        return None
    spelt = () if english.has_spelt_month else (month,)
    return (
        Free(year, month, day, min(weekdays, default=None))
        if _is_all(text, year, month, day, spelt)
        else None
    )


_DEFAULTS = datetime(2000, 1, 1), datetime(2004, 2, 2, 1, 1, 1, 1)


def _is_all(text: str, year: int | None, month: int, day: int | None, months: tuple[int, ...]) -> bool:
    """Whether the numbers typed are those of the date, each once."""
    numbers = sorted(int(number) for number in re.findall(r"[0-9]+", text))
    read = sorted(part for part in (year, day, *months) if part is not None)
    return numbers == read or bool(year and day and text == f"{year:04}{month:02}{day:02}")
