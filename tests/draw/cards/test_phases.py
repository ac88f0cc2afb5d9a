"""The phases of an event."""

import strategies
from cards import drawn
from rjwar.draw.views.card import render
from rjwar.query.answer import Entities
from rjwar.words.look import Look

EVENTS = [
    {"id": "battle", "name": "Battle", "date": "1904-05-26", "kind": "fight"},
    {
        "id": "late",
        "name": "Battle: the end",
        "date": "1904-05-26",
        "part_of": "battle",
        "time": {"start": "18:00", "end": "19:27"},
    },
    {
        "id": "early",
        "name": "Battle: the start",
        "date": "1904-05-26",
        "part_of": "battle",
        "time": {"start": "05:30", "end": "07:00"},
    },
    {
        "id": "noon",
        "name": "Battle: noon",
        "date": "1904-05-26",
        "part_of": "battle",
        "time": {"start": "12:00"},
    },
]


def test_phases_are_in_order_of_their_hours_and_what_their_names_share_is_said_once():
    war = strategies.opened({"events": EVENTS})
    lines = list(render(Entities(war, [("event", "battle")]), Look(width=80, parts=("full",))).plain())
    told = lines[lines.index("Phases – Battle:") + 1 :]
    assert [line.split()[-2:] for line in told[:3]] == [
        ["the", "start"],
        [told[1].split()[-2], "noon"],
        ["the", "end"],
    ]
    assert told[0].startswith("  26 May 1904  05:30–07:00  ")
    assert told[1].startswith("               12:00        ")


_DAY = """\
clocks: {tower: {name: tower clock}, ship: {name: ship's clock}}
events:
  - {id: whole, name: The day, date: 1904-03-01/1904-03-02, time: {start: "06:00", clock: tower}}
  - {id: last, name: "Day: the last shot", date: 1904-03-02, time: {start: "05:30", end: "06:00", clock: tower}, part_of: whole}
  - {id: noon, name: "Day: a long cannonade", date: 1904-03-01, time: {start: "12:00", end: "18:00", clock: ship}, part_of: whole}
  - {id: first, name: "Day: the first shot", date: 1904-03-01, time: {start: "06:00", clock: tower}, part_of: whole}
  - {id: sunk, name: "Day: a boat is sunk", date: 1904-03-01, part_of: whole}
  - {id: inner, name: A part of a part, date: 1904-03-01, time: {start: "13:00", clock: tower}, part_of: noon}
"""


def test_phases_stand_by_their_hours_on_a_rail(record):
    assert (
        drawn(record(_DAY), "whole", width=80, parts=("phases",))
        == """\
The day
1–2 March 1904 (17–18 February O.S.) · 06:00 tower clock

Phases – Day:
  1 Mar 1904  06:00        ··●··········  the first shot
              12:00–18:00  ·····━━━·····  a long cannonade – ship's clock
              13:00        ·····●·······    A part of a part
                           ░░░░░░░░░░░··  a boat is sunk
  2 Mar 1904  05:30–06:00  ············●  the last shot
"""
    )


def test_on_a_narrow_card_phases_do_without_a_rail(record):
    assert (
        drawn(record(_DAY), "whole", width=40, parts=("phases",))
        == """\
The day
1–2 March 1904 (17–18 February O.S.)
06:00 tower clock

Phases – Day:
  1 Mar 1904, 06:00 the first shot
  1 Mar 1904, 12:00–18:00 a long
    cannonade – ship's clock
  1 Mar 1904, 13:00 A part of a part
  1 Mar 1904 a boat is sunk
  2 Mar 1904, 05:30–06:00 the last shot
"""
    )
