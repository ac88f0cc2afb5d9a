"""What is asked to what answers, by SQL over the compiled record."""

from __future__ import annotations

import sys

from rjwar.core.errors import WrongUsage
from rjwar.query.conditions import AFTER_ALL, BEFORE_ALL, combined
from rjwar.query.filters import BY_KEY, FILTERS, SORTS
from rjwar.query.query import as_spoken, most
from rjwar.query.selection import OF_FIGURES, Asked, Selection

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from rjwar.query.conditions import Condition, Value
    from rjwar.query.filter import Filter
    from rjwar.query.query import Query
    from rjwar.store.reader import Store

_LONGEST_TEST = 900_000  # SQLite takes a million characters


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
    if query.sort in OF_FIGURES:
        conditions.append(("NOT war", []))  # its figures are those of all the others
    conditions += [_condition(BY_KEY[key], values, query.strict) for key, values in asked.values.items()]
    conditions += [_left_out(store, text, query.strict) for text in dict.fromkeys(query.exclude)]
    where, values = combined(conditions, "AND") if conditions else ("1", [])
    if len(where) > _LONGEST_TEST:
        raise WrongUsage("more values than can be asked for at once; give fewer")
    order, ordering = _order(store, query)
    limit = "" if (count := most(query)) is None else f" LIMIT {min(count, sys.maxsize)}"
    rows = store.rows(f"SELECT n FROM events WHERE {where} ORDER BY {order}{limit}", *values, *ordering)
    return Selection(store, tuple(n for (n,) in rows), query, asked)


def _refuse_backwards(query: Query, asked: Asked) -> None:
    """WrongUsage where --since is later than --until: an event under way all that time would answer both."""
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
    return combined([filter.condition(value, strict) for value in values], "AND" if filter.every else "OR")


def ids(store: Store, key: str, texts: Sequence[str]) -> set[str]:
    """The ids that texts mean to a filter, commas and all; WrongUsage names the option."""
    return {value[1] for value in _values(store, BY_KEY[key], texts)}


def excluded(text: str) -> tuple[Filter, str]:
    """The filter and the value of a `KEY=VALUE`; WrongUsage lists the keys."""
    name, equals, value = text.partition("=")
    filter = BY_KEY.get(name.strip().lower().replace("-", "_"))
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
        name = f"coalesce(({of} = ?), ({of} <> '' ORDER BY ordinal LIMIT 1))"
        return f"{name} {up}, n {up}", [query.lang]
    return f"{query.sort} IS NULL, {query.sort} {down}, n {up}", []
