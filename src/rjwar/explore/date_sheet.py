"""The sheet that asks for a date, and tells in place what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from rjwar.core.errors import Mistake
from rjwar.draw.layout.wrap import wrap
from rjwar.explore.field import Field
from rjwar.explore.painting import Painter
from rjwar.explore.panel import Panel
from rjwar.words.exploring.languages import exploring
from rjwar.words.wording import Wording


class DateSheet(ModalScreen[Day | None], inherit_bindings=False):
    """Asks for a date until one is understood; gives the day, or None if it was closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("enter", "go", show=False),
    ]

    def __init__(self, wording: Wording, painter: Painter, read: Callable[[str], Day]) -> None:
        """`read` makes a day of what was typed, or raises a Mistake that says what is wrong."""
        super().__init__(classes="-ascii" if painter.ascii else "")
        self._wording, self._painter, self._read = wording, painter, read
        self._told = exploring(wording.lang).date_hint

    def compose(self) -> ComposeResult:
        """What is asked, where it is typed, what is wrong with it."""
        with Vertical(classes="sheet -short"):
            yield Panel(
                lambda width: [[(exploring(self._wording.lang).doing["date"].long, "title")]],
                self._painter,
                id="heading",
            )
            yield Field(id="typed")
            yield Panel(
                lambda width: [[(line, "")] for line in wrap(self._wording.text(self._told), width)],
                self._painter,
                id="told",
            )

    def on_mount(self) -> None:
        """Ready to type."""
        self.set_focus(self.query_one(Field))

    def action_go(self) -> None:
        """Go there, or say why not; with nothing typed, stay."""
        typed = self.query_one(Field).value
        if not typed.strip():
            self.dismiss(None)
            return
        try:
            self.dismiss(self._read(typed))
        except Mistake as mistake:
            self._told = str(mistake)
            self.query_one("#told", Panel).rewrite()

    def action_close(self) -> None:
        """Stay where one is."""
        self.dismiss(None)
