"""Shades of cells, the darker the more."""

from __future__ import annotations

from collections.abc import Sequence

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


def shades_told(steps: Sequence[int], words: Phrasing) -> str:
    """From how much on there is each shade: `░ 1+ ▒ 4+ ▓ 8+ █ 16+`."""
    return " ".join(f"{glyph} {words.number(step)}+" for glyph, step in zip(_SHADES, steps, strict=True))


def hatch_told(words: Phrasing) -> str:
    """What the hatch says; in a window in a few words."""
    return words.phrase("losses-spread" if words.look.height else "losses-placed", words.shown(HATCH))
