"""The tables of the compiled record, and what fills them.

Kept of each entity beside its columns: `doc`, the model packed, and `json`, its document in English, so that a query costs what it
returns. Of its names that of the lowest `place` stands for it in a language that it has no name in. Events are numbered in order of date, which is their order everywhere.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from rjwar.core.progress import Progress, no_progress, track
from rjwar.core.text import fold, is_unspaced

if TYPE_CHECKING:
    from rjwar.record.model import Record

TABLES = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE words(section TEXT, id TEXT, doc TEXT, PRIMARY KEY(section, id)) WITHOUT ROWID;
CREATE TABLE events(n INTEGER PRIMARY KEY, id TEXT, kind TEXT, front TEXT, place TEXT, outcome TEXT, victor TEXT, weight INTEGER,
  edtf TEXT, earliest TEXT, latest TEXT, part_of TEXT, combat INTEGER, war INTEGER, losses INTEGER, strength INTEGER);
CREATE TABLE entities(entity TEXT, id TEXT, n INTEGER, doc TEXT, json TEXT, PRIMARY KEY(entity, id));
CREATE TABLE links(role TEXT, id TEXT, n INTEGER, PRIMARY KEY(role, id, n)) WITHOUT ROWID;
CREATE TABLE mentions(entity TEXT, id TEXT, other TEXT, n INTEGER, other_id TEXT, role TEXT,
  PRIMARY KEY(entity, id, other, n, other_id, role)) WITHOUT ROWID;
CREATE TABLE texts(n INTEGER PRIMARY KEY, spaced TEXT, joined TEXT);
CREATE TABLE names(entity TEXT, id TEXT, lang TEXT, name TEXT, sorted TEXT, place INTEGER, PRIMARY KEY(entity, id, lang, name)) WITHOUT ROWID;
CREATE TABLE keys(k INTEGER PRIMARY KEY, key TEXT, entity TEXT, id TEXT, combat INTEGER);
CREATE TABLE parts_of_keys(word TEXT, k INTEGER, PRIMARY KEY(word, k)) WITHOUT ROWID;
CREATE INDEX events_by_id ON events(id);
CREATE INDEX events_by_whole ON events(part_of) WHERE part_of IS NOT NULL;
CREATE INDEX events_by_latest ON events(latest);
CREATE INDEX entities_by_n ON entities(n) WHERE n IS NOT NULL;
CREATE INDEX keys_by_key ON keys(key);
"""


