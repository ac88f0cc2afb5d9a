"""Dates that are wider than their column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rjwar.core.width import cells
from rjwar.draw.layout.wrap import wrap

_JOINTS = (r" (?=\((?!\?))", r"(?<=[–〜~]) ?|(?=至)")
"""Where a date is parted: before its Old Style in brackets, after the dash of an interval."""
_NARROW, _LEAST = range(50, 66), 16
"""How wide a page is whose dates give way, and to how many cells.

In one that is narrower yet they stand after what is said.
"""


def dates_column(widths: Iterable[int], width: int) -> int:
    """How wide a column of dates is: as the widest, but in a narrow page no wider than most.

    There an interval goes on beneath.
    """
    widest = max(widths, default=0)
    return min(widest, _LEAST) if width in _NARROW else widest


def date_lines(text: str, width: int) -> Iterator[str]:
    """A date in lines of at most a width, parted at its joints as long as it is too
    wide, and then between words.
    """
    if cells(text) <= width:
        yield text
        return
    import re  # few dates are too wide

    for joint in _JOINTS:
        parts = re.split(joint, text, maxsplit=1)
        if len(parts) == 2 and all(part.strip(" –") for part in parts):
            for part in parts:
                yield from date_lines(part, width)
            return
    yield from wrap(text, width)
