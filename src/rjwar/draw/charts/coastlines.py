"""Coasts, and the river frontiers of 1904, as lists of points:
the outlines that come with the program, in `outlines/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

from rjwar.core.light_typing import NamedTuple

Box = tuple[float, float, float, float]
"""South, north, west, east, in degrees."""
Point = tuple[float, float]
"""Longitude and latitude, in degrees."""

_FINE: Box = (28, 56, 104, 150)


class Outline(NamedTuple):
    """Shapes of land, each closed, and rivers, each open.

    `covers` is the box beyond which nothing is known.
    """

    land: tuple[tuple[Point, ...], ...]
    rivers: tuple[tuple[Point, ...], ...]
    covers: Box
    boxes: tuple[Box, ...]
    """The box of each shape of land."""

    def land_in(self, box: Box) -> list[tuple[Point, ...]]:
        """The shapes of which some may lie in a box."""
        south, north, west, east = box
        return [
            ring for ring, (low, high, left, right) in zip(self.land, self.boxes, strict=True)
            if low <= north and south <= high and left <= east and west <= right
        ]  # fmt: skip

    def coasts(self, ring: Sequence[Point]) -> Iterator[Sequence[Point]]:
        """The lines of a shape that are coasts, each from point to point."""
        start = 0
        closed = (*ring, ring[0])
        x1, y1 = ring[0]
        for index, (x2, y2) in enumerate(closed):
            if index and (x1 == x2 or y1 == y2) and self.is_edge((x1, y1), (x2, y2)):
                yield closed[start:index]
                start = index
            x1, y1 = x2, y2
        yield closed[start:]

    def is_edge(self, one: Point, other: Point) -> bool:
        """Whether the line between two points of a shape is no coast,
        but where the land was cut at the border of the box.
        """
        south, north, west, east = self.covers
        (x1, y1), (x2, y2) = one, other
        return (x1 == x2 and x1 in (west, east)) or (y1 == y2 and y1 in (south, north))


def outline(box: Box) -> Outline:
    """The finest outline that covers a box: the theatre of war to a few kilometres,
    the rest of the world to some thirty.
    """
    south, north, west, east = box
    fine = _FINE[0] <= south and north <= _FINE[1] and _FINE[2] <= west and east <= _FINE[3]
    return _read("theatre", _FINE) if fine else _read("world", (-90, 90, -180, 180))


@cache
def _read(name: str, covers: Box) -> Outline:
    found: dict[str, list[tuple[Point, ...]]] = {"land": [], "river": []}
    unit = 1
    for line in _text(name).splitlines():
        word, _, rest = line.partition(" ")
        if word in found:
            found[word].append(tuple(_points(rest, unit)))
        elif rest.startswith("unit 1/"):
            unit = int(rest.split("/")[1].split()[0])
    return Outline(tuple(found["land"]), tuple(found["river"]), covers, tuple(map(_box, found["land"])))


def _box(points: Sequence[Point]) -> Box:
    lons, lats = zip(*points, strict=True)
    return min(lats), max(lats), min(lons), max(lons)


def _text(name: str) -> str:
    return (Path(__file__).parent / "outlines" / f"{name}.txt").read_text(encoding="ascii")


def _points(steps: str, unit: int) -> Iterator[Point]:
    """The points of a shape, of which each but the first is written as the step to it from the one before."""
    numbers = [int(number) for number in steps.replace(",", " ").split()]
    for x, y in zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True):
        yield x / unit, y / unit
