"""What links the entities of a record, and the order of its events."""

import random

from rjwar.core.edtf import parse
from rjwar.datafile.check import valid_record
from rjwar.datafile.input import InputFile
from rjwar.record.links import Links, in_order, roles, supported
from rjwar.record.model import Citation, Claim, Clocked, Commander, Event, Force, Place, ShipLost


def event(id, date="1904", **fields):
    return Event(id, {"en": id}, parse(date), **fields)


def test_events_come_by_first_day_then_last_then_id():
    dates = [
        "../1904",
        "190X",
        "1904",
        "1904-01-01",
        "1904-02-08",
        "1904-02-08",
        "1904-02-08/1904-02-09",
        "1904-02",
        "1904-02-08/..",
    ]
    events = [event(f"e{number}", date) for number, date in enumerate(dates)]
    random.Random(5).shuffle(events)
    expected = [
        "../1904",
        "190X",
        "1904-01-01",
        "1904",
        "1904-02",
        "1904-02-08",
        "1904-02-08",
        "1904-02-08/1904-02-09",
        "1904-02-08/..",
    ]
    assert [found.date.edtf for found in in_order(events)] == expected


def test_within_a_day_events_come_by_their_hour_and_those_without_one_last():
    hours = {"a": None, "b": Clocked("15:10"), "c": Clocked("05:05"), "d": Clocked(None, "04:00")}
    events = [event(id, "1905-05-27", time=time) for id, time in hours.items()]
    assert [found.id for found in in_order(events)] == ["c", "b", "a", "d"]


def test_everyone_figures_once_in_the_greatest_role():
    force = Force(
        commanders=(Commander("togo"), Commander("dewa")), ships_lost=(ShipLost("hatsuse", "sunk"),)
    )
    found = event(
        "a",
        forces={"japan": force},
        people=("togo", "maeda", "maeda"),
        ships=("hatsuse", "asahi"),
        place="tsushima",
    )
    assert list(roles(found)) == [
        ("person", "togo", "commander"),
        ("person", "dewa", "commander"),
        ("person", "maeda", "figure"),
        ("ship", "hatsuse", "lost"),
        ("ship", "asahi", "figure"),
        ("place", "tsushima", "place"),
    ]


def test_a_source_supports_in_each_way_once():
    claims = (Claim("text", {"en": "x"}, "b"), Claim("text", {"en": "y"}, "b"))
    assert list(
        supported(
            "events",
            event("e", sources=(Citation("a"), Citation("a", "p. 2")), claims=claims, reading=("a",)),
        )
    ) == [
        ("a", "source"),
        ("b", "claim"),
        ("a", "reading"),
    ]
    assert list(supported("places", Place("p", {"en": "P"}, claims=claims))) == [("b", "claim")]


def test_a_record_in_memory_answers_what_documents_ask():
    links = Links(valid_record(InputFile("own.yaml", b"""\
span: 1904/1905
events:
- {id: siege, name: Siege, date: 1904-08/1905-01-02, place: fort, sources: [diary]}
- {id: second, name: Second assault, date: 1904-09, part_of: siege, causes: [first]}
- {id: first, name: First assault, date: 1904-08, part_of: siege, people: [nogi]}
""")))  # fmt: skip
    assert [(entity, found.id) for entity, found in links.entities()] == [
        ("event", "first"), ("event", "siege"), ("event", "second"), ("person", "nogi"), ("place", "fort"), ("source", "diary"),
    ]  # fmt: skip
    assert (links.parts("siege"), links.effects("first"), links.mentions("person", "nogi")) == (
        ["first", "second"],
        ["second"],
        [("first", "figure")],
    )
    assert links.span == parse("1904/1905")
    assert (links.supports("diary"), links.parts("first"), links.find("event", "none")) == (
        [("event", "siege", "source")],
        (),
        None,
    )
