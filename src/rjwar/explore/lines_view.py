"""Lines that scroll: of a map, a comparison, a help."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from rjwar.draw.layout.columns import Line
from rjwar.explore.painting import Painter


class LinesView(ScrollView, inherit_bindings=False):
    """Lines shown as they are, moved by the keys of the screen that it stands on."""

    def __init__(self, painter: Painter, *, id: str) -> None:
        super().__init__(id=id)
        self.painter = painter
        self.lines: Sequence[Line] = []

    def show_lines(self, lines: Sequence[Line], top: float = 0) -> None:
        """Show other lines, from a row on."""
        self.lines = lines
        self.virtual_size = Size(0, len(lines))
        self.scroll_to(y=min(top, max(len(lines) - 1, 0)), animate=False, force=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line at a row of what is seen."""
        row = y + self.scroll_offset.y
        return self.painted(self.lines[row] if row < len(self.lines) else [], row)

    def painted(self, line: Line, row: int) -> Strip:
        """The line of a row as a strip."""
        return self.painter.strip(line, self.scrollable_content_region.width)

    def move(self, rows: int) -> None:
        """Scroll by rows, or by pages if there are as many as a page has."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, force=True)

    @property
    def page(self) -> int:
        """How many rows a page has."""
        return max(self.size.height - 1, 1)
