"""What several exports say of an event: text of one line, its dates where they are uncertain,
its place and outcome in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from rjwar.core.clean import clean
from rjwar.core.edtf import Date
from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import in_language
from rjwar.record.model import Event, Texts
from rjwar.words import dates
from rjwar.words.headings import standing
from rjwar.words.wording import Wording

_BREAKS = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """The text on one line, with what would drive a terminal shown as escapes."""
    return clean(_BREAKS.sub(" ", text).strip())


def title(words: Wording) -> str:
    """What the record calls itself; one that has no title is `Events`."""
    return of_record(words.store.title, words) or words.label("events")


def of_record(texts: Texts, words: Wording) -> str:
    """A text of the record on one line."""
    return one_line(in_language(texts, words.lang))


def name(event: Event, words: Wording) -> str:
    return of_record(event.name, words)


def summary(event: Event, words: Wording) -> str:
    return of_record(event.summary, words)


def place(event: Event, words: Wording) -> str:
    place = words.store.find("place", event.place) if event.place else None
    return of_record(place.name, words) if place else ""


def hours(event: Event, words: Wording) -> str:
    """The hours of an event and whose clock they are by; empty where none are known."""
    if not event.time:
        return ""
    return words.listed((words.hours(event.time), words.word("clocks", event.time.clock)))


def is_plain(date: Date) -> bool:
    """Whether the bounds of a date say all of it: days, both ends known, none of them doubtful."""
    return date.is_days and bool(date.start and date.end) and not (date.approximate or date.uncertain)


def name_with_doubt(event: Event, words: Wording) -> str:
    """The name, and the date in words where the bounds alone would claim more than is known."""
    doubt = "" if is_plain(event.date) else f" · {dates.written(event.date, words.form())}"
    return f"{name(event, words)}{doubt}"


def year(event: Event, words: Wording) -> str:
    """The year that an event is told under, by the calendar shown;
    of one that is not known to the year, the date in words.
    """
    month = standing(event.date, words.look)
    return str(month.year) if month else dates.written(event.date, words.form())


def ends(date: Date) -> Iterator[str]:
    """The start, and the end where it is another, as `1904`, `1904-02` or `1904-02-08`.

    An open end is left out. Unknown digits are the earliest and the latest day that they can mean.
    """
    found = [
        bound.isoformat() if "X" in end.text else end.text
        for end, bound in ((date.start, date.earliest), (date.end, date.latest))
        if end and bound
    ]
    yield from dict.fromkeys(found)


class Cited(NamedTuple):
    """A work as its title, and where in it; and the address of its page, empty where it has none."""

    text: str
    address: str


def sources(event: Event, words: Wording) -> Iterator[Cited]:
    """The works that an event rests on, in the order of the record."""
    for cited in event.sources:
        work = words.store.find("source", cited.source)
        if work:
            named = words.listed((of_record(work.name, words), one_line(cited.at or "")))
            yield Cited(named, address(work.fields.get("url") or work.fields.get("URL") or ""))


def address(url: str) -> str:
    """The address of a page of the web, its odd characters quoted.

    Empty for any other, as readers would make a link of it.
    """
    return (
        quote(one_line(url), safe="%/:=&?~#+!$,;'@()*[]-._")
        if url.startswith(("https://", "http://"))
        else ""
    )


def quoted(id: str) -> str:
    """An id as a part of an address."""
    return quote(id, safe="")


def commanders(event: Event, side: str, words: Wording) -> str:
    """Who commanded a side, in one line."""
    force = event.forces.get(side)
    names = (words.name("person", one.person) for one in force.commanders) if force else ()
    return "; ".join(map(one_line, names))
