"""The keys of the documents of people, ships, places and units."""

from __future__ import annotations

from rjwar.record.context import Context
from rjwar.record.document_keys import (
    CLAIMS,
    NAMED,
    SAME_AS,
    SOURCES,
    Key,
    Keys,
    date_text,
    edtf,
    entity,
    figured,
    plain,
    text,
)
from rjwar.record.json_types import (
    EDTF,
    ID,
    NUMBER,
    TEXT,
    WHOLE,
    WORD,
    YES_NO,
    Document,
    list_of,
    one_of,
    or_null,
    shape,
)
from rjwar.record.model import FATES, UNDOING, UNIT_KINDS, Event, Person, Ship, Unit

_FATE = shape(what=one_of(*FATES), date=EDTF, event=ID)


def _ranks(person: Person, context: Context) -> list[Document]:
    return [{"from": date_text(held.from_), "rank": held.rank} for held in person.ranks]


def _type(ship: Ship, context: Context) -> str | None:
    return ship.type_on(context.lookup.span.earliest if context.lookup.span else None)


def _types(ship: Ship, context: Context) -> list[Document]:
    return [{"from": date_text(held.from_), "type": held.type} for held in ship.types]


def _guns(ship: Ship, context: Context) -> list[Document]:
    return [guns._asdict() for guns in ship.guns]


def _became(ship: Ship, context: Context) -> list[Document]:
    return [
        {"from": date_text(later.from_), "name": context.text(later.name) or "", "side": later.side}
        for later in ship.became
    ]


def fates(ship: Ship, context: Context) -> list[Document]:
    """What became of a ship, in order of date: of each fate the event that is most its own, the shortest,
    then that with the fewest losses.
    """
    events = [
        context.lookup.find("event", id)
        for id, role in context.lookup.mentions("ship", ship.id)
        if role == "lost"
    ]
    told: dict[str, Event] = {}
    for event in sorted(events, key=_breadth):
        for force in event.forces.values():
            for loss in force.ships_lost:
                if loss.ship == ship.id:
                    told.setdefault(loss.fate, event)
    return [
        {"what": what, "date": event.date.edtf, "event": event.id}
        for what, event in sorted(
            told.items(), key=lambda item: (str(item[1].date.latest), item[0] in UNDOING)
        )
    ]


def fate(ship: Ship, context: Context) -> Document | None:
    """How a ship was lost: the first of its fates; None if it was not."""
    return next(iter(fates(ship, context)), None)


def _breadth(event: Event) -> tuple[bool, int, int, str]:
    """How much else an event is about: whether it is open, its days,
    the ships it counts as lost; then its last day.
    """
    earliest, latest = event.date.earliest, event.date.latest
    days = (latest - earliest).days if earliest and latest else 0
    return (
        not (earliest and latest),
        days,
        sum(len(force.ships_lost) for force in event.forces.values()),
        str(latest),
    )


def _commanders(unit: Unit, context: Context) -> list[Document]:
    return [
        {"from": date_text(held.from_), "id": held.person, "name": context.name("person", held.person)}
        for held in unit.commanders
    ]


def _parts(unit: Unit, context: Context) -> list[str]:
    return list(context.lookup.subordinates(unit.id))


_SIDE = plain(or_null(WORD), "side", "The side it belonged to, at the war's start.")

PERSON_KEYS: Keys = {
    **entity("person"),
    **NAMED,
    "side": _SIDE,
    "born": edtf("born", "The day of birth."),
    "died": edtf("died", "The day of death."),
    "ranks": Key(list_of(shape(from_=or_null(EDTF), rank=WORD)), _ranks, "The ranks held, and from when."),
    "summary": text("summary", "Who it was, in a sentence."),
    "events": figured("person"),
    "claims": CLAIMS,
    "sources": SOURCES,
    "same_as": SAME_AS,
}
SHIP_KEYS: Keys = {
    **entity("ship"),
    **NAMED,
    "side": _SIDE,
    "type": Key(or_null(WORD), _type, "What she served as at the war's start."),
    "types": Key(
        list_of(shape(from_=or_null(EDTF), type=WORD)), _types, "All that she served as, and from when."
    ),
    "launched": edtf("launched", "The day, month or year of the launch."),
    "displacement_t": plain(or_null(WHOLE), "displacement_t", "In long tons, as usually printed."),
    "guns": Key(
        list_of(shape(calibre_mm=WHOLE, number=WHOLE)),
        _guns,
        "Her guns in the war, from the largest down: the calibre, and how many.",
    ),
    "torpedo_tubes": plain(or_null(WHOLE), "torpedo_tubes", "How many torpedo tubes she had."),
    "became": Key(
        list_of(shape(from_=or_null(EDTF), name=TEXT, side=or_null(WORD))),
        _became,
        "The names and sides she served under later.",
    ),
    "fate": Key(or_null(_FATE), fate, "How she was lost, by the event that is most her own."),
    "fates": Key(list_of(_FATE), fates, "All that became of her, in order of date: raised or released too."),
    "events": figured("ship"),
    "claims": CLAIMS,
    "sources": SOURCES,
    "same_as": SAME_AS,
}
PLACE_KEYS: Keys = {
    **entity("place"),
    **NAMED,
    "lat": plain(or_null(NUMBER), "lat", "Degrees north, WGS84."),
    "lon": plain(or_null(NUMBER), "lon", "Degrees east, WGS84."),
    "approximate": plain(or_null(YES_NO), "approximate", "Whether it is an area, a hill or a point at sea."),
    "modern": text("modern", "Where that is today."),
    "events": figured("place"),
    "claims": CLAIMS,
    "sources": SOURCES,
    "same_as": SAME_AS,
}
UNIT_KEYS: Keys = {
    **entity("unit"),
    **NAMED,
    "side": _SIDE,
    "kind": plain(or_null(one_of(*UNIT_KINDS)), "kind", "An army, a corps, a division, a fleet ..."),
    "part_of": plain(or_null(ID), "part_of", "The unit above it."),
    "parts": Key(list_of(ID), _parts, "The units beneath it."),
    "commanders": Key(
        list_of(shape(from_=or_null(EDTF), id=ID, name=TEXT)), _commanders, "Who commanded it, and from when."
    ),
    "summary": text("summary", "What it was, in a sentence."),
    "events": figured("unit"),
    "claims": CLAIMS,
    "sources": SOURCES,
    "same_as": SAME_AS,
}
