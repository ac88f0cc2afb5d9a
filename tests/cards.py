"""Cards as text, for the tests of what stands on them."""

from __future__ import annotations

from typing import Any

import rjwar
from rjwar.draw.views import card
from rjwar.query.answer import Entities
from rjwar.words.look import Look


def drawn(
    store: rjwar.War, *names: str, width: int = 60, parts: tuple[str, ...] = ("full",), **look: Any
) -> str:
    """The cards of entities, named `entity:id` or by the id of an event, as plain text."""
    found = [name.split(":") if ":" in name else ("event", name) for name in names]
    answer = Entities(store, [(entity, id) for entity, id in found])
    return "\n".join(card.render(answer, Look(width=width, parts=parts, **look)).plain()) + "\n"


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next blank line."""
    return text.partition(f"{heading}\n")[2].partition("\n\n")[0]
