"""Linked data (JSON-LD) in the words of schema.org:
the events, and the people and places that figure in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.edtf import Date
from rjwar.core.json_text import text
from rjwar.core.light_typing import Any
from rjwar.formats import event_text
from rjwar.formats.event_text import one_line
from rjwar.formats.imprint import imprint
from rjwar.formats.json_array import array
from rjwar.query.selection import Selection
from rjwar.record.links import roles
from rjwar.record.model import Event, Person, Place, Texts
from rjwar.words.look import Look
from rjwar.words.wording import Wording

Node = dict[str, Any]

_LINK = {"@type": "@id"}
_DAY = {"@type": "https://schema.org/Date"}
_CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    **dict.fromkeys(
        ("sameAs", "url", "license", "location", "attendee", "superEvent", "subEvent", "hasPart"), _LINK
    ),
    **dict.fromkeys(("startDate", "endDate", "birthDate", "deathDate"), _DAY),
}
"""Told whole, so that no reader must fetch it: all names are of schema.org,
these are links and those are days.
"""


def content(selection: Selection, look: Look) -> Iterator[str]:
    words = Wording(selection.store, look)
    head = text({"@context": _CONTEXT})
    return array(f'{head[:-1]}, "@graph": [', _nodes(selection, words), "]}", look)


def _nodes(selection: Selection, words: Wording) -> Iterator[Node]:
    events = selection.without_war().events
    shown = frozenset(event.id for event in events)
    yield _dataset(words)
    yield from (_event(event, shown, words) for event in events)
    named = {(entity, id) for event in events for entity, id, _ in roles(event)}
    for entity, id in sorted(named):
        if entity == "person":
            yield _person(words.store.find("person", id), words)
        elif entity == "place":
            yield _place(words.store.find("place", id), words)


def _dataset(words: Wording) -> Node:
    own = imprint(words)
    span = words.store.span
    return _known(
        {
            "@id": "urn:rjwar:record",
            "@type": "Dataset",
            "name": _in_languages(words.store.title) or own.title,
            "creator": {"@type": "Organization", "name": own.authors} if own.authors else None,
            "license": own.address,
            "creditText": own.cite,
            "temporalCoverage": span.edtf if span else None,
        }
    )


def _event(event: Event, shown: frozenset[str], words: Wording) -> Node:
    return _known(
        {
            **_thing("event", event),
            "@type": "Event",
            **_days(event.date),
            "description": _in_languages(event.summary),
            "location": _id("place", event.place) if event.place else None,
            "attendee": [_id("person", id) for entity, id, _ in roles(event) if entity == "person"],
            "superEvent": _id("event", event.part_of) if event.part_of in shown and event.part_of else None,
            "subEvent": [_id("event", id) for id in words.store.parts(event.id) if id in shown],
            "subjectOf": [_work(cited) for cited in event_text.sources(event, words)],
        }
    )


def _person(person: Person, words: Wording) -> Node:
    side = words.store.word("sides", person.side)
    return _known(
        {
            **_thing("person", person),
            "@type": "Person",
            "birthDate": _day(person.born),
            "deathDate": _day(person.died),
            "description": _in_languages(person.summary),
            "affiliation": {"@type": "Country", "name": _in_languages(side.name)} if side else None,
        }
    )


def _place(place: Place, words: Wording) -> Node:
    known = place.lat is not None and place.lon is not None
    geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    return _known(
        {
            **_thing("place", place),
            "@type": "Place",
            "geo": geo if known else None,
            "description": _in_languages(place.modern),
        }
    )


def _thing(entity: str, thing: Event | Person | Place) -> Node:
    return {
        "@id": _id(entity, thing.id),
        "identifier": thing.id,
        "name": _in_languages(thing.name),
        "alternateName": [one_line(alias) for alias in thing.aliases],
        "sameAs": [address for each in thing.same_as if (address := event_text.address(each))],
    }


def _work(cited: event_text.Cited) -> Node:
    return _known({"@type": "CreativeWork", "name": cited.text, "url": cited.address})


def _id(entity: str, id: str) -> str:
    return f"urn:rjwar:{entity}:{event_text.quoted(id)}"


def _in_languages(texts: Texts) -> list[Node]:
    return [{"@language": lang, "@value": one_line(told)} for lang, told in texts.items()]


def _days(date: Date) -> Node:
    """The days, months or years of both ends as far as they are known, without what they are marked with."""
    ends = {"startDate": date.start, "endDate": date.end}
    known = list(event_text.ends(date))
    return {name: known[0] if name == "startDate" else known[-1] for name, end in ends.items() if end}


def _day(date: Date | None) -> str | None:
    """A single day, month or year; None for a date that is none."""
    known = list(event_text.ends(date)) if date else []
    return known[0] if len(known) == 1 else None


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [])}
