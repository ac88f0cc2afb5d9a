"""The card of a side."""

import rjwar
from cards import drawn, section


def test_events_that_nobody_won_are_listed_too(war: rjwar.War) -> None:
    listed = section(drawn(war, "side:korea", width=80), "Events").splitlines()
    assert [line.split("  ")[-1].strip() for line in listed] == [
        "Korean army disbanded and fighting at the South Gate",
        "War of the righteous armies in Korea",
    ]
