"""Months and years side by side."""

from datetime import date

import pytest

from rjwar.draw.charts.histogram import AmountUnit, bins, unit
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing

EN = Phrasing(Look())


@pytest.mark.parametrize(
    ("width", "months", "told"), [(60, 1, "each month"), (11, 12, "each year"), (3, 60, "every 5 years")]
)
def test_a_bin_is_a_month_or_as_many_years_as_there_is_no_room_for_months(width, months, told):
    made = bins(date(1900, 1, 1), date(1904, 12, 31) if width != 3 else date(1909, 12, 31), width, EN)
    assert (made.months, made.told(EN)) == (months, told)
    assert made.width <= width


@pytest.mark.parametrize(
    ("amounts", "wide", "size"),
    [([9, 12], 3, 1), ([900, 12000], 3, 1000), ([9_000_000], 2, 1_000_000), ([99_000_000_000], 2, 0)],
)
def test_numbers_are_told_in_the_smallest_unit_that_leaves_a_space(amounts, wide, size):
    assert unit(amounts, wide) == AmountUnit(size)


def test_less_than_half_of_a_unit_is_told_as_such_and_nothing_as_nothing():
    assert [AmountUnit(1000).number(amount) for amount in (0, 400, 501, 12_400)] == ["", "<1", "1", "12"]
