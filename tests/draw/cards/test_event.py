"""The whole card of an event."""

from __future__ import annotations

from collections.abc import Callable

import rjwar
from cards import drawn, section


def test_a_combat_has_all_of_its_card(small: rjwar.War) -> None:
    assert drawn(small, "battle-off-long-cape", width=80) == (
        """\
Battle off Long Cape
ยุทธนาวีเกาะกลม · 円島沖海戦 · Бой у острова Круглого
10–11 August 1904 (28–29 July O.S.) · 12:30–19:27 Japanese time
days 185–186 of the war
Long Cape · Yellow Sea · Naval battle
▲ Japanese victory

A fleet came out and was met off the island

                     Japan                          Russia
Command              Sato Ken, Admiral              Oleg Ilyin (Shore batteries)
Units                First Division
Strength
  Men                12,500 (12,000–13,000)
                     crews only
  Battleships        4
  Armoured           8
    cruisers
Losses
  Killed             117 (110–125)  █               444      ████▎
  Wounded            500–583        █████░          > 900    ████████▋
  Total              ~ 650          ██████▎         > 1,344  █████████████
                                                    added up
Ratio of losses      1                              2.1
Ships lost           sunk (1)
                       torpedo-boat:
                         Torpedo boat 34

The fleet turned back to its harbour

Ships there          Japan: Akebono Maru
Also known as        Long Cape Affair

Led to it
  11 May 1904  Loan of May

Led to
  12 Aug 1904 – 2 Jan 1905  ▲ Siege of Fort Lena

Sources differ
  Russia, Killed – record 444
  ≠ 340    Campbell 1978, p. 58: differs
  ≈ > 500  Many hands 2025: imprecise; Rounded in the overview
  In the text
  ? the guns were of German make
      Many hands 2025: unverifiable

Sources
  Many hands. The war, an overview. 2025.
  Corbett. Maritime Operations. 1914. vol. I.

Further reading
  Campbell. A Naval Study. 1978.

In the record
Id                   battle-off-long-cape
Date                 1904-08-10/1904-08-11
Position             about 38.66° N, 122.17° E
Weight               5
Tags                 fleet, gunnery
"""
    )


def test_under_sixty_columns_the_sides_stand_under_one_another(small: rjwar.War) -> None:
    assert (
        drawn(small, "battle-off-long-cape", width=40).partition("\nLed to it")[0]
        == """\
Battle off Long Cape
ยุทธนาวีเกาะกลม · 円島沖海戦
Бой у острова Круглого
10–11 August 1904 (28–29 July O.S.)
12:30–19:27 Japanese time
days 185–186 of the war
Long Cape · Yellow Sea · Naval battle
▲ Japanese victory

A fleet came out and was met off the
island

Command
  Japan   Sato Ken, Admiral
  Russia  Oleg Ilyin (Shore batteries)
Units
  Japan   First Division
Strength
  Men
    Japan   12,500 (12,000–13,000)
            crews only
  Battleships
    Japan   4
  Armoured cruisers
    Japan   8
Losses
  Killed
    Japan   117 (110–125)  █
    Russia  444            ████▎
  Wounded
    Japan   500–583        █████░
    Russia  > 900          ████████▋
  Total
    Japan   ~ 650          ██████▎
    Russia  > 1,344        █████████████
            added up
Ratio of losses
  Japan   1
  Russia  2.1
Ships lost
  Japan   sunk (1)
            torpedo-boat:
              Torpedo boat 34

The fleet turned back to its harbour

Ships there
  Japan: Akebono Maru
Also known as
  Long Cape Affair
"""
    )


def test_a_loan_tells_its_terms(small: rjwar.War) -> None:
    assert (
        drawn(small, "loan-of-may").partition("\nIn the record")[0]
        == """\
Loan of May
11 May 1904 (28 April O.S.) · day 94 of the war
Finance · Loan

Money       Loan · 10,000,000 GBP · borrower: Japan
            lender: Banks of London · 6 % a year
            issued at 93.5 · First of its kind

Also there  Japan: Sato Ken

Led to
  10–11 Aug 1904  ▲ Battle off Long Cape

Sources
  Many hands. The war, an overview. 2025.
"""
    )


def test_a_part_names_its_whole_and_the_whole_its_parts(small: rjwar.War) -> None:
    assert "\nPhases\n  19–24 Aug 1904  ▼ First assault on Lena\n" in drawn(small, "siege-of-fort-lena")
    assert (
        section(drawn(small, "first-assault-on-lena"), "Part of")
        == "  12 Aug 1904 –     ▲ Siege of Fort Lena\n  2 Jan 1905"
    )


def test_losses_without_a_total_are_added_up(record: Callable[[str], rjwar.War]) -> None:
    store = record("""\
events:
  - id: a-fight
    name: A fight
    date: 1904-03-01
    forces:
      elves: {losses: {killed: 10, wounded: 20}}
      orcs: {losses: {killed: [12, 40], missing: 8}}
""")
    assert (
        drawn(store, "a-fight", width=72, parts=("forces",))
        == """\
A fight
1 March 1904 (17 February O.S.)

                 elves                       orcs
Losses
  Killed         10  ███▉                    12–40  █████░░░░░░░░░░░
  Wounded        20  ███████▉
  Missing                                    8      ███▏
  Total          30  ███████████▉            20–48  ████████░░░░░░░░░░░
                 added up                    added up
Ratio of losses  1                           1.1
"""
    )


def test_a_ship_stands_with_the_side_that_she_served_that_day_by_her_name_of_it(war: rjwar.War) -> None:
    told = drawn(war, "battle-of-tsushima", width=1000, parts=("forces",))
    japanese, russian = told.partition("Ships there")[2].split("Russia: ")[:2]
    assert "Reshitelny (Akatsuki)" in japanese
    assert "Reshitelny" not in russian
