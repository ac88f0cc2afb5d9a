"""Filters as chips: taken from a query one value each, named for people, and put together again.

All that the explorer knows of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rjwar.core.errors import Mistake
from rjwar.core.fold import fold
from rjwar.draw.cards.citations import short_title
from rjwar.query.filters import BY_KEY
from rjwar.query.query import Query
from rjwar.store.reader import Store
from rjwar.words.wording import Wording

_VOCABULARIES = {"front": "fronts", "kind": "kinds", "outcome": "outcomes", "side": "sides"}

_ENTITIES = ("person", "ship", "place", "unit", "event")


class Chip(NamedTuple):
    """One value of one filter, by the option's name as a keyword, as the user gave it."""

    key: str
    text: str = ""


class Question(NamedTuple):
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

    def toggled(self, chip: Chip) -> Question:
        """With a chip, or without it if it is there."""
        kept = tuple(one for one in self.chips if one != chip)
        return self._replace(chips=kept if len(kept) < len(self.chips) else (*self.chips, chip))

    def options(self) -> Iterator[tuple[str, str]]:
        """The options of a command line that asks the same, each with its value; a flag has none."""
        for chip in self.chips:
            yield f"--{chip.key.replace('_', '-')}", chip.text
        if self.search.strip() and self.is_searchable:
            yield "--grep", self.search


def question_of(store: Store, query: Query) -> Question:
    """A query as chips, several values of an option as one each."""
    chips: list[Chip] = []
    for key, filter in BY_KEY.items():
        for text in query[key]:
            chips += [Chip(key, part.removeprefix(f"{key}:")) for part in filter.parts(store, text)]
    chips += [Chip("exclude", text) for text in query.exclude]
    return Question((*dict.fromkeys(chips), *([Chip("strict")] if query.strict else [])))


def named(wording: Wording, chip: Chip) -> str:
    """What a chip's value is called, in the language shown; what names nothing stands as it was typed."""
    if chip.key not in (*_VOCABULARIES, *_ENTITIES, "source"):
        return wording.text(chip.text)
    try:
        entity, id = BY_KEY[chip.key].values(wording.store, chip.text)[0]
    except Mistake:
        return wording.text(chip.text)
    if not entity:
        return wording.text(id)
    if entity in _ENTITIES:
        return wording.name(entity, id)
    return short_title(wording, id) if entity == "source" else wording.word(f"{entity}s", id)


def choices(wording: Wording, years: list[str]) -> Iterator[Chip]:
    """Every chip that the sheet of filters offers, group by group."""
    for key, section in (("front", "fronts"), ("side", "sides"), ("kind", "kinds"), ("outcome", "outcomes")):
        yield from (Chip(key, id) for id in wording.store.words(section) if (key, id) != ("kind", "war"))
    yield from (Chip("year", year) for year in years)


GROUPS = ("front", "side", "kind", "outcome", "year")
"""The groups of the sheet, in its order."""
