"""The dates that a user types: in numbers, in words, in both calendars, with or without a year.

What was not typed is never filled in, and nothing here asks the clock.
"""

from __future__ import annotations

import re
from datetime import date

from rjwar.core.edtf import LONGEST, OLD_STYLE, SLASHED, DateError, is_end, parse_in, what_is_wrong, written_in_full
from rjwar.core.julian import JulianDay, new_style
from rjwar.core.light_typing import NamedTuple

_NEW_STYLE = r"(?i)[\s,(]*\b(N\.?\s?S\.?|new style)\)?$"


class Period(NamedTuple):
    """The days from `earliest` to `latest`, both included; None is an open end."""

    earliest: date | None
    latest: date | None


def parse_typed_period(text: str) -> Period:
    """The days that a date typed by a user covers: 1904, 1904-05, 1904-05-27, EDTF, `27 May 1905`, `May 1905`, `1904..1905`.

    `OS` after it means Old Style. What was not typed is never filled in: a year must be there. DateError says what is wrong.
    """
    typed = text.strip()
    if len(typed) > LONGEST:
        raise DateError(what_is_wrong(typed))
    typed, julian = _without_style(typed)
    if re.fullmatch(SLASHED, typed):
        raise DateError(f"{text!r} is ambiguous: day or month first? write 1904-06-05, or 5 June 1904")
    if ".." in typed and "/" not in typed:
        typed = "/".join(part or ".." for part in (side.strip() for side in typed.split("..", 1)))
    sides = [side if side == ".." or is_end(side) else _spelt(side, text) for side in typed.split("/")]
    meant = parse_in("/".join(sides), julian=julian)
    return Period(meant.earliest, meant.latest)


def parse_month_day(text: str) -> tuple[int, int] | None:
    """The Gregorian month and day of a date typed without a year (`27 May`, `05-27`, `14 May OS`); None of any other text.

    Old Style is thirteen days behind, as in the war. DateError says what is wrong with a day that there is not.
    """
    typed = text.strip()
    if len(typed) > LONGEST:
        return None
    typed, julian = _without_style(typed)
    if re.fullmatch(r"\d{1,2}[/.]\d{1,2}", typed, re.ASCII):
        raise DateError(f"{text!r} is ambiguous: day or month first? write 06-05, or '5 June'")
    if match := re.fullmatch(r"(?:--)?(\d\d)-(\d\d)", typed, re.ASCII):
        month, day = int(match[1]), int(match[2])
    elif len(re.findall(r"\d+", typed)) != 1 or re.search(r"\d{3}", typed) or not (parts := _read(typed)) or None in parts:
        return None
    else:
        month, day = parts[0] or 0, parts[1] or 0
    try:
        meant = date(1904, month, day)  # a leap year: 29 February is a day
    except ValueError:
        raise DateError(f"there is no day {text!r}; write it as '27 May' or 05-27") from None
    if julian:
        meant = new_style(JulianDay(1904, month, day))
    return meant.month, meant.day


def _without_style(typed: str) -> tuple[str, bool]:
    """A date without the `OS` or `NS` after it, and whether it is Old Style."""
    new = re.sub(OLD_STYLE, "", typed)
    return (new, True) if new != typed else (re.sub(_NEW_STYLE, "", typed), False)


def _spelt(typed: str, whole: str) -> str:
    """The EDTF of a date in words. The year is read here, month and day by dateutil, which would guess at a missing one."""
    if full := written_in_full(typed):
        return full
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", typed, re.ASCII)
    parts = _read(typed.replace(years[0], "2000")) if len(years) == 1 and re.search(r"[^\W\d_]", typed) else None
    if not parts or parts[0] is None:
        raise DateError(f"{whole!r} is no date; write 1904, 1904-05, 1904-05-27 or '27 May 1904'")
    month, day = parts
    return f"{years[0]}-{month:02}" + (f"-{day:02}" if day else "")


def _read(typed: str) -> tuple[int | None, int | None] | None:
    """Month and day as typed. Read twice, with two defaults: what differs was not given (dateutil fills gaps in silence)."""
    from datetime import datetime

    from dateutil import parser

    try:
        one, two = (parser.parse(typed, default=day, ignoretz=True) for day in (datetime(2000, 1, 1, 0), datetime(2004, 2, 2, 1)))
    except (ValueError, OverflowError, TypeError):
        return None
    if one.hour == two.hour:
        return None
    return (one.month if one.month == two.month else None), (one.day if one.day == two.day else None)
