"""Bars with their labels in as few rows as they need without touching one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.stretches import Stretches
from rjwar.draw.layout.columns import Line, width_of, wrapped

_APART = 2
_LOOKED_BACK = 30
"""How many of the newest rows may still take a bar.

The time to look would grow with the square of the bars.
"""

Piece = tuple[int, Line]
"""Spans, and the cell that they begin at."""


class Rows:
    """Rows of a width in cells, filled in order of date.

    Each bar goes to the first row where it and its label have room.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[list[Piece]] = []
        self._taken: list[Stretches] = []

    def put(self, cell: int, bar: Line, label: Line) -> None:
        """A bar at its cell, its label after it or else before it.

        Beneath it, wrapped, where there is room for neither.
        """
        block = [
            (start, start + width_of(line) + _APART, line) for start, line in self._block(cell, bar, label)
        ]
        first = max(0, len(self.rows) - _LOOKED_BACK)
        row = next(row for row in range(first, len(self.rows) + 1) if self._is_free(row, block))
        while len(self.rows) < row + len(block):
            self.rows.append([])
            self._taken.append(Stretches())
        for index, (start, end, line) in enumerate(block, row):
            self.rows[index].append((start, line))
            self._taken[index].take(start, end)

    def _block(self, cell: int, bar: Line, label: Line) -> Iterator[Piece]:
        """What is to be put, row by row."""
        wide, long = width_of(bar), width_of(label)
        if cell + wide + 1 + long <= self.width:
            yield cell, [*bar, (" ", ""), *label]
        elif cell - 1 - long >= 0:
            yield cell - 1 - long, [*label, (" ", ""), *bar]
        else:
            yield cell, bar
            for line in wrapped(label, self.width):
                yield min(cell, self.width - width_of(line)), line

    def _is_free(self, first: int, block: Sequence[tuple[int, int, Line]]) -> bool:
        return all(
            taken.has_room(start, end)
            for taken, (start, end, _) in zip(self._taken[first:], block, strict=False)
        )

    def lines(self, marks: Sequence[int]) -> Iterator[Line]:
        """The rows, with a mark wherever its cell, and those beside it, are empty."""
        for row in self.rows:
            line: Line = []
            used = 0
            for cell, spans in sorted(row):
                line += [
                    (blank(used, cell, [mark for mark in marks if used < mark < cell - 1]), "dim"),
                    *spans,
                ]
                used = cell + width_of(spans)
            yield [*line, (blank(used, self.width, [mark for mark in marks if mark > used]), "dim")]


def blank(start: int, end: int, marks: Sequence[int]) -> str:
    """Space from one cell to another, with the marks that fall into it."""
    return "".join("│" if cell in marks else " " for cell in range(start, end))
