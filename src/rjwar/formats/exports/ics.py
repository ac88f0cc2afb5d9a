"""A calendar (iCalendar, RFC 5545): a whole-day entry an event, on its own days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rjwar.core.text import clean
from rjwar.formats import event_text
from rjwar.query.select import Selection
from rjwar.record.model import Event
from rjwar.version import __version__
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_STAMP = "19700101T000000Z"
"""When an entry was made: asked for by the standard, and the same for all, so that the same record gives the same bytes."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_OCTETS = 75


def content(selection: Selection, look: Look) -> Iterator[str]:
    words = Wording(selection.store, look)
    title = event_text.title(words)
    yield from _line("BEGIN", "VCALENDAR")
    yield from _line("VERSION", "2.0")
    yield from _line("PRODID", f"-//rjwar//{__version__}//EN")
    yield from _line("CALSCALE", "GREGORIAN")
    yield from _line("NAME", _text(title))
    yield from _line("X-WR-CALNAME", _text(title))
    for event in selection.without_war().events:
        yield from _entry(event, words)
    yield from _line("END", "VCALENDAR")


def _entry(event: Event, words: Wording) -> Iterator[str]:
    """The days that an event may lie in, of an open end the one that is known.

    Where that claims more than the record does the entry is tentative, and its summary says what is known.
    """
    first = event.date.earliest or event.date.earliest_end
    last = event.date.latest or event.date.latest_start
    place = words.store.find("place", event.place) if event.place else None
    categories = [words.word("fronts", event.front), words.word("kinds", event.kind)]
    facts = [words.date(event.date), event_text.hours(event, words), words.word("outcomes", event.outcome)]
    told = "\n".join(part for part in (*facts, event_text.summary(event, words)) if part)
    yield from _line("BEGIN", "VEVENT")
    yield from _line("UID", f"{event.id}@rjwar")
    yield from _line("DTSTAMP", _STAMP)
    if first and last:
        yield from _line("DTSTART;VALUE=DATE", _day(first))
        yield from _line("DTEND;VALUE=DATE", _day(last + timedelta(days=1)))
    yield from _line("SUMMARY", _text(event_text.name_with_doubt(event, words)))
    yield from _line("DESCRIPTION", _text(told))
    if place:
        yield from _line("LOCATION", _text(event_text.place(event, words)))
        if place.lat is not None and place.lon is not None:
            yield from _line("GEO", f"{place.lat:.6f};{place.lon:.6f}")
    if any(categories):
        yield from _line("CATEGORIES", ",".join(_text(word) for word in categories if word))
    if event.part_of:
        yield from _line("RELATED-TO", f"{event.part_of}@rjwar")
    yield from _line("STATUS", "CONFIRMED" if event_text.is_plain(event.date) else "TENTATIVE")
    yield from _line("TRANSP", "TRANSPARENT")
    yield from _line("END", "VEVENT")


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """A text as a value: no control character is left but the line breaks, which are `\\n`."""
    return "\n".join(map(clean, text.split("\n"))).translate(_ESCAPES)


def _line(name: str, value: str) -> Iterator[str]:
    """A line of at most 75 octets, and its continuations; each ends in CR, to which the writer adds LF."""
    held, octets = "", 0
    for char in f"{name}:{value}":
        size = len(char.encode())
        if octets + size > _OCTETS:
            yield f"{held}\r"
            held, octets = " ", 1
        held, octets = held + char, octets + size
    yield f"{held}\r"
