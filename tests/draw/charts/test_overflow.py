"""What lies outside the days that a drawing covers."""

from datetime import date

import strategies
from rjwar.draw.charts.overflow import beneath, parted
from rjwar.draw.charts.scene import scene
from rjwar.words.look import Look


def test_what_surely_lies_outside_is_counted_with_its_time():
    days = {
        "long-ago": "1895-04-17",
        "before": "1903-12",
        "open": "../1904-02-01",
        "within": "1904-05",
        "after": "1906-01-01",
    }
    war = strategies.opened({"events": [{"id": id, "name": id, "date": day} for id, day in days.items()]})
    parts = parted(war.event_rows(war.select().numbers), date(1904, 1, 1), date(1904, 12, 31))
    assert [[event.id for event in some] for some in parts] == [
        ["long-ago", "before"],
        ["open", "within"],
        ["after"],
    ]
    assert said(parts, war) == [
        "⋮ 2 before, 17 April 1895 – 1 December 1903",
        "⋮ 1 after, 1 January 1906",
    ]
    assert said(parts, war, width=80, height=24) == ["⋮ 2 before · 1 after"]


def said(parts, war, **look):
    lines = beneath([], [], parts, scene(war.select(), Look(**look)))
    return ["".join(text for text, _ in line) for line in lines]
