"""Bars of figures, as long as they are large: solid as far as a figure is sure,
faint on to the most it could be.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.record.model import Figure

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def top(figure: Figure) -> int:
    """The most that a figure could be, as far as it is said."""
    return max((bound for bound in (figure.low, figure.best, figure.high) if bound is not None), default=0)


def bar(figure: Figure, most: int, width: int) -> str:
    """A bar of at most `width` cells, `most` being the whole of it.

    What is more than nothing shows, if only as a sliver.
    """
    if most <= 0 or top(figure) <= 0:
        return ""
    sure = figure.low if figure.low is not None else figure.best or 0
    length, end = sure / most * width, top(figure) / most * width
    if round(end) > round(length):
        return "█" * round(length) + "░" * (round(end) - round(length))
    whole, part = divmod(int(length * 8), 8)
    return "█" * whole + _EIGHTHS[part] or "▏"
