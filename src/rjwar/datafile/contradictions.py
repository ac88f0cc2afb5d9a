"""The contradictions that any record is refused for, each rule a small generator of findings that reads like its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from rjwar.core.edtf import Date
from rjwar.core.errors import did_you_mean
from rjwar.datafile.decode import Decoded
from rjwar.datafile.findings import Finding, Path, Rule
from rjwar.record.model import Claim, Event, Person, Record, valued

_MOST_LEVELS = 8


def references_resolve(decoded: Decoded) -> Iterator[Finding]:
    """Whatever is named in the file is in the file."""
    ordered: dict[str, list[str]] = {}
    for section, id, path, wanted, word in _references(decoded.record):
        known = decoded.declared[wanted]
        if word is not None and word not in known:
            what = {"people": "person"}.get(wanted, wanted.removesuffix("s"))
            words = ordered.get(wanted) or ordered.setdefault(wanted, sorted(known))
            yield Finding(section, id, path, "reference", f"unknown {what} {word!r}; {did_you_mean(word, words)}")


Reference = tuple[str, str, Path, str, str | None]
"""Section, id and path of what names something; the section it should stand in; its name, None for no name."""


def _references(record: Record) -> Iterator[Reference]:
    for word in record.outcomes.values():
        yield "outcomes", word.id, ("victor",), "sides", word.victor
    for person in record.people.values():
        yield "people", person.id, ("side",), "sides", person.side
        for index, held in enumerate(person.ranks):
            yield "people", person.id, ("ranks", index, "rank"), "ranks", held.rank
    for ship in record.ships.values():
        yield "ships", ship.id, ("side",), "sides", ship.side
        for index, later in enumerate(ship.became):
            yield "ships", ship.id, ("became", index, "side"), "sides", later.side
    for section, id, index, claim, _ in claimed(record):
        yield section, id, ("claims", index, "source"), "sources", claim.source
    for event in record.events:
        yield from (("events", event.id, path, wanted, name) for path, wanted, name in _named_in(event))


def _named_in(event: Event) -> Iterator[tuple[Path, str, str | None]]:
    for field in ("kind", "front", "place", "outcome"):
        yield (field,), f"{field}s", getattr(event, field)
    yield ("time", "clock"), "clocks", event.time.clock if event.time else None
    yield ("part_of",), "events", event.part_of
    for field, wanted in (("causes", "events"), ("people", "people"), ("ships", "ships"), ("reading", "sources")):
        yield from (((field, index), wanted, name) for index, name in enumerate(getattr(event, field)))
    for index, cited in enumerate(event.sources):
        yield ("sources", index, "source"), "sources", cited.source
    for side, force in event.forces.items():
        yield ("forces", side), "sides", side
        for index, commander in enumerate(force.commanders):
            yield ("forces", side, "commanders", index, "person"), "people", commander.person
        for index, lost in enumerate(force.ships_lost):
            yield ("forces", side, "ships_lost", index, "ship"), "ships", lost.ship
        for field in ("strength", "losses"):
            yield from ((("forces", side, field, measure), "measures", measure) for measure in getattr(force, field))


def claimed(record: Record) -> Iterator[tuple[str, str, int, Claim, Any]]:
    """Every claim of the record: section, id, its place in the list, the claim, the entity it stands on."""
    groups: tuple[tuple[str, Iterable[Any]], ...] = (
        ("places", record.places.values()),
        ("people", record.people.values()),
        ("ships", record.ships.values()),
        ("events", record.events),
    )
    for section, entities in groups:
        for entity in entities:
            for index, claim in enumerate(entity.claims):
                yield section, entity.id, index, claim, entity


def claims_are_about_a_field(decoded: Decoded) -> Iterator[Finding]:
    """The field of a claim exists, or is `text`."""
    for section, id, index, claim, entity in claimed(decoded.record):
        if claim.field != "text" and valued(entity, claim.field) in (None, (), {}):
            message = f"{claim.field!r} is no field that {id} has; name one that it has, or write 'text'"
            yield Finding(section, id, ("claims", index, "field"), "claim", message)


def no_cycles(decoded: Decoded) -> Iterator[Finding]:
    """No event is part of itself or its own cause, however far round."""
    events = decoded.record.events
    wholes = {event.id: [event.part_of] for event in events if event.part_of}
    causes = {event.id: list(event.causes) for event in events}
    for field, what, links in (("part_of", "is part of itself", wholes), ("causes", "is a cause of itself", causes)):
        while around := _round(links):
            yield Finding("events", around[0], (field,), "cycle", f"{what}: {' < '.join(around)}; take one link out")
            for id in around:
                links.pop(id, None)


def _round(links: Mapping[str, Iterable[str]]) -> list[str]:
    """A way along links from an id back to itself; empty if there is none."""
    try:
        TopologicalSorter(links).prepare()
    except CycleError as error:
        around: list[str] = error.args[1]
        return around
    return []


def parts_lie_within(decoded: Decoded) -> Iterator[Finding]:
    """A part lies, or could lie, within the dates of its whole."""
    events = {event.id: event for event in decoded.record.events}
    for event in events.values():
        whole = events.get(event.part_of or "")
        if whole is None or whole is event:
            continue
        early = whole.date.earliest and event.date.latest_start and event.date.latest_start < whole.date.earliest
        late = whole.date.latest and event.date.earliest_end and event.date.earliest_end > whole.date.latest
        if early or late:
            message = f"{event.date.edtf} lies outside {whole.id} ({whole.date.edtf}); mend a date, or make {whole.id} a cause"
            yield Finding("events", event.id, ("date",), "outside", message)


def parts_nest_a_little(decoded: Decoded) -> Iterator[Finding]:
    """No part lies so many wholes deep that no drawing could show it."""
    wholes = {event.id: event.part_of for event in decoded.record.events if event.part_of}
    if _round({id: [whole] for id, whole in wholes.items()}):
        return
    for id in wholes:
        levels, above = 0, wholes.get(id)
        while above is not None and levels <= _MOST_LEVELS:
            levels, above = levels + 1, wholes.get(above)
        if levels > _MOST_LEVELS:
            message = f"lies in more than {_MOST_LEVELS} wholes, one in another; make it a part of one further up"
            yield Finding("events", id, ("part_of",), "depth", message)


def causes_come_first(decoded: Decoded) -> Iterator[Finding]:
    """A cause does not begin after its effect ends."""
    events = {event.id: event for event in decoded.record.events}
    for event in events.values():
        for index, id in enumerate(event.causes):
            cause = events.get(id)
            if cause and _precedes(event.date, cause.date):
                message = f"{id} ({cause.date.edtf}) begins after {event.id} ({event.date.edtf}) ends; take it out, or mend a date"
                yield Finding("events", event.id, ("causes", index), "order", message)


def ships_fight_before_they_are_lost(decoded: Decoded) -> Iterator[Finding]:
    """A ship is in no combat after it was lost, nor is it lost in two ways, unless it became another."""
    record = decoded.record
    losses: dict[str, list[tuple[Event, str]]] = defaultdict(list)
    for event in record.events:
        for side, force in event.forces.items():
            for index, loss in enumerate(force.ships_lost):
                if loss.ship in record.ships and not record.ships[loss.ship].became:
                    losses[loss.ship].append((event, loss.fate))
                    first, fate = losses[loss.ship][0]
                    if fate != loss.fate:
                        message = f"{loss.ship} is {loss.fate} here and {fate} in {first.id}; a ship is lost once: mend one"
                        yield Finding("events", event.id, ("forces", side, "ships_lost", index), "lost", message)
    for event in record.events:
        kind = record.kinds.get(event.kind or "")
        for index, id in enumerate(event.ships if kind and kind.combat else ()):
            for last, fate in losses[id]:
                if _precedes(last.date, event.date):
                    message = f"{id} was {fate} in {last.id} ({last.date.edtf}); it cannot be here: take it out, or mend a date"
                    yield Finding("events", event.id, ("ships", index), "lost", message)
                    break


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
        for path, id in _acting(event):
            if id in people and (outside := _outside_life(people[id], event.date)):
                message = f"{id} {outside} this ({event.date.edtf}); take the name out, or mend a date"
                yield Finding("events", event.id, path, "life", message)


def _acting(event: Event) -> Iterator[tuple[Path, str]]:
    """Every person that figures in an event, and where."""
    yield from ((("people", index), id) for index, id in enumerate(event.people))
    for side, force in event.forces.items():
        yield from ((("forces", side, "commanders", index), commander.person) for index, commander in enumerate(force.commanders))


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


def losses_are_within_strength(decoded: Decoded) -> Iterator[Finding]:
    """No side surely loses more men than it surely had at most."""
    for event in decoded.record.events:
        for side, force in event.forces.items():
            men = force.strength.get("men")
            if men is None:
                continue
            most = men.high if men.high is not None else men.best
            if most is None:
                continue
            for measure, figure in force.losses.items():
                least = figure.low if figure.low is not None else figure.best
                if least is not None and least > most:
                    message = f"{least:,} lost of {most:,} men; mend one of the two"
                    yield Finding("events", event.id, ("forces", side, "losses", measure), "figure", message)


def shares_sum(decoded: Decoded) -> Iterator[Finding]:
    """The shares of one sum are not more than the whole of it."""
    for event in decoded.record.events:
        shares: dict[tuple[Any, ...], float] = defaultdict(float)
        for money in event.money:
            shares[money.what, money.borrower] += money.share or 0
        if any(total > 100.5 for total in shares.values()):
            yield Finding("events", event.id, ("money",), "figure", "the shares come to more than 100 per cent; mend one")


def places_lie_on_their_front(decoded: Decoded) -> Iterator[Finding]:
    """The place of an event lies in the box of its front."""
    record = decoded.record
    for event in record.events:
        place, front = record.places.get(event.place or ""), record.fronts.get(event.front or "")
        if not (place and front and front.box) or place.lat is None or place.lon is None:
            continue
        south, north, west, east = front.box
        if not (south <= place.lat <= north and west <= place.lon <= east):
            message = f"{place.id} ({place.lat}, {place.lon}) lies outside the front {front.id} {list(front.box)}; mend the place, the front or its box"
            yield Finding("events", event.id, ("place",), "outside", message)


RULES: tuple[Rule, ...] = (
    references_resolve,
    claims_are_about_a_field,
    no_cycles,
    parts_lie_within,
    parts_nest_a_little,
    causes_come_first,
    ships_fight_before_they_are_lost,
    people_act_while_they_live,
    losses_are_within_strength,
    shares_sum,
    places_lie_on_their_front,
)
