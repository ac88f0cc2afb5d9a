"""Coasts, and the river frontiers of 1904, as lists of points: the outlines that come with the program, in `outlines/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rjwar.core.light_typing import NamedTuple

Box = tuple[float, float, float, float]
"""South, north, west, east, in degrees."""
Point = tuple[float, float]
"""Longitude and latitude, in degrees."""

_FINE: Box = (28, 56, 104, 150)


class Outline(NamedTuple):
    """Shapes of land, each closed, and rivers, each open; `covers` is the box beyond which nothing is known."""

    land: tuple[tuple[Point, ...], ...]
    rivers: tuple[tuple[Point, ...], ...]
    covers: Box

    def is_edge(self, one: Point, other: Point) -> bool:
        """Whether the line between two points of a shape is no coast, but where the land was cut at the border of the box."""
        south, north, west, east = self.covers
        return any(one[axis] == other[axis] == side for axis, side in ((0, west), (0, east), (1, south), (1, north)))


def outline(box: Box) -> Outline:
    """The finest outline that covers a box: the theatre of war to a few kilometres, the rest of the world to some thirty."""
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
    return Outline(tuple(found["land"]), tuple(found["river"]), covers)


def _text(name: str) -> str:
    return (Path(__file__).parent / "outlines" / f"{name}.txt").read_text(encoding="ascii")


def _points(steps: str, unit: int) -> list[Point]:
    x = y = 0
    points = []
    for step in steps.split():
        dx, dy = step.split(",")
        x, y = x + int(dx), y + int(dy)
        points.append((x / unit, y / unit))
    return points
