"""The rows of the tables of entities, and of what links them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rjwar.core.json_text import line
from rjwar.record.codec import pack
from rjwar.record.documents import document
from rjwar.record.losses import is_combat
from rjwar.record.losses import lost as losses_of
from rjwar.record.model import Figure
from rjwar.store.compilation import Row, Source, compact
from rjwar.store.tables import VOCABULARIES


def meta(source: Source) -> Iterator[Row]:
    span = source.record.span
    yield "content", source.content
    yield from ((f"title {lang}", title) for lang, title in source.record.title.items())
    yield "span", span.edtf if span else None
    yield "authors", source.record.credit.authors
    yield "licence", source.record.credit.licence


def words(source: Source) -> Iterator[Row]:
    for section in VOCABULARIES:
        yield from (
            (section, word.id, compact(pack(word))) for word in getattr(source.record, section).values()
        )


def events(source: Source) -> Iterator[Row]:
    for n, event in enumerate(source.links.events):
        outcome = source.record.outcomes.get(event.outcome or "")
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
            int(is_combat(event, source.record.kinds.get(event.kind or ""))),
            int(event.kind == "war"),
            _sum(losses_of(force) for force in event.forces.values()),
            _sum(force.strength.get("men") for force in event.forces.values()),
        )


def lost(source: Source) -> Iterator[Row]:
    """What each side lost in each event, where anything is known."""
    for n, event in enumerate(source.links.events):
        for side, force in sorted(event.forces.items()):
            if known := losses_of(force):
                yield n, side, known.best, known.low, known.high


def _sum(figures: Iterable[Figure | None]) -> int | None:
    """The figures that are known as one number; None where none is."""
    known = [figure.value for figure in figures if figure and figure.value is not None]
    return sum(known) if known else None


def units(source: Source) -> Iterator[Row]:
    return ((n, unit.id, unit.part_of) for n, unit in enumerate(source.record.units.values()))


def entities(source: Source) -> Iterator[Row]:
    for entity, found in source.links.entities():
        number = source.numbers[found.id] if entity == "event" else None
        yield (
            entity,
            found.id,
            number,
            compact(pack(found)),
            line(document(entity, found, source.links, "en")),
        )


def links(source: Source) -> Iterator[Row]:
    for n, event in enumerate(source.links.events):
        named = {
            *(("side", side) for side in event.forces),
            *(("cause", id) for id in event.causes),
            *(("tag", tag) for tag in event.tags),
        }
        yield from ((role, id, n) for role, id in sorted(named))


def mentions(source: Source) -> Iterable[Row]:
    """Which entity figures in which event, and which work is behind which entity; `n` orders the others."""
    links, rows = source.links, []
    numbers = {(entity, found.id): n for n, (entity, found) in enumerate(links.entities())}
    for entity, id in numbers:
        rows += [
            (entity, id, "event", source.numbers[event], event, role)
            for event, role in links.mentions(entity, id)
        ]
        if entity == "source":
            rows += [
                (entity, id, other, numbers[other, other_id], other_id, how)
                for other, other_id, how in links.supports(id)
            ]
    return sorted(rows)
