"""Dates that are wider than their column."""

import pytest

from rjwar.draw.layout.date_lines import date_lines, dates_column


@pytest.mark.parametrize(("width", "column"), [(80, 23), (60, 16), (40, 23)])
def test_dates_give_way_in_a_narrow_page_alone(width, column):
    assert dates_column([10, 23], width) == column
    assert dates_column([10], width) == 10


def test_an_interval_goes_on_beneath_its_dash():
    assert list(date_lines("1 Aug 1904 – 2 Jan 1905", 16)) == ["1 Aug 1904 –", "2 Jan 1905"]
