"""Filters as chips: taken from a query one value each, named for people, and put together again. All that the explorer knows of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rjwar.core.errors import Mistake
from rjwar.core.text import fold
from rjwar.draw.cards.citations import short_title
from rjwar.draw.cards.page import Card
from rjwar.query.filters import FILTERS, value_of, values_of
from rjwar.query.select import Query
from rjwar.store.reader import Store

_VOCABULARIES = {"front": "fronts", "kind": "kinds", "outcome": "outcomes", "side": "sides"}
_ENTITIES = ("person", "ship", "place", "unit", "event")


class Chip(NamedTuple):
    """One value of one filter, by the option's name as a keyword, as the user gave it."""

    key: str
    text: str = ""


class Asked(NamedTuple):
    """What is asked: filters in the order they came, and what is searched."""

    chips: tuple[Chip, ...] = ()
    search: str = ""

    @property
    def is_searchable(self) -> bool:
        """Whether the search has a letter or digit to look for, or is empty."""
        return not self.search.strip() or bool(fold(self.search)[0])

    def query(self) -> Query:
        """The query of chips and search; without the search where that has nothing to look for."""
        texts: dict[str, list[str]] = {}
        for chip in self.chips:
            if chip.key != "strict":
                texts.setdefault(chip.key, []).append(chip.text)
        if self.search.strip() and self.is_searchable:
            texts.setdefault("grep", []).append(self.search)
        return Query.of(strict=Chip("strict") in self.chips, **texts)

    def toggled(self, chip: Chip) -> Asked:
        """With a chip, or without it if it is there."""
        kept = tuple(one for one in self.chips if one != chip)
        return self._replace(chips=kept if len(kept) < len(self.chips) else (*self.chips, chip))

    def options(self) -> Iterator[tuple[str, str]]:
        """The options of a command line that asks the same, each with its value; a flag has none."""
        for chip in self.chips:
            yield f"--{chip.key.replace('_', '-')}", chip.text
        if self.search.strip() and self.is_searchable:
            yield "--grep", self.search


def asked_of(store: Store, query: Query) -> Asked:
    """A query as chips, several values of an option as one each."""
    chips: list[Chip] = []
    for key in (*FILTERS, "exclude"):
        for text in getattr(query, key):
            values = [text] if key in ("grep", "exclude") else values_of(store, key, text)
            chips += [Chip(key, value) for value in values]
    return Asked((*dict.fromkeys(chips), *([Chip("strict")] if query.strict else [])))


def named(card: Card, chip: Chip) -> str:
    """What a chip's value is called, in the language of a card; what names nothing stands as it was typed."""
    if chip.key not in (*_VOCABULARIES, *_ENTITIES, "source"):
        return card.text(chip.text)
    try:
        entity, id = value_of(card.store, chip.key, chip.text, ("side",) if chip.key == "outcome" else ())
    except Mistake:
        return card.text(chip.text)
    if entity in _ENTITIES:
        return card.name(entity, id)
    return short_title(card, id) if entity == "source" else card.word(f"{entity}s", id)


def choices(card: Card, years: list[str]) -> Iterator[Chip]:
    """Every chip that the sheet of filters offers, group by group."""
    for key, section in (("front", "fronts"), ("side", "sides"), ("kind", "kinds"), ("outcome", "outcomes")):
        yield from (Chip(key, id) for id in card.store.words(section))
    yield from (Chip("year", year) for year in years)


GROUPS = ("front", "side", "kind", "outcome", "year")
"""The groups of the sheet, in its order."""
