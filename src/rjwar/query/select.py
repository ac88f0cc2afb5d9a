"""What is asked (Query) to what answers (Selection), by SQL over the compiled record."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from rjwar.core.errors import WrongUsage, did_you_mean
from rjwar.query.filters import FILTERS, Test, joined, refuse_backwards, values_of
from rjwar.store.reader import Store

if TYPE_CHECKING:
    from rjwar.record.model import Event

SORTS = ("date", "name", "weight", "losses", "strength")
_LONGEST_TEST = 900_000  # SQLite takes a million characters


class Query(NamedTuple):
    """What is asked, in the words of the options. An event answers with any of an option's values (`grep`: all), and to all options."""

    year: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    ship: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
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


EVENT_COLUMNS = ("date.edtf", "name", "front", "place.name", "outcome")
_SORTED_BY = {"weight": "weight", "losses": "lost", "strength": "forces.*.strength.men"}
"""The column that is shown besides, of a table that is sorted so."""


class Selection:
    """The events that answer a query, in its order. Iterable, with a length; the events are read when they are first asked for."""

    kinds = ("event",)

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of a table, and what it is sorted by."""
        by = _SORTED_BY.get(self.query.sort)
        return (*EVENT_COLUMNS[:2], *([by] if by else []), *EVENT_COLUMNS[2:])

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that each document has."""
        from rjwar.record.event_keys import EVENT_KEYS

        return tuple(EVENT_KEYS)

    def __init__(self, store: Store, numbers: tuple[int, ...], query: Query) -> None:
        self.store, self.numbers, self.query = store, numbers, query

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(self.store.events(self.numbers))

    def documents(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects of the events."""
        if lang == "en":
            import json

            yield from map(json.loads, self.json_lines())
        else:
            from rjwar.record.documents import document

            yield from (document("event", event, self.store, lang) for event in self.events)

    def json_lines(self, lang: str = "en") -> Iterator[str]:
        """The JSON objects of the events, each as one line."""
        if lang == "en":
            yield from self.store.json_lines(self.numbers)
        else:
            from rjwar.core.json_text import text

            yield from map(text, self.documents(lang))

    def summary_rows(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects with only the keys that a row of a table needs, which is quicker to read."""
        more = self._figures() if self.query.sort in ("losses", "strength") else iter(())
        for event in self.store.summary_rows(self.numbers, lang):
            place = {"id": event["place"], "name": event.pop("place_name")} if event["place"] else None
            yield event | {"date": {"edtf": event.pop("edtf")}, "place": place} | next(more, {})

    def _figures(self) -> Iterator[dict[str, Any]]:
        """Forces and losses, which a table shows that is sorted by them."""
        return ({key: document[key] for key in ("forces", "lost")} for document in self.documents())

    def without_war(self) -> Selection:
        """The selection without the war itself, which frames a drawing and is not drawn."""
        war = {n for (n,) in self.store.rows("SELECT n FROM events WHERE war")}
        return Selection(self.store, tuple(n for n in self.numbers if n not in war), self.query)


def select(store: Store, query: Query, *, combats: bool = False) -> Selection:
    """The events that answer a query; WrongUsage names an option and the value of it that cannot be understood."""
    query = _as_spoken(query)
    refuse_backwards(store, query.since, query.until)
    tests: list[Test] = [("combat", [])] if combats else []
    tests += [("NOT war", [])] if query.sort in ("losses", "strength") else []  # its losses are those of all the others
    tests += _tests(store, query)
    where, values = joined("AND", tests) if tests else ("1", [])
    if len(where) > _LONGEST_TEST:
        raise WrongUsage("more values than can be asked for at once; give fewer")
    order, ordering = _order(store, query)
    limit = "" if (count := most(query)) is None else f" LIMIT {min(count, sys.maxsize)}"
    rows = store.rows(f"SELECT n FROM events WHERE {where} ORDER BY {order}{limit}", *values, *ordering)
    return Selection(store, tuple(n for (n,) in rows), query)


def _as_spoken(query: Query) -> Query:
    """The query with dates as whoever speaks its language means them: `2447` is 1904 in Thai."""
    if query.lang != "th":
        return query
    from rjwar.query.typed_dates import spoken

    def meant(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(spoken(text, query.lang) for text in texts)

    given = (text.partition("=") for text in query.exclude)
    left_out = (
        f"{key}{equals}{spoken(text, query.lang) if key in ('year', 'during', 'since', 'until') else text}" for key, equals, text in given
    )
    return query._replace(
        year=meant(query.year), during=meant(query.during), since=meant(query.since), until=meant(query.until), exclude=tuple(left_out)
    )


def _tests(store: Store, query: Query) -> Iterator[Test]:
    for name, filter_by in FILTERS.items():
        asked = getattr(query, name)
        if name == "grep":
            yield from (filter_by(store, text, query.strict) for text in dict.fromkeys(asked))
        elif asked:
            each = dict.fromkeys(value for text in asked for value in values_of(store, name, text))
            yield joined("OR", [filter_by(store, value, query.strict) for value in each])
    for text in dict.fromkeys(query.exclude):
        name, equals, value = text.partition("=")
        key = name.strip().replace("-", "_")
        if not equals or key not in FILTERS:
            known = ", ".join(known.replace("_", "-") for known in FILTERS)
            raise WrongUsage(f"--exclude: {text!r} is no KEY=VALUE with a known key; known: {known}")
        values = [value] if key == "grep" else values_of(store, key, value)
        sql, some = joined("OR", [FILTERS[key](store, one, query.strict) for one in values])
        yield f"NOT coalesce(({sql}), 0)", some


def most(query: Query) -> int | None:
    """How many answers there may be, None for any number; WrongUsage if that is less than nothing."""
    if query.limit is not None and query.limit < 0:
        raise WrongUsage(f"--limit: {query.limit} is less than nothing; write 0 or more")
    return query.limit


def _order(store: Store, query: Query) -> tuple[str, list[Any]]:
    """What follows ORDER BY, and its values. Weights and figures: the largest first, unknown ones last even in reverse."""
    if query.sort not in SORTS:
        raise WrongUsage(f"--sort: unknown value {query.sort!r}; known: {', '.join(SORTS)}")
    up, down = ("DESC", "ASC") if query.reverse else ("ASC", "DESC")
    if query.sort == "date":
        return f"n {up}", []
    if query.sort == "name":
        of = "SELECT sorted FROM names WHERE entity = 'event' AND names.id = events.id AND lang"
        name = f"coalesce(({of} = ?), ({of} <> '' ORDER BY place LIMIT 1))"
        return f"{name} {up}, n {up}", [query.lang]
    return f"{query.sort} IS NULL, {query.sort} {down}, n {up}", []
