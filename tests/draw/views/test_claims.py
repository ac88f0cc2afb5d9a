"""Claims, as they are drawn."""

from rjwar.core.width import cells
from rjwar.draw.views.claims import render
from rjwar.query.claims import claims
from rjwar.query.query import Query
from rjwar.words.look import Look


def drawn(store, query=Query(), look=Look(width=60)):
    return "\n".join(render(claims(store, query, look.lang), look).plain()) + "\n"


def test_claims_stand_under_their_subject_beside_the_records_value(small):
    assert (
        drawn(small)
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
Claims

claims: 4 · subjects: 2 · ≠ differs: 1 · ≈ imprecise: 1
× mistaken: 1 · ? unverifiable: 1

Battle off Long Cape · 10–11 Aug 1904
  ≠ differs       Russia, Killed: 340 – record 444
                  Campbell 1978, p. 58
  ≈ imprecise     Russia, Killed: > 500 – record 444
                  Many hands 2025: Rounded in the overview
  ? unverifiable  “the guns were of German make”
                  Many hands 2025

Sato Ken
  × mistaken      Born: 1847 – record 27 January 1848
                  Many hands 2025: By another calendar
"""
    )


def test_the_claims_of_one_source_read_as_a_fact_check_of_it(small):
    assert (
        drawn(small, Query(source=("thwiki",)))
        == """\
The war, an overview
Many hands. The war, an overview. 2025.

claims: 3 · subjects: 2 · ≈ imprecise: 1 · × mistaken: 1
? unverifiable: 1

Battle off Long Cape · 10–11 Aug 1904
  ≈ imprecise     Russia, Killed: > 500 – record 444
                  Rounded in the overview
  ? unverifiable  “the guns were of German make”

Sato Ken
  × mistaken      Born: 1847 – record 27 January 1848
                  By another calendar
"""
    )


def test_narrow_claims_stand_under_their_verdict(small):
    assert (
        drawn(small, Query(front=("yellow-sea",), source=("campbell-1978",)), Look(width=40))
        == """\
A Naval Study
Campbell. A Naval Study. 1978.

claims: 1 · subjects: 1 · ≠ differs: 1

Battle off Long Cape · 10–11 Aug 1904
  ≠ differs
    Russia, Killed: 340 – record 444
    p. 58
"""
    )


def test_no_claims_draw_nothing(small):
    assert drawn(small, Query(front=("finance",))) == "\n"


def test_no_line_is_wider_than_the_terminal(war):
    for width in (40, 60, 80, 120):
        for lang in ("en", "th", "ja"):
            text = drawn(war, Query(source=("thwiki",)), Look(width=width, lang=lang))
            assert max(map(cells, text.splitlines())) <= width
