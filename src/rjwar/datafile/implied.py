"""What a data file leaves unsaid: the vocabularies that it does not have, made of the words used,
and units named in plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from rjwar.record.model import Event, Force, Person, Place, Record, Ship, Source, Unit, UnitThere, Word
from rjwar.record.references import Reference, all_references

_Maker = Callable[[str, Reference], Any]


def imply_words(record: Record, sections: Mapping[str, dict[str, Any]]) -> None:
    """Make the vocabularies and entities that the file does not have (`own_words`) of
    all that its entities name.

    `sections` are those of the record, to be filled.
    """
    fought = {event.kind for event in record.events if event.forces or event.outcome}
    makers = _MAKERS | {"kinds": lambda id, reference: Word(id, {"en": id}, combat=id in fought)}
    for _, _, reference in list(all_references(record)):
        section = reference.section
        if section in record.own_words and reference.id not in sections[section]:
            sections[section][reference.id] = makers.get(section, _word)(reference.id, reference)


def _word(id: str, reference: Reference) -> Word:
    return Word(id, {"en": id})


def _side(id: str, reference: Reference) -> Word:
    return Word(id, {"en": id}, belligerent=True)


_MAKERS: dict[str, _Maker] = {
    "sides": _side,
    "people": lambda id, reference: Person(id, {"en": id}, side=reference.side),
    "ships": lambda id, reference: Ship(id, {"en": id}, side=reference.side),
    "units": lambda id, reference: Unit(id, {"en": id}, side=reference.side),
    "places": lambda id, reference: Place(id, {"en": id}),
    "sources": lambda id, reference: Source(id, {}),
}


def name_units(event: Event, units: Collection[str]) -> Event:
    """The event, with what its forces say in plain text taken for a unit where it is the id of one."""
    if not units or not any(_named(there, units) for force in event.forces.values() for there in force.units):
        return event
    return event._replace(forces={side: _with_units(force, units) for side, force in event.forces.items()})


def _with_units(force: Force, units: Collection[str]) -> Force:
    named = ((there, _named(there, units)) for there in force.units)
    return force._replace(units=tuple(UnitThere(unit) if unit else there for there, unit in named))


def _named(there: UnitThere, units: Collection[str]) -> str | None:
    id = there.text.get("en")
    return id if there.unit is None and id in units else None
