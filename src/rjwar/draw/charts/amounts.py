"""What events add to the bins of a time axis, and what these come to: parts of bars, and shaded cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date as Day
from datetime import timedelta
from itertools import pairwise

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.histogram import Bins
from rjwar.draw.charts.shades import HATCH, NOTHING, shade_of
from rjwar.draw.charts.stack import Layer
from rjwar.draw.layout.sides import in_sides_order, side_style
from rjwar.store.event_row import EventRow
from rjwar.words.wording import Wording

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.draw.charts.men_lost import MenLost

_GLYPHS = ("█", "▓", "▒")
_NOBODY = "░"


class Amount(NamedTuple):
    """What an event adds to some bins: for whom, and whether it is known of a longer span alone."""

    event: int
    whose: str | None
    is_spread: bool
    by_bin: Mapping[int, float]


def of_events(events: Sequence[EventRow], binned: Bins) -> Iterator[Amount]:
    """One for each event, for its victor, in the bin that it begins in."""
    for event in events:
        if (index := binned.bin_of(event)) is not None:
            yield Amount(event.n, event.victor, False, {index: 1})


def of_losses(events: Sequence[EventRow], lost: Sequence[MenLost], binned: Bins) -> Iterator[Amount]:
    """What was lost stands in the bin of its days; over several it is spread.

    Where no day is known, where the combat begins.
    """
    rows = {event.id: event for event in events}
    for one in lost:
        event = rows[one.combat]
        if one.first and one.last:
            shares = dict(_shares(one.first, one.last, binned))
            yield Amount(
                event.n,
                one.side,
                len(shares) > 1,
                {index: share * one.amount for index, share in shares.items()},
            )
        elif (index := binned.bin_of(event)) is not None:
            yield Amount(event.n, one.side, False, {index: one.amount})


def _shares(first: Day, last: Day, binned: Bins) -> Iterator[tuple[int, float]]:
    """The bins of the days from one to another, each with its share of them."""
    begins, ends = (max(bisect_right(binned.starts, str(day)) - 1, 0) for day in (first, last))
    if begins == ends:
        yield begins, 1.0
        return
    whole = (last - first).days + 1
    starts = [Day.fromisoformat(start) for start in binned.starts[begins + 1 : ends + 1]]
    for index, (start, after) in enumerate(pairwise([first, *starts, last + timedelta(1)]), begins):
        yield index, (after - start).days / whole


def layers(amounts: Sequence[Amount], binned: Bins, words: Wording) -> list[Layer]:
    """The parts of the bars: a side each, then nobody's, and on top what is known of a longer span alone."""
    sides = in_sides_order(dict.fromkeys(amount.whose for amount in amounts if amount.whose is not None))
    sure = [amount for amount in amounts if not amount.is_spread]
    found = [
        Layer(
            words.word("sides", side),
            _GLYPHS[min(index, 2)],
            side_style(side),
            _by_bin((amount for amount in sure if amount.whose == side), binned),
        )
        for index, side in enumerate(sides)
    ]
    nobodys = (amount for amount in sure if amount.whose is None)
    found.append(Layer(words.phrase("undecided"), _NOBODY, "dim", _by_bin(nobodys, binned)))
    spread = (amount for amount in amounts if amount.is_spread)
    found.append(Layer("", HATCH, "dim", _by_bin(spread, binned)))
    return [layer for layer in found if any(layer.amounts)] or found[:1]


def _by_bin(amounts: Iterable[Amount], binned: Bins) -> list[float]:
    """What the amounts come to in each bin."""
    summed = [0.0] * len(binned.starts)
    for amount in amounts:
        for index, share in amount.by_bin.items():
            summed[index] += share
    return summed


def shaded(amounts: Sequence[Amount], binned: Bins, steps: Sequence[int]) -> list[str]:
    """A shaded cell for each bin, hatched where most of it is known of a longer span alone."""
    sure = _by_bin((amount for amount in amounts if not amount.is_spread), binned)
    spread = _by_bin((amount for amount in amounts if amount.is_spread), binned)
    return [
        HATCH if vague > known else shade_of(known, steps) or NOTHING
        for known, vague in zip(sure, spread, strict=True)
    ]
