"""The card of an event, a person, a ship, a place, a unit or a source:
of an event its answer, the whole of it where that is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rjwar.core.light_typing import Any
from rjwar.core.width import cells
from rjwar.draw.cards.page import GAP, Part, Whole, width_of_page
from rjwar.draw.layout.columns import Line, fill
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Entities
from rjwar.query.name_keys import Named
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def render(answer: Entities, look: Look) -> Lines:
    """The cards in the order asked for, a rule between two; beneath the last what else was perhaps meant."""
    words = Wording(answer.store, look)
    drawn = Lines(ascii=look.ascii)
    also = list(_also(words, answer.also))
    for entity, id in answer.found:
        if drawn.lines:
            drawn.add()
            drawn.add(("─" * width_of_page(look), "dim"))
            drawn.add()
        drawn.extend(_card(words, entity, answer.store.find(entity, id), look, also))
    return drawn


def _also(words: Wording, named: Sequence[Named]) -> Iterator[Part]:
    """What else a name may mean, each with what is to be typed for it."""
    opening = words.phrase("also", "")
    atoms: list[Line] = [
        [(f"{words.name(entity, id)} ({id if entity == 'event' else f'{entity}:{id}'})", "dim")]
        for entity, id in named
    ]
    if atoms:
        atoms[0].insert(0, (opening, "dim"))
        yield Whole(lambda width: fill(atoms, width, hang=cells(opening)))


def _card(words: Wording, entity: str, one: Any, look: Look, beneath: Sequence[Part]) -> Lines:
    """A card; of an event its answer, or the parts that are asked for."""
    if entity == "event" and not look.parts:
        from rjwar.draw.cards.brief import drawn  # what is asked for oftenest, and needs none of the rest

        return drawn(words, one, look, beneath)
    from rjwar.draw.cards.recorded import recorded
    from rjwar.draw.cards.spread import spread

    ending = [GAP, *beneath]
    if entity == "event" and "full" not in look.parts:
        from rjwar.draw.cards.event import asked

        return spread([*asked(words, one), *ending], look)
    return spread([*_drawing(entity)(words, one), *recorded(words, entity, one), *ending], look)


def _drawing(entity: str) -> Callable[[Wording, Any], Iterator[Part]]:
    """What draws the card of an entity: that of the module by its name, which needs none of the others."""
    found: Callable[[Wording, Any], Iterator[Part]] = __import__(
        f"rjwar.draw.cards.{entity}", fromlist=["card"]
    ).card
    return found
