"""The card of a unit."""

import rjwar
from cards import drawn, section


def test_beneath_a_unit_the_larger_come_first_and_those_of_a_kind_by_their_numbers(war: rjwar.War) -> None:
    tree = section(drawn(war, "unit:third-army", width=80), "Units").splitlines()
    beneath = [line.split("─ ")[1] for line in tree if line.startswith(("     ├", "     └"))]
    assert beneath[:6] == [
        "1st Division",
        "7th Division",
        "9th Division",
        "2nd Artillery Brigade",
        "4th Kobi Brigade",
        "15th Kobi Brigade",
    ]
