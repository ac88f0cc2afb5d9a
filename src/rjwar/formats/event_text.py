"""What several exports say of an event: text of one line, its dates where they are uncertain, its place and outcome in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.edtf import Date
from rjwar.core.text import clean, in_language
from rjwar.record.model import Event
from rjwar.store.reader import Store
from rjwar.words.headings import standing
from rjwar.words.look import Look
from rjwar.words.wording import in_calendar, label, when, word_of

_BREAKS = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """The text on one line, with what would drive a terminal shown as escapes."""
    return clean(_BREAKS.sub(" ", text).strip())


def title(store: Store, lang: str) -> str:
    """What the record calls itself; one that has no title is `Events`."""
    return one_line(in_language(store.title, lang)) or label("events", lang)


def name(event: Event, lang: str) -> str:
    return one_line(in_language(event.name, lang))


def summary(event: Event, lang: str) -> str:
    return one_line(in_language(event.summary, lang))


def place(event: Event, store: Store, lang: str) -> str:
    found = store.find("place", event.place) if event.place else None
    return one_line(in_language(found.name, lang)) if found else ""


def hours(event: Event, store: Store, lang: str) -> str:
    """The hours of an event and whose clock they are by; empty where none are known."""
    if not event.time:
        return ""
    hours = "–".join(hour for hour in (event.time.start, event.time.end) if hour)
    return ", ".join(part for part in (hours, word_of("clocks", event.time.clock, store, lang)) if part)


def both_calendars(date: Date, look: Look) -> str:
    """The date in words, by both calendars unless one is asked for."""
    return in_calendar(date, look._replace(calendar=look.calendar or "both"))


def is_plain(date: Date) -> bool:
    """Whether the bounds of a date say all of it: days, both ends known, none of them doubtful."""
    return date.is_days and bool(date.start and date.end) and not (date.approximate or date.uncertain)


def name_with_doubt(event: Event, lang: str) -> str:
    """The name, and the date in words where the bounds alone would claim more than is known."""
    return name(event, lang) if is_plain(event.date) else f"{name(event, lang)} · {when(event.date, lang)}"


def year(event: Event, look: Look) -> str:
    """The year that an event is told under, by the calendar shown; of one that is not known to the year, the date in words."""
    month = standing(event.date, look)
    return str(month.year) if month else when(event.date, look.lang)


def ends(date: Date) -> Iterator[str]:
    """The start, and the end where it is another, as `1904`, `1904-02` or `1904-02-08`; an open end is left out.

    Unknown digits are the earliest and the latest day that they can mean.
    """
    found = [
        bound.isoformat() if "X" in end.text else end.text
        for end, bound in ((date.start, date.earliest), (date.end, date.latest))
        if end and bound
    ]
    yield from dict.fromkeys(found)
