"""Days as they stand under a heading that has told the year, or the year and the month: `8–9`, `30–2 Jan`, `27–28 May`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from typing import NamedTuple

from rjwar.core.edtf import Date, End, OldStyle, parse
from rjwar.core.julian import old_style
from rjwar.words.labels import MONTHS, SHORT_MONTHS
from rjwar.words.look import Look
from rjwar.words.wording import flagged, in_calendar, joined, known_parts, parts, shared, when, when_old


class Month(NamedTuple):
    """A year and a month of the calendar shown; month 0 is the year as a whole."""

    year: int
    month: int


def month_of(day: Day, look: Look) -> Month:
    """The month of a day, by the calendar shown."""
    shown = old_style(day) if look.calendar == "os" else day
    return Month(shown.year, shown.month)


def standing(date: Date, look: Look) -> Month | None:
    """The month that a date begins in, or the year as a whole; None where the beginning is open, or not known to the year."""
    if date.earliest is None or date.start is None or date.precision in ("decade", "century"):
        return None
    month = month_of(date.earliest, look)
    return month if date.start.month else Month(month.year, 0)


def year_name(year: int, lang: str) -> str:
    """A year as a heading: `1904`, `1904年`."""
    return parts((year,), lang, True)[0].strip()


def month_name(month: int, lang: str, *, short: bool = False) -> str:
    """A month as a heading: `February`, `Feb`, `2月`."""
    if lang not in MONTHS:
        return parts((1904, month), lang, True)[1].strip()
    if short and lang != "ru":
        return SHORT_MONTHS[lang][month - 1]
    name = MONTHS[lang][month - 1]
    return name[:3] if short else name


def under(date: Date, heading: Month | None, look: Look, *, short: bool = True) -> str:
    """A date without what its heading has told, or whole where that leaves nothing out; of both calendars the Old Style is in brackets."""
    if heading is None:
        return in_calendar(date, look, short=short)
    old = date.old_style
    if look.calendar == "os" and old:
        return _told(date, old, heading, look.lang, short) or when_old(date, look.lang, short=short)
    new = _told(date, date, heading, look.lang, short) or when(date, look.lang, short=short)
    if look.calendar == "both" and old:
        return f"{new} ({_told(date, old, Month(heading.year, 0), look.lang, short) or when_old(date, look.lang, short=short)})"
    return new


def between(dates: Sequence[Date], heading: Month | None, look: Look) -> str:
    """When these dates begin, from the first to the last, in full words and by the calendar of the headings: `8–24 March`.

    The year is left out where the heading has told it, and only one is meant.
    """
    days = [day for date in dates if (day := date.earliest or date.latest)]
    first, last = min(days), max(days)
    whole = dates[0] if len(dates) == 1 else parse(f"{first}/{last}" if first != last else str(first))
    years = {month_of(day, look).year for day in (whole.earliest, whole.latest) if day}
    told = Month(heading.year, 0) if heading and years == {heading.year} else None
    return under(whole, told, look._replace(calendar="os" if look.calendar == "os" else "ns"), short=False)


def _told(date: Date, days: Date | OldStyle, heading: Month, lang: str, short: bool) -> str:
    """A date by one calendar without what is told already; empty where an end is known only to the year."""
    known = [end for end in (days.start, days.end) if end]
    if any(end.month is None or (end.day is None and "X" in end.text) for end in known):
        return ""
    start, end = known[0], known[-1]
    first, last = parts(known_parts(start), lang, short), parts(known_parts(end), lang, short)
    first, last = first[_known(start, end, heading) :], last[_known(end, end, heading) :]
    if start == end:
        text = joined(first, lang)
        text = f"– {text}" if days.start is None else f"{text} –" if days.end is None else text
    else:
        said = shared(first, last)
        if lang in MONTHS:
            dash = "–" if len(first) - said == 1 and (heading.month or len(last) - said == 1) else " – "
            text = f"{joined(first[said:], lang)}{dash}{joined(last, lang)}"
        else:
            text = f"{joined(first, lang)}–{joined(last[said:], lang)}"
    return flagged(text, date.approximate, date.uncertain, lang)


def _known(side: End, end: End, heading: Month) -> int:
    """How much of a year, month and day the heading tells: nothing, the year, or the month too.

    Under a month its year is told of the month before and of the ten after. `5 Jul–20 Aug` is not left at `5–20 Aug`.
    """
    year, month = side.year or 0, side.month or 0
    if not heading.month:
        return int(year == heading.year)
    after = (year - heading.year) * 12 + month - heading.month
    is_clear = (end.year, end.month) == (year, month) or (end.day or 0) < (side.day or 0)
    return 2 if after == 0 and side.day and is_clear else int(-1 <= after <= 10)
