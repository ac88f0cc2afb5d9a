"""The Julian calendar (Old Style), in which Russia lived, and its days by the Gregorian (New Style)."""

from __future__ import annotations

from rjwar.core.day import date
from rjwar.core.light_typing import NamedTuple


class JulianDay(NamedTuple):
    """A day of the Julian calendar, which has a 29 February 1900 that `datetime.date` cannot hold."""

    year: int
    month: int
    day: int

    def isoformat(self) -> str:
        """The day as `1900-02-29`."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def old_style(day: date) -> JulianDay:
    """The Julian (Old Style) day of a Gregorian one: twelve days behind up to 12 March 1900
    N.S., thirteen from 13 March.

    >>> old_style(date(1905, 1, 22)).isoformat()     # Bloody Sunday
    '1905-01-09'
    """
    # Richards 2013, in the Explanatory Supplement; `c` is days since 1 March 4801 BC by the Julian calendar.
    c = day.toordinal() + 1721425 + 32082
    d = (4 * c + 3) // 1461
    e = c - (1461 * d) // 4
    m = (5 * e + 2) // 153
    return JulianDay(d - 4800 + m // 10, m + 3 - 12 * (m // 10), e - (153 * m + 2) // 5 + 1)


def new_style(old: JulianDay) -> date:
    """The Gregorian day of a Julian (Old Style) day; ValueError past the last day that `datetime.date` holds.

    Twelve days later up to 28 February 1900 O.S., thirteen from 29 February 1900 O.S.,
    a day the Gregorian calendar does not have.

    >>> new_style(JulianDay(1905, 1, 9))     # Bloody Sunday
    datetime.date(1905, 1, 22)
    """
    early = (14 - old.month) // 12
    year, month = old.year + 4800 - early, old.month + 12 * early - 3
    julian_day_number = old.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083
    return date.fromordinal(julian_day_number - 1721425)


def days_in_month(year: int, month: int, *, julian: bool = False) -> int:
    """How many days a month of either calendar has."""
    if month == 2:
        return 29 if year % 4 == 0 and (julian or year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
