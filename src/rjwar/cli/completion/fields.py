"""The dotted paths that `--fields` may take, read from some of what a command would answer."""

from __future__ import annotations

from rjwar.cli.command_table import LISTS
from rjwar.cli.completion.names import store_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from rjwar.cli.completion.names import Offer
    from rjwar.cli.completion.typed import Typed
    from rjwar.store.reader import Store

_SOME = 400
"""How many answers are read: what none of them has is hardly looked for."""


def paths(line: Typed, typed: str) -> Iterable[Offer]:
    """The paths that begin with what is typed, as far as the next stop; one that goes on ends with it."""
    store = store_of(line.data)
    if store is None or line.command is None:
        return ()
    whole = typed.split(".")[:-1]
    found: dict[str, bool] = {}
    for document in _documents(line.listed or line.command.name, store):
        for key, value in _inside(document, whole):
            path = ".".join([*whole, key])
            goes_on = any(isinstance(one, dict) for one in (value if isinstance(value, list) else [value]))
            found[path] = found.get(path, False) or goes_on
    begun = {path: goes_on for path, goes_on in found.items() if path.startswith(typed)}
    return [(f"{path}." if goes_on else path, "") for path, goes_on in begun.items()]


def _inside(value: Any, steps: list[str]) -> Iterator[tuple[str, Any]]:
    """The keys, and what they hold, of the objects at a path, through lists."""
    if isinstance(value, list):
        for item in value:
            yield from _inside(item, steps)
    elif isinstance(value, dict):
        yield from _inside(value.get(steps[0]), steps[1:]) if steps else value.items()


def _documents(command: str, store: Store) -> Iterable[dict[str, Any]]:
    """Some of the objects that a command, or `list` of something else than events, answers with."""
    return _listed(store, command) if command in LISTS else _ANSWERS.get(command, _events)(store)


def _listed(store: Store, what: str) -> Iterable[dict[str, Any]]:
    from rjwar.query.listing import listed
    from rjwar.query.query import Query

    return listed(store, what, Query(sort="name")).documents()


def _events(store: Store) -> Iterable[dict[str, Any]]:
    from rjwar.query.query import Query
    from rjwar.query.select import select

    return select(store, Query(limit=_SOME, sort="weight")).documents()


def _anything(store: Store) -> Iterable[dict[str, Any]]:
    return [*_events(store), *_entities(store, ("person", "ship", "unit", "place", "source"))]


def _works(store: Store) -> Iterable[dict[str, Any]]:
    return _entities(store, ("source",))


def _entities(store: Store, entities: Iterable[str]) -> Iterator[dict[str, Any]]:
    import json

    for entity in entities:
        for (text,) in store.rows("SELECT json FROM entities WHERE entity = ? LIMIT ?", entity, _SOME):
            yield json.loads(text)


def _claims(store: Store) -> Iterable[dict[str, Any]]:
    from rjwar.query.claims import claims
    from rjwar.query.query import Query

    return claims(store, Query(limit=_SOME)).documents()


def _counts(store: Store) -> Iterable[dict[str, Any]]:
    from rjwar.query.counts import count
    from rjwar.query.query import Query
    from rjwar.query.select import select

    return count(select(store, Query(limit=_SOME, sort="losses")), "year").documents()


def _problems(store: Store) -> Iterable[dict[str, Any]]:
    from rjwar.core.problem import Problem

    return [dict.fromkeys(Problem._fields)]


def _first_day(store: Store) -> Iterable[dict[str, Any]]:
    from datetime import date

    from rjwar.query.on_day import day

    first = store.span and store.span.earliest
    return day(store, first or date(1904, 2, 8)).documents()


_ANSWERS: dict[str, Callable[[Store], Iterable[dict[str, Any]]]] = {
    "claims": _claims,
    "sources": _works,
    "stats": _counts,
    "check": _problems,
    "on": _first_day,
    "show": _anything,
}
"""Of the commands that answer with something else than events, what it is."""
