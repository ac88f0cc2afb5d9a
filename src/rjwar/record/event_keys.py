"""The keys of an event's document."""

from __future__ import annotations

from collections.abc import Mapping

from rjwar.core.edtf import Date
from rjwar.core.light_typing import Any
from rjwar.record.context import Context
from rjwar.record.document_keys import CLAIMS, NAMED, SAME_AS, SOURCES, Key, Keys, entity, plain, text
from rjwar.record.json_types import (
    DATE,
    ID,
    NUMBER,
    TEXT,
    WORD,
    Document,
    list_of,
    map_of,
    one_of,
    or_null,
    ref,
    shape,
    shape_of,
)
from rjwar.record.losses import lost
from rjwar.record.model import FATES, Clocked, Commander, Event, Figure, Force, Money, ShipLost, UnitThere

_FORCE = shape(
    commanders=list_of(shape(id=ID, name=TEXT, rank=or_null(WORD), role=or_null(TEXT))),
    units=list_of(shape(id=or_null(ID), name=TEXT, role=or_null(TEXT))),
    strength=map_of(ref("figure")),
    losses=map_of(ref("figure")),
    ships_lost=list_of(shape(id=ID, name=TEXT, type=or_null(WORD), fate=one_of(*FATES))),
)
_POINT = shape(id=ID, name=TEXT, lat=or_null(NUMBER), lon=or_null(NUMBER))
_BOUNDS = shape(
    best=or_null({"type": "integer"}), low=or_null({"type": "integer"}), high=or_null({"type": "integer"})
)


def date(when: Date) -> Document:
    """A date with its bounds and its Old Style, which is None for anything but days."""
    old = when.old_style
    return {
        "edtf": when.edtf,
        "start": when.start and when.start.text,
        "end": when.end and when.end.text,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "precision": when.precision,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "old_style": {
            "edtf": old.edtf,
            "start": old.start and old.start.text,
            "end": old.end and old.end.text,
        }
        if old
        else None,
    }


def figure(count: Figure, context: Context) -> Document:
    """A figure, and what it counts."""
    return {"best": count.best, "low": count.low, "high": count.high, "counts": context.text(count.counts)}


def _time(event: Event, context: Context) -> Document | None:
    return (
        {"start": event.time.start, "end": event.time.end, "clock": event.time.clock} if event.time else None
    )


def _place(event: Event, context: Context) -> Document | None:
    if event.place is None:
        return None
    found = context.lookup.find("place", event.place)
    lat, lon = (found.lat, found.lon) if found else (None, None)
    return {"id": event.place, "name": context.name("place", event.place), "lat": lat, "lon": lon}


def _victor(event: Event, context: Context) -> str | None:
    outcome = context.lookup.word("outcomes", event.outcome)
    return outcome.victor if outcome else None


def _forces(event: Event, context: Context) -> Document:
    return {side: _force(force, event, context) for side, force in event.forces.items()}


def _force(force: Force, event: Event, context: Context) -> Document:
    return {
        "commanders": [_commander(commander, event, context) for commander in force.commanders],
        "units": [_unit(there, context) for there in force.units],
        "strength": _figures(force.strength, context),
        "losses": _figures(force.losses, context),
        "ships_lost": [_ship_lost(ship, event, context) for ship in force.ships_lost],
    }


def _commander(commander: Commander, event: Event, context: Context) -> Document:
    who = context.lookup.find("person", commander.person)
    return {
        "id": commander.person,
        "name": context.name("person", commander.person),
        "rank": who.rank_on(event.date.earliest) if who else None,
        "role": context.text(commander.role),
    }


def _unit(there: UnitThere, context: Context) -> Document:
    name = context.name("unit", there.unit) if there.unit else context.text(there.text) or ""
    return {"id": there.unit, "name": name, "role": context.text(there.role)}


def _ship_lost(loss: ShipLost, event: Event, context: Context) -> Document:
    ship = context.lookup.find("ship", loss.ship)
    kind = ship.type_on(event.date.earliest) if ship else None
    return {"id": loss.ship, "name": context.name("ship", loss.ship), "type": kind, "fate": loss.fate}


def _figures(figures: Mapping[str, Figure], context: Context) -> Document:
    return {measure: figure(one, context) for measure, one in figures.items()}


def _lost(event: Event, context: Context) -> Document:
    known = {side: lost(force) for side, force in event.forces.items()}
    return {side: {"best": one.best, "low": one.low, "high": one.high} for side, one in known.items() if one}


def _money(event: Event, context: Context) -> list[Document]:
    return [{name: _amount(getattr(money, name), context) for name in Money._fields} for money in event.money]


def _amount(value: Any, context: Context) -> Any:
    return context.text(value) if isinstance(value, Mapping) else value


EVENT_KEYS: Keys = {
    **entity("event"),
    "kind": plain(or_null(WORD), "kind", "The kind of event."),
    **NAMED,
    "date": Key(
        DATE,
        lambda event, context: date(event.date),
        "When: the date as the record has it, its bounds, its Old Style.",
    ),
    "time": Key(or_null(shape_of(Clocked)), _time, "The hours, by the clock named and never converted."),
    "front": plain(or_null(WORD), "front", "Where it was felt."),
    "place": Key(or_null(_POINT), _place, "Where it happened."),
    "outcome": plain(or_null(WORD), "outcome", "How it ended."),
    "victor": Key(or_null(WORD), _victor, "The side that won by that outcome."),
    "outcome_note": text("outcome_note", "What the outcome hides, or why there is none."),
    "weight": plain(
        or_null({"type": "integer", "minimum": 1, "maximum": 5}),
        "weight",
        "From 1, a detail, to 5, a turning point.",
    ),
    "summary": text("summary", "One to three sentences."),
    "forces": Key(
        map_of(_FORCE),
        _forces,
        (
            "By side: commanders with their rank on the first day, units, strength and losses by measure, "
            "ships lost."
        ),
    ),
    "lost": Key(
        map_of(_BOUNDS),
        _lost,
        (
            "By side, the men lost: the total where one is stated, else killed, wounded, "
            "missing and captured added up."
        ),
    ),
    "money": Key(
        list_of(shape_of(Money)),
        _money,
        "Loans and other sums: in units of the currency, rates in per cent a year.",
    ),
    "people": plain(list_of(ID), "people", "Others that figure in it."),
    "ships": plain(list_of(ID), "ships", "Ships that figure in it, beside those lost."),
    "claims": CLAIMS,
    "part_of": plain(or_null(ID), "part_of", "The event that it is a phase of."),
    "parts": Key(
        list_of(ID),
        lambda event, context: list(context.lookup.parts(event.id)),
        "Its own phases, in order of date.",
    ),
    "causes": plain(list_of(ID), "causes", "Earlier events that led to it."),
    "effects": Key(
        list_of(ID),
        lambda event, context: list(context.lookup.effects(event.id)),
        "The events that it led to.",
    ),
    "sources": SOURCES,
    "reading": plain(
        list_of(ID), "reading", "Standard works that a specialist would open; not claimed as read."
    ),
    "tags": plain(list_of(TEXT), "tags", "Words of the record's own."),
    "same_as": SAME_AS,
}
