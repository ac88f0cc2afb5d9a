"""What fills the tables of the compiled record, step by step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rjwar.core.progress import Progress, no_progress, track
from rjwar.record.model import Record
from rjwar.store import entity_rows, name_rows, text_rows
from rjwar.store.compilation import Compilation, Row
from rjwar.store.tables import TABLES

_READ = 0.35
"""The share of the whole work that is done when the file has been read."""


class Step(NamedTuple):
    """The rows of one table; `share` is that of the whole work which is done when they stand in it."""

    table: str
    rows: Callable[[Compilation], Iterable[Row]]
    share: float


def fill(
    connection: sqlite3.Connection, record: Record, digest: str, progress: Progress = no_progress
) -> None:
    """Write a record into an empty database, in one transaction.

    `digest` is the hash of its file, by which it is opened.
    """
    compilation = Compilation(record, digest)
    count = sum(1 for _ in compilation.links.entities())
    connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN; {TABLES}")
    done = _READ
    for step in STEPS:
        _insert(connection, step.table, track(step.rows(compilation), count, progress, done, step.share))
        done = step.share
    connection.execute("COMMIT")
    connection.execute("PRAGMA query_only=ON")


def _insert(connection: sqlite3.Connection, table: str, rows: Iterator[Row]) -> None:
    if first := next(rows, None):
        statement = f"INSERT INTO {table} VALUES({', '.join('?' * len(first))})"
        connection.execute(statement, first)
        connection.executemany(statement, rows)


STEPS = (
    Step("meta", entity_rows.meta, _READ),
    Step("words", entity_rows.words, _READ),
    Step("events", entity_rows.events, 0.4),
    Step("lost", entity_rows.lost, 0.4),
    Step("units", entity_rows.units, 0.4),
    Step("entities", entity_rows.entities, 0.65),
    Step("links", entity_rows.links, 0.66),
    Step("mentions", entity_rows.mentions, 0.7),
    Step("texts", text_rows.texts, 0.75),
    Step("passages", text_rows.passages, 0.78),
    Step("names", name_rows.names, 0.8),
    Step("keys", name_rows.keys, 0.85),
    Step("parts_of_keys", name_rows.parts_of_keys, 1.0),
)
