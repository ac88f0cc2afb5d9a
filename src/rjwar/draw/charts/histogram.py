"""Months, or years, side by side under an axis, and the amounts that fall into
them as blocks and as numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date as Day

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.time_axis import Axis, of_months, of_years
from rjwar.draw.charts.time_scale import months
from rjwar.store.event_row import EventRow
from rjwar.words.phrasing import Phrasing

_WIDEST = 8
_UNITS = {1: "", 1_000: "in-thousands", 1_000_000: "in-millions"}


class Bins(NamedTuple):
    """The first day of each bin as ISO text, how many months a bin has,
    and how many cells with the space after its bar.
    """

    starts: list[str]
    months: int
    wide: int
    axis: Axis

    @property
    def width(self) -> int:
        return self.wide * len(self.starts)

    def told(self, words: Phrasing) -> str:
        """What a bin is, in words: `each month`."""
        years = self.months // 12
        return (
            words.phrase("each-years", words.number(years))
            if years > 1
            else words.phrase("each-year" if years else "each-month")
        )

    def bin_of(self, event: EventRow) -> int | None:
        """The bin that an event begins in, which may be before the first.

        None where it is known too roughly.
        """
        return max(bisect_right(self.starts, event.earliest or "") - 1, 0) if self._knows(event) else None

    def _knows(self, event: EventRow) -> bool:
        """Whether the month, or the year, is known; nearly all begin with a day, which is soon seen."""
        if event.earliest and event.edtf.startswith(event.earliest):
            return True
        start = parse(event.edtf).start
        return bool(start and (start.year if self.months >= 12 else start.month))


def bins(first: Day, last: Day, width: int, words: Phrasing) -> Bins:
    """As many bins as a width has cells for, each a month or, where these are too many, a year or several."""
    every = list(months(first, last, words.look))
    for size in (1, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000):
        begun = [
            (month, day)
            for month, day in every
            if (month.year * 12 + month.month - 1) % size == 0 or day == first
        ]
        if len(begun) <= width:
            break
    wide = min(width // len(begun), _WIDEST)
    placed = [(month, index * wide) for index, (month, _) in enumerate(begun)]
    if size > 1:
        placed = [(month._replace(month=1), cell) for month, cell in placed]
    axis = (of_months if size == 1 else of_years)(placed, wide * len(begun), words)
    return Bins([str(day) for _, day in begun], size, wide, axis)


class AmountUnit(NamedTuple):
    """What numbers are told in, so that each has room above or beneath its bar; 0 where none would."""

    size: int

    def told(self, words: Phrasing) -> str:
        """The unit in words; nothing where that is one."""
        return words.phrase(_UNITS[self.size]) if self.size > 1 else ""

    def number(self, amount: int) -> str:
        """An amount in the unit: nothing of nothing, and `<1` of less than a half."""
        if not amount or not self.size:
            return ""
        return str(round(amount / self.size)) if amount * 2 >= self.size else "<1"


def unit(amounts: Iterable[int], wide: int) -> AmountUnit:
    """The smallest unit whose numbers leave a space between two bins."""
    amounts = list(amounts)
    for size in _UNITS:
        if max(amounts, default=0) * 2 < size:  # in which no amount would be a number
            break
        if all(cells(AmountUnit(size).number(amount)) < wide for amount in amounts):
            return AmountUnit(size)
    return AmountUnit(0)
