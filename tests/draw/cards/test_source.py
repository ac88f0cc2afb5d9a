"""The card of a source."""

from __future__ import annotations

import rjwar
from cards import drawn


def test_a_source_has_all_that_rests_on_it(small: rjwar.War) -> None:
    assert (
        drawn(small, "source:thwiki", parts=())
        == """\
The war, an overview
Many hands. The war, an overview. 2025.
https://example.org/war

Seen in one copy

Cited for (2)
  11 May 1904     Loan of May
  10–11 Aug 1904  ▲ Battle off Long Cape

Claims (2)
  10–11 Aug 1904  ▲ Battle off Long Cape
  Sato Ken
"""
    )
