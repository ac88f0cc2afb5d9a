"""The JSON objects of the contract: an entity of the record, and what it is linked to, as plain mappings in one language.

Every key is always there: None for unknown, empty lists and mappings for none. Ids of vocabulary words (kind, front, rank, fate ...)
are the same in every language; names and summaries are in the language asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from rjwar.core.edtf import Date
from rjwar.core.text import in_language
from rjwar.record.model import Claim, Clocked, Event, Figure, Force, Money, Person, Place, Ship, Source, Texts, Word

Document = dict[str, Any]


class Lookup(Protocol):
    """What documents must look up: entities and words by id, and what links them."""

    def find(self, entity: str, id: str) -> Any:
        """An event, person, ship, place or source; None if there is none of that id."""

    def word(self, section: str, id: str | None) -> Word | None:
        """A word of a vocabulary."""

    def parts(self, id: str) -> Iterable[str]:
        """The ids of the events that are parts of an event, in order of date."""

    def effects(self, id: str) -> Iterable[str]:
        """The ids of the events that an event is a cause of, in order of date."""

    def mentions(self, entity: str, id: str) -> Iterable[tuple[str, str]]:
        """The ids of the events in which a person, ship or place figures, in order of date, each with its role there."""

    def supports(self, id: str) -> Iterable[tuple[str, str, str]]:
        """What rests on a source: entity, id and how (`source`, `claim` or `reading`)."""


def document(entity: str, found: Any, lookup: Lookup, lang: str) -> Document:
    """The object of any entity, as `show --json` prints it."""
    writers: dict[str, Callable[[Any, Lookup, str], Document]]
    writers = {"event": event, "person": person, "ship": ship, "place": place, "source": source}
    return writers[entity](found, lookup, lang)


def event(found: Event, lookup: Lookup, lang: str) -> Document:
    """An event with what it is linked to."""
    outcome = lookup.word("outcomes", found.outcome)
    return {
        "entity": "event",
        "id": found.id,
        "kind": found.kind,
        **_named(found, lang),
        "date": date(found.date),
        "time": fields(found.time) if found.time else None,
        "front": found.front,
        "place": _point(found.place, lookup, lang),
        "outcome": found.outcome,
        "victor": outcome.victor if outcome else None,
        "outcome_note": found.outcome_note,
        "weight": found.weight,
        "summary": in_language(found.summary, lang) or None,
        "forces": {side: _force(force, found, lookup, lang) for side, force in found.forces.items()},
        "money": [fields(money) for money in found.money],
        "people": list(found.people),
        "ships": list(found.ships),
        "claims": [fields(claim) for claim in found.claims],
        "part_of": found.part_of,
        "parts": list(lookup.parts(found.id)),
        "causes": list(found.causes),
        "effects": list(lookup.effects(found.id)),
        "sources": [{"id": cited.source, "at": cited.at} for cited in found.sources],
        "reading": list(found.reading),
        "tags": list(found.tags),
    }


def date(found: Date) -> Document:
    """A date with its bounds and its Old Style, which is None of anything but days."""
    old = found.old_style
    return {
        "edtf": found.edtf,
        "start": found.start and found.start.text,
        "end": found.end and found.end.text,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "latest": found.latest.isoformat() if found.latest else None,
        "precision": found.precision,
        "approximate": found.approximate,
        "uncertain": found.uncertain,
        "old_style": {"edtf": old.edtf, "start": old.start and old.start.text, "end": old.end and old.end.text} if old else None,
    }


def fields(found: Claim | Clocked | Figure | Money) -> Document:
    """What has the same fields in JSON as in the model."""
    return {name: getattr(found, name) for name in found.__slots__}


def person(found: Person, lookup: Lookup, lang: str) -> Document:
    """A person with the ranks held and the events taken part in."""
    return {
        "entity": "person",
        "id": found.id,
        **_named(found, lang),
        "side": found.side,
        "born": found.born.edtf if found.born else None,
        "died": found.died.edtf if found.died else None,
        "ranks": [{"from": held.from_.edtf if held.from_ else None, "rank": held.rank} for held in found.ranks],
        "summary": in_language(found.summary, lang) or None,
        "events": _events("person", found.id, lookup, lang),
        "claims": [fields(claim) for claim in found.claims],
    }


def ship(found: Ship, lookup: Lookup, lang: str) -> Document:
    """A ship with its fate, read from the event that lost it."""
    return {
        "entity": "ship",
        "id": found.id,
        **_named(found, lang),
        "side": found.side,
        "type": found.type,
        "launched": found.launched.edtf if found.launched else None,
        "displacement_t": found.displacement_t,
        "became": [{"from": later.from_.edtf if later.from_ else None, "name": later.name, "side": later.side} for later in found.became],
        "fate": fate(found, lookup),
        "events": _events("ship", found.id, lookup, lang),
        "claims": [fields(claim) for claim in found.claims],
    }


def fate(found: Ship, lookup: Lookup) -> Document | None:
    """What became of a ship, by the event that is most its own: the shortest, then that with the fewest losses; None if it was not lost."""
    losses = [lookup.find("event", id) for id, role in lookup.mentions("ship", found.id) if role == "lost"]
    if not losses:
        return None
    told = min(losses, key=_breadth)
    what = next(lost.fate for force in told.forces.values() for lost in force.ships_lost if lost.ship == found.id)
    return {"what": what, "date": told.date.edtf, "event": told.id}


def _breadth(event: Event) -> tuple[bool, int, int, str]:
    """How much else an event is about: whether it is open, its days, the ships it counts as lost; then its last day."""
    earliest, latest = event.date.earliest, event.date.latest
    days = (latest - earliest).days if earliest and latest else 0
    return not (earliest and latest), days, sum(len(force.ships_lost) for force in event.forces.values()), str(latest)


def place(found: Place, lookup: Lookup, lang: str) -> Document:
    """A place with what happened there."""
    return {
        "entity": "place",
        "id": found.id,
        **_named(found, lang),
        "lat": found.lat,
        "lon": found.lon,
        "approximate": found.approximate,
        "modern": found.modern,
        "events": _events("place", found.id, lookup, lang),
        "claims": [fields(claim) for claim in found.claims],
    }


def source(found: Source, lookup: Lookup, lang: str) -> Document:
    """A work as a CSL-JSON item, and what rests on it."""
    item: Document = {"entity": "source", "id": found.id, "type": found.fields.get("type", "document")}
    for name, value in found.fields.items():
        if name in ("author", "editor", "translator"):
            item[name] = [_name(part) for part in value.split("; ")]
        elif name in ("issued", "accessed"):
            item[name] = _issued(value)
        elif name != "type":
            item["URL" if name == "url" else name] = value
    item["supports"] = [{"entity": entity, "id": id, "how": how} for entity, id, how in lookup.supports(found.id)]
    return item


def _name(author: str) -> Document:
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def _issued(value: str) -> Document:
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", value, re.ASCII):
        return {"literal": value}
    return {"date-parts": [[int(part) for part in side.split("-")] for side in value.split("/")]}


def _named(found: Any, lang: str) -> Document:
    names: Texts = found.name
    return {"name": in_language(names, lang), "names": dict(names), "aliases": list(found.aliases)}


def _point(id: str | None, lookup: Lookup, lang: str) -> Document | None:
    if id is None:
        return None
    found: Place | None = lookup.find("place", id)
    if found is None:
        return {"id": id, "name": id, "lat": None, "lon": None}
    return {"id": id, "name": in_language(found.name, lang), "lat": found.lat, "lon": found.lon}


def _force(force: Force, found: Event, lookup: Lookup, lang: str) -> Document:
    commanders = []
    for commander in force.commanders:
        who: Person | None = lookup.find("person", commander.person)
        rank = who.rank_on(found.date.earliest) if who else None
        name = in_language(who.name, lang) if who else commander.person
        commanders.append({"id": commander.person, "name": name, "rank": rank, "role": commander.role})
    ships_lost = []
    for lost in force.ships_lost:
        vessel: Ship | None = lookup.find("ship", lost.ship)
        name = in_language(vessel.name, lang) if vessel else lost.ship
        ships_lost.append({"id": lost.ship, "name": name, "type": vessel.type if vessel else None, "fate": lost.fate})
    return {
        "commanders": commanders,
        "units": list(force.units),
        "strength": _figures(force.strength),
        "losses": _figures(force.losses),
        "ships_lost": ships_lost,
    }


def _figures(figures: Mapping[str, Figure]) -> Document:
    return {measure: fields(one) for measure, one in figures.items()}


def _events(entity: str, id: str, lookup: Lookup, lang: str) -> list[Document]:
    found = []
    for event_id, role in lookup.mentions(entity, id):
        one: Event = lookup.find("event", event_id)
        found.append({"id": event_id, "name": in_language(one.name, lang), "date": one.date.edtf, "role": role})
    return found
