"""An SQLite database, for questions in SQL: the events, and all people, ships, places and works. A binary file: give -o FILE."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from rjwar.core.json_text import text
from rjwar.core.text import clean, in_language
from rjwar.query.answer import Entities
from rjwar.query.select import Selection
from rjwar.record.links import roles
from rjwar.version import __version__
from rjwar.words.look import Look

Row = tuple[Any, ...]

_TABLES = """
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE events(id TEXT PRIMARY KEY, name TEXT, kind TEXT, front TEXT, date TEXT, earliest TEXT, latest TEXT, precision TEXT,
  place TEXT, outcome TEXT, victor TEXT, weight INTEGER, summary TEXT, part_of TEXT, json TEXT);
CREATE TABLE people(id TEXT PRIMARY KEY, name TEXT, side TEXT, born TEXT, died TEXT, summary TEXT, json TEXT);
CREATE TABLE ships(id TEXT PRIMARY KEY, name TEXT, side TEXT, type TEXT, launched TEXT, displacement_t INTEGER, fate TEXT,
  fate_date TEXT, fate_event TEXT, json TEXT);
CREATE TABLE places(id TEXT PRIMARY KEY, name TEXT, lat REAL, lon REAL, approximate INTEGER, modern TEXT, json TEXT);
CREATE TABLE sources(id TEXT PRIMARY KEY, type TEXT, title TEXT, url TEXT, language TEXT, json TEXT);
CREATE TABLE names(entity TEXT, id TEXT, lang TEXT, name TEXT);
CREATE TABLE mentions(event TEXT, entity TEXT, id TEXT, role TEXT);
CREATE TABLE commanders(event TEXT, side TEXT, person TEXT, rank TEXT, role TEXT);
CREATE TABLE strength(event TEXT, side TEXT, measure TEXT, best INTEGER, low INTEGER, high INTEGER, counts TEXT);
CREATE TABLE losses(event TEXT, side TEXT, measure TEXT, best INTEGER, low INTEGER, high INTEGER, counts TEXT);
CREATE TABLE ships_lost(event TEXT, side TEXT, ship TEXT, fate TEXT);
CREATE TABLE money(event TEXT, what TEXT, borrower TEXT, lender TEXT, amount INTEGER, currency TEXT, rate REAL, issue_price REAL,
  share REAL, note TEXT);
CREATE TABLE claims(entity TEXT, id TEXT, field TEXT, value TEXT, source TEXT, at TEXT, verdict TEXT, note TEXT);
CREATE TABLE causes(cause TEXT, effect TEXT);
CREATE TABLE citations(event TEXT, source TEXT, at TEXT, how TEXT);
CREATE TABLE tags(event TEXT, tag TEXT);
CREATE INDEX names_by_name ON names(name);
"""
_SECTIONS = {"side": "sides", "front": "fronts", "kind": "kinds", "outcome": "outcomes", "measure": "measures", "rank": "ranks"}


def content(selection: Selection, look: Look) -> Iterator[bytes]:
    """The whole database at once: it is made in memory, so that no file is ever half of one."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(f"BEGIN; {_TABLES}")
        for table, rows in _tables(selection, look.lang):
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES({', '.join('?' * len(row))})", row)
        connection.execute("COMMIT")
        yield connection.serialize()


def _tables(selection: Selection, lang: str) -> Iterator[tuple[str, Iterable[Row]]]:
    """Every table with its rows, texts cleaned; a name without a language is an alias, `json` is the object that --json prints."""
    store = selection.store
    title = in_language(store.title, lang) or None
    span = store.span.edtf if store.span else None
    yield "about", _cleaned([("title", title), ("span", span), ("lang", lang), ("made_by", f"rjwar {__version__}")])
    for document in selection.documents(lang):
        yield from _of_event(document)
    for event in selection.events:
        yield "mentions", [(event.id, entity, id, role) for entity, id, role in roles(event)]
    for entity, table in (("person", "people"), ("ship", "ships"), ("place", "places"), ("source", "sources")):
        for document in Entities(store, [(entity, id) for id in store.ids(entity)]).documents(lang):
            yield table, [(*_cleaned_row(_COLUMNS[table](document)), text(document))]
            yield from _of_any(document)
    for entity, section in _SECTIONS.items():
        words = store.words(section).values()
        yield "names", _cleaned((entity, word.id, of, name) for word in words for of, name in word.name.items())


def _of_event(event: dict[str, Any]) -> Iterator[tuple[str, Iterable[Row]]]:
    id, date, place = event["id"], event["date"], event["place"]
    row = (
        *(id, event["name"], event["kind"], event["front"], date["edtf"], date["earliest"], date["latest"], date["precision"]),
        *(place and place["id"], event["outcome"], event["victor"], event["weight"], event["summary"], event["part_of"]),
    )
    yield "events", [(*_cleaned_row(row), text(event))]
    yield from _of_any(event)
    for side, force in event["forces"].items():
        yield "commanders", _cleaned((id, side, one["id"], one["rank"], one["role"]) for one in force["commanders"])
        for table in ("strength", "losses"):
            yield table, _cleaned((id, side, measure, *figure.values()) for measure, figure in force[table].items())
        yield "ships_lost", _cleaned((id, side, lost["id"], lost["fate"]) for lost in force["ships_lost"])
    yield "money", _cleaned((id, *money.values()) for money in event["money"])
    yield "causes", _cleaned((cause, id) for cause in event["causes"])
    yield "citations", _cleaned((id, cited["id"], cited["at"], "source") for cited in event["sources"])
    yield "citations", _cleaned((id, work, None, "reading") for work in event["reading"])
    yield "tags", _cleaned((id, tag) for tag in event["tags"])


def _of_any(document: dict[str, Any]) -> Iterator[tuple[str, Iterable[Row]]]:
    entity, id = document["entity"], document["id"]
    yield "names", _cleaned((entity, id, lang, name) for lang, name in document.get("names", {}).items())
    yield "names", _cleaned((entity, id, None, alias) for alias in document.get("aliases", ()))
    yield "claims", _cleaned((entity, id, *claim.values()) for claim in document.get("claims", ()))


def _person(document: dict[str, Any]) -> Row:
    return tuple(document[key] for key in ("id", "name", "side", "born", "died", "summary"))


def _ship(document: dict[str, Any]) -> Row:
    fate = document["fate"] or {"what": None, "date": None, "event": None}
    known = (document[key] for key in ("id", "name", "side", "type", "launched", "displacement_t"))
    return (*known, fate["what"], fate["date"], fate["event"])


def _place(document: dict[str, Any]) -> Row:
    return tuple(document[key] for key in ("id", "name", "lat", "lon", "approximate", "modern"))


def _source(document: dict[str, Any]) -> Row:
    return tuple(document.get(key) for key in ("id", "type", "title", "URL", "language"))


_COLUMNS = {"people": _person, "ships": _ship, "places": _place, "sources": _source}


def _cleaned(rows: Iterable[Row]) -> Iterator[Row]:
    return map(_cleaned_row, rows)


def _cleaned_row(row: Row) -> Row:
    return tuple(clean(value) if isinstance(value, str) else value for value in row)
