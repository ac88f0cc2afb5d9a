"""What stands beneath a drawing."""

import pytest

from rjwar.draw.layout.legend import dim, legend, type_next
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing


def told(lines):
    return ["".join(text for text, _ in line) for line in lines]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (20, ["● fight   ○ other"]),
        (16, ["● fight  ○ other"]),  # with less between
        (15, ["● fight", "○ other"]),  # and never within
    ],
)
def test_signs_keep_their_meanings_and_take_as_few_lines_as_they_can(width, lines):
    assert told(legend(dim(["● fight", "○ other"]), width)) == lines


@pytest.mark.parametrize(
    ("view", "leaves_out", "line"),
    [
        ("line", True, "next: rjwar show NAME · --all: every event · --view lanes|months|days"),
        ("lanes", False, "next: rjwar show NAME · --view months|days"),
        ("days", False, "next: rjwar show NAME · --by losses · --view lanes|months"),
    ],
)
def test_what_to_type_next_is_what_would_give_something_else(view, leaves_out, line):
    assert told(type_next(Phrasing(Look(height=24)), 80, view, leaves_out=leaves_out)) == [line]


def test_what_to_type_next_is_one_line_and_for_those_who_type():
    narrow = type_next(Phrasing(Look(height=24)), 60, "line", leaves_out=True)
    assert told(narrow) == ["next: rjwar show NAME · --all: every event"]
    assert type_next(Phrasing(Look()), 60, "line", leaves_out=True) == []
