"""Events counted, and the losses of their combats summed, by year, month, front, kind, outcome, side or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from rjwar.core.errors import WrongUsage, did_you_mean
from rjwar.core.text import in_language
from rjwar.query.answer import Document, DocumentList
from rjwar.query.select import Selection
from rjwar.record.losses import bounds, is_combat, lost
from rjwar.record.model import Event, Force
from rjwar.store.reader import Store
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing

Keys = Callable[[Event], Iterable[str | None]]


class Range(NamedTuple):
    """Men lost, from the least to the most that is said; `unknown` is the number of combats that say nothing."""

    low: int = 0
    high: int = 0
    unknown: int = 0


class CountAnswer(DocumentList):
    """One document a key: `by key name count losses{side: {low high unknown}}`; `total` is the same for the whole selection.

    Years and months are in order, other keys by count, the largest first; events without a key come last.
    """

    def __init__(self, documents: Sequence[Document], total: Document, sides: Sequence[str], store: Store) -> None:
        losses = [f"losses.{side}.{what}" for side in sides for what in Range._fields]
        super().__init__(documents, ("by", "key", "name", "count", "losses"), ("key", "name", "count", *losses))
        self.total, self.sides, self.store = total, tuple(sides), store


def count(selection: Selection, by: str, lang: str = "en") -> CountAnswer:
    """The statistics of a selection. WrongUsage if `by` is none of `BY`.

    Every selected event counts but the war itself, phases included; a span counts where it starts, and in `side` for each side
    that had forces. Losses are summed over the combats no whole of which is selected too.
    """
    if by not in BY:
        raise WrongUsage(f"--by: unknown value {by!r}; {did_you_mean(by, BY)}")
    store, events = selection.store, selection.without_war().events
    fought = _fought(store, events)
    sides = _sides(store, fought)
    groups: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        for key in BY[by](event):
            groups[key].append(event)
    ordered = sorted(groups, key=lambda key: (key is None, 0 if by in _IN_ORDER else -len(groups[key]), key or ""))
    documents = [{"by": by, "key": key, "name": _name(store, by, key, lang), **_sums(groups[key], fought, sides)} for key in ordered]
    total = {"by": by, "key": None, "name": None, **_sums(events, fought, sides)}
    return CountAnswer(documents, total, sides, store)


def _one_of(name: str) -> Keys:
    return lambda event: (getattr(event, name),)


def _year(event: Event) -> tuple[str | None]:
    start = event.date.start
    return (str(start.year) if start and start.year else None,)


def _month(event: Event) -> tuple[str | None]:
    start = event.date.start
    return (f"{start.year}-{start.month:02}" if start and start.month else None,)


BY: Mapping[str, Keys] = {
    "year": _year,
    "month": _month,
    "front": _one_of("front"),
    "kind": _one_of("kind"),
    "outcome": _one_of("outcome"),
    "side": lambda event: tuple(event.forces) or (None,),
    "place": _one_of("place"),
}
"""What can be counted by, each with the keys that it gives an event: None alone where it has none."""

_IN_ORDER = ("year", "month")


def _name(store: Store, by: str, key: str | None, lang: str) -> str | None:
    if key is None:
        return None
    if by == "month":
        year, month = map(int, key.split("-"))
        return Phrasing(Look(lang=lang)).month_of(year, month)
    found = store.find("place", key) if by == "place" else store.word(f"{by}s", key)
    return in_language(found.name, lang) if found else key


def _fought(store: Store, events: Iterable[Event]) -> dict[str, Event]:
    """The combats whose losses count: those of which no whole is selected too."""
    selected = {event.id: event for event in events}
    return {
        id: event
        for id, event in selected.items()
        if is_combat(event, store.word("kinds", event.kind)) and not _has_whole(event, selected, store)
    }


def _has_whole(event: Event, selected: Mapping[str, Event], store: Store) -> bool:
    whole = event.part_of
    while whole is not None and whole not in selected:
        found = store.find("event", whole)
        whole = found.part_of if found else None
    return whole is not None


def _sides(store: Store, fought: Mapping[str, Event]) -> list[str]:
    """The belligerents, and after them the other sides that had forces in a combat."""
    belligerents = [id for id, side in store.words("sides").items() if side.belligerent]
    others = {side for event in fought.values() for side in event.forces}
    return [*belligerents, *sorted(others.difference(belligerents))]


def _sums(events: Sequence[Event], fought: Mapping[str, Event], sides: Sequence[str]) -> Document:
    combats = [event for event in events if event.id in fought]
    return {
        "count": len(events),
        "losses": {
            side: _summed(losses_range(event.forces[side]) if side in event.forces else None for event in combats)._asdict()
            for side in sides
        },
    }


def _summed(ranges: Iterable[Range | None]) -> Range:
    low = high = unknown = 0
    for known in ranges:
        if known is None:
            unknown += 1
        else:
            low, high = low + known.low, high + known.high
    return Range(low, high, unknown)


def losses_range(force: Force) -> Range | None:
    """What a side lost in one combat, from the least to the most that is said; None if nothing is given."""
    known = lost(force)
    return Range(*bounds(known)) if known else None
