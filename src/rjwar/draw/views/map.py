"""The events on a map of the theatre of war, as numbered marks with a legend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rjwar.core.edtf import parse
from rjwar.core.text import cells
from rjwar.draw.charts.coastlines import Box
from rjwar.draw.charts.map_chart import LABEL_ROOM, Frame, Pin, chart, fitted
from rjwar.draw.charts.prominence import phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.layout.columns import Line, beside, fill, wrapped
from rjwar.draw.layout.glyphs import glyph_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.lines import Lines, Span
from rjwar.query.select import Selection
from rjwar.record.model import Place
from rjwar.store.event_row import EventRow
from rjwar.store.reader import Store
from rjwar.words.look import Look
from rjwar.words.wording import Wording

THEATRE: Box = (30.8, 52, 115.5, 146)
"""From Peking to the Kuriles, from the mouth of the Yangtze to the middle of Sakhalin."""

_MOST_MARKS, _MOST_MARKS_BESIDE = 30, 24
_WIDEST, _WIDEST_BESIDE = 120, 76
_BESIDE_FROM = 96
_LEAST_ROWS_BESIDE = 18
_APART = 4
_ALWAYS = 5
"""From which weight on the legend tells an event, though its mark is that of a weightier one."""
_MARGIN = 8.0
"""Degrees round places that lie outside the theatre, where nothing else lies in it."""
_TOKEN = 5
_LEAST_NAME = 28
_PLACES_NAMED = 20
_NO_OUTCOME = {"●": "fight", "○": "other-event"}

Located = tuple[Place, tuple[EventRow, ...]]
"""A place with a position, and the events there, the weightiest first."""
Ranks = Mapping[int, int]
"""How early an event is kept, by its number: 0 is the weightiest."""


@dataclass
class Mark:
    """A number on the map: where it stands, what happened there, and how much of it the legend tells; the weightiest first."""

    row: int
    column: int
    events: list[EventRow]
    number: int = 0
    told: list[EventRow] = field(default_factory=list)

    @property
    def untold(self) -> int:
        return len(self.events) - len(self.told)


class Layout(NamedTuple):
    """The frame of a map, the marks on it, and what it does not show: places without a mark, outside, and events without a position."""

    frame: Frame
    is_beside: bool
    """Whether the legend stands beside the map, and not beneath it."""
    marks: list[Mark]
    crowded: list[Located]
    outside: list[Located]
    lost: list[EventRow]

    @property
    def taken(self) -> int:
        """How wide the map is."""
        return self.frame.columns + LABEL_ROOM


def render(answer: Selection, look: Look) -> Lines:
    """Map and legend, side by side where there is room. What is left out, lies outside or has no position is counted beneath."""
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    laid = layout(drawing)
    notes = list(_notes(laid, drawing.words, drawing.width))
    shown = sum(len(mark.events) for mark in laid.marks)
    if not (laid.marks or laid.outside or laid.crowded):
        return drawing.framed(shown, notes)
    return drawing.framed(shown, paint(laid, drawing), notes)


def layout(drawing: Scene) -> Layout:
    """Where everything stands."""
    events, store, width = drawing.events, drawing.store, drawing.width
    ranks = {event.n: rank for rank, event in enumerate(rank_by_weight(events, phase_parents(events, store), store))}
    located, lost = _located(events, ranks, store)
    box = _box(drawing, located)
    frame = fitted(box, min(width * 3 // 5, _WIDEST_BESIDE) - LABEL_ROOM)
    is_beside = width >= _BESIDE_FROM and frame.rows >= _LEAST_ROWS_BESIDE
    if not is_beside:
        frame = fitted(box, min(width, _WIDEST) - LABEL_ROOM)
    inside = [there for there in located if _lies(there[0], frame.box)]
    outside = [there for there in located if not _lies(there[0], frame.box)]
    marks, crowded = _marked(frame, inside, ranks, _MOST_MARKS_BESIDE if is_beside else _MOST_MARKS)
    return Layout(frame, is_beside, marks, crowded, outside, lost)


def paint(laid: Layout, drawing: Scene) -> Iterator[Line]:
    """The map with its legend."""
    pins = [Pin(mark.row, mark.column, *_token(mark)) for mark in laid.marks]
    drawn = chart(laid.frame, pins, drawing.words)
    room = drawing.width - laid.taken - 2
    legend = _legend(laid.marks, drawing.words, room if laid.is_beside else drawing.width)
    yield from beside([drawn, legend], [laid.taken, room]) if laid.is_beside else [*drawn, [], *legend]


def _located(events: Iterable[EventRow], ranks: Ranks, store: Store) -> tuple[list[Located], list[EventRow]]:
    """The places of the events, that of the weightiest first; and the events that have no position."""
    there: dict[str, list[EventRow]] = defaultdict(list)
    lost: list[EventRow] = []
    for event in sorted(events, key=lambda event: ranks[event.n]):
        place = store.find("place", event.place) if event.place else None
        if place is None or place.lat is None or place.lon is None:
            lost.append(event)
        else:
            there[place.id].append(event)
    return [(store.find("place", id), tuple(events)) for id, events in there.items()], lost


def _box(drawing: Scene, located: Sequence[Located]) -> Box:
    """The fronts asked for; else the theatre; else, where nothing lies in it, a box round what there is."""
    fronts = [drawing.store.word("fronts", id) for id in drawing.asked.fronts]
    boxes = [front.box for front in fronts if front and front.box]
    if not boxes and located and not any(_lies(place, THEATRE) for place, _ in located):
        points = [(place.lat or 0, place.lon or 0) for place, _ in located]
        boxes = [(lat - _MARGIN, lat + _MARGIN, lon - _MARGIN, lon + _MARGIN) for lat, lon in points]
    if not boxes:
        return THEATRE
    south, north, west, east = zip(*boxes, strict=True)
    return max(min(south), -90.0), min(max(north), 90.0), max(min(west), -180.0), min(max(east), 180.0)


def _lies(place: Place, box: Box) -> bool:
    return box[0] <= (place.lat or 0) <= box[1] and box[2] <= (place.lon or 0) <= box[3]


def _marked(frame: Frame, inside: Sequence[Located], ranks: Ranks, most: int) -> tuple[list[Mark], list[Located]]:
    """The marks, numbered by the date of their weightiest event; and the places for which there is no mark left.

    A place too near to a weightier one shares its mark.
    """
    marks: list[Mark] = []
    crowded: list[Located] = []
    for place, events in inside:
        row, column = frame.cell(place.lat or 0, place.lon or 0)
        near = [mark for mark in marks if mark.row == row and abs(mark.column - column) < _APART]
        if near:
            min(near, key=lambda mark: abs(mark.column - column)).events.extend(events)
        elif len(marks) < most:
            marks.append(Mark(row, column, list(events)))
        else:
            crowded.append((place, events))
    _tell(marks, ranks, most)
    return marks, crowded


def _tell(marks: list[Mark], ranks: Ranks, most: int) -> None:
    """Choose what the legend tells, and number the marks in order of date.

    It tells the weightiest event of each mark and every turning point, then, in what room is left, the weightiest of the others.
    """
    for mark in marks:
        mark.events.sort(key=lambda event: ranks[event.n])
        mark.told = mark.events[:1]
    others = sorted(((ranks[event.n], event, mark) for mark in marks for event in mark.events[1:]), key=lambda other: other[0])
    for place, (_, event, mark) in enumerate(others):
        if place < most - len(marks) or (event.weight or 0) >= _ALWAYS:
            mark.told.append(event)
    marks.sort(key=lambda mark: mark.told[0].n)
    for number, mark in enumerate(marks, 1):
        mark.number = number
        mark.told[1:] = sorted(mark.told[1:])


def _glyph(event: EventRow) -> Span:
    """▲ or ▼ for a victory, ◆ for another outcome; without an outcome ● for a fight and ○ for the rest."""
    if event.victor:
        glyph, style = glyph_of(event.victor)
        return glyph, f"{style} strong"
    return ("◆" if event.outcome else "●" if event.combat else "○"), "strong"


def _token(mark: Mark) -> Span:
    glyph, style = _glyph(mark.events[0])
    return f"{glyph}{mark.number}", style


def _legend(marks: Sequence[Mark], words: Wording, width: int) -> list[Line]:
    """What each number means: date and name of its weightiest events, and how many more there are."""
    told = [(mark, event) for mark in marks for event in mark.told]
    dates = {event.n: words.date(parse(event.edtf), short=True) for _, event in told}
    column = max(map(cells, dates.values()), default=0)
    room = width - _TOKEN - column - 2
    lines: list[Line] = []
    for mark, event in told:
        token, text = _token(mark) if event is mark.told[0] else _glyph(event), _entry(mark, event, words)
        date: Span = (dates[event.n], "dim")
        if room < _LEAST_NAME:
            run_in = wrapped([date, ("  ", ""), *text], width - _TOKEN)
            lines += beside([[[token]], run_in], [_TOKEN, width - _TOKEN], 0)
        else:
            lines += beside([[[token]], [[date]], wrapped(text, room)], [_TOKEN, column + 2, room], 0)
    return lines


def _entry(mark: Mark, event: EventRow, words: Wording) -> Line:
    """The name of an event, before the first of a mark its place where the name does not tell it; after the last how many more there are."""
    name, place = words.name("event", event.id), words.name("place", event.place) if event.place else ""
    is_untold = event is mark.told[0] and place and place.partition(",")[0].casefold() not in name.casefold()
    more = f" +{mark.untold}" if mark.untold and event is mark.told[-1] else ""
    where = words.told(place, "") if is_untold else ""
    return [(where, "dim"), (name, "strong" if (event.weight or 0) >= 5 else ""), (more, "dim")]


def _notes(laid: Layout, words: Wording, width: int) -> Iterator[Line]:
    """What the glyphs mean, and what the map does not show."""
    yield from fill(_dim(_meanings(laid.marks, words)), width)
    if laid.crowded:
        untold = sum(len(events) for _, events in laid.crowded)
        yield from wrapped([(words.phrase("no-room", words.number(untold), len(laid.crowded)), "dim")], width)
    if laid.outside:
        places = [f"{words.text(place.name)} {len(events)}" for place, events in laid.outside[:_PLACES_NAMED]]
        if len(laid.outside) > _PLACES_NAMED:
            places.append(words.phrase("and-places", len(laid.outside) - _PLACES_NAMED))
        count = sum(len(events) for _, events in laid.outside)
        places[0] = words.told(f"{words.phrase('outside')} ({count})", places[0])
        yield from fill(_dim(places), width)
    if laid.lost:
        yield from wrapped([(words.told(words.phrase("without-position"), words.number(len(laid.lost))), "dim")], width)


def _meanings(marks: Sequence[Mark], words: Wording) -> Iterator[str]:
    """What the glyphs of the marks mean, and the number after some of them."""
    key = {}
    for event in (event for mark in marks for event in mark.told):
        glyph, _ = _glyph(event)
        key[glyph] = words.word("outcomes", event.outcome) or words.phrase(_NO_OUTCOME[glyph])
    yield from (f"{glyph} {key[glyph]}" for glyph in "▲▼◆●○" if glyph in key)
    if any(mark.untold for mark in marks):
        yield words.phrase("plus")


def _dim(texts: Iterable[str]) -> list[Line]:
    return [[(text, "dim")] for text in texts]
