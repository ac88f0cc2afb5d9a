"""A sheet: a page on top of the others, closed by Esc."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from rjwar.draw.layout.columns import Line
from rjwar.explore.lines_view import LinesView
from rjwar.explore.painting import Painter
from rjwar.explore.panel import Panel


class Sheet(ModalScreen[None], inherit_bindings=False):
    """A heading, and lines that scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("home", "move(-100000)", show=False),
        Binding("end", "move(100000)", show=False),
    ]

    def __init__(self, heading: str, lines: Sequence[Line], painter: Painter) -> None:
        super().__init__(classes="-ascii" if painter.ascii else "")
        self._heading, self._lines, self._painter = heading, lines, painter
        self._framed = "sheet"

    def wide(self) -> Sheet:
        """The same, as wide as the screen."""
        self._framed = "sheet -wide"
        return self

    def compose(self) -> ComposeResult:
        """The heading, and the lines beneath."""
        with Vertical(classes=self._framed):
            yield Panel(lambda width: [[(self._heading, "title")]], self._painter, id="heading")
            yield LinesView(self._painter, id="lines")

    def on_mount(self) -> None:
        """Show the lines."""
        self.query_one(LinesView).show_lines(self._lines)

    def action_close(self) -> None:
        """Take the sheet away."""
        self.dismiss()

    def action_move(self, rows: int) -> None:
        """Scroll."""
        self.query_one(LinesView).move(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        lines = self.query_one(LinesView)
        lines.move(pages * lines.page)
