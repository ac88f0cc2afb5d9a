"""The events of a selection before, within and after the days that a drawing covers.

Those outside are only counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.scene import Scene
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.legend import dim, legend
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
    """Before are the events that surely end before the first day,
    after those that surely begin after the last; the others are within.
    """
    before = [event for event in events if event.latest and event.latest < str(first)]
    after = [event for event in events if event.earliest and event.earliest > str(last)]
    outside = {event.n for event in (*before, *after)}
    return Parted(before, [event for event in events if event.n not in outside], after)


def beneath(signs: Sequence[Line], notes: Sequence[str], outside: Parted, drawing: Scene) -> Iterator[Line]:
    """A legend of signs, notes, and how many events lie before and after;
    in a window in as few lines as can be.
    """
    words, width = drawing.words, drawing.width
    if words.look.height:
        yield from legend([*signs, *dim([*_counts(outside, words), *notes])], width)
    else:
        yield from legend(signs, width)
        for note in (*notes, *told(outside, words)):
            yield from dim(wrap(note, width))


def _counts(outside: Parted, words: Phrasing) -> list[str]:
    """How many events lie before, and how many after."""
    counts = {"before": outside.before, "after": outside.after}
    parts = [words.count(key, len(events)) for key, events in counts.items() if events]
    return [f"⋮ {' · '.join(parts)}"] if parts else []


def told(outside: Parted, words: Phrasing) -> Iterator[str]:
    """Sentences for the events before, and for those after: how many there are, and when they began."""
    for key, events in (("before", outside.before), ("after", outside.after)):
        if events:
            when = between([parse(event.edtf) for event in events], None, words)
            yield f"⋮ {words.listed((words.count(key, len(events)), when))}"
