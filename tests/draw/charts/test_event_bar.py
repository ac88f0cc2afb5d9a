"""Events on a scale."""

from datetime import date

import pytest

import strategies
from rjwar.draw.charts.event_bar import stretch
from rjwar.draw.charts.time_scale import Scale
from rjwar.words.look import Look
from rjwar.words.wording import Wording

SCALE = Scale(date(1904, 5, 1), date(1904, 5, 10), 10)


def drawn(when: str) -> tuple[int, str]:
    war = strategies.opened({"events": [{"id": "event", "name": "Event", "date": when}]})
    (row,) = war.event_rows(war.select().numbers)
    found = stretch(row, "Event", SCALE, Wording(war, Look()))
    return found.cell, found.bar[0]


@pytest.mark.parametrize(
    ("when", "cell", "bar"),
    [
        ("1904-05-03", 2, "○"),
        ("1904-05-03?", 2, "▒"),
        ("1904-05-03/1904-05-05", 2, "███"),
        ("1904-05-03~/1904-05-05", 2, "▒▒▒"),
        ("1904-05", 0, "░░░░░░░░░▸"),
        ("1904-05-08/..", 7, "█░▸"),
        ("../1904-05-02", 0, "◂█"),
        ("1904-04-01/1904-06-01", 0, "◂████████▸"),
    ],
)
def test_a_bar_is_sure_where_the_event_was_under_way_and_ends_in_an_arrow_where_it_runs_on(when, cell, bar):
    assert drawn(when) == (cell, bar)
