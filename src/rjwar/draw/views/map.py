"""The events on a map of the theatre of war: marks with their names,
and a legend that tells the weightiest events of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.map.crop import FAR_EAST, SAKHALIN, crop, strip
from rjwar.draw.charts.map.frame import Frame, fitted, is_within, lies_in
from rjwar.draw.charts.map.inset import Corner, corner, lay
from rjwar.draw.charts.map.legend import Legend
from rjwar.draw.charts.map.marks import Located, Mark, Ranks, located, marked, parting, weightiest_first
from rjwar.draw.charts.map.notes import meanings, notes, unplaced
from rjwar.draw.charts.map.panel import (
    begun,
    beneath,
    write_latitudes,
    write_names,
    write_regions,
    write_signs,
    write_title,
    write_towns,
)
from rjwar.draw.charts.map.plan import GAP, Plan, plan
from rjwar.draw.charts.map.sheet import Sheet
from rjwar.draw.charts.map.voyages import Course, courses
from rjwar.draw.charts.prominence import phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.layout.columns import Line, beside, fill
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.legend import dim
from rjwar.draw.layout.lines import Lines
from rjwar.query.selection import Selection
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_LEAST_COLUMN, _LEAST_COLUMN_BENEATH = 42, 28
"""How wide a column of the legend is at least where there are several; of a low one beneath the map."""
_LEAST_BODY = 10
_NOTES, _WIDE = 2, 80
"""How many lines the notes take beside what the signs mean; from how wide a window on no more than that."""


class Panel(NamedTuple):
    """A map, or a part of one: its frame, the marks on it, and the sheet that they are drawn on."""

    frame: Frame
    marks: list[Mark]
    sheet: Sheet


class Layout(NamedTuple):
    """The map, Sakhalin in a corner of it, the world beneath it.

    What is on none of them; and how they share the window.
    """

    plan: Plan
    map: Panel
    inset: tuple[Corner, Panel] | None
    strip: Panel | None
    courses: list[Course]
    outside: list[Located]

    @property
    def panels(self) -> list[Panel]:
        return [self.map, *([self.inset[1]] if self.inset else []), *([self.strip] if self.strip else [])]

    @property
    def marks(self) -> list[Mark]:
        return [mark for panel in self.panels for mark in panel.marks]


def render(answer: Selection, look: Look) -> Lines:
    """Map and legend, side by side where there is room.

    What is left out, lies outside or has no position is counted beneath.
    """
    drawing = scene(answer, look)
    events, store, words = drawing.events, drawing.store, drawing.words
    if not events:
        return nothing(words)
    ranks = {
        event.n: rank
        for rank, event in enumerate(rank_by_weight(events, phase_parents(events, store), store))
    }
    places, lost = located(events, ranks, store)
    if not places:
        return drawing.framed(0, unplaced(lost, words))
    query = answer.query
    laid = layout(
        drawing, places, ranks, is_narrowed=bool(query.filters or query.exclude or query.limit is not None)
    )
    body = list(paint(laid, ranks, drawing))
    return drawing.framed(
        sum(len(mark.events) for mark in laid.marks),
        body,
        notes(laid.marks, laid.courses, laid.outside, lost, drawing),
    )


def layout(drawing: Scene, places: Sequence[Located], ranks: Ranks, *, is_narrowed: bool) -> Layout:
    """Where everything stands, but for the names."""
    lines = list(courses((event.id for event in drawing.events), drawing.store))
    box = crop(places, is_narrowed=is_narrowed)
    found = plan(
        box,
        drawing.width,
        _room(drawing, places),
        has_strip=not all(lies_in(place.lat, place.lon, box) for place in places),
        is_whole=drawing.look.whole,
    )
    there, _ = _parted(places, found.frame.holds)
    found = found._replace(frame=parting(found.frame, there))
    there, rest = _parted(places, found.frame.holds)
    window = _panel(found.frame, there, ranks, drawing.words, [] if is_within(box, FAR_EAST) else lines)
    inset = _inset(window, rest, ranks, drawing.words)
    if inset:
        _, rest = _parted(rest, inset[1].frame.holds)
    world = None
    if found.strip_rows and rest:
        frame = fitted(strip(rest, lines), found.frame.columns, found.strip_rows)
        world, rest = _panel(frame, rest, ranks, drawing.words, lines), []
    return Layout(found, window, inset, world, lines if world or not is_within(box, FAR_EAST) else [], rest)


def _room(drawing: Scene, places: Sequence[Located]) -> int:
    """How many lines there are for map and legend, between the heading and the notes."""
    heading = Lines()
    head(heading, drawing.words, drawing.words.count("drawn", len(drawing.events), some=len(drawing.events)))
    key = fill(
        dim(meanings([event for place in places for event in place.events], drawing.words)), drawing.width
    )
    notes = len(key) + (_NOTES if drawing.width >= _WIDE else _NOTES + 1)
    return max(drawing.room - len(heading.lines) - 1 - notes, _LEAST_BODY)


def _panel(
    frame: Frame, places: Sequence[Located], ranks: Ranks, words: Wording, lines: Sequence[Course] = ()
) -> Panel:
    marks = marked(frame, places, ranks)
    sheet = begun(frame, words, courses=lines)
    write_signs(sheet, marks)
    return Panel(frame, marks, sheet)


def _inset(
    window: Panel, rest: Sequence[Located], ranks: Ranks, words: Wording
) -> tuple[Corner, Panel] | None:
    """Sakhalin in a corner of the map, if something happened there that the map does not show."""
    is_wanted = any(lies_in(place.lat, place.lon, SAKHALIN) for place in rest)
    found = corner(window.sheet, window.frame) if is_wanted else None
    return (found, _panel(found.frame, _parted(rest, found.frame.holds)[0], ranks, words)) if found else None


def paint(laid: Layout, ranks: Ranks, drawing: Scene) -> Iterator[Line]:
    """The map with its legend, and the world."""
    words, found = drawing.words, laid.plan
    least = _LEAST_COLUMN if found.is_beside or drawing.look.whole else _LEAST_COLUMN_BENEATH
    columns = max((found.legend + GAP) // (least + GAP), 1)
    width = (found.legend + GAP) // columns - GAP
    legend = Legend(weightiest_first(laid.marks), words, width)
    legend.tell_all() if drawing.look.whole else legend.tell(
        ranks, (found.legend_rows - 1) * columns if columns > 1 else found.legend_rows
    )
    lines = _drawn(laid, words)
    told = list(_in_columns(list(legend.blocks()), columns, width))
    yield from (
        beside([lines, told], [found.frame.columns, found.legend], GAP)
        if found.is_beside
        else [*lines, [], *told]
    )


def _drawn(laid: Layout, words: Wording) -> list[Line]:
    """The map, with its names; beneath it the world."""
    for panel in laid.panels:
        write_signs(panel.sheet, panel.marks)
    write_names([(panel.sheet, panel.marks) for panel in laid.panels], words)
    sheet, frame = laid.map.sheet, laid.map.frame
    write_towns(sheet, frame, laid.map.marks, words)
    write_regions(sheet, frame, words)
    write_latitudes(sheet, frame, words)
    if laid.inset:
        where, inner = laid.inset
        write_towns(inner.sheet, inner.frame, inner.marks, words)
        write_title(inner.sheet, words.region("sakhalin"))
        lay(sheet, where, inner.sheet.lines())
    lines = [*sheet.lines(), beneath(frame, words)]
    return [*lines, [], *laid.strip.sheet.lines()] if laid.strip else lines


def _in_columns(blocks: Sequence[Sequence[Line]], columns: int, width: int) -> Iterator[Line]:
    """The blocks beneath one another, in so many columns of about one height."""
    left, parts = sum(map(len, blocks)), [list[Line]()]
    for block in blocks:
        high = left / (columns - len(parts) + 1)
        if len(parts) < columns and parts[-1] and len(parts[-1]) + len(block) / 2 > high:
            left -= len(parts[-1])
            parts.append([])
        parts[-1].extend(block)
    yield from beside(parts, [width] * len(parts), GAP)


def _parted(
    places: Iterable[Located], holds: Callable[[float, float], bool]
) -> tuple[list[Located], list[Located]]:
    """The places that a frame holds, and the others."""
    inside: list[Located] = []
    outside: list[Located] = []
    for place in places:
        (inside if holds(place.lat, place.lon) else outside).append(place)
    return inside, outside
