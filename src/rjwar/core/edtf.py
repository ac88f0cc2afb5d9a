"""Dates of the record as EDTF writes them, with their bounds and their Old Style.

They are days, months, years, digits not known, intervals and open ends. Everything is Gregorian (New Style)
unless it says Julian (Old Style). Nothing here asks the clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rjwar.core.day import date
from rjwar.core.edtf_mistakes import LONGEST, is_slashed, no_such_day, no_such_month, what_is_wrong
from rjwar.core.julian import JulianDay, days_in_month, new_style, old_style
from rjwar.core.light_typing import NamedTuple

PRECISIONS = ("day", "month", "year", "decade", "century")
FIRST_YEAR, LAST_YEAR = 1000, 2999


class DateError(ValueError):
    """Text that is no date; the message says why, and the cure last."""


class End(NamedTuple):
    """One end of a date: `year`, `month` and `day` as far as they are known (None: not typed, or an X in it).

    `text` is what was typed without its mark (`~ ? %`);
    `earliest` and `latest` are the first and the last Gregorian day it could mean.
    """

    year: int | None
    month: int | None
    day: int | None
    text: str
    mark: str
    earliest: date
    latest: date

    @property
    def precision(self) -> str:
        """The finest of `PRECISIONS` that is known of it."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "year" if self.year is not None else "decade" if self.text[2] != "X" else "century"


class Date(NamedTuple):
    """A date of the record: a day, month, year, decade or century, or an interval of two ends,
    either of them None where it is open.

    `earliest` and `latest` bound what it could mean; a mark flags and does not widen. It has surely
    begun by `latest_start` and not ended before `earliest_end`: for a single day all four are that
    day, for "May 1904" both are loose.
    """

    edtf: str
    start: End | None
    end: End | None

    @property
    def earliest(self) -> date | None:
        """The first day that it could have; None for an open start."""
        return self.start and self.start.earliest

    @property
    def latest(self) -> date | None:
        """The last day that it could have; None for an open end."""
        return self.end and self.end.latest

    @property
    def latest_start(self) -> date | None:
        """The day by which it has surely begun."""
        return self.start and self.start.latest

    @property
    def earliest_end(self) -> date | None:
        """The day before which it has surely not ended."""
        return self.end and self.end.earliest

    @property
    def precision(self) -> str:
        """That of the end known less exactly: one of `PRECISIONS`."""
        return max((end.precision for end in (self.start, self.end) if end), key=PRECISIONS.index)

    @property
    def approximate(self) -> bool:
        """Whether an end is marked `~` or `%`."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def uncertain(self) -> bool:
        """Whether an end is marked `?` or `%`."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def is_days(self) -> bool:
        """Whether each end that is not open is known to the day, so that it has an Old Style."""
        return all(end is None or end.day is not None for end in (self.start, self.end))

    @property
    def days(self) -> int | None:
        """How many days it takes, the first and last included.

        None where it is open, or not known to the day.
        """
        return (
            (self.latest - self.earliest).days + 1 if self.is_days and self.earliest and self.latest else None
        )

    @property
    def old_style(self) -> OldStyle | None:
        """The same days by the Julian calendar; None for what is not known to the day."""
        if not self.is_days:
            return None
        start = self.start and _julian(self.start)
        end = start if self.end is self.start else self.end and _julian(self.end)
        ends = (start,) if self.end is self.start else (start, end)
        return OldStyle("/".join(end.text + end.mark if end else ".." for end in ends), start, end)


class OldStyle(NamedTuple):
    """A date by the Julian calendar, in the same form as the Gregorian one that it stands beside."""

    edtf: str
    start: End | None
    end: End | None


def _julian(end: End) -> End:
    day = old_style(end.earliest)
    return End(*day, day.isoformat(), end.mark, end.earliest, end.latest)


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """The date that an EDTF text of the record means; DateError says what is wrong and what would be right.

    >>> parse("1905-05-27/1905-05-28").old_style.edtf
    '1905-05-14/1905-05-15'
    """
    return parse_in(text, julian=False)


