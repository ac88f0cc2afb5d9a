"""Names in cards: each leads to what it names, where cards can be walked."""

from __future__ import annotations

from rjwar.draw.layout.lines import Span, linked
from rjwar.words.wording import Wording


def link(words: Wording, entity: str, id: str, style: str = "", name: str | None = None) -> Span:
    """The name of an entity, or another text that stands for it."""
    return (words.name(entity, id) if name is None else name), linked(style, entity, id)
