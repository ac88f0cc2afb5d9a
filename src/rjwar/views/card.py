"""The card of an event, a person, a ship, a place or a source: all that the record has of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..answer import Entities
from ..cards import event, person, place, ship, source
from ..cards.card import Card
from ..drawing.lines import Lines
from ..look import Look

_WRITERS: dict[str, Callable[[Card, Any], None]] = {
    "event": event.write,
    "person": person.write,
    "ship": ship.write,
    "place": place.write,
    "source": source.write,
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
