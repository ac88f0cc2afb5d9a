"""What is asked (Query) to what answers (Selection), by SQL over the compiled record."""

from __future__ import annotations

import sys

from rjwar.core.errors import WrongUsage, did_you_mean
from rjwar.core.text import DAY_FIRST
from rjwar.query.filters import AFTER_ALL, BEFORE_ALL, FILTERS, SORTS, Filter, either

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from rjwar.query.filters import Condition, Value
    from rjwar.query.typed_dates import Period
    from rjwar.record.model import Event
    from rjwar.store.reader import Store

_LONGEST_TEST = 900_000  # SQLite takes a million characters
_BY_KEY = {filter.key: filter for filter in FILTERS}


class Query:
    """What is asked, in the words of the options: texts by filter, what to leave out, and the order.

    An event answers with any of a filter's texts (all, of one that is `every`),
    and to all filters. `lang` is the language whose names `sort="name"` goes by.

    >>> Query(year=("1904",), front=("korea", "manchuria"))["front"]
    ('korea', 'manchuria')
    """

    def __init__(
        self,
        *,
        exclude: Sequence[str] = (),
        strict: bool = False,
        sort: str = "date",
        reverse: bool = False,
        limit: int | None = None,
        lang: str = "en",
        **filters: Sequence[str],
    ) -> None:
        for key in filters:
            if key not in _BY_KEY:
                raise WrongUsage(f"no filter {key!r}; {did_you_mean(key, _KEYWORDS)}")
        self.filters: Mapping[str, tuple[str, ...]] = {
            key: tuple(texts) for key, texts in filters.items() if texts
        }
        self.exclude = tuple(exclude)
        self.strict, self.sort, self.reverse, self.limit, self.lang = strict, sort, reverse, limit, lang

    @classmethod
    def of(cls, **asked: Any) -> Query:
        """A query of Python values: a text, a number, or several of them, for each option."""
        several = {name: _texts(value) for name, value in asked.items() if name not in _SINGLE}
        return cls(**(asked | several))

    def __getitem__(self, key: str) -> tuple[str, ...]:
        """What a filter was given; nothing of one that was not."""
        return self.filters.get(key, ())

    @property
    def has_filters(self) -> bool:
        return bool(self.filters or self.exclude)

    def replace(self, **changes: Any) -> Query:
        """The same query but for some filters and options."""
        mine = {"exclude": self.exclude} | {name: getattr(self, name) for name in _SINGLE}
        return Query(**(mine | dict(self.filters) | changes))


_SINGLE = ("strict", "sort", "reverse", "limit", "lang")
_KEYWORDS = (*_BY_KEY, "exclude", *_SINGLE)


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else (str(value),)


class Asked:
    """What a query asks for, understood: for each filter the values that its texts mean."""

    def __init__(self, values: Mapping[str, tuple[Value, ...]]) -> None:
        self.values = values

    def ids(self, key: str) -> tuple[str, ...]:
        """The ids that a filter asks for, as `person`, `front` or `event`;
        of `outcome` those of sides too.
        """
        return tuple(value[1] for value in self.values.get(key, ()))

    @property
    def fronts(self) -> tuple[str, ...]:
        return self.ids("front")

    @property
    def period(self) -> Period:
        """The days that dates, years and bounds ask for together; None where there is no bound."""
        from datetime import date

        from rjwar.query.typed_dates import Period

        firsts, lasts = (
            [values for key in ("during", "year", bound) if (values := self.values.get(key))]
            for bound in ("since", "until")
        )
        first = max((min(value[0] for value in values) for values in firsts), default=BEFORE_ALL)
        last = min((max(value[1] for value in values) for values in lasts), default=AFTER_ALL)
        return Period(
            *(date.fromisoformat(day) if BEFORE_ALL < day < AFTER_ALL else None for day in (first, last))
        )


EVENT_COLUMNS = ("date.edtf", "name", "front", "place.name", "outcome")
_SORTED_BY = {"weight": "weight", "losses": "lost", "strength": "forces.*.strength.men"}
"""The column that is shown besides, of a table that is sorted so."""
_OF_FIGURES = ("losses", "strength")


