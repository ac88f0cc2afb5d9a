"""Stretches of a line that do not overlap, and whether there is room for one more,
without asking each of them.
"""

from __future__ import annotations

from bisect import bisect_left, insort


class Stretches:
    """The stretches taken so far, each from a start up to but without its end."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float]] = []

    def has_room(self, start: float, end: float) -> bool:
        """Whether a stretch overlaps none that is taken."""
        after = bisect_left(self._taken, (start, start))
        follows = after < len(self._taken) and self._taken[after][0] < end
        return not follows and (after == 0 or self._taken[after - 1][1] <= start)

    def take(self, start: float, end: float) -> None:
        """Take a stretch for which there is room."""
        insort(self._taken, (start, end))
