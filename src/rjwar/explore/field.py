"""A line to type in: Textual's, that takes no character which could drive a terminal."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input

from rjwar.core.text import clean

_LONGEST = 500


class Field(Input):
    """One line without a frame."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: Paste) -> None:
        """What is pasted, its first line, with escapes for what is no text."""
        event.stop()
        event.prevent_default()
        lines = event.text.splitlines()
        if lines:
            self.insert_text_at_cursor(clean(lines[0])[:_LONGEST])
