"""Scrollbars drawn with characters, so that they are seen without colour and can be of ASCII."""

from __future__ import annotations

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender


class Drawn(ScrollBarRender):
    """A line, and on it a block as long as what is seen of the whole."""

    TRACK, THUMB = "│", "┃"

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,
        back_color: Color | None = None,
        bar_color: Color | None = None,
    ) -> Segments:
        """The bar from its top to its end; the places where it is clicked are Textual's own."""
        thumb = max(1, round(size * window_size / virtual_size)) if virtual_size else size
        start = round((size - thumb) * position / max(virtual_size - window_size, 1))
        segments = []
        for cell in range(int(size)):
            where = "scroll_up" if cell < start else "scroll_down"
            if start <= cell < start + thumb:
                where = "grab"
            style = Style(dim=where != "grab", meta={"@mouse.down": where})
            segments.append(Segment((cls.THUMB if where == "grab" else cls.TRACK) * thickness, style))
        return Segments(segments, new_lines=vertical)


class DrawnInAscii(Drawn):
    """The same in ASCII."""

    TRACK, THUMB = "|", "#"
