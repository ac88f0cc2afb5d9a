"""A few lines that are written anew whenever what they tell, or their width, changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from rjwar.draw.layout.columns import Line
from rjwar.explore.painting import Painter

Writer = Callable[[int], Sequence[Line]]
"""The lines of a panel at a width."""


class Panel(Widget):
    """Lines as high as they are many."""

    class Clicked(Message):
        """A place in the panel was clicked."""

        def __init__(self, panel: Panel, row: int, column: int) -> None:
            super().__init__()
            self.panel, self.row, self.column = panel, row, column

    def __init__(self, write: Writer, painter: Painter, *, id: str) -> None:
        super().__init__(id=id)
        self._write, self._painter = write, painter
        self._written: tuple[int, Sequence[Line]] = (0, [])

    def _lines(self, width: int) -> Sequence[Line]:
        """The lines at a width, written once."""
        if self._written[0] != width:
            self._written = (width, self._write(width))
        return self._written[1]

    def rewrite(self) -> None:
        """Write the lines anew."""
        width, before = self._written
        self._written = (0, [])
        self.refresh(layout=bool(width) and len(self._lines(width)) != len(before))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """The line of a row."""
        width = self.size.width
        lines = self._lines(width)
        return self._painter.strip(lines[y] if y < len(lines) else [], width)

    def on_click(self, event: Click) -> None:
        """Tell where it was clicked."""
        self.post_message(self.Clicked(self, event.y, event.x))
