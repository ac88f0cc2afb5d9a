"""Time to scale."""

from datetime import date

import pytest

from rjwar.draw.charts.time_scale import Scale, months
from rjwar.words.headings import Month
from rjwar.words.look import Look


@pytest.mark.parametrize(
    ("day", "cell"),
    [("1903-12-31", 0), ("1904-01-01", 0), ("1904-01-06", 5), ("1904-01-10", 9), ("1904-02-01", 9)],
)
def test_a_day_falls_into_a_cell_and_what_is_outside_into_the_first_or_last(day, cell):
    assert Scale(date(1904, 1, 1), date(1904, 1, 10), 10).cell(date.fromisoformat(day)) == cell


def test_months_begin_by_the_calendar_shown():
    first, last = date(1904, 2, 8), date(1904, 3, 20)
    assert list(months(first, last, Look())) == [(Month(1904, 2), first), (Month(1904, 3), date(1904, 3, 1))]
    assert list(months(first, last, Look(calendar="os")))[1:] == [
        (Month(1904, 2), date(1904, 2, 14)),
        (Month(1904, 3), date(1904, 3, 14)),
    ]
