"""Statistics, as they are drawn."""

import pytest

import rjwar
from rjwar.core.width import cells
from rjwar.draw.views.stats import render
from rjwar.query.counts import count
from rjwar.words.look import Look


def drawn(selection, by, look=Look(width=60)):
    return "\n".join(render(count(selection, by, look.lang), look).plain()) + "\n"


def test_two_sides_stand_back_to_back(small):
    assert (
        drawn(small.select(), "month")
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
6 of 6 events

Month           Events       Japan: lost│Russia: lost
May 1904             1                  │
July 1904            1                  │
August 1904          3  650       ▐█████│████████████ 1,344
September 1905       1                  │
All                  6  650             │             1,344

Losses: killed, wounded, missing and captured; █ the least,
░ on to the most that is said.
"""
    )


def test_on_a_wide_terminal_their_bars_are_longer(small):
    assert (
        drawn(small.select(), "front", Look(width=100))
        == """\
Russo-Japanese War · 8 February 1904 – 5 September 1905                                6 of 6 events

Front          Events                   Japan: lost│Russia: lost
Port Arthur         2                              │
Diplomacy           1                              │
Finance             1                              │
Yellow Sea          1  650             ▐███████████│████████████████████████ 1,344
none recorded       1                              │
All                 6  650                         │                         1,344

Losses: killed, wounded, missing and captured; █ the least, ░ on to the most that is said.
"""
    )


def test_without_losses_there_are_events_alone(small):
    assert (
        drawn(small.select(kind="loan"), "year")
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
1 of 1 event

Year  Events
1904  1 ████████████
All   1
"""
    )


def test_a_bar_goes_on_from_the_least_to_the_most(tmp_path):
    file = tmp_path / "two.yaml"
    file.write_text(
        "events:\n"
        "  - {id: a, name: A, date: 1904, forces: {red: {losses: {killed: [50, 100]}}}}\n"
        "  - {id: b, name: B, date: 1905, forces: {red: {losses: {killed: 20}}, blue: {}}}\n"
    )
    assert (
        drawn(rjwar.open(file).select(), "year", Look(width=80))
        == """\
2 of 2 events

Year  Events          red: lost
1904  1 ████████████  50–100 ████████████░░░░░░░░░░░░
1905  1 ████████████      20 ████▊
All   2               70–120

Losses: killed, wounded, missing and captured; █ the least, ░ on to the most
that is said.
"""
    )


def test_no_events_are_a_sentence(small):
    assert drawn(small.select(grep="nothing of the sort"), "front") == "No events.\n"


@pytest.mark.parametrize("width", [40, 60, 80, 96, 120, 200])
@pytest.mark.parametrize("lang", ["en", "th", "ja"])
def test_no_line_is_wider_than_the_terminal(war, width, lang):
    for by in ("front", "month", "place"):
        assert max(map(cells, drawn(war.select(), by, Look(width=width, lang=lang)).splitlines())) <= width


def test_by_two_things_events_are_a_table_of_both_above_the_rows_that_had_losses(small):
    assert (
        drawn(small.select(kind="combat"), "front,outcome", Look(width=72))
        == """\
Russo-Japanese War · 8 February 1904 – 5 September 1905    3 of 3 events

                 Japanese   Russian
Front · Outcome   victory   victory  All
Port Arthur           1 █       1 █    2
Yellow Sea            1 █       ·      1
All                   2         1      3

Front · Outcome                Events      Japan: lost│Russia: lost
Yellow Sea · Japanese victory       1  650      ▕█████│███████████ 1,344
All                                 3  650            │            1,344

Losses: killed, wounded, missing and captured; █ the least, ░ on to the
most that is said.
"""
    )