class Selection:
    """The events that answer a query, in its order.

    Iterable, with a length; the events are read when they are first asked for.
    """

    kinds: tuple[str, ...] = ("event",)

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

    def __init__(self, store: Store, numbers: tuple[int, ...], query: Query, asked: Asked) -> None:
        self.store, self.numbers, self.query, self.asked = store, numbers, query, asked
        self._events: tuple[Event, ...] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @property
    def events(self) -> tuple[Event, ...]:
        if self._events is None:
            self._events = tuple(self.store.events(self.numbers))
        return self._events

    def documents(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects of the events."""
        if lang == "en":
            import json

            yield from map(json.loads, self.json_lines())
        else:
            from rjwar.record.documents import document

            yield from (document("event", event, self.store, lang) for event in self.events)

    def json_lines(self, lang: str = "en") -> Iterator[bytes]:
        """The JSON objects of the events, each as one line, in UTF-8."""
        if lang == "en":
            yield from self.store.json_lines(self.numbers)
        else:
            from rjwar.core.json_text import line

            yield from map(line, self.documents(lang))

    def summary_rows(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects with only the keys that a row of a table needs, which is quicker to read."""
        more = self._figures() if self.query.sort in _OF_FIGURES else iter(())
        for event in self.store.summary_rows(self.numbers, lang):
            name = event.pop("place_name")
            event["date"] = {"edtf": event.pop("edtf")}
            event["place"] = {"id": event["place"], "name": name} if event["place"] else None
            event.update(next(more, ()))
            yield event

    def _figures(self) -> Iterator[dict[str, Any]]:
        """Forces and losses, which a table shows that is sorted by them."""
        return ({key: document[key] for key in ("forces", "lost")} for document in self.documents())

    def without_war(self) -> Selection:
        """The selection without the war itself, which frames a drawing and is not drawn."""
        war = {n for (n,) in self.store.rows("SELECT n FROM events WHERE war")}
        return Selection(self.store, tuple(n for n in self.numbers if n not in war), self.query, self.asked)


def select(store: Store, query: Query, *, combats: bool = False) -> Selection:
    """The events that answer a query.

    WrongUsage names an option and the value of it that cannot be understood.
    """
    query = as_spoken(query)
    asked = Asked(
        {
            filter.key: _values(store, filter, query[filter.key])
            for filter in FILTERS
            if filter.key in query.filters
        }
    )
    _refuse_backwards(query, asked)
    conditions: list[Condition] = [("combat", [])] if combats else []
    if query.sort in _OF_FIGURES:
        conditions.append(("NOT war", []))  # its figures are those of all the others
    conditions += [_condition(_BY_KEY[key], values, query.strict) for key, values in asked.values.items()]
    conditions += [_left_out(store, text, query.strict) for text in dict.fromkeys(query.exclude)]
    where, values = either(conditions, "AND") if conditions else ("1", [])
    if len(where) > _LONGEST_TEST:
        raise WrongUsage("more values than can be asked for at once; give fewer")
    order, ordering = _order(store, query)
    limit = "" if (count := most(query)) is None else f" LIMIT {min(count, sys.maxsize)}"
    rows = store.rows(f"SELECT n FROM events WHERE {where} ORDER BY {order}{limit}", *values, *ordering)
    return Selection(store, tuple(n for (n,) in rows), query, asked)


_DATES = tuple(filter.key for filter in FILTERS if filter.metavar in ("DATE", "YEAR"))


def as_spoken(query: Query) -> Query:
    """The query with dates as whoever speaks its language means them: `2447` is 1904 in Thai."""
    if query.lang not in DAY_FIRST:
        return query
    from rjwar.query.spoken_dates import spoken

    dates = {key: [spoken(text, query.lang) for text in query[key]] for key in _DATES}
    given = (text.partition("=") for text in query.exclude)
    left_out = [
        f"{key}{equals}{spoken(text, query.lang) if key in _DATES else text}" for key, equals, text in given
    ]
    return query.replace(**dates, exclude=left_out)


def _refuse_backwards(query: Query, asked: Asked) -> None:
    """WrongUsage where all is to be later than it is to be:
    dates typed the wrong way round answer something.
    """
    first = min((value[0] for value in asked.values.get("since", ())), default=BEFORE_ALL)
    last = max((value[1] for value in asked.values.get("until", ())), default=AFTER_ALL)
    if first > last:
        since, until = ", ".join(query["since"]), ", ".join(query["until"])
        raise WrongUsage(f"--since {since} is later than --until {until}; write the earlier date in --since")


def _values(store: Store, filter: Filter, texts: Sequence[str]) -> tuple[Value, ...]:
    return tuple(
        dict.fromkeys(value for text in dict.fromkeys(texts) for value in filter.values(store, text))
    )


def _condition(filter: Filter, values: Sequence[Value], strict: bool) -> Condition:
    return either([filter.condition(value, strict) for value in values], "AND" if filter.every else "OR")


def ids(store: Store, key: str, texts: Sequence[str]) -> set[str]:
    """The ids that texts mean to a filter, commas and all; WrongUsage names the option."""
    return {value[1] for value in _values(store, _BY_KEY[key], texts)}


def excluded(text: str) -> tuple[Filter, str]:
    """The filter and the value of a `KEY=VALUE`; WrongUsage lists the keys."""
    name, equals, value = text.partition("=")
    filter = _BY_KEY.get(name.strip().replace("-", "_"))
    if filter is None or not equals:
        names = ", ".join(filter.name for filter in FILTERS)
        raise WrongUsage(f"--exclude: {text!r} is no KEY=VALUE with a known key; known: {names}")
    return filter, value


def _left_out(store: Store, text: str, strict: bool) -> Condition:
    filter, value = excluded(text)
    try:
        values = filter.values(store, value)
    except WrongUsage as wrong:  # it speaks of the option that was not typed
        raise WrongUsage(str(wrong).replace(f"--{filter.name}:", f"--exclude {filter.name}:", 1)) from None
    sql, some = _condition(filter, values, strict)
    return f"NOT coalesce(({sql}), 0)", some


def most(query: Query) -> int | None:
    """How many answers there may be, None for any number; WrongUsage if that is less than nothing."""
    if query.limit is not None and query.limit < 0:
        raise WrongUsage(f"--limit: {query.limit} is less than nothing; write 0 or more")
    return query.limit


def _order(store: Store, query: Query) -> tuple[str, list[Any]]:
    """What follows ORDER BY, and its values.

    Weights and figures: the largest first, unknown ones last even in reverse.
    """
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
