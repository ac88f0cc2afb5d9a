"""Wholes, their parts, and what is counted twice or not listed:
rules like those of `contradictions`, whose findings are warnings.

That a part has more than its whole, or that a ship is lost in two events, is told of any file;
that a fleet which was counted is not listed whole, only of one that owes `lists`, and only of
types of which it has so many ships.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rjwar.core.fold import fold
from rjwar.datafile.decode import Decoded
from rjwar.datafile.findings import Finding, Rule
from rjwar.datafile.ships_lost import came_back, first_lost, losses_of_ships, ships_listed
from rjwar.record.losses import lost
from rjwar.record.model import Event, Figure, Force, Record
from rjwar.record.references import Path

_AT_SEA = ("naval-battle", "naval-action", "raid", "sortie")
"""The kinds of fights at sea."""


def parts_are_within_their_wholes(decoded: Decoded) -> Iterator[Finding]:
    """No side surely had, or lost, more in a part of an event than at most in the whole."""
    wholes = _wholes(decoded.record)
    for event, side, force in decoded.record.forces():
        for path, message in _more_than_any(wholes[event.id], side, force).items():
            yield Finding("events", event.id, ("forces", side, *path), "figure", message)


def _more_than_any(wholes: Sequence[Event], side: str, part: Force) -> Mapping[Path, str]:
    """Where a part surely has more than a whole of it, with what is wrong there, by the nearest whole."""
    messages: dict[Path, str] = {}
    for whole in wholes:
        for path, least, most in _more_than(whole.forces.get(side, Force()), part):
            told = f"{least:,} here, and no more than {most:,} in the whole of it, {whole.id}"
            messages.setdefault(path, f"{told}; mend one of the two")
    return messages


def _more_than(whole: Force, part: Force) -> Iterator[tuple[Path, int, int]]:
    """Where a part surely has more than its whole, the least of the one and the most of the other.

    All losses together only for want of that.
    """
    yield from _above(("strength",), part.strength, whole.strength)
    above = list(_above(("losses",), part.losses, whole.losses))
    yield from above
    known, of = lost(part), lost(whole)
    if known and of and not above:
        yield from (
            (("losses",), least, most) for _, least, most in _above((), {"lost": known}, {"lost": of})
        )


def _above(
    at: Path, figures: Mapping[str, Figure], bounds: Mapping[str, Figure]
) -> Iterator[tuple[Path, int, int]]:
    for measure, figure in figures.items():
        least, most = figure.least, bounds[measure].most if measure in bounds else None
        if least is not None and most is not None and least > most:
            yield (*at, measure), least, most


def _wholes(record: Record) -> Mapping[str, tuple[Event, ...]]:
    """The event that each event is a part of, the one that is a part of, and so on."""
    events = {event.id: event for event in record.events}
    found: dict[str, tuple[Event, ...]] = {}
    for event in record.events:
        above, at = [], event
        while at.part_of in events:
            at = events[at.part_of]
            above.append(at)
        found[event.id] = tuple(above)
    return found


def ships_are_lost_once(decoded: Decoded) -> Iterator[Finding]:
    """A ship is not lost in two events, unless one is a part of the other, or came of it and
    ended later, or she came back.
    """
    record = decoded.record
    wholes, back = _wholes(record), came_back(record)
    losses: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for loss in losses_of_ships(record):
        before = losses[loss.ship, loss.fate]
        other = next((one for one in before if not _may_share(one, loss.event, wholes)), None)
        if other and loss.ship not in back:
            message = (
                f"{loss.ship} is {loss.fate} in {other.id} too; keep her in one, "
                "or make it a part of the other"
            )
            yield Finding("events", loss.event.id, loss.path, "lost", message)
        before.append(loss.event)


def _may_share(one: Event, other: Event, wholes: Mapping[str, tuple[Event, ...]]) -> bool:
    """Whether both may count a ship: a part and its whole,
    or a battle and what it led to after its last day.
    """
    return (
        one is other
        or one in wholes[other.id]
        or other in wholes[one.id]
        or _came_of(one, other)
        or _came_of(other, one)
    )


def _came_of(cause: Event, effect: Event) -> bool:
    after = cause.date.latest and effect.date.latest and cause.date.latest < effect.date.latest
    return cause.id in effect.causes and bool(after)


def fleets_counted_are_listed(decoded: Decoded) -> Iterator[Finding]:
    """A fight at sea that lists ships of a type, in it or its parts, lists as many as it
    counts, if the file owes lists.
    """
    record = decoded.record
    if "lists" not in record.owes:
        return
    listed, first_lost_on = _listed_in_parts(record), first_lost(record)
    for event, side, force in record.forces():
        if event.kind not in _AT_SEA or event.part_of:
            continue
        for measure, figure in force.strength.items():
            ships = _ships_counted(measure, record, side, event, first_lost_on)
            there, least = len(ships & listed[event.id]), figure.least
            if least and 0 < there < least and len(ships) >= max(least, figure.most or 0):
                message = f"counts {least}, and lists {there} of them; add the others to 'ships'"
                yield Finding("events", event.id, ("forces", side, "strength", measure), "list", message)


def _ships_counted(
    measure: str, record: Record, side: str, event: Event, lost: Mapping[str, date]
) -> set[str]:
    """All ships of a side that were afloat, and of the type that a measure counts,
    on the first day of an event; those that were lost to it and renamed too.
    """
    type, day = _type_counted(measure, record), event.date.earliest
    ships = (
        ship
        for ship in record.ships.values()
        if ship.side_on(day) == side and type and ship.type_on(day) == type
    )
    return {
        ship.id
        for ship in ships
        if ship.renamed_on(day) or not (day and ship.id in lost and lost[ship.id] < day)
    }


def _type_counted(measure: str, record: Record) -> str | None:
    """The type of ship that a measure counts: the one whose name, or the same with
    an s, is that of the measure.
    """
    word = record.measures.get(measure)
    counted = _plain(word.name.get("en", measure) if word else measure)
    for id, type in record.types.items():
        name = _plain(type.name.get("en", id))
        if counted in (name, f"{name}s"):
            return id
    return None


def _plain(name: str) -> str:
    return fold(name.replace("-", " "))[0]


def _listed_in_parts(record: Record) -> Mapping[str, set[str]]:
    """The ships that each event, and the parts of it, list."""
    listed: dict[str, set[str]] = defaultdict(set)
    wholes = _wholes(record)
    for event in record.events:
        for one in (event, *wholes[event.id]):
            listed[one.id] |= ships_listed(event)
    return listed


RULES: tuple[Rule, ...] = (parts_are_within_their_wholes, ships_are_lost_once, fleets_counted_are_listed)
