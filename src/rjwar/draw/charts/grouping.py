"""What events are told apart by in a drawing: front, kind, place or side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store
from rjwar.words.wording import Wording

KEYS = ("front", "kind", "place", "side")
_SECTIONS = {"front": "fronts", "kind": "kinds", "side": "sides"}


def keys_of(events: Sequence[EventRow], by: str, store: Store) -> Mapping[int, tuple[str | None, ...]]:
    """The keys of each event, by its number: the ids of the sides that have forces in it, or one id.

    None alone where there is none.
    """
    if by != "side":
        return {event.n: (getattr(event, by),) for event in events}
    sides: dict[int, tuple[str | None, ...]] = defaultdict(tuple)
    between = (min(event.n for event in events), max(event.n for event in events))
    for n, side in store.rows(
        "SELECT n, id FROM links WHERE role = 'side' AND n BETWEEN ? AND ? ORDER BY n, id", *between
    ):
        sides[n] += (side,)
    return {event.n: sides[event.n] or (None,) for event in events}


class Lane(NamedTuple):
    """The events of one front, kind, place or side, or of several, when the name says how many;
    or those of a `whole` that has phases.
    """

    name: str
    events: list[EventRow]
    whole: EventRow | None = None


def in_lanes(events: Sequence[EventRow], by: str, most: int, words: Wording) -> list[Lane]:
    """The events by their keys: the key with most events first, no key last.

    If there are more than `most`, the rest share one lane. An event with several keys stands in several
    lanes. The lane of no key is called `–`, and nothing if it is the only one.
    """
    by_key: dict[str | None, list[EventRow]] = defaultdict(list)
    keys = keys_of(events, by, words.store)
    for event in events:
        for key in keys[event.n]:
            by_key[key].append(event)
    order = sorted(by_key, key=lambda key: (key is None, -len(by_key[key]), key or ""))
    apart = order if len(order) <= most + 1 else order[:most]
    named = [Lane(key_name(by, key, words) or ("–" if len(order) > 1 else ""), by_key[key]) for key in apart]
    if shared := order[len(apart) :]:
        named.append(
            Lane(
                words.count("others", len(shared)), sorted({event for key in shared for event in by_key[key]})
            )
        )
    return named


def key_name(by: str, id: str | None, words: Wording) -> str:
    """What a key is called; nothing for None."""
    return (
        words.name("place", id) if by == "place" and id is not None else words.word(_SECTIONS.get(by, by), id)
    )
