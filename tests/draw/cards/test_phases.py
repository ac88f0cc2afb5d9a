"""The phases of an event."""

import strategies
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
