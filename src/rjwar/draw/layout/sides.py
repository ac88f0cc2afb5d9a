"""The two sides of the war as they are drawn: Japan on the left, in a style of its own,
Russia on the right in another.
"""

from __future__ import annotations

from collections.abc import Iterable

_LEFT_TO_RIGHT = ("japan", "russia")


def in_sides_order(forces: Iterable[str]) -> list[str]:
    """Japan on the left, Russia beside it, then whoever else took part, as the record has them."""
    return sorted(
        forces, key=lambda side: _LEFT_TO_RIGHT.index(side) if side in _LEFT_TO_RIGHT else len(_LEFT_TO_RIGHT)
    )


def side_style(side: str) -> str:
    """The style in which what is a side's own is drawn."""
    return side if side in _LEFT_TO_RIGHT else ""
