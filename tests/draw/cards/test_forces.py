"""The sides of an event beside one another."""

from __future__ import annotations

import pytest

import rjwar
from rjwar.draw.cards.forces import commander_atoms, fates_of, ratio_of, with_sum
from rjwar.record.model import Figure, Force, ShipLost
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def told(war: rjwar.War, lang: str) -> list[str]:
    event = war.find("event", "battle-of-tsushima")
    atoms = commander_atoms(
        Wording(war, Look(lang=lang)), event, event.forces["japan"].commanders[0], first=True
    )
    return ["".join(text for text, _ in atom) for atom in atoms]


def test_a_rank_stands_after_the_name_and_in_thai_before_it(war: rjwar.War) -> None:
    assert told(war, "en")[:2] == ["Togo Heihachiro,", "Admiral"]
    assert told(war, "th")[0] == "พลเรือเอก"


@pytest.mark.parametrize(
    ("losses", "told"),
    [
        ([100, 1700], "1 : 17"),
        ([150, 100], "1.5 : 1"),
        ([100], ""),
        ([100, None], ""),
        ([1, 2, 3], ""),
        ([1, 12345], "1 : 12,345"),
    ],
)
def test_a_ratio_is_told_of_two_sides_whose_losses_are_known(
    war: rjwar.War, losses: list[int | None], told: str
) -> None:
    assert ratio_of(Wording(war, Look()), losses) == told


def test_losses_are_added_up_where_no_total_is_stated(war: rjwar.War) -> None:
    words = Wording(war, Look())
    parts = {"killed": Figure(10, 10, 10), "wounded": Figure(20, 20, 25)}
    assert with_sum(words, Force(losses=parts))["total"] == Figure(30, 30, 35, {"en": "added up"})
    stated = {**parts, "total": Figure(40)}
    assert with_sum(words, Force(losses=stated)) == stated
    assert with_sum(words, Force(losses={"killed": Figure(10)})) == {"killed": Figure(10)}


def test_fates_come_in_their_usual_order() -> None:
    assert fates_of(
        Force(ships_lost=(ShipLost("a", "captured"), ShipLost("b", "sunk"), ShipLost("c", "captured")))
    ) == ["sunk", "captured"]
