"""An opened record: its entities and words by id, and what links them,
read from the compiled file as they are asked for.
"""

from __future__ import annotations

from rjwar.store.connection import sqlite

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, TypeVar

    from rjwar.core.edtf import Date
    from rjwar.record.model import Credit, Event, Word
    from rjwar.store.event_row import EventRow

    Read = TypeVar("Read")
    One = TypeVar("One")

_DAMAGES = (sqlite.DatabaseError, ValueError, TypeError, LookupError)
_MISTAKES = (sqlite.ProgrammingError, UnicodeEncodeError)
"""What reading a damaged file ends in, for SQLite sees its own pages and not what stands
in them; and what that is not.
"""

ENTITIES = ("event", "person", "ship", "place", "unit", "source")
CARDS = (*ENTITIES, "side")
"""What has a card: every entity, and the words that are sides."""


class Store:
    """What `documents` and the views look up. Entities are model objects, each read once."""

    is_bundled = False
    """Whether it is the record that comes with rjwar, whose version is that of rjwar."""

    def __init__(self, connection: sqlite.Connection) -> None:
        self.connection = connection
        self._found: dict[tuple[str, str], Any] = {}
        self._words: dict[str, dict[str, Word]] = {}
        self._labels: dict[str, dict[str, str]] = {}
        self._meta: dict[str, str | None] = {}

    def __del__(self) -> None:
        try:
            self.connection.close()
        except (AttributeError, sqlite.Error):
            pass  # it was never opened, or is another thread's, whose end closes it too

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """The rows that a query finds, as tuples."""
        return self._read(self._rows, sql, values)

    def _rows(self, sql: str, values: Sequence[Any]) -> list[Any]:
        return self.connection.execute(sql, values).fetchall()

    def _read(self, reading: Callable[..., Read], *arguments: Any) -> Read:
        """What is read; where the compiled file turns out to be damaged, once more, from memory."""
        try:
            return reading(*arguments)
        except _DAMAGES as error:
            heal = getattr(self.connection, "heal", None)
            if heal is None or isinstance(error, _MISTAKES):
                raise
            self.connection = heal()
            return reading(*arguments)

    @property
    def title(self) -> dict[str, str]:
        """The record's title by language; empty if it has none."""
        return {
            key.removeprefix("title "): title or ""
            for key, title in self._about().items()
            if key.startswith("title ")
        }

    @property
    def span(self) -> Date | None:
        """The date of the whole war, whose first day is day 1; None if the record does not say."""
        from rjwar.core import edtf

        span = self._about().get("span")
        return edtf.parse(span) if span else None

    @property
    def credit(self) -> Credit:
        """Whom the record is by, and under which licence."""
        from rjwar.record.model import Credit

        return Credit(self._about().get("authors") or "", self._about().get("licence") or "")

    def _about(self) -> dict[str, str | None]:
        """What the record says of itself."""
        if not self._meta:
            self._meta.update(self.rows("SELECT key, value FROM meta"))
        return self._meta

    def words(self, section: str) -> dict[str, Word]:
        """A vocabulary by id, in order of id."""
        if section not in self._words:
            self._words[section] = self._read(self._vocabulary, section)
        return self._words[section]

    def _vocabulary(self, section: str) -> dict[str, Word]:
        import json

        from rjwar.record.codec import unpack
        from rjwar.record.model import Word

        rows = self.rows("SELECT id, packed FROM words WHERE section = ?", section)
        return {id: unpack(Word, json.loads(packed)) for id, packed in rows}

    def labels(self, section: str, lang: str) -> dict[str, str]:
        """The names of a vocabulary's words in a language, in English where it has none, by id."""
        key = f"{section} {lang}"
        if key not in self._labels:
            sql = "SELECT id, name FROM names WHERE entity = ? AND lang <> '' ORDER BY lang = ?, ordinal DESC"
            self._labels[key] = dict(self.rows(sql, section.removesuffix("s"), lang))
        return self._labels[key]

    def word(self, section: str, id: str | None) -> Word | None:
        """A word of a vocabulary; None if there is none of that id."""
        return self.words(section).get(id) if id else None

    def find(self, entity: str, id: str) -> Any:
        """An `Event`, `Person`, `Ship`, `Place`, `Unit` or `Source`, or the `Word` of a side.

        None if there is none of that id.
        """
        if entity == "side":
            return self.word("sides", id)
        key = (entity, id)
        if key not in self._found:
            self._found[key] = self._read(self._find, entity, id)
        return self._found[key]

    def _find(self, entity: str, id: str) -> Any:
        rows = self.rows("SELECT packed FROM entities WHERE entity = ? AND id = ?", entity, id)
        return self._unpacked(entity, rows[0][0]) if rows else None

    def events(self, numbers: Sequence[int]) -> list[Event]:
        """The events of these numbers, in their order."""
        found: dict[int, Event] = {}
        for some in chunks(numbers):
            found |= self._read(self._numbered_events, some)
        return [found[n] for n in numbers]

    def _numbered_events(self, numbers: Sequence[int]) -> dict[int, Event]:
        found = {}
        for n, id, packed in self._numbered("SELECT n, id, packed FROM entities", numbers):
            key = ("event", id)
            if key not in self._found:
                self._found[key] = self._unpacked("event", packed)
            found[n] = self._found[key]
        return found

    def json_lines(self, numbers: Sequence[int]) -> Iterator[bytes]:
        """The JSON of the events of these numbers, in English and UTF-8, in their order."""
        for some in chunks(numbers):
            yield from self._read(self._json_of, some)

    def _json_of(self, numbers: Sequence[int]) -> list[bytes]:
        found = dict(self._numbered("SELECT n, json FROM entities", numbers))
        return [_whole(found[n]) for n in numbers]

    def summary_rows(self, numbers: Sequence[int], lang: str) -> Iterator[dict[str, Any]]:
        """What a table shows of the events of these numbers, in their order:
        their JSON objects with these keys alone, names in a language where they have one.
        """
        columns = "n, id, edtf, kind, front, place, outcome, victor, weight"
        name, place_name = _name_of("event", "events.id"), _name_of("place", "events.place")
        sql = f"SELECT {columns}, {name}, {place_name} FROM events"
        for some in chunks(numbers):
            found = {row[0]: row for row in self._numbered(sql, some, lang, lang)}
            yield from (_summary(*found[n]) for n in some)

    def event_names(self, numbers: Sequence[int], lang: str) -> dict[int, str]:
        """What the events of these numbers are called in a language, by number."""
        sql = f"SELECT n, {_name_of('event', 'events.id')} FROM events"
        return dict(row for some in chunks(numbers) for row in self._numbered(sql, some, lang))

    def event_rows(self, numbers: Sequence[int]) -> list[EventRow]:
        """The events of these numbers by their columns alone, in order of date."""
        from rjwar.store.event_row import EventRow

        sql = f"SELECT {', '.join(EventRow._fields)} FROM events"
        return sorted(EventRow(*row) for some in chunks(numbers) for row in self._numbered(sql, some))

    def json(self, entity: str, id: str) -> bytes:
        """The JSON of an entity, in English and UTF-8."""
        return self._read(self._json, entity, id)

    def _json(self, entity: str, id: str) -> bytes:
        return _whole(self.rows("SELECT json FROM entities WHERE entity = ? AND id = ?", entity, id)[0][0])

    def ids(self, entity: str) -> list[str]:
        """Every id of an entity, in order of id."""
        return self._ids("SELECT id FROM entities WHERE entity = ? ORDER BY id", entity)

    def parts(self, id: str) -> list[str]:
        """The ids of the parts of an event, in order of date."""
        return self._ids("SELECT id FROM events WHERE part_of = ? ORDER BY n", id)

    def subordinates(self, id: str) -> list[str]:
        """The ids of the units that are parts of a unit, in the order of the file."""
        return self._ids("SELECT id FROM units WHERE part_of = ? ORDER BY n", id)

    def effects(self, id: str) -> list[str]:
        """The ids of the events that an event is a cause of, in order of date."""
        return self._ids(
            (
                "SELECT events.id FROM links JOIN events USING(n) WHERE role = 'cause' AND links.id = ? "
                "ORDER BY n"
            ),
            id,
        )

    def mentions(self, entity: str, id: str) -> list[tuple[str, str]]:
        """The ids of the events in which a person, ship or place figures, in order of date,
        each with its role there.
        """
        return self.rows(
            "SELECT other_id, role FROM mentions WHERE entity = ? AND id = ? ORDER BY n, role", entity, id
        )

    def supports(self, id: str) -> list[tuple[str, str, str]]:
        """What rests on a source: entity, id and how (`source`, `claim` or `reading`).

        Events first, in order of date; then people, ships, places and units.
        """
        sql = (
            "SELECT other, other_id, role FROM mentions WHERE entity = 'source' AND id = ? "
            "ORDER BY n, role = 'reading', role DESC"
        )
        return self.rows(sql, id)

    def _ids(self, sql: str, *values: str) -> list[str]:
        return [id for (id,) in self.rows(sql, *values)]

    def _numbered(self, select: str, numbers: Sequence[int], *values: Any) -> list[Any]:
        """The rows of the events of some numbers, in no order; `values` are for the marks in `select`."""
        return self.rows(f"{select} WHERE n IN ({', '.join('?' * len(numbers))})", *values, *numbers)

    def _unpacked(self, entity: str, packed: str) -> Any:
        import json

        from rjwar.record import model
        from rjwar.record.codec import unpack

        return unpack(getattr(model, entity.capitalize()), json.loads(packed))


