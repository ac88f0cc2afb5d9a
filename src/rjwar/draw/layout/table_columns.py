"""Which columns of a table there is room for, and how wide each is."""

from __future__ import annotations

from collections.abc import Sequence

GAP = 2
BY_SIDE = {"lost": "losses", "forces.*.strength.men": "strength"}
"""Columns of a figure for each side, and what they are called."""
BETWEEN_SIDES = " · "
_LEAST_NAME, _USUAL_NAME = 24, 36
_LEAST_OF_EVENT = 28
"""How narrow the names of events may become before another column is left out."""
LEAST = {
    "date.edtf": 15, "name": 16, "place.name": 18, "lost": 14, "forces.*.strength.men": 14,
    "modern": 20, "part-of": 16, "type": 12,
}  # fmt: skip
"""How narrow a column may become before another is left out; 24 cells where nothing is said."""


def kept_columns(
    paths: Sequence[str], widths: Sequence[int], width: int, *, droppable: bool
) -> list[int] | None:
    """The columns that there is room for: those of least importance go first.

    None if even the rest do not fit.
    """
    kept = list(range(len(paths)))
    while kept:
        wide = [
            min(widths[index], _least(paths[index], paths))
            if _wraps(paths[index]) or not droppable
            else widths[index]
            for index in kept
        ]
        if sum(wide) + GAP * (len(kept) - 1) <= width:
            return kept
        spare = [index for index in kept if paths[index] in _SPARE]
        if not (droppable and spare):
            return None
        kept.remove(max(spare, key=lambda index: -_SPARE.index(paths[index])))
    return None


_SPARE = (
    "place.name", "kind", "front", "note", "at", "verdict",
    "longitude", "latitude", "died", "launched", "born", "part-of", "record-id", "side",
)  # fmt: skip
"""Columns that give way, in this order."""


def _wraps(path: str) -> bool:
    return path in (
        "date.edtf",
        "name",
        "title",
        "message",
        "value",
        "record",
        "summary",
        "note",
        "of.name",
        "place.name",
        "modern",
        "part-of",
        "type",
        *BY_SIDE,
    )


def _least(path: str, paths: Sequence[str]) -> int:
    if path == "name" and "date.edtf" in paths:
        return _LEAST_OF_EVENT
    return LEAST.get(path, _LEAST_NAME)


def narrowed(paths: Sequence[str], widths: Sequence[int], width: int) -> list[int]:
    """Widths that fit: names that are longer than usual give way, then places, dates and figures of sides,
    then the widest column that may wrap, again and again.
    """
    widths = list(widths)
    spare = width - sum(widths) - GAP * (len(widths) - 1)
    for path, least in (
        ("name", _USUAL_NAME),
        *((path, LEAST[path]) for path in ("place.name", "date.edtf", *BY_SIDE)),
    ):
        if spare < 0 and path in paths:
            index = paths.index(path)
            step = max(min(-spare, widths[index] - least), 0)
            widths[index] -= step
            spare += step
    while spare < 0:
        giving = [index for index, path in enumerate(paths) if _wraps(path)] or list(range(len(paths)))
        widest = max(giving, key=lambda index: widths[index])
        others = [widths[index] for index in giving if index != widest]
        step = min(-spare, max(1, widths[widest] - max(others, default=8)))
        widths[widest] -= step
        spare += step
        if widths[widest] <= 2:
            break
    return widths
