"""How a claim, and what the record has instead, are told."""

from __future__ import annotations

import pytest

import rjwar
from rjwar.draw.cards.claims import claimed, field_name
from rjwar.record.model import Claim
from rjwar.words.look import Look
from rjwar.words.wording import Wording


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("forces.russia.losses.killed", "Russia, Killed"),
        ("forces.russia.ships_lost", "Russia, Ships lost"),
        ("date", "Date"),
        ("text", "in the text"),
        ("time.start", "Time, Beginning"),
        ("lat", "lat"),
    ],
)
def test_a_path_is_told_in_words(war: rjwar.War, field: str, told: str) -> None:
    assert field_name(Wording(war, Look()), field).casefold() == told.casefold()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("forces.russia.losses.killed", "4380", "4,380"),
        ("forces.russia.losses.killed", ">5000", "> 5,000"),
        ("date", "1904-02-08", "8 Feb 1904"),
        ("date", "that winter", "that winter"),
        ("outcome", "japanese-victory", "Japanese victory"),
        ("text", "as it is said", "as it is said"),
        ("guns", "305: 4, 152: 14", "4 × 305 mm, 14 × 152 mm"),
        ("guns", "four of 12 inches", "four of 12 inches"),
    ],
)
def test_a_claim_is_written_as_the_records_own_value_is(
    war: rjwar.War, field: str, value: str, told: str
) -> None:
    assert claimed(Wording(war, Look()), Claim(field, {"en": value}, "thwiki")) == told
