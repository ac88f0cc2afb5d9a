"""Years by their era."""

import pytest

from rjwar.words.eras import in_era


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ((1905, 5, 27), 38),
        ((1904,), 37),
        ((1873, 1, 1), 6),
        ((1872, 12, 31), None),  # the months were still the moon's
        ((1912, 7, 29), 45),
        ((1912, 7, 30), None),  # the emperor died; Taisho 1
        ((1912, 7), None),
        ((1912,), None),
        ((1808, 2, 21), None),
    ],
)
def test_a_meiji_year_is_told_where_japan_itself_dated_so(day, year):
    assert in_era("meiji", *day) == year


def test_the_buddhist_year_is_543_on_in_every_month():
    assert in_era("be", 1904, 2, 8) == in_era("be", 1904) == 2447
