"""A day in two lines: by both calendars, which of the war it is,
what happened on it and what was under way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day

from rjwar.core.edtf import parse
from rjwar.core.text import in_language
from rjwar.draw.layout.columns import Line
from rjwar.query.on_day import PERHAPS, on, relation
from rjwar.query.war_days import day_of_war
from rjwar.record.model import Event
from rjwar.words.exploring.languages import exploring
from rjwar.words.wording import Wording

_TOLD = ("that-day", "began", "ended", "under-way")
_MOST = 40


def dated(wording: Wording, day: Day) -> str:
    """`27 May 1905 (14 May O.S.) · day 475`; the number only within the war."""
    number = day_of_war(wording.store.span, day)
    both = Wording(wording.store, wording.look.replace(calendar="both")).date(parse(day.isoformat()))
    return f"{both} · {exploring(wording.lang).day.format(number)}" if number else both


def happened(wording: Wording, day: Day) -> Line:
    """The events of a day in one line: those of it, those that began or ended, and those under way."""
    events: dict[str, list[Event]] = {told: [] for told in _TOLD}
    for event in wording.store.events(on(wording.store, day).numbers[:_MOST]):
        told = relation(event.date, day)
        if told and told != PERHAPS:
            events[told].append(event)
    line: Line = []
    for told, some in events.items():
        if some:
            line += [
                *([(" · ", "dim")] if line else []),
                (f"{wording.phrase(told)}: ", "dim"),
                *_names(wording, some),
            ]
    return line


def _names(wording: Wording, events: Sequence[Event]) -> Line:
    weightiest = sorted(events, key=lambda event: -(event.weight or 0))
    return [(", ".join(wording.text(in_language(event.name, wording.lang)) for event in weightiest), "")]
