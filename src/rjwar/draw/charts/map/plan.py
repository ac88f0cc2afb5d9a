"""How the parts of a map share the window: the map, its legend beside or beneath it,
and a strip of the world.
"""

from __future__ import annotations

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.coastlines import Box
from rjwar.draw.charts.map.crop import FAR_EAST
from rjwar.draw.charts.map.frame import WORLD, Frame, fitted, is_within

GAP = 2
_BESIDE_FROM = 80
_LEAST_LEGEND = ((150, 48), (110, 42), (96, 36), (0, 30))
"""From how wide a window on a legend is at least how wide."""
_WIDENED, _WIDENED_ALONE = 1.35, 3.0
"""How much wider than its box a map may be that fills a window; where no legend stands beside it."""
_LEAST_SHARE = 0.6
"""Which part of the columns that a map may have it takes at least."""
_LEAST_ROWS, _LEAST_LEGEND_ROWS, _USUAL_LEGEND_ROWS = 6, 3, 4
_LEAST_STRIP = 9


class Plan(NamedTuple):
    """The frame of the map; how wide and how high the legend may be, and whether it stands beside.

    How high the strip, 0 without one.
    """

    frame: Frame
    is_beside: bool
    legend: int
    legend_rows: int
    strip_rows: int


def plan(box: Box, width: int, lines: int, *, has_strip: bool, is_whole: bool) -> Plan:
    """The plan of a map of a box in so many lines of a width.

    A whole legend, which may be of any length, stands beneath the map.
    """
    within = FAR_EAST if is_within(box, FAR_EAST) else WORLD
    if is_whole:
        frame = fitted(box, width, lines, widened=_WIDENED_ALONE, within=within)
        return Plan(frame, False, width, lines, max(width // 5, _LEAST_STRIP) if has_strip else 0)
    if width >= _BESIDE_FROM:
        least = next(legend for least, legend in _LEAST_LEGEND if width >= least)
        columns = width - GAP - least
        frame = fitted(
            box, columns, lines - 1, widened=_WIDENED, least=int(columns * _LEAST_SHARE), within=within
        )
        left = lines - frame.rows - 2
        return Plan(
            frame, True, width - frame.columns - GAP, lines, left if has_strip and left >= _LEAST_STRIP else 0
        )
    rows = max(lines - 2 - max(_USUAL_LEGEND_ROWS, lines // 3), _LEAST_ROWS)
    frame = fitted(box, width, rows, widened=_WIDENED_ALONE, within=within)
    left = lines - frame.rows - 2
    strip = min(left // 2, width // 5) if has_strip else 0
    strip = strip if strip >= _LEAST_STRIP else 0
    return Plan(frame, False, width, max(left - strip - bool(strip), _LEAST_LEGEND_ROWS), strip)
