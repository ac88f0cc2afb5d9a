"""Men lost over time, where they were lost: each amount with the days on which it may have been."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day

from rjwar.core.light_typing import NamedTuple
from rjwar.query.losses import by_phases, counted
from rjwar.query.stated_losses import StatedLosses
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store


class MenLost(NamedTuple):
    """What a side lost in a combat, or in a phase of it, from the first day to the last.

    None for an end that is not known.
    """

    combat: str
    """The id of the event that is counted: the whole, whose phase it may have been."""
    side: str
    amount: int
    first: Day | None
    last: Day | None

    @property
    def days(self) -> int | None:
        return (self.last - self.first).days + 1 if self.first and self.last else None


def men_lost(events: Sequence[EventRow], store: Store) -> Iterator[MenLost]:
    """The losses of the combats among events, none twice; nothing of those that give no figure."""
    ids = [event.id for event in events if event.combat and event.losses is not None]
    stated = StatedLosses(store, ids)
    for whole in counted(stated, {id: stated.events[id] for id in ids}):
        for part in by_phases(stated, whole):
            yield MenLost(
                whole.event.id, whole.side, part.likely or 0, part.event.date.earliest, part.event.date.latest
            )
