"""How many events each front saw, as bars."""

from __future__ import annotations

from collections import Counter

from rjwar.draw.layout.lines import Lines, pad
from rjwar.query.selection import Selection
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def render(answer: Selection, look: Look) -> Lines:
    """One row a front, the busiest first; an empty selection draws nothing."""
    words = Wording(answer.store, look)
    drawn = Lines(ascii=look.ascii)
    for front, count in Counter(event.front for event in answer.events).most_common():
        drawn.add((pad(words.word("fronts", front), 20), ""), ("▪" * count, "dim"), (f" {count}", ""))
    return drawn
