"""A line to type in: Textual's, that takes no character which could drive a terminal."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.widgets import Input

from rjwar.explore.pasting import one_line

_LONGEST = 500


class Field(Input, inherit_bindings=False):
    """One line without a frame; what Enter does with it is its screen's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in Input.BINDINGS if not (isinstance(binding, Binding) and binding.key == "enter")
    ]

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: Paste) -> None:
        """What is pasted, as one line."""
        event.stop()
        event.prevent_default()
        self.take(one_line(event.text)[:_LONGEST])

    def take(self, text: str) -> None:
        """Put a text where the cursor is, or in the place of what is selected."""
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
