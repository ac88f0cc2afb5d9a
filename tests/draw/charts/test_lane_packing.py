"""Bars in rows."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from rjwar.draw.charts.lane_packing import Rows, blank
from rjwar.draw.layout.columns import width_of


def texts(rows: Rows, marks: tuple[int, ...] = ()) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in rows.lines(marks)]


def test_a_label_stands_after_its_bar_or_before_it_or_beneath():
    rows = Rows(20)
    rows.put(2, [("●", "")], [("first", "")])
    rows.put(18, [("●", "")], [("last", "")])
    rows.put(10, [("●", "")], [("much too long to stand here", "")])
    assert texts(rows) == [
        "  ● first    last ●",
        "          ●",
        "    much too long to",
        "          stand here",
    ]


def test_a_mark_goes_down_where_nothing_is_in_its_way():
    assert blank(0, 6, [2, 4]) == "  │ │ "


@given(bars=some.lists(some.tuples(some.integers(0, 39), some.text("ab c", max_size=30)), max_size=40))
def test_no_two_bars_touch_and_none_is_lost(bars):
    rows = Rows(40)
    for cell, label in bars:
        rows.put(cell, [("●", "")], [(label, "")])
    for row in rows.rows:
        pieces = sorted(row)
        assert all(start + width_of(spans) < after for (start, spans), (after, _) in pairwise(pieces))
    assert sum(text.count("●") for text in texts(rows)) == len(bars)
    assert all(len(text) <= 40 for text in texts(rows))
