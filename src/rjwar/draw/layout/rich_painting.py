"""Drawings as Rich paints them: for terminals of sixteen colours, of which it knows the names,
and for whatever else prints with Rich.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.style import Style

from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.painting import CLOSING, opening
from rjwar.draw.layout.themes import Theme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rjwar.draw.layout.painting import Addresses


class Painting:
    """A drawing in the colours of a theme.

    `addresses` are where its links lead to, for terminals that have links.
    """

    def __init__(self, drawn: Lines, theme: Theme, addresses: Addresses | None = None) -> None:
        self._drawn, self._theme, self._addresses = drawn, theme, addresses

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for line in self._drawn.lines:
            for text, style in line:
                address = self._addresses(style) if self._addresses and "@" in style else ""
                if address:
                    yield Segment(opening(address))
                yield from (Segment(part, parsed(paint)) for part, paint in self._theme.painted(text, style))
                if address:
                    yield Segment(CLOSING)
            yield Segment.line()


@cache
def parsed(paint: str) -> Style:
    """A style of Rich from its words."""
    return Style.parse(paint)
