"""The card of a place."""

from __future__ import annotations

import rjwar
from cards import drawn


def test_a_place_has_its_names_its_position_and_what_happened_there(small: rjwar.War) -> None:
    assert (
        drawn(small, "place:long-cape", parts=())
        == """\
Long Cape
円島 · Остров Круглый
about 38.66° N, 122.17° E · Today: Yuandao

Also known as  Yentao

Events
  10–11 Aug 1904  ▲ Battle off Long Cape
"""
    )
