"""The contradictions that any record is refused for,
each rule a small generator of findings that reads like its sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import islice
from typing import Any

from rjwar.core.errors import did_you_mean
from rjwar.datafile.claims import claims_of
from rjwar.datafile.decode import Decoded
from rjwar.datafile.findings import Finding, Rule
from rjwar.record.references import Path, all_references

_MOST_LEVELS = 8
_MOST_SIDES = 200  # what is told by side is told of each with each


def references_resolve(decoded: Decoded) -> Iterator[Finding]:
    """Whatever is named in the file is in the file."""
    ordered: dict[str, list[str]] = {}
    for section, entity, (path, wanted, word, _) in all_references(decoded.record):
        known = decoded.declared[wanted]
        if word not in known:
            what = {"people": "person"}.get(wanted, wanted.removesuffix("s"))
            words = ordered.get(wanted) or ordered.setdefault(wanted, sorted(known))
            yield Finding(
                section, entity.id, path, "reference", f"unknown {what} {word!r}; {did_you_mean(word, words)}"
            )


def sides_are_few(decoded: Decoded) -> Iterator[Finding]:
    """There are not more sides than could be told apart."""
    for side in islice(decoded.record.sides, _MOST_SIDES, _MOST_SIDES + 1):
        message = (
            f"{side!r} is one of more than {_MOST_SIDES} sides; no war has: name them as people, "
            "units or tags"
        )
        section, id, path = next(_where_named(decoded, "sides", side), ("sides", side, ()))
        yield Finding(section, id, path, "size", message)


def _where_named(decoded: Decoded, wanted: str, word: str) -> Iterator[tuple[str, str, Path]]:
    """Where a word is named that the file need not declare; nowhere, if it does."""
    if wanted in decoded.record.own_words:
        for section, entity, named in all_references(decoded.record):
            if (named.section, named.id) == (wanted, word):
                yield section, entity.id, named.path


def claims_are_about_a_field(decoded: Decoded) -> Iterator[Finding]:
    """The field of a claim exists, or is `text`."""
    for found in claims_of(decoded.record):
        field = found.claim.field
        if field != "text" and found.own in (None, (), {}):
            message = (
                f"{field!r} is no field that {found.entity.id} has; name one that it has, or write 'text'"
            )
            yield found.finding("claim", message, "field")


def no_cycles(decoded: Decoded) -> Iterator[Finding]:
    """No event or unit is part of itself, nor an event its own cause, however far round."""
    record = decoded.record
    wholes = {event.id: [event.part_of] for event in record.events if event.part_of}
    above = {unit.id: [unit.part_of] for unit in record.units.values() if unit.part_of}
    causes = {event.id: list(event.causes) for event in record.events}
    for section, field, what, links in (
        ("events", "part_of", "is part of itself", wholes),
        ("units", "part_of", "is part of itself", above),
        ("events", "causes", "is a cause of itself", causes),
    ):
        while around := _round(links):
            yield Finding(
                section, around[0], (field,), "cycle", f"{what}: {' < '.join(around)}; take one link out"
            )
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
            message = (
                f"lies in more than {_MOST_LEVELS} wholes, one in another; make it a part of one further up"
            )
            yield Finding("events", id, ("part_of",), "depth", message)


def losses_are_within_strength(decoded: Decoded) -> Iterator[Finding]:
    """No side surely loses more men than it surely had at most."""
    for event, side, force in decoded.record.forces():
        men = force.strength["men"].most if "men" in force.strength else None
        for measure, lost in force.losses.items():
            if lost.least is not None and men is not None and lost.least > men:
                message = f"{lost.least:,} lost of {men:,} men; mend one of the two"
                yield Finding("events", event.id, ("forces", side, "losses", measure), "figure", message)


def shares_sum(decoded: Decoded) -> Iterator[Finding]:
    """The shares of one sum are not more than the whole of it."""
    for event in decoded.record.events:
        shares: dict[tuple[Any, ...], float] = defaultdict(float)
        for money in event.money:
            shares[money.what, money.borrower] += money.share or 0
        if any(total > 100.5 for total in shares.values()):
            yield Finding(
                "events",
                event.id,
                ("money",),
                "figure",
                "the shares come to more than 100 per cent; mend one",
            )


def places_lie_on_their_front(decoded: Decoded) -> Iterator[Finding]:
    """The place of an event lies in the box of its front."""
    record = decoded.record
    for event in record.events:
        place, front = record.places.get(event.place or ""), record.fronts.get(event.front or "")
        if not (place and front and front.box) or place.lat is None or place.lon is None:
            continue
        south, north, west, east = front.box
        if not (south <= place.lat <= north and west <= place.lon <= east):
            message = (
                f"{place.id} ({place.lat}, {place.lon}) lies outside the front {front.id} "
                f"{list(front.box)}; mend the place, the front or its box"
            )
            yield Finding("events", event.id, ("place",), "outside", message)


def positions_are_whole(decoded: Decoded) -> Iterator[Finding]:
    """A place has both degrees, or neither: one alone is on no map."""
    for place in decoded.record.places.values():
        for has, value, lacks, other in (
            ("lat", place.lat, "lon", place.lon),
            ("lon", place.lon, "lat", place.lat),
        ):
            if value is not None and other is None:
                message = f"{value} without a {lacks!r} is no position; give both, or neither"
                yield Finding("places", place.id, (has,), "position", message)


def hours_run_on(decoded: Decoded) -> Iterator[Finding]:
    """What is of one day does not end at an hour before it began."""
    for event in decoded.record.events:
        time, date = event.time, event.date
        if not (time and time.start and time.end) or date.earliest is None or date.earliest != date.latest:
            continue
        if time.end < time.start:
            message = f"{time.end} is before {time.start} of the same day; mend one, or give both days"
            yield Finding("events", event.id, ("time", "end"), "hours", message)


RULES: tuple[Rule, ...] = (
    references_resolve,
    sides_are_few,
    claims_are_about_a_field,
    no_cycles,
    parts_nest_a_little,
    losses_are_within_strength,
    shares_sum,
    places_lie_on_their_front,
    positions_are_whole,
    hours_run_on,
)
