"""Events counted, and the losses of their combats summed, by year, month, front, kind, outcome, side,
place or person, or by two of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from rjwar.core.errors import WrongUsage, did_you_mean
from rjwar.core.text import in_language
from rjwar.query.answer import Document, DocumentList
from rjwar.query.losses import Loss, Range, by_phases, counted, summed
from rjwar.query.selection import Selection
from rjwar.record.losses import is_combat
from rjwar.record.model import Event
from rjwar.store.reader import Store
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing

Keys = Callable[[Event], Iterable[str | None]]
Cell = tuple[str | None, ...]
"""A key of each of the things that are counted by."""
KEYS = ("by", "key", "keys", "name", "count", "losses")
_MOST_COLUMNS = 20
"""Of how many sides a table has the losses in columns;
of more, objects tell them, and `--fields` picks some.
"""
_MOST_CELLS = 100_000


class CountAnswer(DocumentList):
    """One document a key: `by key keys name count losses{side: {low high unknown}}`.

    `total` is the same for the whole selection. By two things `by` and `key` are both of them with a comma
    between, as they are asked for; `keys` is a list of them. Years and months are in order, other keys by
    count, the largest first; events without a key come last. `is_of_all_time`: no time was asked for,
    and no number of rows.
    """

    def __init__(
        self, documents: Sequence[Document], total: Document, store: Store, *, is_of_all_time: bool
    ) -> None:
        self.sides = tuple(total["losses"])
        losses = [
            f"losses.{side}.{what}"
            for side in self.sides
            if len(self.sides) <= _MOST_COLUMNS
            for what in Range._fields
        ]
        super().__init__(documents, KEYS, ("key", "name", "count", *losses), ("count",))
        self.total, self.store, self.is_of_all_time = total, store, is_of_all_time


def count(
    selection: Selection, by: str, lang: str = "en", *, reverse: bool = False, limit: int | None = None
) -> CountAnswer:
    """The statistics of a selection.

    WrongUsage if `by` is none of `BY`, nor two of them with a comma between. Every selected event counts but
    the war itself, phases included; a span counts where it starts, and in `side` and `person` for each side
    that had forces, each person who commanded. A side's losses are summed over the combats of which no
    selected whole states that side's, and by year, month and outcome they stand where the phases that state
    them do. Order and limit are of the keys.
    """
    ways = _ways(by)
    store, events = selection.store, selection.without_war().events
    tally = _Tally(store, events, ways)
    groups = _grouped(events, by, ways, tally.cells)
    documents = [
        {"by": by, "key": _key(cell), "keys": list(cell), "name": _name(store, ways, cell, lang)}
        | tally.sums(cell, groups[cell])
        for cell in _ordered(groups, ways)
    ]
    total: Document = {
        "by": by,
        "key": None,
        "keys": [],
        "name": None,
        "count": len(events),
        "losses": tally.total(),
    }
    return CountAnswer(
        (documents[::-1] if reverse else documents)[:limit],
        total,
        store,
        is_of_all_time=limit is None and selection.asked.period == (None, None),
    )


def _grouped(
    events: Iterable[Event], by: str, ways: list[str], known: Iterable[Cell]
) -> dict[Cell, list[Event]]:
    """The events of each cell, those known beforehand among them; WrongUsage for too many cells."""
    groups: dict[Cell, list[Event]] = {cell: [] for cell in known}
    for event in events:
        for cell in _cells(event, ways):
            groups.setdefault(cell, []).append(event)
        if len(groups) > _MOST_CELLS:
            raise WrongUsage(
                f"--by: {by} makes more than {_MOST_CELLS:,} counts; count by one thing, "
                "or narrow what is counted"
            )
    return groups


def _ways(by: str) -> list[str]:
    """What is to be counted by, one thing or two."""
    ways = [way.strip() for way in by.split(",")]
    for way in ways:
        if way not in BY:
            raise WrongUsage(f"--by: unknown value {way!r}; {did_you_mean(way, BY)}")
    if len(ways) > 2 or len(set(ways)) < len(ways):
        raise WrongUsage(f"--by: {by!r} is not one thing, nor two; write 'year', or 'year,front'")
    return ways


def _one_of(name: str) -> Keys:
    return lambda event: (getattr(event, name),)


def _year(event: Event) -> tuple[str | None]:
    start = event.date.start
    return (str(start.year) if start and start.year else None,)


def _month(event: Event) -> tuple[str | None]:
    start = event.date.start
    return (f"{start.year}-{start.month:02}" if start and start.month else None,)


def _commanders(event: Event) -> tuple[str | None, ...]:
    found = dict.fromkeys(
        commander.person for force in event.forces.values() for commander in force.commanders
    )
    return tuple(found) or (None,)


BY: Mapping[str, Keys] = {
    "year": _year,
    "month": _month,
    "front": _one_of("front"),
    "kind": _one_of("kind"),
    "outcome": _one_of("outcome"),
    "side": lambda event: tuple(event.forces) or (None,),
    "place": _one_of("place"),
    "person": _commanders,
}
"""What can be counted by, each with the keys that it gives an event: None alone where it has none."""

_IN_ORDER = ("year", "month")
_OF_PHASES = ("year", "month", "outcome")
"""By these a phase differs from its whole by nature: its losses stand with its own key."""


def _cells(event: Event, ways: Sequence[str], phase: Event | None = None) -> list[Cell]:
    """The cells that an event counts in; of a phase's losses those of its whole but for
    what a phase has of its own.
    """
    return list(product(*(BY[way](phase if phase and way in _OF_PHASES else event) for way in ways)))


def _ordered(groups: Mapping[Cell, Sequence[Event]], ways: Sequence[str]) -> list[Cell]:
    """Cells by the first thing, then by the second: years and months in order,
    others by how many events they have, None last.
    """
    sizes = [Counter[str | None]() for _ in ways]
    for cell, events in groups.items():
        for size, key in zip(sizes, cell, strict=True):
            size[key] += len(events)

    def place(cell: Cell) -> list[tuple[bool, int, str]]:
        return [
            (key is None, 0 if way in _IN_ORDER else -size[key], key or "")
            for way, size, key in zip(ways, sizes, cell, strict=True)
        ]

    return sorted(groups, key=place)


def _key(cell: Cell) -> str | None:
    return None if all(key is None for key in cell) else ",".join(key or "" for key in cell)


def _name(store: Store, ways: Sequence[str], cell: Cell, lang: str) -> str | None:
    if all(key is None for key in cell):
        return None
    return " · ".join(
        "–" if key is None else _called(store, way, key, lang) for way, key in zip(ways, cell, strict=True)
    )


def _called(store: Store, by: str, key: str, lang: str) -> str:
    """The name of a key in a language."""
    if by == "month":
        year, month = map(int, key.split("-"))
        return Phrasing(Look(lang=lang)).month_of(year, month)
    found = store.find(by, key) if by in ("place", "person") else store.word(f"{by}s", key)
    return in_language(found.name, lang) if found else key


class _Tally:
    """The losses of the combats of a selection, by cell; each counted once."""

    def __init__(self, store: Store, events: Sequence[Event], ways: Sequence[str]) -> None:
        self._store, self._ways = store, ways
        self._combats = {
            event.id: event for event in events if is_combat(event, store.word("kinds", event.kind))
        }
        self._losses = list(counted(store, self._combats))
        self.cells: dict[Cell, list[Loss]] = defaultdict(list)
        for whole in self._losses if "person" not in ways else ():
            for part in by_phases(store, whole) if set(ways).intersection(_OF_PHASES) else [whole]:
                for cell in _cells(whole.event, ways, part.event):
                    self.cells[cell].append(part)

    def sums(self, cell: Cell, events: Sequence[Event]) -> Document:
        """How many events a cell has, and what each side lost in them:
        of a commander, in all that he commanded, be it a phase.
        """
        combats = {event.id: event for event in events if event.id in self._combats}
        losses = counted(self._store, combats) if "person" in self._ways else self.cells.get(cell, [])
        return {"count": len(events), "losses": self._summed(losses, combats)}

    def total(self) -> Document:
        """What each side lost in all of them."""
        return self._summed(self._losses, self._combats)

    def _summed(self, losses: Iterable[Loss], combats: Mapping[str, Event]) -> Document:
        """By side that had forces: the belligerents first."""
        of: dict[str, list[Range]] = {side: [] for event in combats.values() for side in event.forces}
        for loss in losses:
            of.setdefault(loss.side, []).append(loss.range)
        return {side: summed(of[side])._asdict() for side in in_order(self._store, of)}


def in_order(store: Store, sides: Iterable[str]) -> list[str]:
    """Sides as they are told: the belligerents, and after them the others."""
    ranks = {id: rank for rank, (id, side) in enumerate(store.words("sides").items()) if side.belligerent}
    return sorted(sides, key=lambda side: (side not in ranks, ranks.get(side, 0), side))
