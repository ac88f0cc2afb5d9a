"""What fills the tables of the compiled record, step by step."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from rjwar.core.json_text import line
from rjwar.core.order import sort_key
from rjwar.core.progress import Progress, no_progress, track
from rjwar.core.text import fold as fold_text
from rjwar.core.text import is_unspaced
from rjwar.record.codec import pack
from rjwar.record.documents import document
from rjwar.record.links import Links
from rjwar.record.losses import is_combat, lost
from rjwar.record.model import Claim, Event, Figure, Record, Texts, Word
from rjwar.store.tables import TABLES, VOCABULARIES

Row = tuple[Any, ...]
fold = lru_cache(maxsize=1 << 16)(fold_text)  # what one table holds folded others do too
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Source:
    """A record to be compiled: its links, the hash of its content, and the number of each event."""

    def __init__(self, record: Record, content: str) -> None:
        self.record, self.content, self.links = record, content, Links(record)
        self.numbers = {event.id: n for n, event in enumerate(self.links.events)}

    @cached_property
    def keys(self) -> dict[tuple[str, str, str], bool]:
        """Every folded name with the entity and id that it names, and whether that is a combat.

        Numbered in this order.
        """
        known: dict[tuple[str, str, str], bool] = {}
        for entity, found, combat in _named(self):
            for name in (*found.name.values(), *getattr(found, "aliases", ())):
                known |= {(key, entity, found.id): combat for key in fold(name) if key}
        return known


class Step(NamedTuple):
    """The rows of one table; `share` is the part of the whole compilation that they end at,
    of which the first third was reading.
    """

    table: str
    rows: Callable[[Source], Iterable[Row]]
    share: float


def fill(
    connection: sqlite3.Connection, record: Record, content: str, progress: Progress = no_progress
) -> None:
    """Write a record into an empty database, in one transaction.

    `content` is the hash that it is opened by.
    """
    source = Source(record, content)
    count = sum(1 for _ in source.links.entities())
    connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN; {TABLES}")
    done = 0.35
    for step in STEPS:
        _insert(connection, step.table, track(step.rows(source), count, progress, done, step.share))
        done = step.share
    connection.execute("COMMIT")
    connection.execute("PRAGMA query_only=ON")


def _insert(connection: sqlite3.Connection, table: str, rows: Iterator[Row]) -> None:
    if first := next(rows, None):
        statement = f"INSERT INTO {table} VALUES({', '.join('?' * len(first))})"
        connection.execute(statement, first)
        connection.executemany(statement, rows)


def _meta(source: Source) -> Iterator[Row]:
    span = source.record.span
    yield "content", source.content
    yield from ((f"title {lang}", title) for lang, title in source.record.title.items())
    yield "span", span.edtf if span else None
    yield "authors", source.record.credit.authors
    yield "licence", source.record.credit.licence


def _words(source: Source) -> Iterator[Row]:
    for section in VOCABULARIES:
        yield from (
            (section, word.id, _compact(pack(word))) for word in getattr(source.record, section).values()
        )


def _events(source: Source) -> Iterator[Row]:
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
            _sum(lost(force) for force in event.forces.values()),
            _sum(force.strength.get("men") for force in event.forces.values()),
        )


def _lost(source: Source) -> Iterator[Row]:
    """What each side lost in each event, where anything is known."""
    for n, event in enumerate(source.links.events):
        for side, force in sorted(event.forces.items()):
            if known := lost(force):
                yield n, side, known.best, known.low, known.high


def _sum(figures: Iterable[Figure | None]) -> int | None:
    """The figures that are known as one number; None where none is."""
    known = [figure.value for figure in figures if figure and figure.value is not None]
    return sum(known) if known else None


def _units(source: Source) -> Iterator[Row]:
    return ((n, unit.id, unit.part_of) for n, unit in enumerate(source.record.units.values()))


def _entities(source: Source) -> Iterator[Row]:
    for entity, found in source.links.entities():
        number = source.numbers[found.id] if entity == "event" else None
        yield (
            entity,
            found.id,
            number,
            _compact(pack(found)),
            line(document(entity, found, source.links, "en")),
        )


def _links(source: Source) -> Iterator[Row]:
    for n, event in enumerate(source.links.events):
        named = {
            *(("side", side) for side in event.forces),
            *(("cause", id) for id in event.causes),
            *(("tag", tag) for tag in event.tags),
        }
        yield from ((role, id, n) for role, id in sorted(named))


def _mentions(source: Source) -> Iterable[Row]:
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


def _texts(source: Source) -> Iterator[Row]:
    """All that `--grep` looks in, folded, and what of it folds another way too:
    names, aliases, summary, notes, units, tags, claims.
    """
    for n, event in enumerate(source.links.events):
        folded = [fold(found) for found in _searched(event) if found]
        yield (
            n,
            "\n".join(forms[0] for forms in folded),
            "\n".join(forms[1] for forms in folded if len(forms) > 1),
        )


def _searched(event: Event) -> Iterator[str]:
    yield from (*event.aliases, *event.tags)
    texts: list[Texts] = [event.name, event.summary, event.outcome_note]
    texts += [there.text for force in event.forces.values() for there in force.units]
    texts += [money.note for money in event.money]
    texts += [said for claim in event.claims for said in (claim.value, claim.note)]
    yield from (found for named in texts for found in named.values())


def _passages(source: Source) -> Iterator[Row]:
    """All that `search` looks in, folded, with a space before each word:
    what an entity says of itself, and each claim about it.
    """
    for entity, found in source.links.entities():
        told = [(entity, 0, field, said) for field, said in _says(entity, found)]
        for number, claim in enumerate(getattr(found, "claims", ())):
            told += [("claim", number, claim.field, said) for said in _claimed(claim)]
        for what, number, field, said in told:
            forms = [f" {form}" for form in fold(said)]
            yield what, entity, found.id, number, field, said, forms[0], forms[1] if len(forms) > 1 else ""


def _says(entity: str, found: Any) -> Iterator[tuple[str, str]]:
    """The texts of an entity, in every language, each with its field."""
    if entity == "source":
        yield from ((field, said) for field, said in found.fields.items() if field in _OF_WORKS)
        yield from (("title-short", said) for said in found.short.values())
        yield from (("note", said) for said in found.note.values())
        return
    yield from (("aliases", alias) for alias in found.aliases)
    for field in _TEXTS:
        yield from ((field, said) for said in getattr(found, field, {}).values())
    if entity == "event":
        yield from (("tags", tag) for tag in found.tags)
        yield from (
            ("money", said)
            for money in found.money
            for said in (money.what or "", *money.lender.values(), *money.note.values())
            if said
        )
        for side, force in found.forces.items():
            yield from (
                (f"forces.{side}.units", said) for there in force.units for said in there.text.values()
            )
            yield from (
                (f"forces.{side}.commanders", said)
                for commander in force.commanders
                for said in commander.role.values()
            )
    yield from (("became", said) for later in getattr(found, "became", ()) for said in later.name.values())


_TEXTS = ("name", "summary", "outcome_note", "modern")
_OF_WORKS = ("title", "author", "editor", "container-title", "publisher", "issued")


def _claimed(claim: Claim) -> Iterator[str]:
    yield from (said for texts in (claim.value, claim.note) for said in texts.values())
    if claim.at:
        yield claim.at


def _named(source: Source) -> Iterator[tuple[str, Any, bool]]:
    """All that a user may name: entity or kind of word, what it is, and whether it is a combat."""
    record = source.record
    for entity, found in source.links.entities():
        yield entity, found, entity == "event" and is_combat(found, record.kinds.get(found.kind or ""))
    for section in VOCABULARIES:
        yield from ((section.removesuffix("s"), word, False) for word in getattr(record, section).values())
    for tag in sorted({tag for event in source.links.events for tag in event.tags}):
        yield "tag", Word(tag, {"en": tag}), False


def _names(source: Source) -> Iterator[Row]:
    for entity, found, _ in _named(source):
        called = dict.fromkeys(
            [*found.name.items(), *(("", alias) for alias in getattr(found, "aliases", ()))]
        )
        for index, (lang, name) in enumerate(called):
            yield entity, found.id, lang, name, sort_key(name), 0 if lang == "en" else index + 1


def _keys(source: Source) -> Iterator[Row]:
    return ((k, *named, combat) for k, (named, combat) in enumerate(source.keys.items()))


def _parts_of_keys(source: Source) -> Iterator[Row]:
    places: dict[str, list[int]] = defaultdict(list)
    for k, (key, _, _) in enumerate(source.keys):
        for word in set(words_of(key)):
            places[word].append(k)
    return ((word, k) for word in sorted(places) for k in places[word])


def words_of(key: str) -> Iterator[str]:
    """What a folded name can be found by: its words, and in scripts without spaces each
    two neighbouring characters.
    """
    for word in key.split():
        yield word
        if is_unspaced(word):
            yield from (word[i : i + 2] for i in range(len(word) - 1))


STEPS = (
    Step("meta", _meta, 0.35),
    Step("words", _words, 0.35),
    Step("events", _events, 0.4),
    Step("lost", _lost, 0.4),
    Step("units", _units, 0.4),
    Step("entities", _entities, 0.65),
    Step("links", _links, 0.66),
    Step("mentions", _mentions, 0.7),
    Step("texts", _texts, 0.75),
    Step("passages", _passages, 0.78),
    Step("names", _names, 0.8),
    Step("keys", _keys, 0.85),
    Step("parts_of_keys", _parts_of_keys, 1.0),
)
