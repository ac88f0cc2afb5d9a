"""The dotted paths that `--fields` may take, read from some of what a command would answer."""

from __future__ import annotations

from rjwar.cli.command_table import LISTS
from rjwar.cli.completion.names import opened

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from rjwar.cli.completion.names import Offer
    from rjwar.cli.completion.typed import Typed
    from rjwar.store.reader import Store

_SOME = 400
"""How many answers are read: what none of them has is hardly looked for."""


def paths(line: Typed, typed: str) -> Iterable[Offer]:
    """The paths that begin with what is typed, as far as the next stop; one that goes on ends with it."""
    store = opened(line.data)
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
    from rjwar.query.query import Query
    from rjwar.query.select import select

    if command == "claims":
        from rjwar.query.claims import claims

        return claims(store, Query(limit=_SOME)).documents()
    if command == "sources":
        return _entities(store, ("source",))
    if command in LISTS:
        from rjwar.query.listing import listed

        return listed(store, command, Query(sort="name")).documents()
    if command == "stats":
        from rjwar.query.counts import count

        return count(select(store, Query(limit=_SOME, sort="losses")), "year").documents()
    if command == "check":
        from rjwar.core.problem import Problem

        return [dict.fromkeys(Problem._fields)]
    if command == "on":
        from datetime import date

        from rjwar.query.on_day import day

        first = store.span and store.span.earliest
        return day(store, first or date(1904, 2, 8)).documents()
    events = select(store, Query(limit=_SOME, sort="weight")).documents()
    return (
        [*events, *_entities(store, ("person", "ship", "unit", "place", "source"))]
        if command == "show"
        else events
    )


def _entities(store: Store, entities: Iterable[str]) -> Iterator[dict[str, Any]]:
    import json

    for entity in entities:
        for (text,) in store.rows("SELECT json FROM entities WHERE entity = ? LIMIT ?", entity, _SOME):
            yield json.loads(text)
