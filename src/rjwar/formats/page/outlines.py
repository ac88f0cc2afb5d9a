"""The coasts as a web page carries them: each shape a short text, in the encoding that web maps use for lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from rjwar.draw.charts.coastlines import Box, Point, outline

_UNIT = 250
"""Steps to a degree: some four hundred metres, as fine as the finest outline is round Port Arthur."""


def outlines(box: Box) -> dict[str, list[str]]:
    """The land and the rivers of the finest outline that covers a box."""
    found = outline(box)
    return {"land": [encoded(shape) for shape in found.land], "rivers": [encoded(river) for river in found.rivers]}


def encoded(points: Iterable[Point]) -> str:
    """The points as an encoded polyline, longitude first: the steps between them, in characters from `?` to `~` of five bits each.

    >>> encoded([(0.0, 0.0), (0.004, -0.008)])
    '??AB'
    """
    whole = [(round(x * _UNIT), round(y * _UNIT)) for x, y in points]
    steps = chain([whole[0]], ((to[0] - at[0], to[1] - at[1]) for at, to in pairwise(whole)))
    return "".join(chunk for step in steps for number in step for chunk in _chunks(number))


def _chunks(number: int) -> Iterator[str]:
    """A number in fives of bits, the lowest first; the sign is the lowest bit, and a sixth bit says that more follow."""
    left = number * 2 if number >= 0 else -number * 2 - 1
    while left >= 32:
        yield chr((left % 32 | 32) + 63)
        left //= 32
    yield chr(left + 63)
