"""Shades of cells, the darker the more."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.draw.layout.columns import Line
from rjwar.words.phrasing import Phrasing

NOTHING = "·"
"""What stands in a cell without a shade."""
HATCH = "╱"
"""What stands in one of which losses are known of a longer span alone."""
_SHADES = "░▒▓█"


def shade_of(amount: float, steps: Sequence[int]) -> str:
    """The shade of an amount, of which there is each from a step on; nothing of less than the first step."""
    level = sum(amount >= step for step in steps)
    return _SHADES[level - 1] if level else ""


def shades_told(what: str, steps: Sequence[int], words: Phrasing) -> Line:
    """From how much on there is each shade, these as they are drawn: `Weight: ░ 1+ ▒ 3+ ▓ 4+ █ 5+`."""
    told: Line = [(words.told(what, ""), "dim")]
    for glyph, step in zip(_SHADES, steps, strict=True):
        told += [(glyph, ""), (f" {words.number(step)}+ ", "dim")]
    return [*told[:-1], (told[-1][0].rstrip(" "), "dim")]


def hatch_told(words: Phrasing) -> str:
    """What the hatch says; in a window in a few words."""
    return words.phrase("losses-spread" if words.look.height else "losses-placed", words.shown(HATCH))
