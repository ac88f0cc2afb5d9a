"""Sakhalin in a corner of the theatre: the war came there last, and far from the rest of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.map.crop import FAR_EAST, SAKHALIN
from rjwar.draw.charts.map.frame import Frame, fitted
from rjwar.draw.charts.map.sheet import Sheet
from rjwar.draw.layout.columns import Line, width_of

_SHARES = ((0.48, 22), (0.44, 19), (0.4, 16), (0.36, 14), (0.33, 11), (0.3, 9))
"""Which part of the rows of a map it takes, and how many columns at most, the largest first."""
_LEAST_ROWS = 5


class Corner(NamedTuple):
    """Where an inset lies: its first row and column on the map, its frame,
    and whether it lies to the left.
    """

    row: int
    column: int
    frame: Frame
    is_left: bool


def corner(sheet: Sheet, frame: Frame) -> Corner | None:
    """The largest corner of a map in which no mark stands; None if there is none.

    It is kept free for the inset and its border.
    """
    for found in _corners(frame):
        rows, columns = found.frame.rows + 1, found.frame.columns + 1
        column = found.column if found.is_left else found.column - 1
        if sheet.is_free(found.row, column, rows, columns):
            sheet.reserve(found.row, column, rows, columns)
            return found
    return None


def _corners(frame: Frame) -> Iterator[Corner]:
    for share, columns in _SHARES:
        inner = fitted(
            SAKHALIN,
            min(columns, frame.columns // 3),
            max(int(frame.rows * share), _LEAST_ROWS),
            widened=4,
            within=FAR_EAST,
        )
        if inner.rows + 1 < frame.rows:
            yield Corner(0, 0, inner, True)
            yield Corner(0, frame.columns - inner.columns, inner, False)


def bordered(found: Corner, lines: Sequence[Line]) -> list[Line]:
    """The lines of an inset with a border beneath and on its inner side."""
    edge, bar = ("│", "dim"), "─" * found.frame.columns
    last: Line = [(f"{bar}┘" if found.is_left else f"└{bar}", "dim")]
    padded = [[*line, (" " * (found.frame.columns - width_of(line)), "")] for line in lines]
    return [*([*line, edge] if found.is_left else [edge, *line] for line in padded), last]


def lay(sheet: Sheet, found: Corner, lines: Sequence[Line]) -> None:
    """Lay an inset over its corner of the map."""
    sheet.inlay(found.row, found.column if found.is_left else found.column - 1, bordered(found, lines))
