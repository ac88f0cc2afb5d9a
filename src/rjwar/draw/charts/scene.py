"""How the drawings of a selection begin: its events without the war itself, the words to tell them in,
and the frame round what is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.prominence import MOST_LINES, fit_to_height
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.heading import head
from rjwar.draw.layout.lines import Lines
from rjwar.query.selection import Asked, Selection
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_LEAST_LINES = 12


class Scene(NamedTuple):
    """The events to be drawn, in order of date; what was asked for; and the words."""

    events: list[EventRow]
    asked: Asked
    words: Wording

    @property
    def store(self) -> Store:
        return self.words.store

    @property
    def look(self) -> Look:
        return self.words.look

    @property
    def width(self) -> int:
        return self.words.look.width or 100

    @property
    def room(self) -> int:
        """How many lines a drawing has: those of the window without the prompt,
        or about as many as a page.
        """
        return max(_LEAST_LINES, self.look.height - 1) if self.look.height else MOST_LINES

    def framed(
        self, shown: int, lines: Iterable[Line], beneath: Iterable[Line] = (), told: str = ""
    ) -> Lines:
        """The title, how many of the events are shown and what is `told` of them, the lines,
        and after a blank line what is to be said beneath.
        """
        drawn = Lines(ascii=self.look.ascii)
        head(drawn, self.words, self._counted(shown, told))
        for line in lines:
            drawn.add(*line)
        for index, line in enumerate(beneath):
            if not index:
                drawn.add()
            drawn.add(*line)
        return drawn

    def has_room_above(self, shown: int, told: str) -> bool:
        """Whether the title takes no more lines with what is told than without it."""
        with_it, without = Lines(), Lines()
        head(with_it, self.words, self._counted(shown, told))
        head(without, self.words, self._counted(shown, ""))
        return len(with_it.lines) == len(without.lines)

    def _counted(self, shown: int, told: str) -> str:
        return " · ".join(filter(None, (self.words.count("drawn", len(self.events), some=shown), told)))

    def fitted(self, drawn: Callable[[int], Lines], most: int, *, whole: int) -> Lines:
        """The drawing of the whole where that is asked for, else of as many events, up
        to `most`, as it has room for.
        """
        return drawn(whole) if self.look.whole else fit_to_height(drawn, min(whole, most), self.room)


def scene(answer: Selection, look: Look) -> Scene:
    """What is to be drawn of a selection."""
    selection = answer.without_war()
    return Scene(
        selection.store.event_rows(selection.numbers), selection.asked, Wording(selection.store, look)
    )
