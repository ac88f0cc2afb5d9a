"""Lines as a terminal of 256 colours is told them:
its escape sequences, without importing Rich, which takes longer than a drawing.
"""

from __future__ import annotations

from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.themes import Theme

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable

    Addresses = Callable[[str], str]
    """The web address that a style leads to; empty where it leads to none."""

_ATTRIBUTES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7"}


def painted(drawn: Lines, theme: Theme, addresses: Addresses | None = None) -> str:
    """The lines in the colours of a theme, each with its line end.

    `addresses` are where links lead to, for terminals that have them.
    """
    starts: dict[str, str] = {}
    told: list[str] = []
    for line in drawn.lines:
        for text, style in line:
            address = addresses(style) if addresses and "@" in style else ""
            if address:
                told.append(opening(address))
            for part, paint in theme.painted(text, style):
                if paint not in starts:
                    starts[paint] = f"\x1b[{_codes(paint)}m" if paint else ""
                told += (starts[paint], part, "\x1b[0m") if paint and part else (part,)
            if address:
                told.append(CLOSING)
        told.append("\n")
    return "".join(told)


def _codes(paint: str) -> str:
    """What a terminal is told of a style: `1;38;5;166` of `bold color(166)`."""
    return ";".join(
        _ATTRIBUTES.get(word) or f"38;5;{word.removeprefix('color(').removesuffix(')')}"
        for word in paint.split()
    )


def opening(address: str) -> str:
    """What begins a link at a terminal (OSC 8).

    Its id is that of the address, so that a title on two lines is one link.
    """
    from zlib import crc32

    return f"\x1b]8;id={crc32(address.encode()):08x};{address}\x1b\\"


CLOSING = "\x1b]8;;\x1b\\"
"""What ends one."""
