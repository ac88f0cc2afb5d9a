"""How much happened in each month: bars with their numbers, and nothing left uncounted."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from rjwar.core.width import cells
from rjwar.draw.views import months
from rjwar.words.look import Look


def drawn(selection, width=60, **look):
    return "".join(f"{line}\n" for line in months.render(selection, Look(width=width, **look)).plain())


def own(*dates, **more):
    """A record of events on these dates."""
    return strategies.opened(
        {
            "events": [{"id": f"e{n}", "name": f"Event {n}", "date": date} for n, date in enumerate(dates)],
            **more,
        }
    )


def test_events_are_stacked_by_victor_above_and_shaded_by_front_beneath(small):
    assert (
        drawn(small.select(year=1904))
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
5 of 5 events

Events · each month
                           3
                           ▓▓▓▓
                           ▓▓▓▓
                           ████
            1         1    ████
            ░░░░      ░░░░ ████
            ░░░░      ░░░░ ████
            1904
            May  Jun  Jul  Aug  Sep  Oct  Nov  Dec   in all
Port Arthur ·    ·    ·    ░░░░ ·    ·    ·    ·          2
Finance     ░░░░ ·    ·    ·    ·    ·    ·    ·          1
Yellow Sea  ·    ·    ·    ░░░░ ·    ·    ·    ·          1
–           ·    ·    ░░░░ ·    ·    ·    ·    ·          1

█ Japan  ▓ Russia  ░ no victor  Front: ░ 1+ ▒ 4+ ▓ 8+ █ 16+
"""
    )


def test_losses_are_stacked_by_side_and_phases_left_to_their_battle(small):
    assert (
        drawn(small.select(), by="losses")
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
2 of 6 events

Men lost · each month · in thousands
                  2
                  ▓
                  ▓
                  ▓
                  ▓
                  ▓
                  █
                  █
                  █
            1904            1905
            M J J A S O N D J F M A M J J A S  in all
Yellow Sea  · · · ▓ · · · · · · · · · · · · ·   1,994
Port Arthur · · · · · · · · · · · · · · · · ·       ?

█ Japan   ▓ Russia   Front: ░ 1+ ▒ 100+ ▓ 1,000+ █ 10,000+
Combats that give no figure: 1.
"""
    )


def test_too_many_months_are_told_by_years():
    text = drawn(own("1808-02-21", "1808-05", "1868-01-03", "1899").select())
    assert "Events · every 2 years\n" in text
    assert re.search("1810 +1820 +1830 +1840 +1850 +1860", text)
    assert "4 of 4 events" in text


def test_what_has_no_month_is_counted_apart():
    assert drawn(own("1904", "1904-05", "1904-05-03", "1904-06/..").select()).endswith(
        "\n⋮ 1 more, beginning in no known month\n"
    )


def test_blocks_have_ascii_twins(small):
    assert drawn(small.select(), ascii=True).isascii()


def test_no_events_are_a_sentence(small):
    assert drawn(small.select(grep="nothing of the kind")) == "No events.\n"


def test_losses_without_a_combat_are_an_empty_drawing(small):
    assert "0 of 1 event" in drawn(small.select(kind="loan"), by="losses")


@pytest.mark.parametrize("by", ["front", "losses", "kind"])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_whole_war_keeps_to_about_sixty_lines(war, width, by):
    lines = drawn(war.select(), width, by=by).splitlines()
    assert len(lines) <= 64
    assert max(map(cells, lines)) <= width


@settings(max_examples=25)
@given(
    strategies.documents() | strategies.crowds(),
    st.integers(40, 200),
    st.sampled_from(["front", "kind", "place"]),
)
def test_every_event_is_counted_once(document, width, by):
    selection = strategies.opened(document).select()
    text = drawn(selection, width, by=by)
    some, every = map(int, re.search(r"(\d+) of (\d+) event", text).groups())
    left = [int(count) for count in re.findall(r"⋮ (\d+) (?:more|before|after)", text)]
    assert some + sum(left) == every == len(selection)


def test_losses_stand_in_the_month_of_the_phase_that_states_them_and_the_rest_is_hatched_over_the_whole():
    forces = {"elves": {"losses": {"total": 300}}}
    assault = {
        "id": "assault",
        "name": "Assault",
        "date": "1904-06-03",
        "part_of": "siege",
        "forces": {"elves": {"losses": {"total": 210}}},
    }
    siege = {"id": "siege", "name": "Siege", "date": "1904-05-01/1904-07-31", "forces": forces}
    war = strategies.opened({"events": [siege, assault]})
    assert (
        drawn(war.select(), by="losses")
        == """\
1 of 2 events

Men lost · each month
        239
        ╱╱╱╱╱╱╱
        ███████
        ███████
        ███████
        ███████
        ███████
30      ███████ 30
╱╱╱╱╱╱╱ ███████ ╱╱╱╱╱╱╱
1904
May     June    July

█ elves
Losses stand where the phases that state them do; ╱ the rest
of what lasted longer, spread over it.
"""
    )
