"""Events by front, kind, place or side."""

import strategies
from rjwar.draw.charts.grouping import in_lanes, keys_of
from rjwar.words.look import Look
from rjwar.words.wording import Wording

EVENTS = [
    {"id": "a", "name": "A", "date": "1904-01-01", "front": "north"},
    {"id": "b", "name": "B", "date": "1904-01-02", "front": "south"},
    {"id": "c", "name": "C", "date": "1904-01-03", "front": "south"},
    {"id": "d", "name": "D", "date": "1904-01-04", "front": "east", "forces": {"us": {}, "them": {}}},
    {"id": "e", "name": "E", "date": "1904-01-05"},
]


def lanes(by: str, most: int) -> list[tuple[str, list[str]]]:
    war = strategies.opened({"events": EVENTS})
    rows = war.event_rows(war.select().numbers)
    return [
        (lane.name, [event.id for event in lane.events])
        for lane in in_lanes(rows, by, most, Wording(war, Look()))
    ]


def test_the_busiest_lane_comes_first_and_that_of_no_key_last():
    assert [ids for _, ids in lanes("front", 9)] == [["b", "c"], ["d"], ["a"], ["e"]]
    assert lanes("front", 9)[-1][0] == "–"


def test_more_lanes_than_there_may_be_share_one():
    assert lanes("front", 2)[-1] == ("2 others", ["a", "e"])


def test_an_event_of_two_sides_has_two_keys_and_one_of_none_has_none_alone():
    war = strategies.opened({"events": EVENTS})
    keys = keys_of(war.event_rows(war.select().numbers), "side", war)
    assert sorted(map(len, keys.values())) == [1, 1, 1, 1, 2]
