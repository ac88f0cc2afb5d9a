"""An SQLite database, for questions in SQL: the events, and all people, ships,
places and works. A binary file: give -o FILE.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from rjwar.core.clean import clean
from rjwar.core.fold import fold
from rjwar.core.json_text import text
from rjwar.core.light_typing import Any
from rjwar.formats.countable import countable
from rjwar.formats.imprint import imprint
from rjwar.formats.sqlite_tables import SEARCH, TABLES
from rjwar.query.answer import Document, Entities
from rjwar.query.selection import Selection
from rjwar.record.links import roles
from rjwar.record.losses import is_combat, lost
from rjwar.words.look import Look
from rjwar.words.wording import Wording

Row = tuple[Any, ...]

_ENTITIES = {"source": "sources", "place": "places", "person": "people", "unit": "units", "ship": "ships"}

_SECTIONS = {
    "side": "sides",
    "front": "fronts",
    "kind": "kinds",
    "outcome": "outcomes",
    "measure": "measures",
    "rank": "ranks",
    "type": "types",
}


def content(selection: Selection, look: Look) -> Iterator[bytes]:
    """The whole database at once: it is made in memory, so that no file is ever half of one."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(f"BEGIN; {TABLES}{SEARCH}")
        for table, rows in _tables(selection, look):
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES({', '.join('?' * len(row))})", row)
        connection.execute("COMMIT")
        yield connection.serialize()


def _tables(selection: Selection, look: Look) -> Iterator[tuple[str, Iterable[Row]]]:
    """Every table with its rows, texts cleaned.

    A name without a language is an alias, `json` is the object that --json prints. What an
    event names is there to be joined: all people, ships, places, units and works are; other
    events only if they are selected.
    """
    store, lang = selection.store, look.lang
    yield "about", _cleaned(_about(selection, look).items())
    shown = frozenset(event.id for event in selection.events)
    for event, document in zip(selection.events, selection.documents(lang), strict=True):
        combat = is_combat(event, store.word("kinds", event.kind)) and event.kind != "war"
        yield from _of_event(document, shown, combat=combat)
        yield "mentions", [(event.id, entity, id, role) for entity, id, role in roles(event)]
    yield "lost", _lost(selection)
    for entity, table in _ENTITIES.items():
        for document in Entities(store, [(entity, id) for id in store.ids(entity)]).documents(lang):
            yield table, [(*_cleaned_row(_COLUMNS[table](document, shown)), text(document))]
            yield from _of_any(document)
    for entity, section in _SECTIONS.items():
        words = store.words(section).values()
        yield (
            "names",
            _cleaned((entity, word.id, of, name) for word in words for of, name in word.name.items()),
        )


def _about(selection: Selection, look: Look) -> dict[str, str | None]:
    words, span = Wording(selection.store, look), selection.store.span
    own = imprint(words)
    return {"title": own.title, "span": span.edtf if span else None, "lang": look.lang, **own.facts()}


def _lost(selection: Selection) -> Iterator[Row]:
    """The men each side lost in each event, and whether that may be added up:
    not where a whole in the file states that side's.
    """
    counting = countable(selection)
    for event in selection.events:
        for side, force in event.forces.items():
            if figure := lost(force):
                yield event.id, side, figure.best, figure.low, figure.high, int((event.id, side) in counting)


def _of_event(event: Document, shown: frozenset[str], *, combat: bool) -> Iterator[tuple[str, Iterable[Row]]]:
    id = event["id"]
    yield "events", [(*_cleaned_row(_event(event, shown, combat=combat)), text(event))]
    yield from _of_any(event)
    for side, force in event["forces"].items():
        yield from _of_force(id, side, force)
    yield "money", _cleaned((id, *money.values()) for money in event["money"])
    yield "causes", _cleaned((cause, id) for cause in event["causes"] if cause in shown)
    yield "citations", _cleaned((id, cited["id"], cited["at"], "source") for cited in event["sources"])
    yield "citations", _cleaned((id, work, None, "reading") for work in event["reading"])
    yield "tags", _cleaned((id, tag) for tag in event["tags"])


def _event(event: Document, shown: frozenset[str], *, combat: bool) -> Row:
    date, place, time = event["date"], event["place"] or {}, event["time"] or {}
    return (
        *(event["id"], event["name"], event["kind"], int(combat), event["front"]),
        *(date[key] for key in ("edtf", "earliest", "latest", "precision")),
        *(time.get(key) for key in ("start", "end", "clock")),
        *(place.get(key) for key in ("id", "lat", "lon")),
        *(event[key] for key in ("outcome", "victor", "outcome_note", "weight", "summary")),
        event["part_of"] if event["part_of"] in shown else None,
    )


def _of_force(id: str, side: str, force: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    yield (
        "commanders",
        _cleaned((id, side, one["id"], one["rank"], one["role"]) for one in force["commanders"]),
    )
    yield "fought", _cleaned((id, side, unit["id"], unit["name"], unit["role"]) for unit in force["units"])
    for table in ("strength", "losses"):
        yield (
            table,
            _cleaned((id, side, measure, *figure.values()) for measure, figure in force[table].items()),
        )
    yield "ships_lost", _cleaned((id, side, ship["id"], ship["fate"]) for ship in force["ships_lost"])


def _of_any(document: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    entity, id = document["entity"], document["id"]
    names, aliases = document.get("names", {}), document.get("aliases", [])
    yield "names", _cleaned((entity, id, lang, name) for lang, name in names.items())
    yield "names", _cleaned((entity, id, None, alias) for alias in aliases)
    yield "claims", _cleaned((entity, id, *claim.values()) for claim in document.get("claims", ()))
    yield "guns", ((id, *guns.values()) for guns in document.get("guns", ()))
    called = [*names.values(), *aliases] or [document.get("title", id)]
    folded = dict.fromkeys(form for name in called for form in fold(name))
    told = (document.get(key) for key in ("summary", "outcome_note", "modern", "note"))
    yield (
        "search",
        _cleaned([(entity, id, " | ".join(called), " | ".join(folded), " | ".join(filter(None, told)))]),
    )


def _person(document: Document, shown: frozenset[str]) -> Row:
    return tuple(document[key] for key in ("id", "name", "side", "born", "died", "summary"))


def _ship(document: Document, shown: frozenset[str]) -> Row:
    fate = document["fate"] or {"what": None, "date": None, "event": None}
    known = (
        document[key] for key in ("id", "name", "side", "type", "launched", "displacement_t", "torpedo_tubes")
    )
    return (*known, fate["what"], fate["date"], fate["event"] if fate["event"] in shown else None)


def _place(document: Document, shown: frozenset[str]) -> Row:
    return tuple(document[key] for key in ("id", "name", "lat", "lon", "approximate", "modern"))


def _unit(document: Document, shown: frozenset[str]) -> Row:
    return tuple(document[key] for key in ("id", "name", "side", "kind", "part_of", "summary"))


def _source(document: Document, shown: frozenset[str]) -> Row:
    return tuple(document.get(key) for key in ("id", "type", "title", "URL", "language"))


_COLUMNS = {"people": _person, "ships": _ship, "places": _place, "units": _unit, "sources": _source}


def _cleaned(rows: Iterable[Row]) -> Iterator[Row]:
    return map(_cleaned_row, rows)


def _cleaned_row(row: Row) -> Row:
    return tuple(clean(value) if isinstance(value, str) else value for value in row)