def parse_in(text: str, *, julian: bool) -> Date:
    """The date that an EDTF text means by either calendar, its ends as typed and its bounds Gregorian."""
    if not julian and (day := _whole_day(text)):
        return Date(text, day, day)
    if len(text) > LONGEST:
        raise DateError(what_is_wrong(text))
    ends = text.split("/")
    if len(ends) > 2 or ("." in text and is_slashed(text)):
        raise DateError(
            f"{text!r} is no EDTF date; write 1904-02-08, or 1904-02-08/1904-02-09 for an interval"
        )
    start, *more = (None if end == ".." and len(ends) == 2 else _end(end, julian=julian) for end in ends)
    end = more[0] if more else start
    if not (start or end):
        raise DateError(f"{text!r} has no day at either end; leave the date of one end in")
    if start and end and end.latest < start.earliest:
        raise DateError(f"{text} ends before it starts; write the earlier date first")
    return Date(text, start, end)


def is_end(text: str) -> bool:
    """Whether a text has the form of one end of a date."""
    return _parts(text) is not None


def _parts(text: str) -> tuple[str, str, str, str] | None:
    """Year, month, day and mark of one end of a date, X for digits that are not known or not there.

    None for what has another form.
    """
    mark = text[-1:] if text.endswith(("~", "?", "%")) else ""
    year, *rest = text.removesuffix(mark).split("-")
    if len(rest) > 2 or not _is_number(year, 4, 2) or not all(_is_number(part, 2, 0) for part in rest):
        return None
    month, day = (*rest, "XX", "XX")[:2]
    return year, month, day, mark


def _is_number(text: str, length: int, least: int) -> bool:
    """Whether a text has so many digits, the last of which may be X, and the first `least` are not."""
    known = text.rstrip("X")
    return (
        len(text) == length and len(known) >= least and (not known or (known.isascii() and known.isdigit()))
    )


def _whole_day(text: str) -> End | None:
    """One end of a date, where that is a Gregorian day written in full, as nearly all are.

    None for anything else, which is then looked at closely.
    """
    if not (len(text) == 10 and text[4] == text[7] == "-" and text.isascii()):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return (
        End(day.year, day.month, day.day, text, "", day, day) if FIRST_YEAR <= day.year <= LAST_YEAR else None
    )


def _end(text: str, *, julian: bool) -> End:
    """One end of a date, as typed by either calendar."""
    if not julian and (whole := _whole_day(text)):
        return whole
    if not (parts := _parts(text)):
        raise DateError(what_is_wrong(text))
    year, month, day, mark = parts
    body = text.removesuffix(mark)
    if body.rstrip("X-").find("X") >= 0:
        raise DateError(
            f"{text!r} has an X before a digit; X stands for digits from the right, as in 190X or 1904-05-XX"
        )
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not FIRST_YEAR <= first_year <= last_year <= LAST_YEAR:
        raise DateError(f"{text!r} is out of range; years run from {FIRST_YEAR} to {LAST_YEAR}")
    months = _meant(month, 12)
    if not months:
        raise DateError(no_such_month(text, month))
    days = _meant(day, days_in_month(last_year, months[-1], julian=julian))
    if not days:
        raise DateError(no_such_day(text, first_year, months[0], day, julian=julian))
    earliest, latest = (
        _gregorian(first_year, months[0], days[0], julian=julian),
        _gregorian(last_year, months[-1], days[-1], julian=julian),
    )
    known = [None if "X" in digits else int(digits) for digits in (year, month, day)]
    return End(known[0], known[1], known[2], body, mark, earliest, latest)


def _meant(digits: str, most: int) -> Sequence[int]:
    """The numbers from 1 that two digits, or X for any digit, could mean."""
    if digits == "XX":
        return range(1, most + 1)
    if "X" not in digits:
        return [int(digits)] if 1 <= int(digits) <= most else []
    return [number for number in range(1, most + 1) if digits[0] in ("X", f"{number:02}"[0])]


def _gregorian(year: int, month: int, day: int, *, julian: bool) -> date:
    return new_style(JulianDay(year, month, day)) if julian else date(year, month, day)
