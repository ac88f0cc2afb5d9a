"""A line to type in: Textual's, that takes no character which could drive a terminal."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input

from rjwar.explore.pasting import one_line

_LONGEST = 500


class Field(Input):
    """One line without a frame."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: Paste) -> None:
        """What is pasted, as one line."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(one_line(event.text)[:_LONGEST])
