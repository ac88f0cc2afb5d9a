"""The way through cards: where one was, and back one step at a time."""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """A card, how far it was scrolled, and which of its links was chosen (-1: none)."""

    entity: str
    id: str
    scrolled: int = 0
    link: int = -1
