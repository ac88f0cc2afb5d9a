"""The card of a ship."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "  Nakhimoff"),
        ("th", "  Nakhimoff"),
        ("ja", "Nakhimoff、納希莫夫"),
        ("zh", "Nakhimoff，納希莫夫"),
        ("ko", "Nakhimoff, 나히모프"),
    ],
)
def test_a_ship_is_also_known_by_names_its_reader_can_read(war: rjwar.War, lang: str, told: str) -> None:
    known = drawn(war, "ship:admiral-nakhimov", lang=lang).splitlines()
    assert [line for line in known if line.endswith(told)]
