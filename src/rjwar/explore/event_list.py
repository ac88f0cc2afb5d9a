"""The list: rows read when they are seen, and a cursor."""

from __future__ import annotations

from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from rjwar.explore.painting import Painter
from rjwar.explore.rows import Rows


class EventList(ScrollView, inherit_bindings=False, can_focus=True):
    """Events and what else was found, a line each; never a widget each."""

    class Chosen(Message):
        """A row was clicked: for the second time, if it is to be opened."""

        def __init__(self, row: int, *, again: bool) -> None:
            super().__init__()
            self.row, self.again = row, again

    def __init__(self, rows: Rows, painter: Painter) -> None:
        super().__init__(id="list")
        self.rows, self._painter = rows, painter
        self.cursor = 0

    def show_rows(self, rows: Rows, cursor: int) -> None:
        """Show other rows, with the cursor on one of them."""
        self.rows = rows
        self.virtual_size = Size(0, len(rows))
        self.cursor = -1
        self.move_to(cursor)
        self.refresh()

    def move_to(self, row: int, *, down: bool = True) -> None:
        """Put the cursor on a row, on that beyond it if it is a heading, and bring it into view."""
        row = max(min(row, len(self.rows) - 1), 0)
        while 0 <= row < len(self.rows) and self.rows.results.is_heading(row):
            row += 1 if down or not row else -1
        if 0 <= row < len(self.rows):
            self.cursor = row
        self.bring_into_view()
        self.refresh()

    def lead_to(self, row: int) -> None:
        """Put the cursor on a row; where that was not seen, with most of what is seen after it."""
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        if not top <= row < top + height - 1:
            self.scroll_to(y=max(row - height // 4, 0), animate=False, force=True)
        self.move_to(row)

    def move(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.move_to(self.cursor + rows, down=rows > 0)

    def bring_into_view(self) -> None:
        """Scroll until the cursor is seen, with a heading above it."""
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        wanted = (
            self.cursor - 1 if self.cursor and self.rows.results.is_heading(self.cursor - 1) else self.cursor
        )
        if wanted < top:
            self.scroll_to(y=wanted, animate=False, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)

    def on_resize(self, event: Resize) -> None:
        """Keep the cursor in view; a list that is hidden has no height, and stays where it was."""
        if event.size.height:
            self.bring_into_view()

    @property
    def page(self) -> int:
        """How many rows a page has."""
        return max(self.size.height - 1, 1)

    def render_line(self, y: int) -> Strip:
        """The row at a line of what is seen."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if row >= len(self.rows):
            return self._painter.strip([], width)
        is_cursor = row == self.cursor
        line = self.rows.line(row, width, is_cursor=is_cursor)
        return self._painter.strip(line, width, reverse=is_cursor and self.has_focus)

    def on_click(self, event: Click) -> None:
        """A click chooses, a second one opens."""
        row = event.y + self.scroll_offset.y
        if row < len(self.rows) and not self.rows.results.is_heading(row):
            self.post_message(self.Chosen(row, again=row == self.cursor))
