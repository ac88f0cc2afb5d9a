"""The characters of a map, and names written on it so that none hides a mark or another name."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.width import cells
from rjwar.draw.charts.map.ground import Ground
from rjwar.draw.layout.columns import Line, joined

_APART = 2
"""How many characters are free on either side of a name that stands beneath or above its mark,
lest it be taken for that of another.
"""


class Sheet:
    """A ground to be written on. What is written keeps a character free on either side."""

    def __init__(self, ground: Ground) -> None:
        self._spans, self._has_line = ground.spans, ground.has_line
        self._is_taken = [[False] * len(row) for row in ground.spans]

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self._spans[0])

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self._spans)

    def lines(self) -> list[Line]:
        """The rows from top to bottom."""
        return [joined(row) for row in self._spans]

    def mark(self, row: int, column: int, token: str, style: str) -> None:
        """Put a mark where it belongs, whatever is there."""
        end = column + cells(token)
        self._write(row, min(column, self.columns - (end - column)), token, style)

    def name(self, row: int, column: int, name: str, style: str) -> bool:
        """Write a name to the right of a mark or to its left, there where it hides less of a coast;
        else beneath or above it.

        False if it has no room.
        """
        wide = cells(name)
        middle = min(max(column - wide // 2, 0), max(self.columns - wide, 0))
        return self._write_at_best(
            name, style, ((row, column + 2), (row, column - 1 - wide)), 1, own=column
        ) or self._write_at_best(name, style, ((row + 1, middle), (row - 1, middle)), _APART)

    def number(self, row: int, column: int, number: str, style: str) -> bool:
        """Write a number close to a mark, to its right or left; False if it has no room."""
        return self._write_at_best(
            number, style, ((row, column + 1), (row, column - len(number))), 1, own=column
        )

    def _write_at_best(
        self, text: str, style: str, starts: Sequence[tuple[int, int]], apart: int, *, own: int | None = None
    ) -> bool:
        """Write a text in that of some places which is free and hides least of a coast.

        False if none is free. Nothing else may be written so many characters from it, but for its own mark.
        """
        wide = cells(text)
        found = [
            (sum(self._has_line[row][start : start + wide]), row, start)
            for row, start in starts
            if self._is_free(row, start, start + wide, apart, own)
        ]
        if found:
            _, row, start = min(found, key=lambda one: one[0])
            self._write(row, start, text, style)
        return bool(found)

    def title(self, row: int, middle: int, name: str, style: str) -> bool:
        """Write a name about a point, or a row or two above or beneath it; False if it has no room there."""
        start = middle - cells(name) // 2
        return any(self._write_at_best(name, style, ((row + down, start),), 1) for down in (0, -1, 1, -2, 2))

    def is_free(self, row: int, column: int, rows: int, columns: int) -> bool:
        """Whether nothing is written in a rectangle, nor right beside it."""
        return all(self._is_free(here, column, column + columns, 1) for here in range(row, row + rows))

    def reserve(self, row: int, column: int, rows: int, columns: int) -> None:
        """Keep a rectangle for lines that are to be laid over it."""
        for here in range(row, row + rows):
            self._is_taken[here][column : column + columns] = [True] * columns

    def inlay(self, row: int, column: int, lines: list[Line]) -> None:
        """Lay lines over the sheet, from a character on."""
        for here, line in enumerate(lines, row):
            start = column
            for text, style in line:
                self._put(here, start, text, style)
                start += cells(text)

    def _is_free(self, row: int, start: int, end: int, apart: int, own: int | None = None) -> bool:
        """Whether a text has room on the sheet, and nothing but its own mark is written so near to it."""
        if not (0 <= row < self.rows and start >= 0 and end <= self.columns):
            return False
        return not any(
            self._is_taken[row][here]
            for here in range(max(start - apart, 0), min(end + apart, self.columns))
            if here != own
        )

    def _write(self, row: int, column: int, text: str, style: str) -> None:
        """Put a text into a row; the pattern of the land gives way on either side."""
        for beside in (column - 1, column + cells(text)):
            if 0 <= beside < self.columns and self._spans[row][beside][1] == "land":
                self._spans[row][beside] = (" ", "")
        self._put(row, column, text, style)

    def _put(self, row: int, column: int, text: str, style: str) -> None:
        """Put a text into a row, whose items are single cells:
        it stands whole in the first of those that it takes.
        """
        end = column + cells(text)
        if end > column:
            self._is_taken[row][column:end] = [True] * (end - column)
            self._spans[row][column:end] = [(text, style), *[("", style)] * (end - column - 1)]
