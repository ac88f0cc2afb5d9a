"""A calendar (iCalendar, RFC 5545): a whole-day entry an event, on its own days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rjwar.core.clean import clean
from rjwar.formats import event_text
from rjwar.formats.imprint import imprint
from rjwar.query.selection import Selection
from rjwar.record.model import Event
from rjwar.version import RELEASED, __version__
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_STAMP = f"{RELEASED.replace('-', '')}T000000Z"
SEQUENCE = sum(
    int(part) * 100**index for index, part in enumerate(reversed(re.findall(r"\d+", __version__)[:3]))
)
"""When an entry was last revised, and for which time: with the version, so that the same version gives the
same bytes and a later one, which may have corrected the entry, is seen to be later.
"""

_UTC = (
    *("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"),
)
"""What stands in a calendar without entries, which must hold something: it shows nowhere."""

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
    yield from _line("DESCRIPTION", _text(imprint(words).text))
    yield from _line("X-WR-CALDESC", _text(imprint(words).text))
    entries = _yearly if look.yearly else _entry
    events = selection.without_war().events
    shown = frozenset(event.id for event in events)
    lines = [line for event in events for line in entries(event, words, shown)]
    yield from lines or (f"{line}\r" for line in _UTC)
    yield from _line("END", "VCALENDAR")


def _entry(event: Event, words: Wording, shown: frozenset[str]) -> Iterator[str]:
    """The days of an event; of one not known to the day the first that it may be,
    of an open end the one that is known.

    Where that is not what the record says the entry is tentative, and its summary has the date in words.
    """
    first = event.date.earliest or event.date.earliest_end
    last = (event.date.latest if event.date.is_days else None) or first
    yield from _line("BEGIN", "VEVENT")
    yield from _line("UID", f"{event.id}@rjwar")
    if first and last:
        yield from _days(first, last)
    yield from _line("SUMMARY", _text(event_text.name_with_doubt(event, words)))
    if event.part_of in shown:
        yield from _line("RELATED-TO", f"{event.part_of}@rjwar")
    yield from _line("STATUS", "CONFIRMED" if event_text.is_plain(event.date) else "TENTATIVE")
    yield from _told(event, words)
    yield from _line("END", "VEVENT")


def _yearly(event: Event, words: Wording, shown: frozenset[str]) -> Iterator[str]:
    """The first day of an event in every year, its summary with the year.

    Nothing of one that is not known to the day.
    """
    day = event.date.start and event.date.start.day and event.date.earliest
    if not day or event.date.approximate or event.date.uncertain:
        return
    yield from _line("BEGIN", "VEVENT")
    yield from _line("UID", f"{event.id}.yearly@rjwar")
    yield from _days(day, day)
    leap = (day.month, day.day) == (2, 29)
    yield from _line("RRULE", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" if leap else "FREQ=YEARLY")
    yield from _line("SUMMARY", _text(f"{event_text.name(event, words)} ({words.year(day.year)})"))
    yield from _line("STATUS", "CONFIRMED")
    yield from _told(event, words)
    yield from _line("END", "VEVENT")


def _days(first: date, last: date) -> Iterator[str]:
    yield from _line("DTSTART;VALUE=DATE", _day(first))
    yield from _line("DTEND;VALUE=DATE", _day(last + timedelta(days=1)))


def _told(event: Event, words: Wording) -> Iterator[str]:
    """What an entry tells besides its days and its name."""
    place = words.store.find("place", event.place) if event.place else None
    categories = [words.word("fronts", event.front), words.word("kinds", event.kind)]
    sources = list(event_text.sources(event, words))
    yield from _line("DTSTAMP", _STAMP)
    yield from _line("SEQUENCE", str(SEQUENCE))
    yield from _line("DESCRIPTION", _text(_description(event, sources, words)))
    if addresses := [
        address for address in (*event.same_as, *(cited.address for cited in sources)) if address
    ]:
        yield from _line("URL", clean(addresses[0]))
    if place:
        yield from _line("LOCATION", _text(event_text.place(event, words)))
        if place.lat is not None and place.lon is not None:
            yield from _line("GEO", f"{place.lat:.6f};{place.lon:.6f}")
    if any(categories):
        yield from _line("CATEGORIES", ",".join(_text(word) for word in categories if word))
    yield from _line("TRANSP", "TRANSPARENT")


def _description(event: Event, sources: Sequence[event_text.Cited], words: Wording) -> str:
    facts = [words.date(event.date), event_text.hours(event, words), words.word("outcomes", event.outcome)]
    works = [" ".join(part for part in cited if part) for cited in sources]
    cited = [words.told(words.label("sources"), "; ".join(works))] if works else []
    return "\n".join(part for part in (*facts, event_text.summary(event, words), *cited) if part)


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
