"""Events in a card."""

from __future__ import annotations

from collections.abc import Callable

import rjwar
from cards import drawn, section


def test_of_many_effects_the_weightiest_stand_and_the_others_are_counted(
    record: Callable[[str], rjwar.War],
) -> None:
    effects = "".join(
        f"  - {{id: effect-{n}, name: Effect {n}, date: 1904-04-{n:02}, weight: {1 if n % 2 else 4}, causes: [cause]}}\n"
        for n in range(1, 25)
    )
    store = record(f"events:\n  - {{id: cause, name: A cause, date: 1904-03-01}}\n{effects}")
    beside = [line[84:] for line in drawn(store, "cause", width=160, parts=()).splitlines()]
    assert beside == [
        "Led to",
        *(f"  {n} Apr 1904{' ' * (n < 10)}  Effect {n}" for n in range(2, 25, 2)),
        "  ⋮ 12 more",
    ]
    assert len(section(drawn(store, "cause"), "Led to").splitlines()) == 24
