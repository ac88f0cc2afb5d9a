"""Rules over a whole record, each a small generator of findings; and the problems of a file, with their places.

A rule sees the record, never the file: it names the entity and the path of fields. Only when something is found is the file read
again to tell line and column. `RULES` are contradictions, which any record is refused for; what a curated record owes besides is
in `owed`, as warnings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import islice
from typing import Any, NamedTuple

from .errors import BrokenRecord, Problem, did_you_mean
from .load import MOST_FAULTS, Block, Faults, Given, Items, Node, entries
from .model import Claim, Event, Record
from .schema import Reading, read

Path = tuple[str | int, ...]


class Finding(NamedTuple):
    """What a rule found: the section and id of the entity, the path of fields in it, and what is wrong with the cure last."""

    section: str
    id: str
    path: Path
    code: str
    message: str


Rule = Callable[[Reading], Iterator[Finding]]


def checked(given: Given) -> Record:
    """The record in a file that has no faults; else BrokenRecord with all of them, up to fifty."""
    faults = Faults(given.name)
    reading = read(given, faults)
    found = _findings(reading, RULES)
    if not faults.found and not found:
        return reading.record
    raise BrokenRecord(_in_order([*faults.found, *_placed(given, found, warning=False)])[:MOST_FAULTS])


def problems(given: Given) -> list[Problem]:
    """Every fault of a file, up to fifty, and what a curated record owes, as warnings, when there is none."""
    from .owed import RULES as OWED

    faults = Faults(given.name)
    try:
        reading = read(given, faults)
    except BrokenRecord as broken:
        return list(broken.problems)
    found = _placed(given, _findings(reading, RULES), warning=False)
    if faults.found or found:
        return _in_order([*faults.found, *found])[:MOST_FAULTS]
    return _in_order(_placed(given, _findings(reading, OWED), warning=True))


def _findings(reading: Reading, rules: Iterable[Rule]) -> list[Finding]:
    return list(islice((finding for rule in rules for finding in rule(reading)), MOST_FAULTS))


def _in_order(found: list[Problem]) -> list[Problem]:
    return sorted(found, key=lambda problem: (problem.line, problem.column, problem.code))


def _placed(given: Given, found: list[Finding], *, warning: bool) -> list[Problem]:
    """The findings as problems, each with the place of the deepest node of its path that the file has."""
    if not found:
        return []
    wanted = {(finding.section, finding.id) for finding in found}
    nodes: dict[tuple[str, str], Node] = {}
    for entry in entries(given, Faults(given.name)):
        name = entry.key.text if entry.key else _id(entry.node)
        if entry.node and name and (entry.section.text, name) in wanted:
            at = entry.key if entry.key and not isinstance(entry.node, Block) else entry.node
            nodes.setdefault((entry.section.text, name), at)
    placed = []
    for finding in found:
        node = nodes.get((finding.section, finding.id))
        line, column = _deepest(node, finding.path) if node else (0, 0)
        field = ".".join(str(step) for step in finding.path if isinstance(step, str)) or None
        placed.append(Problem(given.name, line, column, finding.id, field, finding.code, finding.message, warning))
    return placed


def _id(node: Node | None) -> str | None:
    if not isinstance(node, Block):
        return None
    return next((child.text for key, child in node.pairs if key.text == "id" and not isinstance(child, Block | Items)), None)


def _deepest(node: Node, path: Path) -> tuple[int, int]:
    for step in path:
        child: Node | None = None
        if isinstance(node, Block):
            child = next((value for key, value in node.pairs if key.text == step), None)
            key = next((key for key, value in node.pairs if key.text == step), None)
            if key is not None and isinstance(child, Block):
                node = Block(child.pairs, key.line, key.column)
                continue
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            child = node.items[step]
        if child is None:
            break
        node = child
    return node.line, node.column


def references_resolve(reading: Reading) -> Iterator[Finding]:
    """Whatever is named in the file is in the file."""
    declared = reading.declared
    record = reading.record

    def unknown(section: str, id: str, path: Path, wanted: str, word: str | None) -> Iterator[Finding]:
        if word is not None and word not in declared[wanted]:
            what = {"people": "person", "events": "event"}.get(wanted, wanted.removesuffix("s"))
            yield Finding(section, id, path, "reference", f"unknown {what} {word!r}; {did_you_mean(word, sorted(declared[wanted]))}")

    for event in record.events:
        here: Callable[..., Iterator[Finding]] = lambda path, wanted, word, id=event.id: unknown("events", id, path, wanted, word)  # noqa: E731
        for name in ("kind", "front", "place", "outcome"):
            yield from here((name,), f"{name}s", getattr(event, name))
        yield from here(("time", "clock"), "clocks", event.time.clock if event.time else None)
        yield from here(("part_of",), "events", event.part_of)
        for name, wanted in (("causes", "events"), ("people", "people"), ("ships", "ships"), ("reading", "sources")):
            for index, word in enumerate(getattr(event, name)):
                yield from here((name, index), wanted, word)
        for index, cited in enumerate(event.sources):
            yield from here(("sources", index, "source"), "sources", cited.source)
        for side, force in event.forces.items():
            yield from here(("forces", side), "sides", side)
            for index, commander in enumerate(force.commanders):
                yield from here(("forces", side, "commanders", index, "person"), "people", commander.person)
            for index, lost in enumerate(force.ships_lost):
                yield from here(("forces", side, "ships_lost", index, "ship"), "ships", lost.ship)
            for name in ("strength", "losses"):
                for measure in getattr(force, name):
                    yield from here(("forces", side, name, measure), "measures", measure)
    for word in record.outcomes.values():
        yield from unknown("outcomes", word.id, ("victor",), "sides", word.victor)
    for person in record.people.values():
        yield from unknown("people", person.id, ("side",), "sides", person.side)
        for index, held in enumerate(person.ranks):
            yield from unknown("people", person.id, ("ranks", index, "rank"), "ranks", held.rank)
    for ship in record.ships.values():
        yield from unknown("ships", ship.id, ("side",), "sides", ship.side)
        for index, later in enumerate(ship.became):
            yield from unknown("ships", ship.id, ("became", index, "side"), "sides", later.side)
    for section, id, index, claim, _ in claimed(record):
        yield from unknown(section, id, ("claims", index, "source"), "sources", claim.source)


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


def claims_are_about_a_field(reading: Reading) -> Iterator[Finding]:
    """The field of a claim exists, or is `text`."""
    for section, id, index, claim, entity in claimed(reading.record):
        if claim.field != "text" and valued(entity, claim.field) in (None, (), {}):
            message = f"{claim.field!r} is no field that {id} has; name one that it has, or write 'text'"
            yield Finding(section, id, ("claims", index, "field"), "claim", message)


def valued(entity: Any, path: str) -> Any:
    """The value at a dotted path of an entity of the record; None where there is none."""
    value = entity
    for step in path.split("."):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, str | tuple) or value is None:
            return None
        else:
            value = getattr(value, {"from": "from_"}.get(step, step), None) if re.fullmatch(r"[a-z][a-z_]*", step) else None
    return None if callable(value) else value


def no_cycles(reading: Reading) -> Iterator[Finding]:
    """No event is part of itself or its own cause, however far round."""
    events = reading.record.events
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


def parts_lie_within(reading: Reading) -> Iterator[Finding]:
    """A part lies, or could lie, within the dates of its whole."""
    events = {event.id: event for event in reading.record.events}
    for event in events.values():
        whole = events.get(event.part_of or "")
        if whole is None or whole is event:
            continue
        early = whole.date.earliest and event.date.begun and event.date.begun < whole.date.earliest
        late = whole.date.latest and event.date.lasting and event.date.lasting > whole.date.latest
        if early or late:
            message = f"{event.date.edtf} lies outside {whole.id} ({whole.date.edtf}); mend a date, or make {whole.id} a cause"
            yield Finding("events", event.id, ("date",), "outside", message)


def causes_come_first(reading: Reading) -> Iterator[Finding]:
    """A cause does not begin after its effect ends."""
    events = {event.id: event for event in reading.record.events}
    for event in events.values():
        for index, id in enumerate(event.causes):
            cause = events.get(id)
            if cause and cause.date.earliest and event.date.latest and cause.date.earliest > event.date.latest:
                message = f"{id} ({cause.date.edtf}) begins after {event.id} ({event.date.edtf}) ends; take it out, or mend a date"
                yield Finding("events", event.id, ("causes", index), "order", message)


def ships_fight_before_they_are_lost(reading: Reading) -> Iterator[Finding]:
    """A ship is in no combat after it was lost, unless it became another; nor is it lost in two ways."""
    record = reading.record
    lost: dict[str, tuple[Event, str]] = {}
    places: dict[str, Path] = {}
    for event in record.events:
        for side, force in event.forces.items():
            for index, loss in enumerate(force.ships_lost):
                path: Path = ("forces", side, "ships_lost", index)
                first = lost.setdefault(loss.ship, (event, loss.fate))
                places.setdefault(loss.ship, path)
                if first[1] != loss.fate and loss.ship in record.ships and not record.ships[loss.ship].became:
                    message = f"{loss.ship} is {loss.fate} here and {first[1]} in {first[0].id}; a ship is lost once: mend one"
                    yield Finding("events", event.id, path, "lost", message)
                if event.date.latest and first[0].date.latest and event.date.latest < first[0].date.latest:
                    lost[loss.ship] = (event, loss.fate)
    for event in record.events:
        kind = record.kinds.get(event.kind or "")
        for index, id in enumerate(event.ships if kind and kind.combat else ()):
            end = lost.get(id)
            if end is None or id not in record.ships or record.ships[id].became:
                continue
            gone = end[0].date.latest
            if gone and event.date.earliest and event.date.earliest > gone:
                message = f"{id} was {end[1]} in {end[0].id} ({end[0].date.edtf}); it cannot be here: take it out, or mend a date"
                yield Finding("events", event.id, ("ships", index), "lost", message)


def people_act_while_they_live(reading: Reading) -> Iterator[Finding]:
    """Nobody acts before birth or after death; nobody is promoted then either."""
    people = reading.record.people
    for event in reading.record.events:
        acting: list[tuple[Path, str]] = [(("people", index), id) for index, id in enumerate(event.people)]
        for side, force in event.forces.items():
            acting += [(("forces", side, "commanders", index), commander.person) for index, commander in enumerate(force.commanders)]
        for path, id in acting:
            person = people.get(id)
            if person is None:
                continue
            if person.died and person.died.latest and event.date.earliest and event.date.earliest > person.died.latest:
                message = f"{id} died {person.died.edtf}, before this ({event.date.edtf}); take the name out, or mend a date"
                yield Finding("events", event.id, path, "life", message)
            if person.born and person.born.earliest and event.date.latest and event.date.latest < person.born.earliest:
                message = f"{id} was born {person.born.edtf}, after this ({event.date.edtf}); take the name out, or mend a date"
                yield Finding("events", event.id, path, "life", message)
    for person in people.values():
        if person.born and person.died and person.born.earliest and person.died.latest and person.died.latest < person.born.earliest:
            message = f"died {person.died.edtf}, before the birth ({person.born.edtf}); mend one"
            yield Finding("people", person.id, ("died",), "life", message)
        for index, held in enumerate(person.ranks):
            since = held.from_
            early = since and since.latest and person.born and person.born.earliest and since.latest < person.born.earliest
            late = since and since.earliest and person.died and person.died.latest and since.earliest > person.died.latest
            if since and (early or late):
                message = f"the rank is of {since.edtf}, outside the life of its bearer; mend the date"
                yield Finding("people", person.id, ("ranks", index, "from"), "life", message)


def losses_are_within_strength(reading: Reading) -> Iterator[Finding]:
    """No side surely loses more men than it surely had at most."""
    for event in reading.record.events:
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


def shares_sum(reading: Reading) -> Iterator[Finding]:
    """The shares of one sum are not more than the whole of it."""
    for event in reading.record.events:
        shares: dict[tuple[Any, ...], float] = defaultdict(float)
        for money in event.money:
            shares[money.what, money.borrower] += money.share or 0
        if any(total > 100.5 for total in shares.values()):
            yield Finding("events", event.id, ("money",), "figure", "the shares come to more than 100 per cent; mend one")


def places_lie_on_their_front(reading: Reading) -> Iterator[Finding]:
    """The place of an event lies in the box of its front."""
    record = reading.record
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
    causes_come_first,
    ships_fight_before_they_are_lost,
    people_act_while_they_live,
    losses_are_within_strength,
    shares_sum,
    places_lie_on_their_front,
)
