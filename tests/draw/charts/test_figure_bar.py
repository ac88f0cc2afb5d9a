"""Bars of figures."""

import pytest

from rjwar.draw.charts.figure_bar import bar, top
from rjwar.record.model import Figure


@pytest.mark.parametrize(
    ("figure", "drawn"),
    [
        (Figure(100, 100, 100), "██████████"),
        (Figure(50), "█████"),
        (Figure(None, 50, 100), "█████░░░░░"),
        (Figure(45), "████▌"),
        (Figure(1), "▏"),
        (Figure(0, 0, 0), ""),
    ],
)
def test_a_bar_is_as_long_as_its_figure_is_large_and_faint_where_that_is_unsure(figure, drawn):
    assert bar(figure, 100, 10) == drawn


def test_the_most_that_a_figure_could_be_is_its_top():
    assert top(Figure(None, 5000)) == 5000
    assert top(Figure(6000, 5000, 7000)) == 7000
    assert top(Figure()) == 0
