"""The card of an event, a person, a ship, a place, a unit or a source: all that the record has of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from rjwar.draw.cards import event, person, place, ship, side, source, unit
from rjwar.draw.cards.page import Part, laid, line, width_of_page
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Entities
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_CARDS: dict[str, Callable[[Wording, Any], Iterator[Part]]] = {
    "event": event.card,
    "person": person.card,
    "ship": ship.card,
    "place": place.card,
    "unit": unit.card,
    "side": side.card,
    "source": source.card,
}


def render(answer: Entities, look: Look) -> Lines:
    """The cards in the order asked for, a rule between two."""
    words = Wording(answer.store, look)
    drawn = Lines(ascii=look.ascii)
    for entity, id in answer.found:
        if drawn.lines:
            drawn.add()
            drawn.add(("─" * width_of_page(look), "dim"))
            drawn.add()
        drawn.extend(laid(_CARDS[entity](words, answer.store.find(entity, id)), look))
    if answer.also:
        drawn.add()
        names = words.listed(words.name(entity, id) for entity, id in answer.also)
        drawn.extend(laid([line((words.phrase("also", names), "dim"))], look))
    return drawn
