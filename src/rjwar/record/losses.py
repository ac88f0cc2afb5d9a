"""What is a combat, and the one rule of what a side lost in it."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.record.model import Event, Figure, Force, Word

LOSS_MEASURES = ("killed", "wounded", "missing", "captured")


def is_combat(event: Event, kind: Word | None) -> bool:
    """Whether an event is a combat: its kind says so.

    An event without a kind is one if it has forces or an outcome.
    """
    return bool(kind.combat) if kind else bool(event.kind is None and (event.forces or event.outcome))


def lost(force: Force) -> Figure | None:
    """The men a side lost: `total` as it is stated, else killed, wounded,
    missing and captured added up as far as given.

    Of a sum each bound is known only where that of every part is:
    5,000 and "more than 100" are at least 5,100. None if nothing is given.
    """
    if "total" in force.losses:
        stated = force.losses["total"]
        return Figure(stated.best, stated.low, stated.high)
    parts = [force.losses[measure] for measure in LOSS_MEASURES if measure in force.losses]
    if not parts:
        return None
    best = _sum([part.best for part in parts])
    low = _sum([part.least for part in parts])
    high = _sum([part.most for part in parts])
    return Figure(best, low, high)


def bounds(figure: Figure) -> tuple[int, int]:
    """The least and the most that a figure says; a bound that is open counts as the number that is known."""
    least = (figure.high if figure.least is None else figure.least) or 0
    most = (figure.low if figure.most is None else figure.most) or 0
    return least, max(least, most)


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
