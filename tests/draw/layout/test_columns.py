"""Spans in columns: what is wrapped keeps its styles, what belongs together stays together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rjwar.draw.layout.columns import Line, beside, fill, width_of, wrapped


def texts(lines: Sequence[Line]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def test_a_wrapped_line_keeps_its_styles() -> None:
    lines = wrapped([("one ", "strong"), ("two three", "dim")], 7, hang=0)
    assert lines == [[("one ", "strong"), ("two", "dim")], [("three", "dim")]]


def test_lines_after_the_first_hang() -> None:
    assert texts(wrapped([("one two three four five", "")], 12, hang=2)) == [
        "one two",
        "  three four",
        "  five",
    ]


def test_atoms_are_not_parted() -> None:
    names = [[("Imperator Alexander III", "")], [("Borodino", "")], [("Sissoi Veliky", "")]]
    assert texts(fill(names, 34, between=", ")) == ["Imperator Alexander III, Borodino,", "Sissoi Veliky"]


def test_a_dot_between_facts_is_dropped_at_the_end_of_a_line() -> None:
    facts = [[("27–28 May 1905", "")], [("14:08–19:27", "")], [("Tsushima Strait", "")]]
    assert texts(fill(facts, 30)) == ["27–28 May 1905 · 14:08–19:27", "Tsushima Strait"]


def test_an_atom_wider_than_a_line_is_wrapped() -> None:
    assert texts(fill([[("a", "")], [("wide wide wide", "")]], 10, between=", ")) == [
        "a,",
        "wide wide",
        "wide",
    ]


def test_blocks_stand_beside_one_another() -> None:
    assert texts(list(beside([[[("a", "")], [("b", "")]], [[("cc", "")]]], [3, 2]))) == [
        "a    cc  ",
        "b        ",
    ]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("(207,000–281,000)", 15, ["(207,000–", "281,000)"]),
    ],
)
def test_a_word_too_wide_for_a_line_is_parted_where_it_may_be(
    text: str, width: int, lines: list[str]
) -> None:
    assert texts(wrapped([(text, "")], width)) == lines


@given(
    spans=some.lists(some.tuples(some.text(max_size=30), some.sampled_from(["", "dim"])), max_size=6),
    width=some.integers(2, 40),
)
def test_wrapping_loses_nothing_but_spaces(spans: list[tuple[str, str]], width: int) -> None:
    lines = wrapped(spans, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join(texts(lines)).replace(" ", "") == "".join(text for text, _ in spans).replace(" ", "")
