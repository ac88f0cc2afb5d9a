"""The card of a ship."""

from __future__ import annotations

import rjwar
from cards import drawn


def test_ships_tell_what_became_of_them_and_a_rule_parts_two_cards(small: rjwar.War) -> None:
    assert (
        drawn(small, "ship:akebono-maru", "ship:torpedo-boat-34", parts=())
        == """\
Akebono Maru
朝日丸
battleship · Japan · Launched 1900 · 13,516 tons

Also known as  Asahi
Armament       4 × 305 mm, 14 × 152 mm, 4 torpedo tubes
Later          Iwami (Jun 1905, Japan)

Events
  10–11 Aug 1904  ▲ Battle off Long Cape

────────────────────────────────────────────────────────────

Torpedo boat 34
torpedo-boat · Japan

Fate  sunk · 10–11 August 1904 (28–29 July O.S.)
      Battle off Long Cape

Events
  10–11 Aug 1904  ▲ Battle off Long Cape – sunk
"""
    )
