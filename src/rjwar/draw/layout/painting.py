"""Drawings as Rich paints them: each span in the colours of a theme, and leading where its text leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from zlib import crc32

from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.style import Style

from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.themes import Theme

Addresses = Callable[[str], str]
"""The web address that a style leads to; empty where it leads to none."""


class Painting:
    """A drawing in the colours of a theme; `addresses` are where its links lead to, for terminals that have links."""

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


def opening(address: str) -> str:
    """What begins a link at a terminal (OSC 8). Its id is that of the address, so that a title on two lines is one link."""
    return f"\x1b]8;id={crc32(address.encode()):08x};{address}\x1b\\"


CLOSING = "\x1b]8;;\x1b\\"
"""What ends one."""
