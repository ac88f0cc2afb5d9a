"""The card of an event, a person, a ship, a place, a unit or a source: all that the record has of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rjwar.draw.cards import event, person, place, ship, side, source, unit
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.lines import Lines, wrap
from rjwar.query.answer import Entities
from rjwar.words.look import Look
from rjwar.words.phrases import phrase

_WRITERS: dict[str, Callable[[Card, Any], None]] = {
    "event": event.write,
    "person": person.write,
    "ship": ship.write,
    "place": place.write,
    "unit": unit.write,
    "side": side.write,
    "source": source.write,
}


def render(answer: Entities, look: Look) -> Lines:
    """The cards in the order asked for, a rule between two."""
    drawn = Lines(ascii=look.ascii)
    for entity, id in answer.found:
        card = Card(answer.store, look)
        if drawn.lines:
            drawn.add()
            drawn.add(("─" * card.width, "dim"))
            drawn.add()
        _WRITERS[entity](card, answer.store.find(entity, id))
        drawn.extend(card.drawn())
    if answer.also:
        card = Card(answer.store, look)
        names = ", ".join(card.name(entity, id) for entity, id in answer.also)
        drawn.add()
        for line in wrap(phrase("also", look.lang, names), card.width):
            drawn.add((line, "dim"))
    return drawn
