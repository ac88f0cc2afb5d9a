"""What a shell offers after TAB: words of options, and names that begin with what is typed, in whatever language.

Words alone: to describe them as well, for the shells that show it, Typer would import Rich at every TAB.
"""

from __future__ import annotations

from collections.abc import Callable

Offers = list[str]
_MOST, _MOST_READ = 60, 2000
_LAST = "\U0010ffff"
"""After whatever begins a text, it comes after every text that so begins."""


def option(name: str) -> Callable[[str], Offers]:
    """The completion of a filter's values."""

    def offers(incomplete: str) -> Offers:
        extra = ["combat"] if name == "kind" and "combat".startswith(incomplete) else []
        return extra + _named((name, "side") if name == "outcome" else (name,), incomplete)

    return offers


def words(*known: str) -> Callable[[str], Offers]:
    """The completion of one of a few words."""
    return lambda incomplete: [word for word in known if word.startswith(incomplete)]


def formats(incomplete: str) -> Offers:
    """The completion of how an answer is written."""
    from rjwar.cli import plugins

    return words("table", *plugins.known("formats"))(incomplete)


def exports(incomplete: str) -> Offers:
    """The completion of what `export` makes."""
    from rjwar.cli import plugins

    return words(*plugins.known("exports"))(incomplete)


def battles(incomplete: str) -> Offers:
    """The completion of a combat's name."""
    return _named(("event",), incomplete, combats=True)


def events(incomplete: str) -> Offers:
    """The completion of an event's name."""
    return _named(("event",), incomplete)


def anything(incomplete: str) -> Offers:
    """The completion of the name of any entity."""
    return _named(("event", "person", "ship", "place", "source"), incomplete)


def what(incomplete: str) -> Offers:
    """The completion of words that narrow."""
    return _named(("front", "kind", "outcome", "side", "tag", "event", "person", "ship", "place", "unit"), incomplete)


def sources(incomplete: str) -> Offers:
    """The completion of a work."""
    return _named(("source",), incomplete)


def _named(entities: tuple[str, ...], incomplete: str, *, combats: bool = False) -> Offers:
    """Ids that begin with what is typed, then names and words of names that do (Typer drops offers that do not)."""
    import os

    from rjwar.core.errors import Mistake
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