def fill(connection: sqlite3.Connection, record: Record, content: str, progress: Progress = no_progress) -> None:
    """Write a record into an empty database, in one transaction; `content` is the hash that it is opened by.

    `progress` is told the shares of the whole compilation, of which the first third was reading.
    """
    import json

    from rjwar.core.json_text import text
    from rjwar.record import documents
    from rjwar.record.codec import pack
    from rjwar.record.links import Links, supported

    links = Links(record)
    compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN; {TABLES}")

    def insert(table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        rows = iter(rows)
        if first := next(rows, None):
            statement = f"INSERT INTO {table} VALUES({', '.join('?' * len(first))})"
            connection.execute(statement, first)
            connection.executemany(statement, rows)

    span = record.span.edtf if record.span else None
    meta = {"content": content, "title": compact(record.title), "span": span}
    insert("meta", meta.items())
    for section in SECTIONS:
        insert("words", ((section, word.id, compact(pack(word))) for word in getattr(record, section).values()))
    numbers = {event.id: n for n, event in enumerate(links.events)}
    count = sum(1 for _ in links.entities())
    insert("events", (_columns(n, event, record) for n, event in enumerate(links.events)))
    insert(
        "entities",
        (
            (entity, found.id, numbers.get(found.id) if entity == "event" else None, compact(pack(found)), text(document))
            for entity, found in track(links.entities(), count, progress, 0.35, 0.65)
            for document in [documents.document(entity, found, links, "en")]
        ),
    )
    insert("links", sorted({(role, id, n) for n, event in enumerate(links.events) for role, id in _links(event)}))
    insert("mentions", sorted(set(_mentions(links, numbers, supported))))
    insert("texts", ((n, *_searched(event)) for n, event in enumerate(links.events)))
    names: list[tuple[Any, ...]] = []
    keys: dict[tuple[str, str, str], bool] = {}
    for entity, found, combat in track(_names(record, links), count, progress, 0.7, 0.85):
        for index, (lang, name) in enumerate(
            dict.fromkeys([*found.name.items(), *(("", alias) for alias in getattr(found, "aliases", ()))])
        ):
            forms = fold(name)
            names.append((entity, found.id, lang, name, forms[0], 0 if lang == "en" else index + 1))
            keys |= {(key, entity, found.id): combat for key in forms if key}
    insert("names", names)
    insert("keys", ((k, *named, combat) for k, (named, combat) in enumerate(keys.items())))
    places: dict[str, list[int]] = defaultdict(list)
    for k, (key, _, _) in enumerate(keys):
        for word in set(words_of(key)):
            places[word].append(k)
    insert("parts_of_keys", ((word, k) for word in track(sorted(places), len(places), progress, 0.9, 1) for k in places[word]))
    connection.execute("COMMIT")
    connection.execute("PRAGMA query_only=ON")


SECTIONS = ("sides", "fronts", "kinds", "outcomes", "measures", "ranks", "clocks")


def words_of(key: str) -> Iterator[str]:
    """What a folded name can be found by: its words, and in scripts without spaces each two neighbouring characters."""
    for word in key.split():
        yield word
        if is_unspaced(word):
            yield from (word[i : i + 2] for i in range(len(word) - 1))


def _columns(n: int, event: Any, record: Any) -> tuple[Any, ...]:
    outcome = record.outcomes.get(event.outcome)
    kind = record.kinds.get(event.kind)
    date = event.date
    return (
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
        int(is_combat(event, kind)),
        int(event.kind == "war"),
        _summed(men_lost(force) for force in event.forces.values()),
        _summed(men.value if (men := force.strength.get("men")) else None for force in event.forces.values()),
    )


def is_combat(event: Any, kind: Any) -> bool:
    """Whether an event is a combat: its kind says so; an event without a kind is one if it has forces or an outcome."""
    return bool(kind.combat) if kind else bool(event.kind is None and (event.forces or event.outcome))


def men_lost(force: Any) -> int | None:
    """The men a side lost in one number: the total where one is stated, else killed, wounded, missing and captured as far as given."""
    if "total" in force.losses:
        value: int | None = force.losses["total"].value
        return value
    return _summed(force.losses[measure].value for measure in ("killed", "wounded", "missing", "captured") if measure in force.losses)


def _summed(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _links(event: Any) -> Iterator[tuple[str, str]]:
    yield from (("side", side) for side in event.forces)
    yield from (("cause", id) for id in event.causes)
    yield from (("tag", tag) for tag in event.tags)


def _mentions(links: Any, numbers: dict[str, int], supported: Any) -> Iterator[tuple[Any, ...]]:
    from rjwar.record.links import roles

    for event in links.events:
        for entity, id, role in roles(event):
            yield entity, id, "event", numbers[event.id], event.id, role
    for index, (entity, found) in enumerate(links.entities()):
        for source, how in supported(found) if entity != "source" else ():
            yield "source", source, entity, numbers[found.id] if entity == "event" else index, found.id, how


def _searched(event: Any) -> tuple[str, str]:
    """All that `--grep` looks in, folded, and what of it folds another way too: names, aliases, summary, notes, units, tags, claims."""
    texts = [*event.name.values(), *event.aliases, *event.summary.values(), *event.tags, event.outcome_note]
    texts += [unit for force in event.forces.values() for unit in force.units]
    texts += [money.note for money in event.money]
    texts += [text for claim in event.claims for text in (claim.value, claim.note)]
    folded = [fold(text) for text in texts if text]
    return "\n".join(forms[0] for forms in folded), "\n".join(forms[1] for forms in folded if len(forms) > 1)


def _names(record: Any, links: Any) -> Iterator[tuple[str, Any, bool]]:
    """All that a user may name: entity or kind of word, what it is, and whether it is a combat."""
    from rjwar.record.model import Word

    for entity, found in links.entities():
        yield entity, found, entity == "event" and is_combat(found, record.kinds.get(found.kind))
    for section in SECTIONS:
        yield from ((section.removesuffix("s"), word, False) for word in getattr(record, section).values())
    for tag in sorted({tag for event in links.events for tag in event.tags}):
        yield "tag", Word(tag, {"en": tag}), False
