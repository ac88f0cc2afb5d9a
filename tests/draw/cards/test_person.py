"""The card of a person."""

from __future__ import annotations

import rjwar
from cards import drawn


def test_a_person_has_the_rank_of_each_day(small: rjwar.War) -> None:
    assert (
        drawn(small, "person:sato-ken", parts=())
        == """\
Sato Ken
伊東次郎
Japan · Born 27 January 1848 (15 January O.S.) · Died 1934

He led the fleet

Also known as  Itoh Jiro
Rank           Vice Admiral (Oct 1903), Admiral (6 Jun 1904)

Events – ◆ commanded
  Vice Admiral
    11 May 1904       Loan of May
  Admiral
    10–11 Aug 1904  ◆ ▲ Battle off Long Cape

Sources differ
  Born – record 27 January 1848 (15 January O.S.)
  × 1847  Many hands 2025: mistaken; By another calendar
"""
    )
