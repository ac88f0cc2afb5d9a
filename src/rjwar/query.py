"""What is asked (Query) to what answers (Selection), by SQL over the compiled record. Values resolve like names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from .book import Book
from .errors import UnknownName, WrongUsage, did_you_mean
from .names import matches, resolve
from .text import fold

if TYPE_CHECKING:
    from .model import Event

SORTS = ("date", "name", "weight", "losses", "strength")
_LONGEST_TEST = 900_000  # SQLite takes a million characters
Test = tuple[str, list[Any]]
"""An SQL condition on the table `events`, and its values."""


class Query(NamedTuple):
    """What is asked, in the words of the options. Several values of one option: any; different options: all; `grep`: all."""

    year: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    ship: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    grep: tuple[str, ...] = ()
    min_weight: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    strict: bool = False
    sort: str = "date"
    reverse: bool = False
    limit: int | None = None
    lang: str = "en"
    """The language whose names `sort="name"` goes by."""

    @classmethod
    def of(cls, **asked: Any) -> Query:
        """A query of Python values: a text, a number, or several of them, for each option."""
        known = cls._fields
        for name in asked:
            if name not in known:
                raise WrongUsage(f"no filter {name!r}; {did_you_mean(name, known)}")
        several = {name: value for name, value in asked.items() if name in FILTERS or name == "exclude"}
        return cls(**(asked | {name: _texts(value) for name, value in several.items()}))

    @property
    def has_filters(self) -> bool:
        return any(getattr(self, name) for name in (*FILTERS, "exclude"))


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else (str(value),)


class Selection:
    """The events that answer a query, in its order. Iterable, with a length; the events are read when they are first asked for."""

    columns: tuple[str, ...] = ("date.edtf", "name", "front", "place.name", "outcome")
    keys: tuple[str, ...] = (
        "entity", "id", "kind", "name", "names", "aliases", "date", "time", "front", "place", "outcome", "victor", "outcome_note", "weight",
        "summary", "forces", "money", "people", "ships", "claims", "part_of", "parts", "causes", "effects", "sources", "reading", "tags",
    )  # fmt: skip

    def __init__(self, book: Book, numbers: tuple[int, ...], query: Query) -> None:
        self.book, self.numbers, self.query = book, numbers, query

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(self.book.events(self.numbers))

    def documents(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects of the events."""
        if lang == "en":
            import json

            yield from map(json.loads, self.texts())
        else:
            from . import documents

            yield from (documents.event(event, self.book, lang) for event in self.events)

    def texts(self, lang: str = "en") -> Iterator[str]:
        """The JSON objects of the events, each as one line."""
        if lang == "en":
            yield from self.book.texts(self.numbers)
        else:
            from .jsontext import text

            yield from map(text, self.documents(lang))

    def headlines(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects with no more keys than a row of a table needs, read from columns alone."""
        for event in self.book.headlines(self.numbers, lang):
            place = {"id": event["place"], "name": event.pop("place_name")} if event["place"] else None
            yield event | {"date": {"edtf": event.pop("edtf")}, "place": place}

    def without_war(self) -> Selection:
        """The selection without the war itself, which frames a drawing and is not drawn."""
        war = {n for (n,) in self.book.rows("SELECT n FROM events WHERE war")}
        return Selection(self.book, tuple(n for n in self.numbers if n not in war), self.query)


def select(book: Book, query: Query, *, combats: bool = False) -> Selection:
    """The events that answer; WrongUsage names the option and the value that cannot be understood."""
    tests: list[Test] = [("combat", [])] if combats else []
    tests += _tests(book, query)
    where, values = _joined("AND", tests) if tests else ("1", [])
    if len(where) > _LONGEST_TEST:
        raise WrongUsage("more values than can be asked for at once; give fewer")
    order, ordering = _order(book, query)
    limit = "" if (count := most(query)) is None else f" LIMIT {min(count, sys.maxsize)}"
    rows = book.rows(f"SELECT n FROM events WHERE {where} ORDER BY {order}{limit}", *values, *ordering)
    return Selection(book, tuple(n for (n,) in rows), query)


def _tests(book: Book, query: Query) -> Iterator[Test]:
    for name, filter_by in FILTERS.items():
        asked = getattr(query, name)
        if name == "grep":
            yield from (_grep(book, text, query) for text in dict.fromkeys(asked))
        elif asked:
            each = dict.fromkeys(value for text in asked for value in _values(book, name, text))
            yield _joined("OR", [filter_by(book, value, query) for value in each])
    for text in dict.fromkeys(query.exclude):
        name, equals, value = text.partition("=")
        key = name.strip().replace("-", "_")
        if not equals or key not in FILTERS:
            known = ", ".join(known.replace("_", "-") for known in FILTERS)
            raise WrongUsage(f"--exclude: {text!r} is no KEY=VALUE with a known key; known: {known}")
        values = [value] if key == "grep" else _values(book, key, value)
        sql, some = _joined("OR", [FILTERS[key](book, one, query) for one in values])
        yield f"NOT coalesce(({sql}), 0)", some


def _joined(word: str, tests: list[Test]) -> Test:
    """Tests joined by AND or OR, half by half: SQLite bounds how deep an expression is, and a row of them is as deep as it is long."""
    if len(tests) == 1:
        return tests[0]
    (left, some), (right, others) = _joined(word, tests[: len(tests) // 2]), _joined(word, tests[len(tests) // 2 :])
    return f"({left}) {word} ({right})", [*some, *others]


def _values(book: Book, name: str, text: str) -> list[str]:
    """The values in a text: split at commas, unless the whole is one date or one name."""
    if "," not in text or (name in ("since", "until", "year") and _is_date(text)):
        return [text]
    entity = name if name in _ENTITIES else None
    if entity and len(matches(book, text, (entity,))) == 1:
        return [text]
    return [part.strip() for part in text.split(",") if part.strip()] or [text]


_ENTITIES = ("front", "outcome", "kind", "side", "person", "ship", "place", "tag", "source")


def _is_date(text: str) -> bool:
    from . import dates

    try:
        dates.asked(text)
    except dates.DateError:
        return False
    return True


def _period(name: str, text: str) -> tuple[str, str]:
    """The first and last day of a date typed, as ISO text; open ends are before and after every day."""
    from . import dates

    try:
        earliest, latest = dates.asked(text)
    except dates.DateError as error:
        raise WrongUsage(f"--{name}: {error}") from None
    return earliest.isoformat() if earliest else "0000", latest.isoformat() if latest else "9999"


def _year(book: Book, text: str, query: Query) -> Test:
    first, last = _period("year", text)
    if not text.strip().replace("..", "").isdigit():
        raise WrongUsage(f"--year: {text!r} is no year; write 1904 or 1904..1905, and use --since and --until for dates")
    return _within(first, last, query)


def _since(book: Book, text: str, query: Query) -> Test:
    return _within(_period("since", text)[0], None, query)


def _until(book: Book, text: str, query: Query) -> Test:
    return _within(None, _period("until", text)[1], query)


def _within(first: str | None, last: str | None, query: Query) -> Test:
    """Overlap, or could; strictly: surely lies wholly inside. Dates as ISO text sort as days do."""
    earliest, latest = "coalesce(earliest, '0000')", "coalesce(latest, '9999')"
    tests: list[tuple[str, str | None]] = (
        [(f"{earliest} >= ?", first), (f"{latest} <= ?", last)] if query.strict else [(f"{earliest} <= ?", last), (f"{latest} >= ?", first)]
    )
    given = [(sql, day) for sql, day in tests if day is not None]
    return " AND ".join(sql for sql, _ in given), [day for _, day in given]


def _word(column: str) -> Callable[[Book, str, Query], Test]:
    def test(book: Book, text: str, query: Query) -> Test:
        return f"{column} = ?", [value_of(book, column, text)[1]]

    return test


def _kind(book: Book, text: str, query: Query) -> Test:
    return ("combat", []) if text == "combat" else _word("kind")(book, text, query)


def _outcome(book: Book, text: str, query: Query) -> Test:
    entity, id = value_of(book, "outcome", text, also=("side",))
    return ("victor = ?" if entity == "side" else "outcome = ?"), [id]


def _linked(role: str) -> Callable[[Book, str, Query], Test]:
    def test(book: Book, text: str, query: Query) -> Test:
        return "n IN (SELECT n FROM links WHERE role = ? AND id = ?)", [role, value_of(book, role, text)[1]]

    return test


def _mentioned(entity: str) -> Callable[[Book, str, Query], Test]:
    def test(book: Book, text: str, query: Query) -> Test:
        only = " AND role <> 'reading'" if entity == "source" else ""
        sql = f"n IN (SELECT n FROM mentions WHERE entity = ? AND id = ? AND other = 'event'{only})"
        return sql, [entity, value_of(book, entity, text)[1]]

    return test


def value_of(book: Book, name: str, text: str, also: tuple[str, ...] = ()) -> tuple[str, str]:
    """What the value of an option names, as (entity, id); WrongUsage names the option."""
    try:
        return resolve(book, text, (name, *also))
    except UnknownName as error:
        if matches(book, text, (name, *also)):
            raise WrongUsage(f"--{name}: {error}") from None
        known = [id for (id,) in book.rows("SELECT DISTINCT id FROM names WHERE entity = ? ORDER BY id", name)]
        if name in ("person", "ship", "place", "source"):
            raise WrongUsage(f"--{name}: {error}") from None
        raise WrongUsage(f"--{name}: unknown value {text!r}; {_nearest_known(text, known)}") from None


def named(book: Book, name: str, texts: Iterable[str]) -> set[str]:
    """The ids of what the values of an option name, commas and all; WrongUsage names the option."""
    return {value_of(book, name, value)[1] for text in texts for value in _values(book, name, text)}


def _nearest_known(text: str, known: list[str]) -> str:
    from .errors import nearest

    near = nearest(text, known, 1)
    return (f"did you mean {near[0]!r}? " if near else "") + ("known: " + ", ".join(known) if known else "the record has none")


def _grep(book: Book, text: str, query: Query) -> Test:
    forms = fold(text)
    if not forms[0]:
        raise WrongUsage(f"--grep: {text!r} has no letter or digit to look for; give a text")
    sql = "n IN (SELECT n FROM texts WHERE instr(spaced, ?) OR instr(joined, ?))"
    return sql, [forms[0], forms[-1]]


def _min_weight(book: Book, text: str, query: Query) -> Test:
    if text not in ("1", "2", "3", "4", "5"):
        raise WrongUsage(f"--min-weight: {text!r} is no weight; write 1 (everything weighed) to 5 (turning points)")
    return "weight >= ?", [int(text)]


FILTERS: dict[str, Callable[[Book, str, Query], Test]] = {
    "year": _year,
    "since": _since,
    "until": _until,
    "front": _word("front"),
    "outcome": _outcome,
    "kind": _kind,
    "side": _linked("side"),
    "person": _mentioned("person"),
    "ship": _mentioned("ship"),
    "place": _word("place"),
    "tag": _linked("tag"),
    "source": _mentioned("source"),
    "grep": _grep,
    "min_weight": _min_weight,
}


def most(query: Query) -> int | None:
    """How many answers there may be, None for any number; WrongUsage of less than nothing."""
    if query.limit is not None and query.limit < 0:
        raise WrongUsage(f"--limit: {query.limit} is less than nothing; write 0 or more")
    return query.limit


def _order(book: Book, query: Query) -> tuple[str, list[Any]]:
    """ORDER BY, and its values. Numbers are in order of date; largest first, unknown last whichever way round."""
    if query.sort not in SORTS:
        raise WrongUsage(f"--sort: unknown value {query.sort!r}; known: {', '.join(SORTS)}")
    up, down = ("DESC", "ASC") if query.reverse else ("ASC", "DESC")
    if query.sort == "date":
        return f"n {up}", []
    if query.sort == "name":
        name = "(SELECT sorted FROM names WHERE entity = 'event' AND names.id = events.id AND lang <> '' ORDER BY lang = ? DESC, lang = 'en' DESC LIMIT 1)"
        return f"{name} {up}, n {up}", [query.lang]
    return f"{query.sort} IS NULL, {query.sort} {down}, n {up}", []
