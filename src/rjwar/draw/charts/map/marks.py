"""The marks of a map: a sign where something happened, and all that happened there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.map.frame import Frame
from rjwar.draw.charts.map.towns import CHIEF_TOWNS, TOWNS
from rjwar.draw.layout.glyphs import glyph_of
from rjwar.draw.layout.lines import Span
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store

Ranks = Mapping[int, int]
"""How early an event is kept, by its number: 0 is the weightiest."""

_SMALL = {"▲": "▴", "▼": "▾", "◆": "•", "●": "•", "○": "◦"}
_MOVES = (0.0, 0.25, -0.25, 0.5, -0.5)
_WEIGHTY = 4
_NEXT = ((0, 0), (0, 1), (0, -1))
_NEARBY = (
    *_NEXT,
    (0, 2),
    (0, -2),
    (1, 0),
    (-1, 0),
    (1, 1),
    (1, -1),
    (-1, 1),
    (-1, -1),
    (0, 3),
    (0, -3),
    (1, 2),
    (1, -2),
    (-1, 2),
    (-1, -2),
)
_TOWN_RANKS = {town: rank for rank, town in enumerate(TOWNS)}


class Located(NamedTuple):
    """A place with a position, and the events there, the weightiest first."""

    id: str
    lat: float
    lon: float
    events: Sequence[EventRow]


@dataclass
class Mark:
    """A sign on the map: the character that it stands in, the place that it is named by,
    and what happened in it and nearby.

    `number` stands beside a mark whose name has no room. `told` is what the legend tells of it.
    """

    row: int
    column: int
    place: str
    events: list[EventRow]
    number: int | None = None
    told: list[EventRow] = field(default_factory=list)


def located(events: Iterable[EventRow], ranks: Ranks, store: Store) -> tuple[list[Located], list[EventRow]]:
    """The places of the events, that of the weightiest first; and the events that have no position."""
    there: dict[str, list[EventRow]] = defaultdict(list)
    positions: dict[str, tuple[float, float] | None] = {}
    lost: list[EventRow] = []
    for event in sorted(events, key=lambda event: ranks[event.n]):
        id = event.place
        if id is not None and id not in positions:
            place = store.find("place", id)
            positions[id] = (
                None if place is None or place.lat is None or place.lon is None else (place.lat, place.lon)
            )
        (there[id] if id is not None and positions[id] else lost).append(event)
    return [Located(id, *position, there[id]) for id, position in positions.items() if position], lost


def marked(frame: Frame, places: Iterable[Located], ranks: Ranks) -> list[Mark]:
    """The marks of places on a frame, that of the weightiest event first.

    Chief towns and places of weighty events have marks of their own,
    unless two of them lie in one character or the next; another place shares that of one nearby.
    """
    marks: dict[tuple[int, int], Mark] = {}
    for place in sorted(places, key=lambda place: _order(place, ranks)):
        row, column = frame.cell(place.lat, place.lon)
        near = next(
            (
                marks[row + down, column + aside]
                for down, aside in _near(place)
                if (row + down, column + aside) in marks
            ),
            None,
        )
        if near:
            near.events.extend(place.events)
        else:
            marks[row, column] = Mark(row, column, place.id, list(place.events))
    for mark in marks.values():
        mark.events = _weightiest_first(mark.events, mark.place, ranks)
    return weightiest_first(marks.values())


def _weightiest_first(events: Iterable[EventRow], place: str, ranks: Ranks) -> list[EventRow]:
    """Events by weight, of one weight those of a place before those nearby."""
    return sorted(events, key=lambda event: (-(event.weight or 0), event.place != place, ranks[event.n]))


def parting(frame: Frame, places: Sequence[Located]) -> Frame:
    """The frame, moved by a part of a row where more chief towns and places of weighty events
    then have a character of their own.
    """
    chief = [place for place in places if _is_chief(place)]

    def parted(moved: Frame) -> int:
        return (
            len({moved.cell(place.lat, place.lon) for place in chief})
            if all(moved.holds(place.lat, place.lon) for place in places)
            else 0
        )

    return max((frame.lowered(rows) for rows in _MOVES), key=parted)


def weightiest_first(marks: Iterable[Mark]) -> list[Mark]:
    """The marks by their weightiest event, then by all that happened there."""
    return sorted(
        marks, key=lambda mark: (-_weight(mark.events), -sum(event.weight or 0 for event in mark.events))
    )


def by_importance(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in which order they are named: those of chief towns before the
    others, which keep their order.
    """
    return sorted(marks, key=lambda mark: _chief_rank(mark.place))


def _order(place: Located, ranks: Ranks) -> tuple[int, int, int, int]:
    """In which order places take their marks: chief towns, places of weighty events, other towns, others."""
    weight = _weight(place.events)
    return (
        _chief_rank(place.id),
        -weight if weight >= _WEIGHTY else 0,
        _town_rank(place.id),
        ranks[place.events[0].n],
    )


def _is_chief(place: Located) -> bool:
    return _chief_rank(place.id) < CHIEF_TOWNS or _weight(place.events) >= _WEIGHTY


def _chief_rank(id: str) -> int:
    return min(_town_rank(id), CHIEF_TOWNS)


def _town_rank(id: str) -> int:
    return _TOWN_RANKS.get(id, len(TOWNS))


def _weight(events: Iterable[EventRow]) -> int:
    """The weight of the weightiest."""
    return max(event.weight or 0 for event in events)


def _near(place: Located) -> Sequence[tuple[int, int]]:
    """Rows down and columns aside, the nearest first, in which a mark is near enough to be shared."""
    return _NEXT if _is_chief(place) else _NEARBY


def sign(event: EventRow) -> Span:
    """▲ or ▼ for a victory, ◆ for another outcome; without an outcome ● for a fight and ○ for the rest."""
    if event.victor:
        glyph, style = glyph_of(event.victor)
        return glyph, f"{style} strong"
    return ("◆" if event.outcome else "●" if event.combat else "○"), "strong"


def small_sign(event: EventRow) -> Span:
    """The same, smaller, for what the legend does not tell:
    a victory, a fight without a victor, something else.
    """
    glyph, style = sign(event)
    return _SMALL[glyph], style.removesuffix("strong").strip()
