"""The events of a selection before, within and after the days that a drawing covers; those outside are only counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.draw.layout.wrap import wrap
from rjwar.store.event_row import EventRow
from rjwar.words.headings import between
from rjwar.words.phrasing import Phrasing


class Parted(NamedTuple):
    """Events before, within and after the days of a drawing."""

    before: list[EventRow]
    within: list[EventRow]
    after: list[EventRow]


def parted(events: Sequence[EventRow], first: Day, last: Day) -> Parted:
    """Before are the events that surely end before the first day, after those that surely begin after the last; the others are within."""
    before = [event for event in events if event.latest and event.latest < str(first)]
    after = [event for event in events if event.earliest and event.earliest > str(last)]
    outside = {event.n for event in (*before, *after)}
    return Parted(before, [event for event in events if event.n not in outside], after)


def told(outside: Parted, words: Phrasing) -> Iterator[str]:
    """Lines for the events before, and for those after: how many there are, and when they began; in a window one line without the dates."""
    outside_of = {"before": outside.before, "after": outside.after}
    counts = [words.count(key, len(events)) for key, events in outside_of.items() if events]
    if words.look.height and counts:
        yield f"⋮ {' · '.join(counts)}"
        return
    for key, events in outside_of.items():
        if events:
            when = between([parse(event.edtf) for event in events], None, words)
            yield from wrap(
                f"⋮ {words.listed((words.count(key, len(events)), when))}", words.look.width or 100
            )
