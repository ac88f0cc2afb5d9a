"""The card of a source: the work, and all that rests on it."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.draw.cards.citations import reference
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import happenings
from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.record.model import Source

_WAYS = (("source", "cited"), ("claim", "claims"), ("reading", "reading"))


def write(card: Card, source: Source) -> None:
    """What the record has of the work, then the events it was read for, those it has claims on, and those it is further reading for."""
    card.add(wrapped([(card.text(source.fields.get("title", source.id)), "title")], card.width))
    card.add(wrapped(reference(card, source.id), card.width))
    for name in ("url", "URL", "DOI", "ISBN", "archive"):
        if name in source.fields:
            card.add(wrapped([(card.text(source.fields[name]), "dim")], card.width))
    card.paragraph(source.fields.get("note", ""), "dim")
    card.gap()
    supported = card.store.supports(source.id)
    for how, heading in _WAYS:
        found = list(dict.fromkeys((entity, id) for entity, id, way in supported if way == how))
        if found:
            _supported(card, f"{card.label(heading)} ({len(found)})", found)


def _supported(card: Card, heading: str, found: Sequence[tuple[str, str]]) -> None:
    events = [(card.store.find(entity, id), "") for entity, id in found if entity == "event"]
    others: list[Line] = [[card.link(entity, id)] for entity, id in found if entity != "event"]

    def block(width: int) -> list[Line]:
        return [*(happenings(card, events, width) if events else []), *fill(others, width, between=", ")]

    card.section(heading, block)
