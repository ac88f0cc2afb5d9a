"""Dates that are wider than their column."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.text import cells
from rjwar.draw.layout.wrap import wrap

_JOINTS = (r" (?=\((?!\?))", r"(?<=[–〜]) ?")
"""Where a date is parted: before its Old Style in brackets, after the dash of an interval."""


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
