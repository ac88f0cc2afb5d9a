"""The way through cards: where one was, and back one step at a time."""

from __future__ import annotations

from typing import NamedTuple

from rjwar.query.name_keys import Named


class Step(NamedTuple):
    """A card, how far it was scrolled, and which of its links was chosen (-1: none)."""

    entity: str
    id: str
    scrolled: int = 0
    link: int = -1

    @property
    def named(self) -> Named:
        """Whose card it is."""
        return Named(self.entity, self.id)
