"""What stands beneath a drawing: what its signs mean, and what may be typed next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rjwar.draw.layout.columns import Line, fill
from rjwar.words.phrasing import Phrasing

_GAPS = ("   ", "  ")


def legend(atoms: Sequence[Line], width: int) -> list[Line]:
    """Signs with their meanings, none of them parted, in as few lines as a gap between them allows."""
    atoms = [atom for atom in atoms if atom]
    return min((fill(atoms, width, between=gap) for gap in _GAPS), key=len)


def dim(texts: Iterable[str]) -> list[Line]:
    """Texts as atoms of a legend."""
    return [[(text, "dim")] for text in texts]


def type_next(words: Phrasing, width: int, view: str, *, leaves_out: bool) -> list[Line]:
    """As much of what may be typed next as a line has room for: how to see one event, every event,
    what was lost, and the selection by another view; at a terminal alone, where one types.
    """
    if not words.look.height:
        return []
    told = [
        words.phrase("type-next"),
        words.phrase("type-all") if leaves_out else "",
        "--by losses" if view in _SHADED and words.look.by is None else "",
        f"--view {'|'.join(other for other in _VIEWS if other != view)}",
    ]
    return fill(dim(filter(None, told)), width)[:1]


_SHADED = ("months", "days")
_VIEWS = ("lanes", *_SHADED)
"""The views of a selection besides the lines that are drawn where none is asked for."""
