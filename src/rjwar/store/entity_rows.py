"""The rows of the tables of entities, and of what links them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rjwar.core.json_text import line
from rjwar.datafile.schema import VOCABULARIES
from rjwar.record.codec import pack
from rjwar.record.documents import document
from rjwar.record.losses import is_combat
from rjwar.record.losses import lost as losses_of
from rjwar.record.model import Figure
from rjwar.store.compilation import Compilation, Row, compact


def meta(compilation: Compilation) -> Iterator[Row]:
    """What is told of the record as a whole, as key and value."""
    span = compilation.record.span
    yield "digest", compilation.digest
    yield from ((f"title {lang}", title) for lang, title in compilation.record.title.items())
    yield "span", span.edtf if span else None
    yield "authors", compilation.record.credit.authors
    yield "licence", compilation.record.credit.licence


def words(compilation: Compilation) -> Iterator[Row]:
    """The words of every vocabulary, packed."""
    for section in VOCABULARIES:
        yield from (
            (section, word.id, compact(pack(word))) for word in getattr(compilation.record, section).values()
        )


def events(compilation: Compilation) -> Iterator[Row]:
    """The events, in their order, by the columns that filters test and sorts order by."""
    for n, event in enumerate(compilation.links.events):
        outcome = compilation.record.outcomes.get(event.outcome or "")
        date = event.date
        yield (
            n,
            event.id,
            event.kind,
            event.front,
            event.place,
            event.outcome,
            outcome.victor if outcome else None,
            event.weight,
            date.edtf,
            date.earliest.isoformat() if date.earliest else None,
            date.latest.isoformat() if date.latest else None,
            event.part_of,
            int(is_combat(event, compilation.record.kinds.get(event.kind or ""))),
            int(event.kind == "war"),
            _sum(losses_of(force) for force in event.forces.values()),
            _sum(force.strength.get("men") for force in event.forces.values()),
        )


def lost(compilation: Compilation) -> Iterator[Row]:
    """What each side lost in each event, where anything is known."""
    for n, event in enumerate(compilation.links.events):
        for side, force in sorted(event.forces.items()):
            if known := losses_of(force):
                yield n, side, known.best, known.low, known.high


def _sum(figures: Iterable[Figure | None]) -> int | None:
    """The figures that are known as one number; None where none is."""
    known = [figure.value for figure in figures if figure and figure.value is not None]
    return sum(known) if known else None


def units(compilation: Compilation) -> Iterator[Row]:
    """The units in the order of the file, each with the unit above it."""
    return ((n, unit.id, unit.part_of) for n, unit in enumerate(compilation.record.units.values()))


def entities(compilation: Compilation) -> Iterator[Row]:
    """Every entity, as it is packed and as its document in English; an event also by its number."""
    for entity, found in compilation.links.entities():
        number = compilation.numbers[found.id] if entity == "event" else None
        yield (
            entity,
            found.id,
            number,
            compact(pack(found)),
            line(document(entity, found, compilation.links, "en")),
        )


def links(compilation: Compilation) -> Iterator[Row]:
    """The sides, causes and tags of each event."""
    for n, event in enumerate(compilation.links.events):
        named = {
            *(("side", side) for side in event.forces),
            *(("cause", id) for id in event.causes),
            *(("tag", tag) for tag in event.tags),
        }
        yield from ((role, id, n) for role, id in sorted(named))


def mentions(compilation: Compilation) -> Iterable[Row]:
    """Which entity figures in which event, and which work is behind which entity; `n` orders the others."""
    links, rows = compilation.links, []
    numbers = {(entity, found.id): n for n, (entity, found) in enumerate(links.entities())}
    for entity, id in numbers:
        rows += [
            (entity, id, "event", compilation.numbers[event], event, role)
            for event, role in links.mentions(entity, id)
        ]
        if entity == "source":
            rows += [
                (entity, id, other, numbers[other, other_id], other_id, how)
                for other, other_id, how in links.supports(id)
            ]
    return sorted(rows)
