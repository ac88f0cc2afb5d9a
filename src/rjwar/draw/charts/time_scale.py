"""Time to scale: which days a drawing covers, which cell a day falls into, and where its months begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day
from datetime import timedelta

from rjwar.core.edtf import Date
from rjwar.core.julian import JulianDay, new_style
from rjwar.core.light_typing import NamedTuple
from rjwar.query.typed_dates import Period
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store
from rjwar.words.headings import Month, month_of
from rjwar.words.look import Look

DAYS_UP_TO = 62
"""Up to how many days an axis counts days; beyond, it is of whole months."""
_LEAST_DAYS = 7


class Scale(NamedTuple):
    """Days from `first` to `last`, both included, along a number of cells."""

    first: Day
    last: Day
    width: int

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def cell(self, day: Day) -> int:
        """The cell that a day falls into, from 0.

        A day before or after the scale falls into its first or last. Monotone.
        """
        return min(max((day - self.first).days * self.width // self.days, 0), self.width - 1)


def covered(events: Sequence[EventRow], period: Period, store: Store, look: Look) -> tuple[Day, Day]:
    """The first and last day that a drawing of the events covers:
    as far as they reach, within the `period` asked for and the war.

    The war is let go where less than half of the events touch it. More than two
    months are rounded to whole ones.
    """
    asked = _iso(period)
    war = _whole_months(*_iso(store.span), look) if store.span else _EVER
    for first, last in ((max(asked[0], war[0]), min(asked[1], war[1])), asked, _EVER):
        met = [
            event
            for event in events
            if first <= last and (event.latest or last) >= first and (event.earliest or first) <= last
        ]
        if len(met) * 2 >= len(events):
            break
    first = min(max(event.earliest or event.latest or first, first) for event in met)
    last = max(min(event.latest or event.earliest or last, last) for event in met)
    days = (Day.fromisoformat(last) - Day.fromisoformat(first)).days + 1
    if days > DAYS_UP_TO:
        first, last = _whole_months(first, last, look)
    middle = timedelta(max(0, _LEAST_DAYS - days) // 2)
    return Day.fromisoformat(first) - middle, Day.fromisoformat(last) + middle


_EVER = ("1000-01-01", "2999-12-31")
"""No date of a record, and none that can be asked for, is before or after."""


def _iso(span: Date | Period) -> tuple[str, str]:
    """Two days as text that sorts as they do; an open end is before or after every day."""
    return str(span.earliest or _EVER[0]), str(span.latest or _EVER[1])


def _whole_months(first: str, last: str, look: Look) -> tuple[str, str]:
    """From the first day of a month to the last of another, by the calendar shown."""
    start, end = month_of(Day.fromisoformat(first), look), month_of(Day.fromisoformat(last), look)
    return str(_start(start, look)), str(_start(_after(end), look) - timedelta(1))


def _start(month: Month, look: Look) -> Day:
    """The first day of a month, as a Gregorian day."""
    return (
        new_style(JulianDay(month.year, month.month, 1))
        if look.calendar == "os"
        else Day(month.year, month.month, 1)
    )


def _after(month: Month) -> Month:
    return Month(month.year + month.month // 12, month.month % 12 + 1)


def months(first: Day, last: Day, look: Look) -> Iterator[tuple[Month, Day]]:
    """The months from one day to another, by the calendar shown, each with its first day among them."""
    month = month_of(first, look)
    while (start := _start(month, look)) <= last:
        yield month, max(start, first)
        month = _after(month)
