"""The card: lines with links, one of which may be chosen."""

from __future__ import annotations

from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from rjwar.draw.layout.columns import Line
from rjwar.explore.lines_view import LinesView
from rjwar.explore.linked_card import LinkedCard
from rjwar.explore.painting import Painter
from rjwar.explore.trail import Step
from rjwar.store.reader import Store
from rjwar.words.look import Look


class CardPane(LinesView, can_focus=True):
    """A card, and the link in it that is chosen (-1: none)."""

    class Followed(Message):
        """A link was clicked."""

        def __init__(self, link: int) -> None:
            super().__init__()
            self.link = link

    def __init__(self, painter: Painter) -> None:
        super().__init__(painter, id="card")
        self.shown: LinkedCard | None = None
        self.link = -1

    @property
    def step(self) -> Step | None:
        """Where one is in the card; None where none is shown."""
        return Step(self.shown.entity, self.shown.id, self.scroll_offset.y, self.link) if self.shown else None

    def show_step(self, step: Step, store: Store, look: Look) -> None:
        """Show a card as it was left."""
        self.shown = LinkedCard(store, step.entity, step.id, look)
        self.link = min(step.link, len(self.shown.links) - 1)
        self.show_lines(self.shown.lines, step.scrolled)

    def show_nothing(self) -> None:
        """Show no card."""
        self.shown, self.link = None, -1
        self.show_lines([])

    def choose(self, by: int) -> bool:
        """Choose the next link, or the one before; False beyond the last, where none is chosen then.

        The first is the first that is seen.
        """
        links = self.shown.links if self.shown else []
        if self.link < 0:
            seen = range(self.scroll_offset.y, self.scroll_offset.y + self.size.height)
            inside = [index for index, link in enumerate(links) if link.row in seen] or list(
                range(len(links))
            )
            first, last = (inside[0], inside[-1]) if inside else (-1, -1)
            self.link = first if by > 0 else last
        else:
            self.link = self.link + by if 0 <= self.link + by < len(links) else -1
        if self.link >= 0:
            self._bring_into_view(links[self.link].row)
        self.refresh()
        return self.link >= 0

    def _bring_into_view(self, row: int) -> None:
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        if not top <= row < top + height:
            self.scroll_to(y=max(row - height // 3, 0), animate=False, force=True)

    def go_to(self, row: int) -> None:
        """Scroll until a row is the first."""
        self.link = -1
        self.scroll_to(y=row, animate=False, force=True)
        self.refresh()

    def painted(self, line: Line, row: int) -> Strip:
        """A line with the chosen link in reverse."""
        card = self.shown
        if card is None or not 0 <= self.link < len(card.links):
            return super().painted(line, row)
        link, width = card.links[self.link], self.scrollable_content_region.width
        return self.painter.strip(line, width, chosen=lambda style: link.is_at(row, style))

    def on_click(self, event: Click) -> None:
        """A click on a link follows it."""
        if self.shown and (link := self.shown.link_at(event.y + self.scroll_offset.y, event.x)) >= 0:
            self.post_message(self.Followed(link))
