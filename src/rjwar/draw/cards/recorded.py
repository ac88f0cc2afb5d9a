"""What the record keeps of an entity beside what a reader asks first:
its id, its date as typed, tags, addresses elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.light_typing import Any
from rjwar.draw.cards.citations import citations
from rjwar.draw.cards.page import Part, Row, Section
from rjwar.draw.cards.place import position
from rjwar.draw.layout.columns import Line, wrapped
from rjwar.record.model import Event
from rjwar.words.wording import Wording


def recorded(words: Wording, entity: str, one: Any) -> Iterator[Part]:
    """The last part of a whole card; nothing on a card that is not asked for whole."""
    if "full" not in words.look.parts:
        return
    if entity not in ("event", "side", "source"):
        yield from citations(words, one)
    yield Section(words.label("record"), lambda width: [])
    facts = {"record-id": one.id, **(_of_event(words, one) if entity == "event" else {})}
    for heading, told in (*facts.items(), *(("same-as", address) for address in getattr(one, "same_as", ()))):
        if told:
            yield _row(words, heading, told)


def _of_event(words: Wording, event: Event) -> dict[str, str]:
    weight = words.number(event.weight) if event.weight else ""
    place = words.store.find("place", event.place) if event.place else None
    where = position(words, place) if place else ""
    return {"date": event.date.edtf, "position": where, "weight": weight, "tags": words.listed(event.tags)}


def _row(words: Wording, heading: str, told: str) -> Row:
    line: Line = [(words.shown(told), "")]
    return Row(words.label(heading), lambda width: wrapped(line, width))
