"""Days and hours of a few events."""

from __future__ import annotations

from rjwar.core.edtf import parse
from rjwar.draw.charts.rail import Rail, by_hour
from rjwar.record.model import Clocked, Event


def event(id: str, date: str, start: str | None = None, end: str | None = None) -> Event:
    return Event(id=id, name={"en": id}, date=parse(date), time=Clocked(start, end) if start or end else None)


def test_events_come_in_order_of_day_and_hour_and_those_without_an_hour_last() -> None:
    events = [
        event("late", "1904-05-26", "19:27"),
        event("some-time", "1904-05-26"),
        event("early", "1904-05-26", "05:30"),
        event("next", "1904-05-27", "01:00"),
    ]
    assert [one.id for one in sorted(events, key=by_hour)] == ["early", "late", "some-time", "next"]


def test_each_event_stands_between_the_first_beginning_and_the_last_end() -> None:
    morning, noon, whole = (
        event("morning", "1904-05-26", "06:00", "08:00"),
        event("noon", "1904-05-26", "12:00", "12:05"),
        event("whole", "1904-05-26", "06:00", "18:00"),
    )
    rail = Rail([morning, noon, whole], 12)
    assert rail.tells
    assert [rail.mark(one) for one in (morning, noon, whole)] == ["━━··········", "······●·····", "━" * 12]


def test_what_has_no_hour_is_faint_beside_what_has() -> None:
    rail = Rail(
        [event("a", "1904-05-26", "06:00"), event("b", "1904-05-26"), event("c", "1904-05-27", "06:00")], 4
    )
    assert set(rail.mark(event("b", "1904-05-26"))) <= set("░·")


def test_two_events_or_a_single_moment_are_no_rail() -> None:
    assert not Rail([event("a", "1904-05-26"), event("b", "1904-06-26")], 10).tells
    assert not Rail([event(id, "1904-05-26") for id in "abc"], 10).tells


def test_the_end_alone_begins_with_its_day() -> None:
    rail = Rail(
        [
            event("a", "1904-05-26", end="12:00"),
            event("b", "1904-05-26", "18:00", "23:59"),
            event("c", "1904-05-26", "00:00", "01:00"),
        ],
        24,
    )
    assert rail.mark(event("a", "1904-05-26", end="12:00")).startswith("━━━━━━━━━━━━")


def test_what_is_open_has_no_mark() -> None:
    assert Rail([event(id, "1904-05") for id in "abc"], 10).mark(event("open", "1904-05-26/..")) == ""
