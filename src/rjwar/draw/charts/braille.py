"""A canvas of dots, two by four to a character, as Braille patterns or, in ASCII,
the character that looks most like them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from math import ceil

Dot = tuple[float, float]
"""Columns and rows of dots from the top left corner; a character is two wide and four high."""

_EVERY_ROW, _EVERY_COLUMN = 2, 4
"""How far apart the dots of a pattern lie."""

_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))

# Each as its four rows of two dots, top first.
_SHAPES = {
    "'": "11 00 00 00", "-": "00 11 11 00", "_": "00 00 00 11", ".": "00 00 00 01", "|": "10 10 10 10",
    "/": "01 01 10 10", "\\": "10 10 01 01", ":": "00 11 00 11", "`": "10 01 00 00", ",": "00 00 01 10",
    "(": "01 10 10 01", ")": "10 01 01 10", "+": "11 11 11 11", "L": "10 10 10 11", "J": "01 01 01 11",
    "7": "11 01 01 01", "r": "11 10 10 10", "=": "11 00 11 00",
}  # fmt: skip


class Canvas:
    """Dots on a number of columns and rows of characters; what is drawn outside is not seen."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._cells = [[0] * columns for _ in range(rows)]

    def dot(self, x: int, y: int) -> None:
        """Set one dot."""
        if 0 <= x < self.columns * 2 and 0 <= y < self.rows * 4:
            self._cells[y // 4][x // 2] |= _BITS[y % 4][x % 2]

    def line(self, one: Dot, other: Dot, *, every: int = 1) -> None:
        """Set the dots from one point to another, or every so manieth of them."""
        (x1, y1), (x2, y2), wide, high = one, other, self.columns * 2, self.rows * 4
        if not (0 <= x1 <= wide and 0 <= x2 <= wide and 0 <= y1 <= high and 0 <= y2 <= high):
            clipped = _clipped(one, other, wide, high)
            if clipped is None:
                return
            (x1, y1), (x2, y2) = clipped
        steps = int(max(abs(x2 - x1), abs(y2 - y1))) + 1
        for step in range(steps + 1):
            x, y = int(x1 + (x2 - x1) * step / steps), int(y1 + (y2 - y1) * step / steps)
            if every == 1 or (x + y) % every == 0:
                self.dot(x, y)

    def path(self, dots: Sequence[Dot], *, every: int = 1) -> None:
        """Set the dots from point to point, or every so manieth of them."""
        wide, high = self.columns * 2, self.rows * 4
        x1, y1 = dots[0]
        for x2, y2 in dots[1:]:
            is_beyond = (
                (x1 < 0 and x2 < 0)
                or (y1 < 0 and y2 < 0)
                or (x1 > wide and x2 > wide)
                or (y1 > high and y2 > high)
            )
            if not is_beyond and (int(x1) != int(x2) or int(y1) != int(y2)):
                self.line((x1, y1), (x2, y2), every=every)
            x1, y1 = x2, y2

    def fill(self, shapes: Iterable[Sequence[Dot]]) -> None:
        """An even pattern inside closed shapes: a dot in every fourth column of every other row.

        A shape within a shape is a hole.
        """
        for row, crossed in enumerate(self._crossings(shapes)):
            y = row * _EVERY_ROW
            offset = 0 if row % 2 else _EVERY_COLUMN // 2
            for start, end in zip(crossed[::2], crossed[1::2], strict=False):
                first = max(0, int(start) + 1)
                for x in range(
                    first + (offset - first) % _EVERY_COLUMN,
                    min(self.columns * 2, int(end) + 1),
                    _EVERY_COLUMN,
                ):
                    self._cells[y // 4][x // 2] |= _BITS[y % 4][x % 2]

    def _crossings(self, shapes: Iterable[Sequence[Dot]]) -> list[list[float]]:
        """Where the lines of closed shapes cross the middle of each row of the
        pattern, from left to right.
        """
        count = self.rows * 4 // _EVERY_ROW
        crossings: list[list[float]] = [[] for _ in range(count)]
        for shape in shapes:
            rows = [ceil((y - 0.5) / _EVERY_ROW) for _, y in shape]  # the first row beneath each point
            (x1, y1), first = shape[-1], rows[-1]
            for (x2, y2), last in zip(shape, rows, strict=True):
                if first != last:
                    slope = (x2 - x1) / (y2 - y1)
                    for row in range(max(0, min(first, last)), min(count, max(first, last))):
                        crossings[row].append(x1 + slope * (row * _EVERY_ROW + 0.5 - y1))
                x1, y1, first = x2, y2, last
        for crossed in crossings:
            crossed.sort()
        return crossings

    def characters(self, *, ascii: bool = False) -> list[list[str]]:
        """What each row reads, character by character; a space where no dot is set."""
        glyph = _looks_like if ascii else lambda bits: chr(0x2800 + bits)
        return [[glyph(bits) if bits else " " for bits in row] for row in self._cells]


@cache
def _looks_like(bits: int) -> str:
    def difference(shape: str) -> int:
        wanted = sum(
            _BITS[y][x] for y, row in enumerate(shape.split()) for x, on in enumerate(row) if on == "1"
        )
        return (wanted ^ bits).bit_count()

    return min(_SHAPES, key=lambda glyph: difference(_SHAPES[glyph]))


def _clipped(one: Dot, other: Dot, wide: int, high: int) -> tuple[Dot, Dot] | None:
    """The part of a line that lies on the canvas (Liang and Barsky)."""
    (x, y), dx, dy = one, other[0] - one[0], other[1] - one[1]
    first, last = 0.0, 1.0
    for step, room in ((-dx, x), (dx, wide - x), (-dy, y), (dy, high - y)):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return (x + dx * first, y + dy * first), (x + dx * last, y + dy * last)
