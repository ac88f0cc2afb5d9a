"""What a curated record owes in places, outcomes, ranks and order:
rules like those of `contradictions`, whose findings are warnings.

A file is asked only for what it says that it `owes`: languages, sources, outcomes, places, lists. A
vocabulary made of the words used owes nothing. Names and texts are in `texts_owed`, what rests on sources in
`evidence`, what texts name in `mentions`, wholes and parts in `wholes_and_parts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from rjwar.datafile.decode import Decoded
from rjwar.datafile.findings import Finding, Rule
from rjwar.datafile.schema import SECTIONS

_AT_SEA = ("naval-battle", "naval-action", "mine-loss")
"""Kinds of event whose place is a place at sea."""
_BUDDHIST, _FIRST_BUDDHIST = 543, 2400
"""How far that era is ahead, and from where on a year is rather one of it."""
_DECIDED = ("surrender", "war")
"""Kinds that have an outcome without being combats."""


def events_are_placed(decoded: Decoded) -> Iterator[Finding]:
    """Every event has a kind, a front, a place and a weight, if the file owes places."""
    for event in decoded.record.events_owing("places"):
        for field in ("kind", "front", "place", "weight"):
            if getattr(event, field) is None and event.kind != "war":
                yield Finding("events", event.id, (), field, f"has no {field}; add '{field}: ...'")


def fights_at_sea_are_at_sea(decoded: Decoded) -> Iterator[Finding]:
    """A fight at sea, or a ship's end on a mine, is at a place of its own,
    and not at the exact point of a town, if the file owes places.
    """
    record = decoded.record
    for event in record.events_owing("places"):
        place = record.places.get(event.place or "")
        if event.kind in _AT_SEA and place and place.lat is not None and not place.approximate:
            message = f"{place.id} is an exact point, as a town is; name a place at sea, 'approximate: yes'"
            yield Finding("events", event.id, ("place",), "place", message)


def combats_have_an_outcome(decoded: Decoded) -> Iterator[Finding]:
    """Every combat has an outcome, or a note that says why not, if the file owes outcomes."""
    record = decoded.record
    for event in record.events_owing("outcomes"):
        kind = record.kinds.get(event.kind or "")
        if kind and kind.combat and event.outcome is None and not event.outcome_note:
            yield Finding(
                "events",
                event.id,
                (),
                "outcome",
                "is a combat without an outcome; add 'outcome: ...', or 'outcome_note: ...'",
            )


def outcomes_are_of_fights(decoded: Decoded) -> Iterator[Finding]:
    """What is no combat, surrender or war has no outcome, if the file owes outcomes:
    a landing or a march is not won.
    """
    record = decoded.record
    for event in record.events_owing("outcomes"):
        kind = record.kinds.get(event.kind or "")
        if event.outcome is not None and kind and kind.combat is False and event.kind not in _DECIDED:
            message = f"is a {kind.id}, which is no combat, and has an outcome; take it out, or mend the kind"
            yield Finding("events", event.id, ("outcome",), "outcome", message)


def commanders_have_a_rank(decoded: Decoded) -> Iterator[Finding]:
    """Whoever commands, and held ranks, held one on that day."""
    record = decoded.record
    for event, side, force in record.forces():
        for index, commander in enumerate(force.commanders):
            who = record.people.get(commander.person)
            if who and who.ranks and who.rank_on(event.date.earliest) is None:
                message = f"{who.id} has no rank on {event.date.edtf}; add the one held then to its 'ranks'"
                yield Finding("events", event.id, ("forces", side, "commanders", index), "rank", message)


def nothing_stands_twice(decoded: Decoded) -> Iterator[Finding]:
    """No two events have the same date, time, place and kind."""
    seen: dict[tuple[Any, ...], str] = {}
    wholes = {event.id: event.part_of for event in decoded.record.events}
    for event in decoded.record.events:
        key = (event.date.edtf, event.time, event.place, event.kind)
        if event.place and event.kind:
            first = seen.setdefault(key, event.id)
            if first != event.id and not _of_one_whole(wholes, first, event.id):
                message = (
                    f"has the date, place and kind of {first}; join the two, or tell them apart by 'time'"
                )
                yield Finding("events", event.id, ("date",), "twice", message)


def _of_one_whole(wholes: Mapping[str, str | None], one: str, other: str) -> bool:
    shared = wholes[one] is not None and wholes[one] == wholes[other]
    return shared or wholes[one] == other or wholes[other] == one


def events_stand_in_order(decoded: Decoded) -> Iterator[Finding]:
    """Events stand in the order of their dates."""
    last = ""
    for event in decoded.record.events:
        first = event.date.earliest.isoformat() if event.date.earliest else ""
        if first < last:
            yield Finding(
                "events",
                event.id,
                ("date",),
                "order",
                f"begins before the event above it ({last}); move it up",
            )
        last = max(first, last)


def dates_are_of_the_common_era(decoded: Decoded) -> Iterator[Finding]:
    """No event is dated by what is rather a year of the Buddhist Era."""
    for event in decoded.record.events:
        first = event.date.earliest
        if first and first.year >= _FIRST_BUDDHIST:
            common = first.year - _BUDDHIST
            message = (
                f"{first.year} is {common} if that year is of the Buddhist Era; write years of the Common Era"
            )
            yield Finding("events", event.id, ("date",), "era", message)


def sections_stand_in_order(decoded: Decoded) -> Iterator[Finding]:
    """The sections of the file stand in the order of the format, events last."""
    known = [name for name in decoded.sections if name in SECTIONS]
    for above, name in pairwise(known):
        if SECTIONS.index(name) < SECTIONS.index(above):
            yield Finding(name, "", (), "order", f"the section {name!r} stands below {above!r}; move it up")


RULES: tuple[Rule, ...] = (
    events_are_placed,
    fights_at_sea_are_at_sea,
    combats_have_an_outcome,
    outcomes_are_of_fights,
    commanders_have_a_rank,
    nothing_stands_twice,
    events_stand_in_order,
    dates_are_of_the_common_era,
    sections_stand_in_order,
)
