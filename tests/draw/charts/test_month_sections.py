"""Events in months and years."""

from __future__ import annotations

import strategies
from rjwar.core.edtf import parse
from rjwar.draw.charts.month_sections import Section, in_sections
from rjwar.draw.charts.prominence import phase_parents
from rjwar.words.headings import Month, standing
from rjwar.words.look import Look


def made(kept: set[str], *events: tuple[str, str, str | None]) -> list[Section]:
    listed = [
        {"id": id, "name": id, "date": date, **({"part_of": whole} if whole else {})}
        for id, date, whole in events
    ]
    war = strategies.opened({"events": listed})
    rows = war.event_rows(war.select().numbers)
    months = {row.n: standing(parse(row.edtf), Look()) for row in rows}
    return in_sections(rows, {row.n for row in rows if row.id in kept}, phase_parents(rows, war), months)


def told(section: Section) -> tuple[Month | None, list[str], list[str]]:
    return section.first, [drawn.event.id for drawn in section.drawn], [event.id for event in section.left]


def test_a_year_of_which_little_is_drawn_is_one_section() -> None:
    assert [
        told(section) for section in made({"a", "b"}, ("a", "1904-02-08", None), ("b", "1904-05-01", None))
    ] == [(Month(1904, 0), ["a", "b"], [])]


def test_a_year_of_which_much_is_drawn_is_told_by_months_those_without_events_too() -> None:
    days = [
        ("a", "1904-02-08", None),
        ("b", "1904-02-09", None),
        ("c", "1904-05-01", None),
        ("d", "1904-05-26", None),
    ]
    result = made({"a", "b", "c", "d"}, *days)
    assert [told(section) for section in result] == [
        (Month(1904, 2), ["a", "b"], []),
        (Month(1904, 3), [], []),
        (Month(1904, 5), ["c", "d"], []),
    ]
    assert result[1].last == Month(1904, 4)


def test_a_phase_stands_under_its_battle_or_is_folded_into_it() -> None:
    events = (
        ("battle", "1904-08-25/1904-09-05", None),
        ("phase", "1904-08-26", "battle"),
        ("other", "1904-08-27", "battle"),
    )
    (section,) = made({"battle", "phase"}, *events)
    assert [(drawn.event.id, drawn.depth, drawn.folded) for drawn in section.drawn] == [
        ("battle", 0, 1),
        ("phase", 1, 0),
    ]


def test_what_is_left_out_is_counted_where_it_would_stand() -> None:
    assert told(made({"a"}, ("a", "1904-02-08", None), ("b", "1904-05-01", None))[0]) == (
        Month(1904, 0),
        ["a"],
        ["b"],
    )
