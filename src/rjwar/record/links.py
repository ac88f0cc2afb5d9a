"""What links the entities of a record: parts, effects, and who and what figures in which event; the order of events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from rjwar.record.model import Event, Record, Word

SECTION_OF = {"person": "people", "ship": "ships", "place": "places", "source": "sources"}


def in_order(events: Sequence[Event]) -> list[Event]:
    """Events by earliest day, latest day and id; an open start comes first, an open end last."""
    return sorted(events, key=lambda event: (str(event.date.earliest or ""), str(event.date.latest or "9"), event.id))


def roles(event: Event) -> Iterator[tuple[str, str, str]]:
    """Every person, ship and place that figures in an event, as (entity, id, role), each once.

    Roles: `commander` or `figure` of a person, `lost` or `figure` of a ship, `place` of a place.
    """
    commanding = {commander.person for force in event.forces.values() for commander in force.commanders}
    lost = {loss.ship for force in event.forces.values() for loss in force.ships_lost}
    yield from (("person", id, "commander") for id in sorted(commanding))
    yield from (("person", id, "figure") for id in dict.fromkeys(event.people) if id not in commanding)
    yield from (("ship", id, "lost") for id in sorted(lost))
    yield from (("ship", id, "figure") for id in dict.fromkeys(event.ships) if id not in lost)
    if event.place:
        yield "place", event.place, "place"


def figuring(event: Event, entity: str) -> list[str]:
    """The people that figure in an event beside its commanders, or the ships beside those it lost."""
    return [id for other, id, role in roles(event) if other == entity and role == "figure"]


WAYS = ("source", "claim", "reading")


def supported(found: Any) -> Iterator[tuple[str, str]]:
    """Every source that an entity rests on, as (source, how), each once for each of the `WAYS`."""
    ways = [(cited.source, "source") for cited in getattr(found, "sources", ())]
    ways += [(claim.source, "claim") for claim in found.claims]
    ways += [(id, "reading") for id in getattr(found, "reading", ())]
    yield from dict.fromkeys(ways)


class Links:
    """A record in memory with its links, as `documents.Lookup` wants it."""

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
            for source, how in supported(found) if entity != "source" else ():
                self._supports[source].append((entity, found.id, how))

    def entities(self) -> Iterator[tuple[str, Any]]:
        """Every entity of the record with what it is, events first and in order."""
        yield from (("event", event) for event in self.events)
        for entity, section in SECTION_OF.items():
            yield from ((entity, found) for found in getattr(self.record, section).values())

    def find(self, entity: str, id: str) -> Any:
        return self._by_id.get(id) if entity == "event" else getattr(self.record, SECTION_OF[entity]).get(id)

    def word(self, section: str, id: str | None) -> Word | None:
        found: Word | None = getattr(self.record, section).get(id)
        return found

    def parts(self, id: str) -> Sequence[str]:
        return self._parts.get(id, ())

    def effects(self, id: str) -> Sequence[str]:
        return self._effects.get(id, ())

    def mentions(self, entity: str, id: str) -> Sequence[tuple[str, str]]:
        return self._mentions.get((entity, id), ())

    def supports(self, id: str) -> Sequence[tuple[str, str, str]]:
        return self._supports.get(id, ())
