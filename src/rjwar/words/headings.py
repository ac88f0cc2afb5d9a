"""Days as they stand under a heading that has told the year, or the year and the month:
`8–9`, `30–2 Jan`, `27–28 May`.
"""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.day import date as Day
from rjwar.core.edtf import Date, End, OldStyle, parse
from rjwar.core.julian import old_style
from rjwar.core.light_typing import NamedTuple
from rjwar.words import dates
from rjwar.words.dates import Form, flagged, joined, known_parts, parts, shared
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing


class Month(NamedTuple):
    """A year and a month of the calendar shown; month 0 is the year as a whole."""

    year: int
    month: int


def month_of(day: Day, look: Look) -> Month:
    """The month of a day, by the calendar shown."""
    shown = old_style(day) if look.calendar == "os" else day
    return Month(shown.year, shown.month)


def standing(date: Date, look: Look) -> Month | None:
    """The month that a date begins in, or the year as a whole.

    None where the beginning is open, or not known to the year.
    """
    start, end = date.start, date.end
    if start is None or start.year is None or (end and end.year is None):
        return None
    month = month_of(start.earliest, look)
    return month if start.month else Month(month.year, 0)


def under(
    date: Date, heading: Month | None, words: Phrasing, *, short: bool = True, calendar: str | None = None
) -> str:
    """A date without what its heading has told, or whole where that leaves nothing out;
    of both calendars the Old Style is in brackets.

    By the calendar asked for, unless one is given.
    """
    form, calendar = words.form(short=short), calendar or words.look.calendar or "ns"
    if heading is None:
        return words.shown(dates.by_calendar(date, calendar, form))
    old = date.old_style if calendar != "ns" else None
    if calendar == "os" and old:
        return words.shown(_told(date, old, heading, form) or dates.written_old(date, form))
    new = _told(date, date, heading, form) or dates.written(date, form)
    if calendar == "both" and old:
        told = _told(date, old, Month(heading.year, 0), form) or dates.written_old(date, form)
        new += form.words.aside.format(told)
    return words.shown(new)


def between(span: Sequence[Date], heading: Month | None, words: Phrasing) -> str:
    """When these dates begin, from the first to the last,
    in full words and by the calendar of the headings: `8–24 March`.

    The year is left out where the heading has told it, and only one is meant.
    """
    days = [
        end.earliest if end is date.start else end.latest for date in span if (end := date.start or date.end)
    ]
    first, last = min(days), max(days)
    whole = span[0] if len(span) == 1 else parse(f"{first}/{last}" if first != last else str(first))
    years = {month_of(day, words.look).year for day in (whole.earliest, whole.latest) if day}
    told = Month(heading.year, 0) if heading and years == {heading.year} else None
    return under(whole, told, words, short=False, calendar="os" if words.look.calendar == "os" else "ns")


def _told(date: Date, days: Date | OldStyle, heading: Month, form: Form) -> str:
    """A date by one calendar without what is told already; empty where an end is known only to the year."""
    known = [end for end in (days.start, days.end) if end]
    if any(end.month is None or (end.day is None and "X" in end.text) for end in known):
        return ""
    start, end = known[0], known[-1]
    first = parts(known_parts(start), form)[_known(start, end, heading) :]
    if start != end:
        text = _from_to(first, parts(known_parts(end), form)[_known(end, end, heading) :], heading, form)
    else:
        pattern = form.words.until if days.start is None else form.words.since if days.end is None else "{}"
        text = pattern.format(joined(first, form))
    return flagged(text, date, form)


def _from_to(first: list[str], last: list[str], heading: Month, form: Form) -> str:
    """Both ends of an interval, what they share said once."""
    said, words = shared(first, last), form.words
    if words.biggest_first:
        return f"{joined(first, form)}{words.dash}{joined(last[said:], form)}"
    is_tight = len(first) - said == 1 and (heading.month or len(last) - said == 1)
    return f"{joined(first[said:], form)}{words.dash if is_tight else words.wide_dash}{joined(last, form)}"


def _known(side: End, end: End, heading: Month) -> int:
    """How much of a year, month and day the heading tells: nothing, the year, or the month too.

    Under a month its year is told of the month before and of the ten after. `5 Jul–20
    Aug` is not left at `5–20 Aug`.
    """
    year, month = side.year or 0, side.month or 0
    if not heading.month:
        return int(year == heading.year)
    after = (year - heading.year) * 12 + month - heading.month
    is_clear = (end.year, end.month) == (year, month) or (end.day or 0) < (side.day or 0)
    return 2 if after == 0 and side.day and is_clear else int(-1 <= after <= 10)
