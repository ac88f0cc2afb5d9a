"""What a document must look up besides its entity, and the language that it is written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rjwar.core.edtf import Date
from rjwar.core.light_typing import Any, NamedTuple, Protocol
from rjwar.core.text import in_language
from rjwar.record.model import Word


class Lookup(Protocol):
    """A record opened: entities and words by id, and what links them."""

    @property
    def span(self) -> Date | None:
        """The date of the whole war."""

    def find(self, entity: str, id: str) -> Any:
        """An event, person, ship, place, unit or source; None if there is none of that id."""

    def word(self, section: str, id: str | None) -> Word | None:
        """A word of a vocabulary."""

    def parts(self, id: str) -> Iterable[str]:
        """The ids of the events that are parts of an event, in order of date."""

    def subordinates(self, id: str) -> Iterable[str]:
        """The ids of the units that are parts of a unit, in the order of the file."""

    def effects(self, id: str) -> Iterable[str]:
        """The ids of the events that an event is a cause of, in order of date."""

    def mentions(self, entity: str, id: str) -> Iterable[tuple[str, str]]:
        """The ids of the events in which a person, ship, place or unit figures, in order of date,
        each with its role there.
        """

    def supports(self, id: str) -> Iterable[tuple[str, str, str]]:
        """What rests on a source: entity, id and how (`source`, `claim` or `reading`)."""


class Context(NamedTuple):
    """A record opened, and the language asked for."""

    lookup: Lookup
    lang: str

    def text(self, texts: Mapping[str, str]) -> str | None:
        """The text in the language asked for, else in English, else in the first that there is.

        None if there is none.
        """
        return in_language(texts, self.lang) or None

    def name(self, entity: str, id: str) -> str:
        """The name of an entity; its id where the record does not have it."""
        found = self.lookup.find(entity, id)
        return in_language(found.name, self.lang) if found else id
