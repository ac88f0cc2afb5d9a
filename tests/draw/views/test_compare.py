"""Combats side by side: whole drawings at fixed widths, and what holds of all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

import rjwar
from rjwar.core.text import LANGUAGES
from rjwar.draw.layout.columns import width_of
from rjwar.draw.views import compare
from rjwar.query.answer import Entities
from rjwar.words.figures import figure
from rjwar.words.languages import language
from rjwar.words.look import Look


def drawn(store: rjwar.War, *ids: str, width: int, **look: object) -> str:
    answer = Entities(store, [("event", id) for id in ids])
    return "\n".join(compare.render(answer, Look(width=width, **look)).plain()) + "\n"  # type: ignore[arg-type]


def test_two_combats_stand_side_by_side(small: rjwar.War) -> None:
    assert (
        drawn(small, "battle-off-long-cape", "siege-of-fort-lena", width=80)
        == """\
                     Battle off Long Cape           Siege of Fort Lena
Outcome              ▲ Japanese victory             ▲ Japanese victory
Japan: Men             12,500 (12,000–13,000)
Japan: lost            ~ 650
Russia: lost           > 1,344
Ratio of losses      Japan 1 : 2.1 Russia
Date                 10–11 August 1904              12 August 1904 – 2 January
                     (28–29 July O.S.)              1905
                                                    (30 July – 20 December
                                                    1904 O.S.)
Time                 12:30–19:27 Japanese time
Length               2 days                         144 days
Place                Long Cape                      Fort Lena
Kind                 Naval battle                   Siege
Japan
  Command            Sato Ken, Admiral
  Men                  12,500 (12,000–13,000)
                       crews only
  Battleships          4
  Armoured             8
    cruisers
  Killed               117 (110–125)
  Wounded              500–583
  Total                ~ 650
  Ships lost         1 sunk
Russia
  Command            Oleg Ilyin (Shore batteries)
  Killed               444
  Wounded              > 900
  Total                > 1,344
                       added up
"""
    )


def test_under_sixty_columns_each_row_lists_the_combats(small: rjwar.War) -> None:
    assert (
        drawn(small, "siege-of-fort-lena", "first-assault-on-lena", width=50)
        == """\
Outcome
  Siege of Fort Lena     ▲ Japanese victory
  First assault on Lena  ▼ Russian victory
Date
  Siege of Fort Lena     12 August 1904 –
                         2 January 1905
                         (30 July – 20 December
                         1904 O.S.)
  First assault on Lena  19–24 August 1904
                         (6–11 August O.S.)
Length
  Siege of Fort Lena     144 days
  First assault on Lena  6 days
Place
  Siege of Fort Lena     Fort Lena
Kind
  Siege of Fort Lena     Siege
  First assault on Lena  Siege
"""
    )


def test_the_largest_figure_of_a_row_is_marked(war: rjwar.War) -> None:
    text = drawn(war, "battle-of-yalu-river", "battle-of-mukden", width=120)
    yalu, mukden = (
        figure(war.find("event", id).forces["japan"].strength["men"], language("en").numbers)
        for id in ("battle-of-yalu-river", "battle-of-mukden")
    )
    assert f"  {yalu} " in text
    assert f"▸ {mukden} " in text


def test_a_figure_that_stands_alone_or_is_equalled_is_not_marked(small: rjwar.War) -> None:
    assert "▸" not in drawn(small, "battle-off-long-cape", "siege-of-fort-lena", width=100)
    assert "▸" not in drawn(small, "battle-off-long-cape", "battle-off-long-cape", width=100)


def test_each_combat_has_its_own_column_however_wide_the_page(war: rjwar.War) -> None:
    names = ("Battle of the Yalu", "Battle of Nanshan", "Battle of Liaoyang", "Battle of Mukden")
    first, *_ = drawn(
        war, "battle-of-yalu-river", "battle-of-nanshan", "battle-of-liaoyang", "battle-of-mukden", width=200
    ).splitlines()
    assert all(name in first for name in names)


combats = (
    "battle-of-tsushima",
    "battle-of-mukden",
    "battle-of-yalu-river",
    "dogger-bank-incident",
    "siege-of-port-arthur",
    "chongju-skirmish",
)


@given(
    ids=some.lists(some.sampled_from(combats), min_size=1, max_size=5),
    look=some.builds(
        Look, lang=some.sampled_from(LANGUAGES), width=some.integers(20, 200), ascii=some.booleans()
    ),
)
def test_no_line_is_wider_than_the_page(war: rjwar.War, ids: list[str], look: Look) -> None:
    lines = compare.render(Entities(war, [("event", id) for id in ids]), look).lines
    assert max(map(width_of, lines)) <= (look.width or 0)
