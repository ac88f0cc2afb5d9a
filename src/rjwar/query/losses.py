"""What combats cost each side, counted once: whole and phases never both,
and over time where the phases that state it stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rjwar.core.light_typing import Any, NamedTuple, Protocol
from rjwar.record.losses import bounds, lost
from rjwar.record.model import Event, Figure


class Range(NamedTuple):
    """Men lost, from the least to the most that is said, None where nothing is.

    `unknown` is the number of combats that say nothing.
    """

    low: int | None = None
    high: int | None = None
    unknown: int = 0


class Finder(Protocol):
    """What events, and the phases of them, are found in: the record, or what was read of it at once."""

    def find(self, entity: str, id: str) -> Any: ...

    def parts(self, id: str) -> Sequence[str]: ...


class Loss(NamedTuple):
    """What a side lost in an event; `likely` is one number to draw it by."""

    event: Event
    side: str
    range: Range
    likely: int | None = None


def range_of(known: Figure | None) -> Range:
    """The bounds of what a side lost in one combat; where nothing is known, one unknown."""
    return Range(*bounds(known)) if known else Range(unknown=1)


def summed(ranges: Iterable[Range]) -> Range:
    """The sum of several; None, and not nought, where nothing is known."""
    found = list(ranges)
    lows = [one.low for one in found if one.low is not None]
    highs = [one.high for one in found if one.high is not None]
    return Range(
        sum(lows) if lows else None, sum(highs) if highs else None, sum(one.unknown for one in found)
    )


def counted(store: Finder, combats: Mapping[str, Event]) -> Iterator[Loss]:
    """What each side lost in each of some combats, but for those of which another, a whole of it,
    states that side's losses.
    """
    for event in combats.values():
        above = [combats[id] for id in _above(store, event) if id in combats]
        for side in event.forces:
            if not any(_states(whole, side) for whole in above):
                yield _loss(event, side)


def _loss(event: Event, side: str) -> Loss:
    known = lost(event.forces[side])
    return Loss(event, side, range_of(known), known.value if known else None)


def _above(store: Finder, event: Event) -> Iterator[str]:
    whole = event.part_of
    while whole is not None:
        yield whole
        found = store.find("event", whole)
        whole = found.part_of if found else None


def _states(event: Event, side: str) -> bool:
    return side in event.forces and lost(event.forces[side]) is not None


def by_phases(store: Finder, loss: Loss) -> list[Loss]:
    """A loss with the phases that state parts of it apart, at any depth.

    What they leave of it stays with the whole.
    """
    phases = (
        [_loss(phase, loss.side) for phase in _stating(store, loss.event, loss.side)]
        if loss.range.low is not None
        else []
    )
    if not phases:
        return [loss]
    rest = _rest(loss.range, [phase.range for phase in phases])
    likely = (
        max(loss.likely - sum(phase.likely or 0 for phase in phases), 0) if loss.likely is not None else None
    )
    told = [part for phase in phases for part in by_phases(store, phase)]
    return [*told, loss._replace(range=rest, likely=likely)] if rest.high or not told else told


def _stating(store: Finder, event: Event, side: str) -> Iterator[Event]:
    """The phases of an event that state a side's losses: of one that does not, its own."""
    for id in store.parts(event.id):
        phase = store.find("event", id)
        yield from [phase] if _states(phase, side) else _stating(store, phase, side)


def _rest(whole: Range, parts: Sequence[Range]) -> Range:
    """What is left of a whole; nothing where the parts come to more."""
    if whole.low is None or whole.high is None:
        return whole
    low = max(whole.low - sum(part.low or 0 for part in parts), 0)
    return Range(low, max(whole.high - sum(part.high or 0 for part in parts), low), whole.unknown)