def _name_of(entity: str, id: str) -> str:
    """SQL for the name of an entity in a language, its one parameter; else for the name that stands in."""
    of = f"SELECT name FROM names WHERE entity = '{entity}' AND id = {id} AND"
    return f"coalesce(({of} lang = ?), ({of} lang <> '' ORDER BY ordinal LIMIT 1))"


def _summary(
    n: int, id: str, edtf: str, kind: str | None, front: str | None, place: str | None, outcome: str | None,
    victor: str | None, weight: int | None, name: str | None, place_name: str | None,
) -> dict[str, Any]:  # fmt: skip
    return {
        "n": n, "id": id, "date": {"edtf": edtf}, "kind": kind, "front": front, "outcome": outcome,
        "victor": victor, "weight": weight, "name": name,
        "place": {"id": place, "name": place_name} if place else None,
    }  # fmt: skip


def _whole(json: bytes) -> bytes:
    """The JSON of an object; ValueError if it is not whole, as a bad block of the disk leaves it."""
    if json[:1] != b"{" or json[-1:] != b"}" or b"\x00" in json:
        raise ValueError("no object")
    return json


def chunks(values: Sequence[One]) -> Iterator[Sequence[One]]:
    """The values, 900 at a time: SQLite bounds the variables of one statement."""
    yield from (values[start : start + 900] for start in range(0, len(values), 900))
