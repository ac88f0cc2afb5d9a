"""The card of a unit: what it was, who commanded it, what stood above and beneath it, and where it fought."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Part, facts, listing, paragraph
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.cards.title import aliases, title
from rjwar.draw.layout.columns import Line
from rjwar.record.model import Event, Unit
from rjwar.words.wording import Wording


def card(words: Wording, unit: Unit) -> Iterator[Part]:
    """What the record has of the unit; what it has not is left out."""
    comma = words.language.comma
    yield from title(words, unit)
    above = words.told(words.label("part-of"), words.name("unit", unit.part_of)) if unit.part_of else ""
    whole = [link(words, "unit", unit.part_of, name=above)] if unit.part_of else []
    yield facts([words.unit_kind(unit.kind), words.word("sides", unit.side), *whole])
    yield from paragraph(words.text(unit.summary))
    yield GAP
    yield from aliases(words, unit)
    yield from listing(words.label("command"), _commanders(words, unit), comma)
    yield from listing(words.label("units"), [[link(words, "unit", id)] for id in words.store.subordinates(unit.id)], comma)
    yield from mentions(words, "unit", unit.id, lambda event: _role(words, unit, event))
    yield from claims(words, unit)


def _commanders(words: Wording, unit: Unit) -> list[Line]:
    held: list[Line] = []
    for appointment in unit.commanders:
        since = f" ({words.date(appointment.from_, short=True)})" if appointment.from_ else ""
        held.append([link(words, "person", appointment.person), (since, "dim")])
    return held


def _role(words: Wording, unit: Unit, event: Event) -> str:
    roles = [there.role for force in event.forces.values() for there in force.units if there.unit == unit.id]
    return words.text(roles[0]) if roles else ""
