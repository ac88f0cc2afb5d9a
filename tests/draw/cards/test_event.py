"""The card of an event: who and what was there."""

from __future__ import annotations

import rjwar
from rjwar.draw.views import card
from rjwar.query.answer import Entities
from rjwar.words.look import Look


def test_a_ship_stands_with_the_side_that_she_served_that_day_by_her_name_of_it(war: rjwar.War) -> None:
    answer = Entities(war, [("event", "battle-of-tsushima")])
    told = "\n".join(card.render(answer, Look(width=1000, parts=("forces",))).plain())
    japanese, russian = told.partition("Ships there")[2].split("Russia: ")[:2]
    assert "Reshitelny (Akatsuki)" in japanese
    assert "Reshitelny" not in russian
