"""Which panes stand where: by the size of the screen, and by what is open."""

from __future__ import annotations

from typing import NamedTuple

BESIDE_FROM = 120
_THREE_FROM = 170
_MAP_FROM = 200
_MAP_HIGH = 50


class Arrangement(NamedTuple):
    """The widths of list, card and map (0: not shown), and the rows of what stands above and beneath them."""

    list: int
    card: int
    map: int
    above: bool
    """Whether title, search, chips and strip are shown."""
    strip: int
    chips: int
    day: int


def arranged(width: int, height: int, *, card: bool, map: bool | None) -> Arrangement:
    """The panes on a screen of a size.

    `card`: one is open; `map`: shown or hidden by the user, None by the size alone.
    """
    beside = width >= BESIDE_FROM
    shows_map = map if map is not None else width >= _MAP_FROM and height >= _MAP_HIGH
    rows = {
        "strip": 2 if height >= 16 else 0,
        "chips": 2 if height >= 20 else 1,
        "day": 2 if height >= 20 else 1,
    }
    if not beside:
        if shows_map:
            return Arrangement(0, 0, width, above=False, **rows | {"day": 0})
        if card:
            return Arrangement(0, width, 0, above=False, **rows | {"day": 0})
        return Arrangement(width, 0, 0, above=True, **rows)
    if shows_map and width >= _THREE_FROM:
        left, right = width * 3 // 10, width * 7 // 20
        return Arrangement(left, width - left - right, right, above=True, **rows)
    left = width * 9 // 20
    right = width - left
    return Arrangement(left, 0 if shows_map else right, right if shows_map else 0, above=True, **rows)
