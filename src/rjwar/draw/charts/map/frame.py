"""The projection of a map: a box of degrees laid on rows and columns of characters,
north up, as far down as across.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, cos, radians

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.coastlines import Box, Point

WORLD: Box = (-90.0, 90.0, -180.0, 180.0)
KM_A_DEGREE = 111.2
"""Of latitude."""

_LEAST_SPAN = 0.01
_ROUNDING = 0.01


class Frame(NamedTuple):
    """A box on so many columns and rows of characters,
    with how many dots there are to a degree of longitude and of latitude.

    A character is two dots wide and four high, and twice as high as wide: dots lie as far apart across as
    down. Degrees of longitude are as long as they are in the middle of the box.
    """

    box: Box
    columns: int
    rows: int
    across: float
    down: float

    def dots(self, lat: float, lon: float) -> tuple[float, float]:
        """Columns and rows of dots from the top left corner."""
        return (lon - self.box[2]) * self.across, (self.box[1] - lat) * self.down

    def path(self, points: Sequence[Point]) -> list[tuple[float, float]]:
        """The same of points by longitude and latitude."""
        north, west, across, down = self.box[1], self.box[2], self.across, self.down
        return [((lon - west) * across, (north - lat) * down) for lon, lat in points]

    def cell(self, lat: float, lon: float) -> tuple[int, int]:
        """Row and column of the character that a point of the box lies in."""
        x, y = self.dots(lat, lon)
        return min(max(int(y / 4), 0), self.rows - 1), min(max(int(x / 2), 0), self.columns - 1)

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point lies in the box."""
        return lies_in(lat, lon, self.box)

    def lowered(self, rows: float) -> Frame:
        """The same frame, lower by so many rows, or parts of one."""
        south, north, west, east = self.box
        by = rows * 4 / self.down
        return self._replace(box=(south - by, north - by, west, east))

    @property
    def km_a_column(self) -> float:
        """How many kilometres a character is wide."""
        return KM_A_DEGREE / self.down * 2


def lies_in(lat: float, lon: float, box: Box) -> bool:
    """Whether a point lies in a box."""
    south, north, west, east = box
    return south <= lat <= north and west <= lon <= east


def is_within(box: Box, other: Box) -> bool:
    """Whether a box lies in another."""
    return other[0] <= box[0] and box[1] <= other[1] and other[2] <= box[2] and box[3] <= other[3]


def fitted(
    box: Box, columns: int, rows: int, *, widened: float = 1.0, least: int = 1, within: Box = WORLD
) -> Frame:
    """The largest frame of a box in so many columns and rows.

    It takes up to `widened` times the columns that the box needs, and `least` of them,
    where there are so many; what it shows then on both sides lies `within` a box.
    """
    south, north, west, east = box
    squeeze = max(cos(radians((south + north) / 2)), 0.05)
    wide, high = max((east - west) * squeeze, _LEAST_SPAN), max(north - south, _LEAST_SPAN)
    down = min(columns * 2 / wide, rows * 4 / high)
    across = down * squeeze
    widest = min(max(wide * down / 2 * widened, least), (within[3] - within[2]) * across / 2)
    used = min(columns, max(ceil(wide * down / 2 - _ROUNDING), int(widest), 1))
    low = min(rows, max(ceil(high * down / 4 - _ROUNDING), 1))
    left, right = _about(west, east, used * 2 / across, within[2:])
    bottom, top = _about(south, north, low * 4 / down, within[:2])
    return Frame((bottom, top, left, right), used, low, across, down)


def _about(least: float, most: float, span: float, within: tuple[float, float]) -> tuple[float, float]:
    """A stretch of so many degrees round another, moved so that it lies within a third if it can."""
    start = (least + most - span) / 2
    start = min(max(start, within[0]), max(within[1] - span, within[0]))
    return start, start + span
