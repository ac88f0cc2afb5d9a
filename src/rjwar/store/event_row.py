"""An event as its columns alone, by which a drawing chooses it and places it."""

from __future__ import annotations

from rjwar.core.light_typing import NamedTuple


class EventRow(NamedTuple):
    """An event by the columns that a drawing chooses and places it by.

    Days are ISO text; `combat` is 1 or 0; `losses` are men.
    """

    n: int
    id: str
    kind: str | None
    front: str | None
    place: str | None
    outcome: str | None
    victor: str | None
    weight: int | None
    edtf: str
    earliest: str | None
    latest: str | None
    part_of: str | None
    combat: int
    losses: int | None
