"""What a shell offers after TAB: words of options, and names that begin with what is typed, in whatever language."""

from __future__ import annotations

from collections.abc import Callable

Offers = list[tuple[str, str]]
_MOST = 60


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
    from ..text import clean

    data = os.environ.get("RJWAR_DATA") or None
    try:
        book = Book(open_record(None if data == "-" else data))
    except Mistake:
        return []
    marks = ", ".join("?" * len(entities))
    only = " AND id IN (SELECT id FROM events WHERE combat)" if combats else ""
    sql = f"SELECT DISTINCT id, name FROM names WHERE entity IN ({marks}) AND lang IN ('en', 'th', 'ja', 'ru', 'zh', 'ko', ''){only}"
    offers: dict[str, str] = {}
    rows = book.rows(sql, *entities)
    for id, name in rows:
        if id.startswith(incomplete):
            offers.setdefault(id, clean(name))
    typed = incomplete.casefold()
    for _, name in rows if incomplete else ():
        for word in (name, *name.split()):
            if word.startswith(incomplete) or word.casefold().startswith(typed):
                offers.setdefault(clean(incomplete + word[len(incomplete) :]), clean(name))
    return list(offers.items())[:_MOST]
