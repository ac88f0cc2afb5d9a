"""No colour: a filter that leaves a style its weight, its underline and its
reverse, and takes its colours.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class WithoutColor(LineFilter):
    """Textual's own turns colours to greys, or names the default ones; this says nothing of colour at all."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colour."""
        return [Segment(text, style and style.without_color, control) for text, style, control in segments]
