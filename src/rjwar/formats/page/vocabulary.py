"""The fronts, sides, kinds and outcomes of a page, and which of them an event has, in a few characters.

An article tells them in words already, and is said some hundreds of times: their ids stand on the page once.
The script of the page gives each article the attributes that are promised.
"""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.formats.event_text import is_plain
from rjwar.record.model import Event
from rjwar.store.reader import Store


class Vocabulary(NamedTuple):
    """The ids that the events of a page have, in the order in which they are drawn or chosen from."""

    fronts: Sequence[str]
    sides: Sequence[str]
    kinds: Sequence[str]
    outcomes: Sequence[str]

    def code(self, event: Event) -> str:
        """Weight, front, kind, outcome and sides, parted by dots, of which the weight is told
        as it is, and all else by its place here, from 0.

        A question mark after the weight says that the days of the event say more than is known.
        """
        doubt = "" if is_plain(event.date) else "?"
        parts = (
            f"{event.weight or 1}{doubt}",
            _place(event.front, self.fronts),
            _place(event.kind, self.kinds),
            _place(event.outcome, self.outcomes),
            "|".join(_place(side, self.sides) for side in event.forces),
        )
        return ".".join(parts).rstrip(".")


def vocabulary(events: Sequence[Event], store: Store) -> Vocabulary:
    """What the events use: fronts as they are drawn, all else by id."""
    return Vocabulary(
        fronts=[front for front in fronts_in_order(events, store) if front],
        sides=sorted({side for event in events for side in event.forces}),
        kinds=sorted({event.kind for event in events if event.kind}),
        outcomes=sorted({event.outcome for event in events if event.outcome}),
    )


def fronts_in_order(events: Sequence[Event], store: Store) -> list[str | None]:
    """The fronts of the events: those that have a place on a map, then the others, then none."""
    words, used = store.words("fronts"), {event.front for event in events}
    known = sorted(words, key=lambda id: (words[id].box is None, id))
    others = (event.front for event in events if event.front)
    return [front for front in dict.fromkeys([*known, *others, None]) if front in used]


def _place(id: str | None, ids: Sequence[str]) -> str:
    return str(ids.index(id)) if id else ""
