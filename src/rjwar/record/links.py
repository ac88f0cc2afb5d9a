"""What links the entities of a record: parts, effects, who and what figures in which event;
and the order that events stand in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rjwar.core.edtf import Date
from rjwar.core.light_typing import Any
from rjwar.record.model import Event, Record, Word
from rjwar.record.references import references

SECTION_OF = {
    "person": "people",
    "ship": "ships",
    "place": "places",
    "unit": "units",
    "source": "sources",
    "event": "events",
}
_ENTITY_OF = {section: entity for entity, section in SECTION_OF.items()}

# What something is to the event whose field names it; the first of these that it is, it is alone.
_ROLES = {
    ("commanders", "people"): "commander",
    ("people", "people"): "figure",
    ("ships_lost", "ships"): "lost",
    ("ships", "ships"): "figure",
    ("place", "places"): "place",
    ("units", "units"): "fought",
}
EVENT_ROLES = tuple(dict.fromkeys(_ROLES.values()))
WAYS = {"sources": "source", "claims": "claim", "reading": "reading"}
"""How an entity rests on a work, by the field that names it."""


def in_order(events: Sequence[Event]) -> list[Event]:
    """Events by earliest day, latest day, hour and id; an open start comes first, an open end last."""
    return sorted(events, key=moment)


def moment(event: Event) -> tuple[str, str, str, str]:
    """What events are ordered by; an hour that is not known comes after those of the same days that are."""
    hour = event.time.start if event.time and event.time.start else "~"
    return str(event.date.earliest or ""), str(event.date.latest or "9"), hour, event.id


def roles(event: Event) -> Iterator[tuple[str, str, str]]:
    """Every person, ship, place and unit that figures in an event, as (entity, id, role), each once."""
    named = [(_field(path), section, id) for path, section, id, _ in references("events", event)]
    known: dict[tuple[str, str], str] = {}
    for (field, section), role in _ROLES.items():
        for id in (id for where, what, id in named if (where, what) == (field, section)):
            known.setdefault((_ENTITY_OF[section], id), role)
    return ((entity, id, role) for (entity, id), role in known.items())


def _field(path: Sequence[str | int]) -> str | int:
    """The field that names something: of a force's, that of the force."""
    return path[2] if path[0] == "forces" and len(path) > 2 else path[0]


def figuring(event: Event, entity: str) -> list[str]:
    """The people that figure in an event beside its commanders, or the ships beside those it lost."""
    return [id for other, id, role in roles(event) if other == entity and role == "figure"]


def supported(section: str, entity: Any) -> Iterator[tuple[str, str]]:
    """Every source that an entity rests on, as (source, how), each once for each of the `WAYS`."""
    named = [
        (WAYS[str(path[0])], id) for path, wanted, id, _ in references(section, entity) if wanted == "sources"
    ]
    yield from dict.fromkeys((id, way) for known in WAYS.values() for way, id in named if way == known)


class Links:
    """A record in memory with its links, as `context.Lookup` wants it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.events = in_order(record.events)
        self._by_id = {event.id: event for event in self.events}
        self._parts: dict[str, list[str]] = defaultdict(list)
        self._effects: dict[str, list[str]] = defaultdict(list)
        self._mentions: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for event in self.events:
            if event.part_of:
                self._parts[event.part_of].append(event.id)
            for cause in dict.fromkeys(event.causes):
                self._effects[cause].append(event.id)
            for entity, id, role in roles(event):
                self._mentions[entity, id].append((event.id, role))
        self._supports: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for entity, found in self.entities():
            for source, how in supported(SECTION_OF[entity], found):
                self._supports[source].append((entity, found.id, how))
        self._subordinates: dict[str, list[str]] = defaultdict(list)
        for unit in record.units.values():
            if unit.part_of:
                self._subordinates[unit.part_of].append(unit.id)

    @property
    def span(self) -> Date | None:
        return self.record.span

    def entities(self) -> Iterator[tuple[str, Any]]:
        """Every entity of the record with what it is, events first and in order."""
        yield from (("event", event) for event in self.events)
        for entity in ("person", "ship", "place", "unit", "source"):
            yield from ((entity, found) for found in getattr(self.record, SECTION_OF[entity]).values())

    def find(self, entity: str, id: str) -> Any:
        return self._by_id.get(id) if entity == "event" else getattr(self.record, SECTION_OF[entity]).get(id)

    def word(self, section: str, id: str | None) -> Word | None:
        found: Word | None = getattr(self.record, section).get(id)
        return found

    def parts(self, id: str) -> Sequence[str]:
        return self._parts.get(id, ())

    def subordinates(self, id: str) -> Sequence[str]:
        return self._subordinates.get(id, ())

    def effects(self, id: str) -> Sequence[str]:
        return self._effects.get(id, ())

    def mentions(self, entity: str, id: str) -> Sequence[tuple[str, str]]:
        return self._mentions.get((entity, id), ())

    def supports(self, id: str) -> Sequence[tuple[str, str, str]]:
        return self._supports.get(id, ())
