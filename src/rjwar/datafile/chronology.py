"""What the dates of a record contradict: parts, causes, losses of ships, lives.

A file is refused for each, as for those of `contradictions`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rjwar.core.edtf import Date
from rjwar.datafile.decode import Decoded
from rjwar.datafile.findings import Finding, Rule
from rjwar.datafile.ships_lost import ShipLoss, came_back, losses_of_ships
from rjwar.record.model import TAKEN, Person
from rjwar.record.references import references


def parts_lie_within(decoded: Decoded) -> Iterator[Finding]:
    """A part lies, or could lie, within the dates of its whole."""
    events = {event.id: event for event in decoded.record.events}
    for event in events.values():
        whole = events.get(event.part_of or "")
        if whole is None or whole is event:
            continue
        early = (
            whole.date.earliest and event.date.latest_start and event.date.latest_start < whole.date.earliest
        )
        late = whole.date.latest and event.date.earliest_end and event.date.earliest_end > whole.date.latest
        if early or late:
            message = (
                f"{event.date.edtf} lies outside {whole.id} ({whole.date.edtf}); mend a date, "
                f"or make {whole.id} a cause"
            )
            yield Finding("events", event.id, ("date",), "outside", message)


def causes_come_first(decoded: Decoded) -> Iterator[Finding]:
    """A cause does not begin after its effect ends."""
    events = {event.id: event for event in decoded.record.events}
    for event in events.values():
        for index, id in enumerate(event.causes):
            cause = events.get(id)
            if cause and _precedes(event.date, cause.date):
                message = (
                    f"{id} ({cause.date.edtf}) begins after {event.id} ({event.date.edtf}) ends; "
                    "take it out, or mend a date"
                )
                yield Finding("events", event.id, ("causes", index), "order", message)


def ships_fight_before_they_are_lost(decoded: Decoded) -> Iterator[Finding]:
    """A ship is in no combat after it was lost, nor is it lost in two ways,
    unless it came back or became another.
    """
    record = decoded.record
    losses: dict[str, list[ShipLoss]] = defaultdict(list)
    back = came_back(record)
    for loss in losses_of_ships(record):
        if loss.ship in record.ships and loss.ship not in back:
            losses[loss.ship].append(loss)
            first = losses[loss.ship][0]
            taken_first = first.fate in TAKEN and _precedes(first.event.date, loss.event.date)
            if first.fate != loss.fate and not taken_first:
                message = (
                    f"{loss.ship} is {loss.fate} here and {first.fate} in {first.event.id}; "
                    "a ship is lost once: mend one"
                )
                yield Finding("events", loss.event.id, loss.path, "lost", message)
    for event in record.events:
        kind = record.kinds.get(event.kind or "")
        for index, id in enumerate(event.ships if kind and kind.combat else ()):
            before = next((loss for loss in losses[id] if _precedes(loss.event.date, event.date)), None)
            if before:
                message = (
                    f"{id} was {before.fate} in {before.event.id} ({before.event.date.edtf}); "
                    "it cannot be here: take it out, or mend a date"
                )
                yield Finding("events", event.id, ("ships", index), "lost", message)


def people_act_while_they_live(decoded: Decoded) -> Iterator[Finding]:
    """Nobody acts before birth or after death; nobody is promoted then either."""
    people = decoded.record.people
    for person in people.values():
        if person.born and person.died and _precedes(person.died, person.born):
            message = f"died {person.died.edtf}, before the birth ({person.born.edtf}); mend one"
            yield Finding("people", person.id, ("died",), "life", message)
        for index, held in enumerate(person.ranks):
            if held.from_ and _outside_life(person, held.from_):
                message = f"the rank is of {held.from_.edtf}, outside the life of its bearer; mend the date"
                yield Finding("people", person.id, ("ranks", index, "from"), "life", message)
    for event in decoded.record.events:
        named = ((path, id) for path, section, id, _ in references("events", event) if section == "people")
        for path, id in named:
            if id in people and (outside := _outside_life(people[id], event.date)):
                message = f"{id} {outside} this ({event.date.edtf}); take the name out, or mend a date"
                yield Finding("events", event.id, path, "life", message)


def _outside_life(person: Person, date: Date) -> str:
    """How a date surely lies outside a life; empty if it does not."""
    if person.died and _precedes(person.died, date):
        return f"died {person.died.edtf}, before"
    if person.born and _precedes(date, person.born):
        return f"was born {person.born.edtf}, after"
    return ""


def _precedes(one: Date, other: Date) -> bool:
    """Whether one date surely ends before the other begins."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


RULES: tuple[Rule, ...] = (
    parts_lie_within,
    causes_come_first,
    ships_fight_before_they_are_lost,
    people_act_while_they_live,
)
