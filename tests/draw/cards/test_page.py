"""How the parts of a card stand on its page."""

from __future__ import annotations

from rjwar.draw.cards.page import (
    GAP,
    Across,
    Block,
    Columns,
    Part,
    Row,
    Section,
    Whole,
    facts,
    laid,
    line,
    listing,
    paragraph,
)
from rjwar.draw.layout.columns import wrapped
from rjwar.words.look import Look


def drawn(*parts: Part, width: int = 60) -> list[str]:
    return list(laid(parts, Look(width=width)).plain())


def text(words: str) -> Whole:
    return Whole(lambda width: wrapped([(words, "")], width))


def test_blank_lines_stand_singly_and_none_at_the_ends() -> None:
    assert drawn(GAP, text("one"), GAP, GAP, *paragraph(""), text("two"), GAP) == ["one", "", "two"]


def test_a_label_stands_in_the_spine_and_on_a_narrow_page_above_its_text() -> None:
    parts = [*listing("Label", [[("a", "")], [("b", "")]], ", "), *listing("None", [], ", ")]
    assert drawn(*parts) == ["Label  a, b"]
    assert drawn(*parts, width=40) == ["Label", "  a, b"]


def test_a_section_has_its_lines_under_its_heading() -> None:
    assert drawn(line(("first", "")), Section("Heading", lambda width: [[("x" * width, "")]]), width=20) == [
        "first",
        "",
        "Heading",
        "  " + "x" * 18,
    ]


def test_facts_that_there_are_stand_one_after_another() -> None:
    assert drawn(facts(["one", "", "two"])) == ["one · two"]


def side(words: str) -> Block:
    return lambda width: wrapped([(words, "")], width)


def test_sides_stand_beside_one_another_or_under_where_there_is_no_room() -> None:
    rows = [Across("Men", [side("five"), side("six")]), Across("Guns", [None, side("two")], indent=2)]
    columns = Columns([("Japan", ""), ("Russia", "")], rows)
    assert drawn(columns) == [
        "        Japan                      Russia",
        "Men     five                       six",
        "  Guns                             two",
    ]
    assert drawn(columns, width=30) == ["Men", "  Japan   five", "  Russia  six", "  Guns", "    Russia  two"]


def test_a_row_is_as_wide_as_the_page_leaves() -> None:
    widths: list[int] = []
    drawn(Row("Label", lambda width: widths.append(width) or []), width=80)
    assert widths == [80 - len("Label") - 3]
