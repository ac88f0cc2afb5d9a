"""A chart: coasts, river frontiers and the names of lands and seas in a frame, with marks upon them, and its scale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, cos, radians

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import cells
from rjwar.draw.charts.braille import Canvas
from rjwar.draw.charts.coastlines import Box, outline
from rjwar.draw.layout.columns import Line, joined
from rjwar.draw.layout.lines import Span
from rjwar.words.phrasing import Phrasing

LABEL_ROOM = 2
"""How many cells a mark may stand out over the right edge of a frame."""

_MOST_ROWS = 34
_NAMED_FROM = 2.0
"""Dots a degree of latitude, from which the names of lands and seas are written."""
_KM_A_DEGREE = 111.2
_ROUND_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)

# Where the middle of each name stands: latitude and longitude.
REGIONS_AT = {
    "manchuria": (45.6, 121.5), "korea": (36.6, 127.9), "yellow-sea": (35.2, 123.0), "sea-of-japan": (40.6, 134.8),
    "sakhalin": (48.2, 145.2), "japan": (35.9, 138.2),
}  # fmt: skip


class Frame(NamedTuple):
    """A box fitted to so many columns and rows of characters, with how many dots there are to a degree of longitude and of latitude."""

    box: Box
    columns: int
    rows: int
    across: float
    down: float

    def dots(self, lat: float, lon: float) -> tuple[float, float]:
        """Columns and rows of dots from the top left corner."""
        return (lon - self.box[2]) * self.across, (self.box[1] - lat) * self.down

    def cell(self, lat: float, lon: float) -> tuple[int, int]:
        """Row and column of the character that a point in the box lies in."""
        x, y = self.dots(lat, lon)
        return min(max(int(y / 4), 0), self.rows - 1), min(max(int(x / 2), 0), self.columns - 1)


class Pin(NamedTuple):
    """A mark on a chart: the character it begins in, what it says, how it is painted."""

    row: int
    column: int
    text: str
    style: str


def fitted(box: Box, columns: int) -> Frame:
    """The largest frame of a box, not too high; where the columns are not filled, the box is widened on both sides."""
    south, north, west, east = box
    squeeze = cos(radians((south + north) / 2))
    wide, high = max((east - west) * squeeze, 0.01), max(north - south, 0.01)
    down = min(columns * 2 / wide, _MOST_ROWS * 4 / high)
    across = down * squeeze
    rows = max(ceil(high * down / 4 - 0.01), 1)
    spare = columns * 2 / across - (east - west)
    box = (max(north - rows * 4 / down, -90.0), north, max(west - spare / 2, -180.0), min(east + spare / 2, 180.0))
    return Frame(box, columns, rows, across, down)


def chart(frame: Frame, pins: Sequence[Pin], words: Phrasing) -> list[Line]:
    """The rows of the chart, `LABEL_ROOM` wider than the frame, and the scale under them."""
    land, coast = _drawn(frame)
    grid: list[list[Span]] = [
        [*((line, "") if line != " " else (ground, "dim") for line, ground in zip(*row, strict=True)), *[(" ", "")] * LABEL_ROOM]
        for row in zip(coast.characters(ascii=words.look.ascii), land.characters(ascii=words.look.ascii), strict=True)
    ]
    for pin in pins:
        _write(grid[pin.row], pin.column, pin.text, pin.style)
    for region, at in REGIONS_AT.items() if frame.down >= _NAMED_FROM else ():
        _name(grid, frame, pins, words.region(region), at)
    return [*map(joined, grid), [(_scale(frame, words), "dim")]]


def _drawn(frame: Frame) -> tuple[Canvas, Canvas]:
    """The pattern of the land, and the lines of coasts and rivers."""
    shapes = outline(frame.box)
    land, coast = Canvas(frame.columns, frame.rows), Canvas(frame.columns, frame.rows)
    rings = [[frame.dots(lat, lon) for lon, lat in ring] for ring in shapes.land]
    land.fill(rings)
    for ring, dots in zip(shapes.land, rings, strict=True):
        for place in range(len(ring)):
            if not shapes.is_edge(ring[place - 1], ring[place]):
                coast.line(dots[place - 1], dots[place])
    for river in shapes.rivers:
        for one, other in pairwise(frame.dots(lat, lon) for lon, lat in river):
            coast.line(one, other, every=2)
    return land, coast


def _name(grid: list[list[Span]], frame: Frame, pins: Sequence[Pin], name: str, at: tuple[float, float]) -> None:
    """Write the name of a land or sea, if the frame has it and no mark is in its way."""
    (lat, lon), (south, north, west, east) = at, frame.box
    if not (south < lat < north and west < lon < east):
        return
    row, middle = frame.cell(lat, lon)
    start = middle - cells(name) // 2
    end = start + cells(name)
    if start >= 0 and end <= len(grid[row]) and all(
        pin.row != row or pin.column + cells(pin.text) < start or pin.column > end for pin in pins
    ):  # fmt: skip
        _write(grid[row], start, name, "label")


def _write(row: list[Span], column: int, text: str, style: str) -> None:
    """Put a text into a row, whose items are single cells: a mark goes with its letter, a wide character takes two.

    The pattern of the land gives way on either side.
    """
    for beside in (column - 1, column + cells(text)):
        if 0 <= beside < len(row) and row[beside][1] == "dim":
            row[beside] = (" ", "")
    for char in text:
        wide = cells(char)
        if wide == 0:
            row[column - 1] = (row[column - 1][0] + char, style)
        else:
            row[column : column + wide] = [(char, style), ("", style)][:wide]
        column += wide


def _scale(frame: Frame, words: Phrasing) -> str:
    """A bar of a round number of kilometres, up to a quarter of the chart long."""
    a_column = _KM_A_DEGREE / frame.down * 2
    km = max((km for km in _ROUND_KM if km <= a_column * frame.columns / 4), default=_ROUND_KM[0])
    return f"├{'─' * max(round(km / a_column) - 2, 0)}┤ {words.phrase('km', words.number(km))}"
