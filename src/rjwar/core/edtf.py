"""Days known to the day, the month or the year: EDTF, bounds, Old and New Style, and the dates a user types.

Everything is Gregorian (New Style) unless it says Julian (Old Style). Nothing here asks the clock.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

PRECISIONS = ("day", "month", "year", "decade", "century")
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_LONGEST = 80  # characters: the patterns below would take their time over a page

_SIDE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|\dX|XX)(?:-(\d\d|\dX|XX))?)?([~?%]?)", re.ASCII)
# Patterns of what only users type are left to `re` to compile when they do.
_UNPADDED = r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?"
_SLASHED = r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}"
_OLD_STYLE = r"(?i)[\s,(]*\b(O\.?\s?S\.?|old style)\)?$"
_NEW_STYLE = r"(?i)[\s,(]*\b(N\.?\s?S\.?|new style)\)?$"


class DateError(ValueError):
    """Text that is no date; the message says why, and the cure last."""


class JulianDay(NamedTuple):
    """A day of the Julian calendar (Old Style), which has a 29 February 1900 that `datetime.date` cannot hold."""

    year: int
    month: int
    day: int

    def isoformat(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


class Period(NamedTuple):
    """The days from `earliest` to `latest`, both included; None is an open end."""

    earliest: date | None
    latest: date | None


class Date(NamedTuple):
    """A date of the record: a day, month, year, decade or century, or an interval of two, perhaps open at an end.

    `start` and `end` keep the precision typed and drop the mark (`~ ? %`); they are None where the interval is open.
    `earliest` and `latest` bound what the text could mean; a mark flags and does not widen. It has surely begun by `latest_start` and
    not ended before `earliest_end`: for a single day all four are that day, for "May 1904" both are loose.
    """

    edtf: str
    start: str | None
    end: str | None
    earliest: date | None
    latest: date | None
    latest_start: date | None
    earliest_end: date | None
    precision: str
    approximate: bool
    uncertain: bool

    @property
    def is_days(self) -> bool:
        """Whether each end that is not open is known to the day, so that it has an Old Style."""
        return all(side is None or (len(side) == 10 and "X" not in side) for side in (self.start, self.end))

    @property
    def days(self) -> int | None:
        """How many days it takes, the first and last included; None where it is open, or not known to the day."""
        return (self.latest - self.earliest).days + 1 if self.is_days and self.earliest and self.latest else None

    @property
    def old_style(self) -> OldStyle | None:
        """The same days by the Julian calendar; None of what is not known to the day."""
        if not self.is_days:
            return None
        start, end = (_shifted(day) if side else None for side, day in ((self.start, self.earliest), (self.end, self.latest)))
        marks = [re.sub(r"[^~?%]", "", side) for side in self.edtf.split("/")]
        sides = [(side or "..") + mark for side, mark in zip((start, end), marks, strict=False)]
        return OldStyle("/".join(sides), start, end)


class OldStyle(NamedTuple):
    """A date by the Julian calendar, in the same form as the Gregorian one that it stands beside."""

    edtf: str
    start: str | None
    end: str | None


class _Side(NamedTuple):
    """One date of one or two: as typed without its mark, and the first and last day it could mean."""

    text: str
    earliest: date
    latest: date
    precision: str
    mark: str


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """The date that an EDTF text of the record means; DateError says what is wrong and what would be right.

    >>> parse("1905-05-27/1905-05-28").old_style.edtf
    '1905-05-14/1905-05-15'
    """
    return _parse(text, julian=False)


def _parse(text: str, *, julian: bool) -> Date:
    if len(text) > _LONGEST:
        raise DateError(_what_is_wrong(text))
    sides = text.split("/")
    if len(sides) > 2 or ("." in text and re.fullmatch(_SLASHED, text)):
        raise DateError(f"{text!r} is no EDTF date; write 1904-02-08, or 1904-02-08/1904-02-09 for an interval")
    start, *ends = (None if side == ".." and len(sides) == 2 else _side(side, julian=julian) for side in sides)
    end = ends[0] if ends else start
    known = [side for side in (start, end) if side]
    if not known:
        raise DateError(f"{text!r} has no day at either end; leave the date of one end in")
    if start and end and end.latest < start.earliest:
        raise DateError(f"{text} ends before it starts; write the earlier date first")
    marks = {side.mark for side in known}
    return Date(
        edtf=text,
        start=start and start.text,
        end=end and end.text,
        earliest=start and start.earliest,
        latest=end and end.latest,
        latest_start=start and start.latest,
        earliest_end=end and end.earliest,
        precision=max((side.precision for side in known), key=PRECISIONS.index),
        approximate=not marks.isdisjoint("~%"),
        uncertain=not marks.isdisjoint("?%"),
    )


def _side(text: str, *, julian: bool) -> _Side:
    match = _SIDE.fullmatch(text)
    if not match:
        raise DateError(_what_is_wrong(text))
    year, month, day, mark = match[1], match[2] or "XX", match[3] or "XX", match[4]
    body = text.removesuffix(mark)
    if "X" in body and re.search(r"X.*\d", body):
        raise DateError(f"{text!r} has an X before a digit; X stands for digits from the right, as in 190X or 1904-05-XX")
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not _FIRST_YEAR <= first_year <= last_year <= _LAST_YEAR:
        raise DateError(f"{text!r} is out of range; years run from {_FIRST_YEAR} to {_LAST_YEAR}")
    months = _meant(month, 12)
    if not months:
        season = "seasons are not part of the format; write months, as in 1904-03/1904-05"
        raise DateError(f"{text!r}: {season}" if "21" <= month <= "41" else f"{text!r}: there is no month {month}; months are 01 to 12")
    days = _meant(day, _length(last_year, months[-1], julian))
    if not days:
        raise DateError(_no_such_day(text, first_year, months[0], day, julian))
    return _Side(
        body,
        _gregorian(first_year, months[0], days[0], julian),
        _gregorian(last_year, months[-1], days[-1], julian),
        _precision(year, month, day),
        mark,
    )


def _meant(digits: str, most: int) -> list[int]:
    """The numbers from 1 that two digits, or X for any digit, could mean."""
    if "X" not in digits:
        return [int(digits)] if 1 <= int(digits) <= most else []
    return [number for number in range(1, most + 1) if digits[0] in ("X", f"{number:02}"[0])]


def _precision(year: str, month: str, day: str) -> str:
    return next(name for name, digits in zip(PRECISIONS, (day, month, year, year[:3], year[:2]), strict=True) if "X" not in digits)


def _gregorian(year: int, month: int, day: int, julian: bool) -> date:
    return new_style(JulianDay(year, month, day)) if julian else date(year, month, day)


def _length(year: int, month: int, julian: bool) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (julian or year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _no_such_day(text: str, year: int, month: int, day: str, julian: bool) -> str:
    if not julian and month == 2 and day == "29" and year % 4 == 0:
        gregorian = new_style(JulianDay(year, 2, 29))
        return f"{text!r} is a day of the Julian calendar (Old Style) alone; the record is Gregorian: write {gregorian}"
    return f"{text!r}: that month has no day {day}; it has {_length(year, month, julian)}"


def _what_is_wrong(text: str) -> str:
    if len(text) > _LONGEST:
        return f"{text[:20]!r}... is too long for a date; write 1904-02-08, or 1904-02-08/1904-02-09"
    if not text.strip():
        return "a date is missing; write it as 1904-02-08, and an open end as .."
    if re.search(_OLD_STYLE, text):
        return f"{text!r}: Old Style is computed, never typed; write the Gregorian day"
    if re.search(r"[T:]|\d\d:\d\d", text):
        return f"{text!r} has a clock in it; a date has none: hours stand in 'time'"
    if match := re.fullmatch(_UNPADDED, text):
        return f"{text!r} is not written in full; write {_padded(match)}"
    return f"{text!r} is no EDTF date; write 1904, 1904-02, 1904-02-08, 190X, or an interval of two with a '/' between"


def _padded(match: re.Match[str]) -> str:
    return "-".join(part.zfill(2) for part in match.groups() if part)


def old_style(day: date) -> JulianDay:
    """The Julian (Old Style) day of a Gregorian one: twelve days behind up to 12 March 1900 N.S., thirteen from 13 March.

    >>> old_style(date(1905, 1, 22)).isoformat()     # Bloody Sunday
    '1905-01-09'
    """
    c = day.toordinal() + 1721425 + 32082  # days since 1 March 4801 BC, Julian (Richards 2013, in the Explanatory Supplement)
    d = (4 * c + 3) // 1461
    e = c - (1461 * d) // 4
    m = (5 * e + 2) // 153
    return JulianDay(d - 4800 + m // 10, m + 3 - 12 * (m // 10), e - (153 * m + 2) // 5 + 1)


def new_style(old: JulianDay) -> date:
    """The Gregorian day of a Julian (Old Style) day.

    Twelve days later up to 28 February 1900 O.S., thirteen from 29 February 1900 O.S., a day the Gregorian calendar does not have.

    >>> new_style(JulianDay(1905, 1, 9))     # Bloody Sunday
    datetime.date(1905, 1, 22)
    """
    early = (14 - old.month) // 12
    year, month = old.year + 4800 - early, old.month + 12 * early - 3
    julian_day_number = old.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083
    return date.fromordinal(julian_day_number - 1721425)


def _shifted(day: date | None) -> str | None:
    return old_style(day).isoformat() if day else None


def parse_typed_period(text: str) -> Period:
    """The days that a date typed by a user covers: 1904, 1904-05, 1904-05-27, EDTF, `27 May 1905`, `May 1905`, `1904..1905`.

    `OS` after it means Old Style. What was not typed is never filled in: a year must be there. DateError says what is wrong.
    """
    typed = text.strip()
    if len(typed) > _LONGEST:
        raise DateError(_what_is_wrong(typed))
    typed, julian = _without_style(typed)
    if re.fullmatch(_SLASHED, typed):
        raise DateError(f"{text!r} is ambiguous: day or month first? write 1904-06-05, or 5 June 1904")
    if ".." in typed and "/" not in typed:
        typed = "/".join(part or ".." for part in (side.strip() for side in typed.split("..", 1)))
    sides = [side if side == ".." or _SIDE.fullmatch(side) else _spelt(side, text) for side in typed.split("/")]
    meant = _parse("/".join(sides), julian=julian)
    return Period(meant.earliest, meant.latest)


def parse_month_day(text: str) -> tuple[int, int] | None:
    """The Gregorian month and day of a date typed without a year (`27 May`, `05-27`, `14 May OS`); None of any other text.

    Old Style is thirteen days behind, as in the war. DateError says what is wrong with a day that there is not.
    """
    typed = text.strip()
    if len(typed) > _LONGEST:
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
    new = re.sub(_OLD_STYLE, "", typed)
    return (new, True) if new != typed else (re.sub(_NEW_STYLE, "", typed), False)


def _spelt(typed: str, whole: str) -> str:
    """The EDTF of a date in words. The year is read here, month and day by dateutil, which would guess at a missing one."""
    if match := re.fullmatch(_UNPADDED, typed):
        return _padded(match)
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
