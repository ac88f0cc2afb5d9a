"""Old and New Style: one day by two calendars."""

from datetime import date, timedelta
from math import floor

import pytest

from rjwar.core.julian import days_in_month, new_style, old_style


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("1904-02-08", "1904-01-26"),  # the attack on Port Arthur
        ("1905-01-22", "1905-01-09"),  # Bloody Sunday
        ("1905-05-27", "1905-05-14"),  # Tsushima
        ("1905-10-30", "1905-10-17"),  # the October Manifesto
        ("1900-03-12", "1900-02-28"),  # twelve days up to here
        ("1900-03-13", "1900-02-29"),  # a day that the Gregorian calendar does not have
        ("1900-03-14", "1900-03-01"),
        ("1881-03-13", "1881-03-01"),  # the death of Alexander II
    ],
)
def test_old_style_is_twelve_days_behind_and_thirteen_from_29_february_1900(new, old):
    assert old_style(date.fromisoformat(new)).isoformat() == old


def test_old_and_new_style_agree_with_an_independent_formula_on_every_day():
    """Meeus, Astronomical Algorithms, chapter 7, gives the Julian day number of a day of either calendar."""
    day = date(1890, 1, 1)
    while day.year < 1916:
        old = old_style(day)
        year, month = (old.year, old.month) if old.month > 2 else (old.year - 1, old.month + 12)
        julian_day_number = floor(365.25 * (year + 4716)) + floor(30.6001 * (month + 1)) + old.day - 1524
        assert julian_day_number == day.toordinal() + 1721425, day
        assert new_style(old) == day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("year", "julian", "days"),
    [(1900, True, 29), (1900, False, 28), (1904, False, 29), (2000, False, 29), (1905, True, 28)],
)
def test_february_has_29_days_in_1900_by_the_julian_calendar_alone(year, julian, days):
    assert days_in_month(year, 2, julian=julian) == days
