"""What a shell offers after TAB: words of options, and names that begin with what is typed, in whatever language."""

from __future__ import annotations

from rjwar.core.errors import Mistake
from rjwar.query.filters import FILTERS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rjwar.cli.options import Parameter

    Offers = list[str]

_MOST, _MOST_READ = 60, 2000
_LAST = "\U0010ffff"
"""After whatever begins a text, it comes after every text that so begins."""


def of(parameter: Parameter) -> Callable[[str], Offers] | None:
    """The completion of an option or argument; None where nothing can be offered."""
    if parameter.words or parameter.completes in WORDS:
        return lambda incomplete: _begun(words(parameter), incomplete)
    if parameter.completes == "filter":
        return lambda incomplete: filtered(parameter.name, incomplete)
    return _COMPLETIONS.get(parameter.completes)


def words(parameter: Parameter) -> Sequence[str]:
    """The few words that an option or argument takes, if it takes those alone."""
    return parameter.words or WORDS[parameter.completes]()


def _formats() -> Sequence[str]:
    from rjwar.cli import plugins

    return ["table", *plugins.known("format")]


def _exports() -> Sequence[str]:
    from rjwar.cli import plugins

    return plugins.known("export")


def _views() -> Sequence[str]:
    from rjwar.cli import plugins
    from rjwar.cli.command_table import COMMANDS

    return plugins.drawings(COMMANDS)


def _drawn_by() -> Sequence[str]:
    from rjwar.draw.charts.grouping import KEYS

    return [*KEYS, "losses"]


def _counted_by() -> Sequence[str]:
    from rjwar.query.counts import BY

    return list(BY)


WORDS: dict[str, Callable[[], Sequence[str]]] = {
    "formats": _formats,
    "exports": _exports,
    "views": _views,
    "drawn-by": _drawn_by,
    "counted-by": _counted_by,
}
"""The words that are told by other rooms, by what an option says completes it."""


def _begun(known: Sequence[str], incomplete: str) -> Offers:
    return [word for word in known if word.startswith(incomplete)]


def filtered(name: str, incomplete: str) -> Offers:
    """The completion of a filter's values."""
    (filter,) = (one for one in FILTERS if one.name == name)
    return _begun(filter.words, incomplete) + _named(filter.entities, incomplete)


def battles(incomplete: str) -> Offers:
    """The completion of a combat's name."""
    return _named(("event",), incomplete, combats=True)


def anything(incomplete: str) -> Offers:
    """The completion of the name of any entity."""
    return _named(("event", "person", "ship", "place", "source"), incomplete)


def sources(incomplete: str) -> Offers:
    """The completion of a work."""
    return _named(("source",), incomplete)


def _named(entities: tuple[str, ...], incomplete: str, *, combats: bool = False) -> Offers:
    """Ids that begin with what is typed, then names and words of names that do (Typer drops offers that do not)."""
    import os

    from rjwar.core.text import clean, fold
    from rjwar.store.open import open_record
    from rjwar.store.reader import Store

    data = os.environ.get("RJWAR_DATA") or None
    try:
        store = Store(open_record(None if data == "-" else data))
    except Mistake:
        return []
    among = f"IN ({', '.join('?' * len(entities))})"
    only = " AND EXISTS (SELECT 1 FROM events WHERE events.id = names.id AND combat)" if combats else ""
    sql = f"SELECT DISTINCT id FROM names WHERE entity {among} AND id >= ? AND id < ?{only} LIMIT ?"
    offers = [id for (id,) in store.rows(sql, *entities, incomplete, incomplete + _LAST, _MOST)]
    first, typed = (fold(incomplete)[0].split() or [""])[0], incomplete.casefold()
    if not first:
        return offers
    sql = f"""SELECT DISTINCT name FROM parts_of_keys CROSS JOIN keys USING(k) JOIN names USING(entity, id)
        WHERE word >= ? AND word < ? AND entity {among}{only} LIMIT ?"""
    for (name,) in store.rows(sql, first, first + _LAST, *entities, _MOST_READ):
        begun = [word for word in (name, *name.split()) if word.casefold().startswith(typed)]
        offers += [clean(incomplete + word[len(incomplete) :]) for word in begun]
    return list(dict.fromkeys(offers))[:_MOST]


_COMPLETIONS: dict[str, Callable[[str], Offers]] = {"battles": battles, "anything": anything, "sources": sources}
