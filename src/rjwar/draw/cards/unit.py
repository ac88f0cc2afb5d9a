"""The card of a unit: what it was, who commanded it, what stood above and beneath it, and where it fought."""

from __future__ import annotations

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.layout.columns import Line
from rjwar.record.model import Event, Unit


def write(card: Card, unit: Unit) -> None:
    """What the record has of the unit; what it has not is left out."""
    card.title(unit)
    above = f"{card.label('part-of')}: {card.name('unit', unit.part_of)}" if unit.part_of else ""
    whole = card.link("unit", unit.part_of, name=above) if unit.part_of else ""
    card.facts([card.unit_kind(unit.kind), card.word("sides", unit.side), whole])
    card.paragraph(unit.summary)
    card.gap()
    card.list(card.label("known-as"), [[(card.text(alias), "")] for alias in unit.aliases])
    card.list(card.label("command"), _commanders(card, unit))
    card.list(card.label("units"), [[card.link("unit", id)] for id in card.store.subordinates(unit.id)])
    mentions(card, "unit", unit.id, lambda event: _role(card, unit, event))
    claims(card, unit)


def _commanders(card: Card, unit: Unit) -> list[Line]:
    held = []
    for appointment in unit.commanders:
        since = f" ({card.date(appointment.from_, short=True)})" if appointment.from_ else ""
        held.append([card.link("person", appointment.person), (since, "dim")])
    return held


def _role(card: Card, unit: Unit, event: Event) -> str:
    roles = [there.role for force in event.forces.values() for there in force.units if there.unit == unit.id]
    return card.text(roles[0]) if roles else ""
