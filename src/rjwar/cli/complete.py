"""What a shell offers after TAB: words of options, and names that begin with what is typed, in whatever language."""

from __future__ import annotations

from collections.abc import Callable

Offers = list[tuple[str, str]]
_MOST, _MOST_READ = 60, 2000
_LAST = "\U0010ffff"
"""After whatever begins a text, it comes after every text that so begins."""


def option(name: str) -> Callable[[str], Offers]:
    """The completion of a filter's values."""

    def offers(incomplete: str) -> Offers:
        extra = [("combat", "every kind of fight")] if name == "kind" and "combat".startswith(incomplete) else []
        return extra + _named((name,), incomplete)

    return offers


def exports(incomplete: str) -> Offers:
    """The completion of what `export` makes."""
    from .. import registry

    return [(word, registry.help_of("exports", word)) for word in registry.known("exports") if word.startswith(incomplete)]


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

    from ..book import Book
    from ..errors import Mistake
    from ..index import open_record
    from ..text import clean, fold

    data = os.environ.get("RJWAR_DATA") or None
    try:
        book = Book(open_record(None if data == "-" else data))
    except Mistake:
        return []
    among = f"IN ({', '.join('?' * len(entities))})"
    only = " AND EXISTS (SELECT 1 FROM events WHERE events.id = names.id AND combat)" if combats else ""
    sql = f"SELECT id, name, max(lang = 'en') FROM names WHERE entity {among} AND id >= ? AND id < ?{only} GROUP BY entity, id LIMIT ?"
    offers = {id: clean(name) for id, name, _ in book.rows(sql, *entities, incomplete, incomplete + _LAST, _MOST)}
    first, typed = (fold(incomplete)[0].split() or [""])[0], incomplete.casefold()
    if not first:
        return list(offers.items())
    sql = f"""SELECT DISTINCT name FROM parts_of_keys CROSS JOIN keys USING(k) JOIN names USING(entity, id)
        WHERE word >= ? AND word < ? AND entity {among}{only} LIMIT ?"""
    for (name,) in book.rows(sql, first, first + _LAST, *entities, _MOST_READ):
        for word in (name, *name.split()):
            if word.casefold().startswith(typed):
                offers.setdefault(clean(incomplete + word[len(incomplete) :]), clean(name))
    return list(offers.items())[:_MOST]
