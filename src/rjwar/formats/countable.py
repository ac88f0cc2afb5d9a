"""Which losses of a selection may be added up, by the rule of `stats`."""

from __future__ import annotations

from rjwar.query.losses import counted
from rjwar.query.selection import Selection
from rjwar.record.losses import is_combat


def countable(selection: Selection) -> frozenset[tuple[str, str]]:
    """Events and sides whose losses count: those of combats,
    but for parts of a selected whole that states that side's itself.
    """
    store, events = selection.store, selection.without_war().events
    combats = {event.id: event for event in events if is_combat(event, store.word("kinds", event.kind))}
    return frozenset(
        (loss.event.id, loss.side) for loss in counted(store, combats) if loss.range.low is not None
    )
