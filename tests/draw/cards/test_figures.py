"""Figures of sides as rows of a card."""

import pytest

import rjwar
from rjwar.draw.cards.figures import beside_bar, in_measures_order, scale
from rjwar.record.model import Figure
from rjwar.words.look import Look
from rjwar.words.wording import Wording

KILLED = Figure(5045, 4380, 5600)


def test_measures_come_as_people_count_and_unknown_ones_before_the_losses():
    assert in_measures_order(["total", "balloons", "men", "killed", "men"]) == [
        "men",
        "balloons",
        "killed",
        "total",
    ]


def test_bars_follow_the_numbers_of_their_own_side_and_are_of_one_length(small: rjwar.War) -> None:
    words, sides = Wording(small, Look()), (Figure(5600, 5600, 5600), KILLED)
    drawn = []
    for figure in sides:
        lines, _ = beside_bar(words, figure, scale(words, sides, [figure], 5600), "", 30)
        drawn.append("".join(text for text, _ in lines[0]))
    assert drawn == ["5,600  █████████", "5,045 (4,380–5,600)  ███████░░"]


@pytest.mark.parametrize(
    ("width", "line", "apart"),
    [
        (30, "5,045 (4,380–5,600)  ███████░░", ""),
        (20, "5,045  ██████████░░░", "(4,380–5,600)"),
        (11, "5,045  ███░", "(4,380–5,600)"),
    ],
)
def test_a_bar_stands_beside_its_number_which_gives_up_its_range_for_it(
    small: rjwar.War, width: int, line: str, apart: str
) -> None:
    words = Wording(small, Look())
    lines, span = beside_bar(words, KILLED, scale(words, [KILLED], [KILLED], 5600), "", width)
    assert ("".join(text for text, _ in lines[0]), span) == (line, apart)
