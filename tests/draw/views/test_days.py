"""The war a day a cell."""

import pytest

import strategies
from rjwar.core.text import LANGUAGES
from rjwar.core.width import cells
from rjwar.draw.views import days
from rjwar.words.look import Look


def drawn(selection, width=60, **look):
    return "".join(f"{line}\n" for line in days.render(selection, Look(width=width, **look)).plain())


def own(*events):
    return strategies.opened(
        {"events": [{"id": f"event-{n}", "name": "Event"} | event for n, event in enumerate(events)]}
    )


def test_a_column_is_a_week_and_what_weighs_more_is_darker():
    war = own(
        {"date": "1904-03-01", "weight": 1}, {"date": "1904-03-09/1904-03-11", "weight": 5, "outcome": "won"}
    )
    assert (
        drawn(war.select())
        == """\
2 of 2 events

   1904

Mo   ·
Tu ░░·
We · ██
Th · ██
Fr · ██
Sa ·
Su ·

A column is a week, a row a day of the week. Darker: what
weighs more began, or was under way: ░ 1+ ▒ 3+ ▓ 4+ █ 5+
"""
    )


def test_losses_are_spread_over_the_days_of_a_fight():
    lost = {"forces": {"elves": {"losses": {"killed": 300}}}}
    war = own({"date": "1904-03-01/1904-03-03"} | lost, {"date": "1904-03-10", "weight": 5})
    assert [
        line.split()[1:]
        for line in drawn(war.select(), by="losses").splitlines()
        if line.startswith(("Tu", "Th"))
    ] == [
        ["▓▓·"],
        ["▓▓·"],
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_whole_war_is_one_screen(war, width, lang):
    lines = drawn(war.select(since="1904-02-08", until="1905-09-05"), width, lang=lang).splitlines()
    assert len(lines) <= 26
    assert max(map(cells, lines)) <= width
