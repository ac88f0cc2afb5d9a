"""The bibliography, as it is drawn."""

import cards
from rjwar.core.width import cells
from rjwar.draw.views.sources import render
from rjwar.query.bibliography import works
from rjwar.words.look import Look


def drawn(store, ids=(), look=Look(width=60)):
    return "\n".join(render(works(store, ids), look).plain()) + "\n"


def test_each_work_is_told_with_how_much_rests_on_it(small):
    assert (
        drawn(small)
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
works: 3

Many hands. The war, an overview. 2025.
    thwiki · cited for 2 · claims: 2
    https://example.org/war
Campbell. A Naval Study. 1978.
    campbell-1978 · claims: 1 · further reading for 1
Corbett. Maritime Operations. 1914.
    corbett-1914 · cited for 1
"""
    )


def test_a_work_asked_for_is_its_card(small):
    assert drawn(small, ["thwiki"]) == cards.drawn(small, "source:thwiki", parts=())


def test_works_asked_for_are_parted_by_a_rule(small):
    assert f"\n\n{'─' * 60}\n\n" in drawn(small, ["thwiki", "corbett-1914"])


def test_no_line_is_wider_than_the_terminal(war):
    for width in (40, 60, 80, 120):
        assert max(map(cells, drawn(war, (), Look(width=width)).splitlines())) <= width
