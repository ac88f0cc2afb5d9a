"""The map: drawn a moment after what it shows is asked for."""

from __future__ import annotations

from textual.timer import Timer

from rjwar.explore.lines_view import LinesView
from rjwar.explore.painting import Painter
from rjwar.query.selection import Selection
from rjwar.words.look import Look

_MANY = 3000
"""From how many events on a map is drawn only when nothing else was asked for a while."""
_AT_ONCE, _AFTER = 0.01, 0.8
"""Seconds until few events are drawn, and many."""


class MapPane(LinesView, can_focus=True):
    """A map that is drawn anew, in the room that there is."""

    def __init__(self, painter: Painter) -> None:
        super().__init__(painter, id="map")
        self._waiting: Timer | None = None

    def draw_soon(self, selection: Selection, look: Look) -> None:
        """Draw a selection, unless another is asked for before it comes to that."""
        self.forget()
        after = _AT_ONCE if len(selection) < _MANY else _AFTER
        self._waiting = self.set_timer(after, lambda: self._draw(selection, look))

    def forget(self) -> None:
        """Draw nothing of what was asked for."""
        if self._waiting:
            self._waiting.stop()

    def _draw(self, selection: Selection, look: Look) -> None:
        from rjwar.draw.views import map as maps

        self.show_lines(maps.render(selection, look).lines)
