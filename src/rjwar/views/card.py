"""The card of an event, a person, a ship, a place or a source: all that the record has of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..answer import Entities
from ..look import Look
from . import _card_event, _card_person, _card_place, _card_ship, _card_source
from ._card import Card
from ._lines import Lines

_WRITERS: dict[str, Callable[[Card, Any], None]] = {
    "event": _card_event.write,
    "person": _card_person.write,
    "ship": _card_ship.write,
    "place": _card_place.write,
    "source": _card_source.write,
}


def render(answer: Entities, look: Look) -> Lines:
    """The cards in the order asked for, a rule between two."""
    drawn = Lines(ascii=look.ascii)
    for entity, id in answer.found:
        card = Card(answer.book, look)
        if drawn.lines:
            drawn.add()
            drawn.add(("─" * card.width, "dim"))
            drawn.add()
        _WRITERS[entity](card, answer.book.find(entity, id))
        drawn.extend(card.drawn())
    return drawn
