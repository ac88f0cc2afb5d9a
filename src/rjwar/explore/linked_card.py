"""A card to walk through: its lines, where its links stand, and where its parts begin."""

from __future__ import annotations

from typing import NamedTuple

from rjwar.core.width import cells
from rjwar.draw.cards import event
from rjwar.draw.cards.page import laid
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import target, unlinked
from rjwar.draw.views import card as cards
from rjwar.query.answer import Entities
from rjwar.store.reader import Store
from rjwar.words.look import Look
from rjwar.words.wording import Wording


class Link(NamedTuple):
    """A name in a card: what it leads to, and the rows it begins and ends in."""

    entity: str
    id: str
    row: int
    last: int

    def is_at(self, row: int, style: str) -> bool:
        """Whether a text of that style in a row belongs to it."""
        return self.row <= row <= self.last and target(style) == (self.entity, self.id)


class LinkedCard:
    """The card of an entity at a width: of an event its answer, and beneath that the whole of it."""

    def __init__(self, store: Store, entity: str, id: str, look: Look) -> None:
        self.entity, self.id = entity, id
        self._words = Wording(store, look)
        self.lines: list[Line] = cards.render(Entities(store, [(entity, id)]), look).lines
        self._whole = 0
        if entity == "event":
            if _asks(self.lines, self._words):
                self.lines.pop()
            while self.lines and not self.lines[-1]:
                self.lines.pop()
            self._whole = len(self.lines) + 1
            rest = laid(event.beneath(self._words, store.find("event", id)), look).lines
            self.lines = [*self.lines, *([[], *rest] if rest else [])]
        self.links = self._links()

    def _links(self) -> list[Link]:
        """The links from top to bottom; a name that goes on in the next line is one."""
        found: list[Link] = []
        for row, line in enumerate(self.lines):
            for named in dict.fromkeys(target(style) for text, style in line if text.strip()):
                if named is None or named == (self.entity, self.id):
                    continue
                at = next(
                    (index for index, link in enumerate(found) if link[:2] == named and link.last == row - 1),
                    None,
                )
                if at is None:
                    found.append(Link(*named, row, row))
                else:
                    found[at] = found[at]._replace(last=row)
        return found

    def link_at(self, row: int, column: int) -> int:
        """Which of the links stands at a place; -1 if none does."""
        at = 0
        for text, style in self.lines[row] if 0 <= row < len(self.lines) else []:
            at += cells(text)
            if column < at:
                return next((index for index, link in enumerate(self.links) if link.is_at(row, style)), -1)
        return -1

    def part(self, name: str) -> int | None:
        """The row in which a part of the card begins; None if it has none."""
        if name == "card":
            return 0
        if name == "forces":
            row = self._first_row(("command", "units", "strength", "losses"))
            return row and max(row - 1, self._whole)
        headings = {"phases": ("phases",), "disputed": ("differ",), "sources": ("sources", "reading")}
        return self._first_row(headings[name])

    def _first_row(self, labels: tuple[str, ...]) -> int | None:
        """The first row after the answer that begins with one of these labels."""
        words = tuple(self._words.label(label) for label in labels)
        for row, line in enumerate(self.lines):
            if (
                row >= self._whole
                and line
                and unlinked(line[0][1]) in ("strong", "label")
                and line[0][0].strip().startswith(words)
            ):
                return row
        return None


def _asks(lines: list[Line], words: Wording) -> bool:
    """Whether the last line of an answer tells how to ask for the rest, which here stands beneath."""
    opening = words.phrase("ask-more", "--").partition("--")[0]
    return bool(lines and lines[-1]) and lines[-1][0][0].startswith(opening)
