"""Lines as a terminal of 256 colours or more is told them: its escape sequences, without importing Rich, which takes longer than a drawing."""

from __future__ import annotations

from rjwar.draw.layout.lines import STYLES, Lines, unlinked

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping

_ATTRIBUTES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4"}


def suits(environment: Mapping[str, str]) -> bool:
    """Whether a terminal has the colours that styles name. One of 16 has not: for it Rich finds the nearest."""
    color, term = (environment.get(name, "").strip().lower() for name in ("COLORTERM", "TERM"))
    return color in ("truecolor", "24bit") or term.rpartition("-")[2] in ("256color", "kitty")


def painted(drawn: Lines) -> str:
    """The lines with their styles, each with its line end."""
    starts = {name: f"\x1b[{_codes(style)}m" if style else "" for name, style in STYLES.items()}
    told: list[str] = []
    for line in drawn.lines:
        for text, style in line:
            start = starts[unlinked(style)]
            told += (start, text, "\x1b[0m") if start and text else (text,)
        told.append("\n")
    return "".join(told)


def _codes(style: str) -> str:
    """What a terminal is told of a style: `1;38;5;166` of `bold color(166)`."""
    return ";".join(_ATTRIBUTES.get(word) or f"38;5;{word.removeprefix('color(').removesuffix(')')}" for word in style.split())
