"""A tree that is written line by line, with guides from each branch to the next."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.draw.layout.columns import Line, fill

_LEAST = 16
"""How narrow a name may become, however deep it stands; the guides of the highest branches give way to it."""
_STEP = 3


def branch(atoms: Sequence[Line], before: str, width: int, *, is_last: bool) -> list[Line]:
    """The lines of a name, and of what is said of it, that hang on the guides before them."""
    own, stem = ("└─ ", "   ") if is_last else ("├─ ", "│  ")
    guide = before[len(before) - max(min(len(before), width - _STEP - _LEAST), 0) :]
    lines = fill(atoms, max(width - len(guide) - _STEP, 2), hang=2)
    return [[(f"{guide}{stem if index else own}", "dim"), *line] for index, line in enumerate(lines)]


def beneath(before: str, *, is_last: bool) -> str:
    """The guides of what hangs on a branch."""
    return before + ("   " if is_last else "│  ")
