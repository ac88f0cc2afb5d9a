"""What an entity names: the one walk that resolving, implied words,
links and checks of mentions are made from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from rjwar.core.light_typing import Any, NamedTuple
from rjwar.record.model import Event, Person, Record, Ship, Unit, Word

Path = tuple[str | int, ...]
"""Fields and places in lists, from an entity down."""


class Reference(NamedTuple):
    """Where in an entity something is named, the section that has it, its id there,
    and the side that it stands with.
    """

    path: Path
    section: str
    id: str
    side: str | None = None


def references(section: str, entity: Any) -> Iterator[Reference]:
    """All that an entity, or a word, of a section names, in the order of its fields."""
    return (Reference(*named) for named in _WALKS[section](entity) if named[2] is not None)


_Named = tuple[Path, str, str | None] | tuple[Path, str, str | None, str | None]


def _nothing(entity: Any) -> Iterator[_Named]:
    return iter(())


def _outcome(word: Word) -> Iterator[_Named]:
    yield ("victor",), "sides", word.victor


def _held(entity: Any) -> Iterator[_Named]:
    """What every entity has: sources and claims."""
    for index, cited in enumerate(entity.sources):
        yield ("sources", index, "source"), "sources", cited.source
    for index, claim in enumerate(entity.claims):
        yield ("claims", index, "source"), "sources", claim.source


def _person(person: Person) -> Iterator[_Named]:
    yield ("side",), "sides", person.side
    for index, held in enumerate(person.ranks):
        yield ("ranks", index, "rank"), "ranks", held.rank
    yield from _held(person)


def _ship(ship: Ship) -> Iterator[_Named]:
    yield ("side",), "sides", ship.side
    for index, held in enumerate(ship.types):
        yield ("type", index, "type"), "types", held.type
    for index, later in enumerate(ship.became):
        yield ("became", index, "side"), "sides", later.side
    yield from _held(ship)


def _unit(unit: Unit) -> Iterator[_Named]:
    yield ("side",), "sides", unit.side
    yield ("part_of",), "units", unit.part_of, unit.side
    for index, appointment in enumerate(unit.commanders):
        yield ("commanders", index, "person"), "people", appointment.person, unit.side
    yield from _held(unit)


def _event(event: Event) -> Iterator[_Named]:
    for field in ("kind", "front", "place", "outcome"):
        yield (field,), f"{field}s", getattr(event, field)
    yield ("time", "clock"), "clocks", event.time.clock if event.time else None
    yield ("part_of",), "events", event.part_of
    for field, section in (
        ("causes", "events"),
        ("people", "people"),
        ("ships", "ships"),
        ("reading", "sources"),
    ):
        for index, id in enumerate(getattr(event, field)):
            yield (field, index), section, id
    yield from _forces(event)
    yield from _held(event)


def _forces(event: Event) -> Iterator[_Named]:
    for side, force in event.forces.items():
        at = ("forces", side)
        yield at, "sides", side
        for index, commander in enumerate(force.commanders):
            yield (*at, "commanders", index, "person"), "people", commander.person, side
        for index, there in enumerate(force.units):
            yield (*at, "units", index, "unit"), "units", there.unit, side
        for index, lost in enumerate(force.ships_lost):
            yield (*at, "ships_lost", index, "ship"), "ships", lost.ship, side
        for field in ("strength", "losses"):
            for measure in getattr(force, field):
                yield (*at, field, measure), "measures", measure


_WALKS: Mapping[str, Callable[[Any], Iterator[_Named]]] = {
    **dict.fromkeys(
        ("sides", "fronts", "kinds", "measures", "ranks", "types", "clocks", "sources"), _nothing
    ),
    "outcomes": _outcome,
    "places": _held,
    "people": _person,
    "ships": _ship,
    "units": _unit,
    "events": _event,
}
SECTIONS = tuple(_WALKS)
"""Every section of a record that has entities or words."""


def entities_of(record: Record, section: str) -> Iterable[Any]:
    """The entities or words of a section, in the order of the file."""
    held: Mapping[str, Any] = {} if section == "events" else getattr(record, section)
    return record.events if section == "events" else held.values()


def all_references(record: Record) -> Iterator[tuple[str, Any, Reference]]:
    """All that is named in a record, each with the section and the entity that names it."""
    for section in SECTIONS:
        for entity in entities_of(record, section):
            yield from ((section, entity, reference) for reference in references(section, entity))
