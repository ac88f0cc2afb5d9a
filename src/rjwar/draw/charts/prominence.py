"""What a drawing keeps of a selection: which events weigh most, and which are phases of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from rjwar.draw.layout.lines import Lines
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store

MOST_LINES = 60
"""How long a drawing is, about, unless the whole is asked for."""


def phase_parents(events: Sequence[EventRow], store: Store) -> dict[int, EventRow]:
    """The event that each event is a phase of, by number: the nearest whole that is among the events too."""
    by_id = {event.id: event for event in events}
    above = {event.id: event.part_of for event in events}
    parents = {}
    for event in events:
        id = event.part_of
        while id is not None and id not in by_id:
            if id not in above:
                above[id] = store.rows("SELECT part_of FROM events WHERE id = ?", id)[0][0]
            id = above[id]
        if id is not None:
            parents[event.n] = by_id[id]
    return parents


def rank_by_weight(
    events: Sequence[EventRow], phase_of: Mapping[int, EventRow], store: Store
) -> list[EventRow]:
    """The events, the weightiest first: a drawing with little room keeps the first of them.

    A phase counts for one less than its weight, for its battle stands for it; so does what began outside the
    months of the war. Of equals combats come first, and then those that lie farthest apart.
    """
    first, last = _months(store)
    ranks: dict[tuple[int, int, int], list[EventRow]] = defaultdict(list)
    for event in events:
        began, weight = (event.earliest or "")[:7], event.weight or 0
        is_outside = bool(began) and not first <= began <= last
        ranks[weight - (event.n in phase_of) - is_outside, weight, event.combat].append(event)
    return [event for rank in sorted(ranks, reverse=True) for event in _spread(ranks[rank])]


def _months(store: Store) -> tuple[str, str]:
    """The first and last month of the war; from ever to ever where the record does not say."""
    span = store.span
    return (str(span.earliest or "")[:7], str(span.latest or "9")[:7]) if span else ("", "9")


def _spread(events: list[EventRow]) -> list[EventRow]:
    """The same events, the first, the middle, the quarters, the eighths ...:
    however few are kept, they are spread over the whole.
    """
    bits = (len(events) - 1).bit_length()
    order = sorted(range(len(events)), key=lambda index: int(f"{index:0{bits}b}"[::-1], 2))
    return [events[index] for index in order]


def fit_to_height(drawn: Callable[[int], Lines], most: int, room: int = MOST_LINES) -> Lines:
    """The drawing of as many events, up to `most`, as `room` lines hold, or nearly.

    `drawn` draws a number of them. To draw is slow. As lines grow about evenly with events,
    a few guesses find the number.
    """
    best = drawn(most)
    if len(best.lines) <= room:
        return best
    least, lines_of_least, lines_of_most = 0, room // 4, len(best.lines)
    spare = room // MOST_LINES  # of a page a line may stay empty, of a window none
    while most - least > 1 and (least == 0 or lines_of_least < room - spare):
        guess = least + (most - least) * (room - lines_of_least) // (lines_of_most - lines_of_least)
        guess = min(max(guess, least + 1), most - 1)
        guessed = drawn(guess)
        if len(guessed.lines) <= room:
            best, least, lines_of_least = guessed, guess, len(guessed.lines)
        else:
            most, lines_of_most = guess, len(guessed.lines)
    return best if least else drawn(1)
