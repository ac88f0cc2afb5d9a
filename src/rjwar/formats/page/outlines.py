"""The coasts as a web page carries them: each shape a short text,
in the encoding that web maps use for lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from rjwar.core.light_typing import Any
from rjwar.draw.charts.coastlines import Box, Point, outline


def outlines(box: Box, unit: int) -> dict[str, Any]:
    """The land and the rivers of the finest outline that covers a box,
    as fine as so many steps to a degree.
    """
    found = outline(box)
    land, rivers = ([encoded(shape, unit) for shape in shapes] for shapes in (found.land, found.rivers))
    return {"land": land, "rivers": rivers, "box": box, "unit": unit}


def encoded(points: Iterable[Point], unit: int) -> str:
    """The points as an encoded polyline, longitude first:
    the steps between them, in characters from `?` to `~` of five bits each.

    >>> encoded([(0.0, 0.0), (0.004, -0.008)], 250)
    '??AB'
    """
    whole = [(round(x * unit), round(y * unit)) for x, y in points]
    steps = chain([whole[0]], ((to[0] - at[0], to[1] - at[1]) for at, to in pairwise(whole)))
    return "".join(chunk for step in steps for number in step for chunk in _chunks(number))


def _chunks(number: int) -> Iterator[str]:
    """A number in fives of bits, the lowest first.

    The sign is the lowest bit, and a sixth bit says that more follow.
    """
    left = number * 2 if number >= 0 else -number * 2 - 1
    while left >= 32:
        yield chr((left % 32 | 32) + 63)
        left //= 32
    yield chr(left + 63)
