"""Days and hours of a few events: in which order they came,
and where each stands between the first beginning and the last end.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from datetime import time as clock
from math import ceil

from rjwar.record.model import Event

_HOURS_TELL = timedelta(days=4)


def by_hour(event: Event) -> tuple[str, str, str]:
    """What puts events in order of day, then of hour as far as one is known."""
    hour = event.time.start if event.time and event.time.start else "~"
    return str(event.date.earliest or ""), str(event.date.latest or "~"), hour


class Rail:
    """The time from the first beginning among events to the last end, drawn on a row of cells."""

    def __init__(self, events: Sequence[Event], cells: int) -> None:
        moments = [moment for event in events if (moment := _moments(event))]
        self.cells, self._many = cells, len(moments) > 2
        self._start = min((start for start, _ in moments), default=datetime.min)
        self._length = max((end for _, end in moments), default=datetime.min) - self._start
        self._by_hours = self._length <= _HOURS_TELL and any(event.time for event in events)

    @property
    def tells(self) -> bool:
        """Whether events could stand at different places on it."""
        return (
            self.cells > 0
            and self._many
            and self._length > timedelta(0)
            and self._length != timedelta(days=1)
        )

    def mark(self, event: Event) -> str:
        """A bar from an event's beginning to its end, faint where it was some time between them,
        or a point for a short one.
        """
        moments = _moments(event)
        if moments is None:
            return ""
        start, end = ((moment - self._start) / self._length * self.cells for moment in moments)
        first = min(int(start), self.cells - 1)
        last = max(first, min(ceil(end), self.cells) - 1)
        sure = event.date.is_days and bool(event.time or not self._by_hours)
        drawn = (
            "░" * (last - first + 1) if not sure else "━" * (last - first + 1) if end - start >= 1 else "●"
        )
        return "·" * first + drawn + "·" * (self.cells - first - len(drawn))


def _moments(event: Event) -> tuple[datetime, datetime] | None:
    """When an event begins and ends: by its clock, where one hour alone is its beginning; else with its days.

    None with an open end.
    """
    first, last = event.date.earliest, event.date.latest
    if first is None or last is None:
        return None
    start = end = event.time.start if event.time else None
    if event.time and event.time.end:
        start, end = start or "00:00", event.time.end
    elif start:
        last = first
    begins = datetime.combine(first, clock.fromisoformat(start or "00:00"))
    ends = (
        datetime.combine(last, clock.fromisoformat(end))
        if end
        else datetime.combine(last, clock.min) + timedelta(days=1)
    )
    return begins, max(begins, ends)
