"""How much happened in each month: bars stacked by who won, or by who lost how many men,
and a shaded cell for each front and month.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from itertools import zip_longest

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.amounts import Amount, layers, of_events, of_losses, shaded
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.histogram import AmountUnit, Bins, bins, unit
from rjwar.draw.charts.overflow import beneath, parted
from rjwar.draw.charts.prominence import phase_parents
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.charts.shades import HATCH, NOTHING, hatch_told, shades_told
from rjwar.draw.charts.stack import Layer, heights, stacked
from rjwar.draw.charts.time_scale import covered
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.legend import type_next
from rjwar.draw.layout.lines import Lines, Span, pad, pad_left
from rjwar.draw.layout.wrap import wrap
from rjwar.query.selection import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.draw.charts.men_lost import MenLost

_MOST_ROWS = 12
"""How many fronts have a line of their own; the others share one more."""
_HIGH, _LEAST_HIGH, _MOST_HIGH = 8, 3, 16
"""How many lines high the bars are, and how low and how high they become in a window."""
_OTHERS = 7
"""How many lines stand round bars, lanes and notes: the heading, the axis, blank ones."""
_EVENTS, _LOSSES = (1, 4, 8, 16), (1, 100, 1000, 10000)
"""From how many events on, or from how many men, a cell has each of the shades."""


def render(answer: Selection, look: Look) -> Lines:
    """Above all events by their victors (`by` losses: all men lost by their sides),
    beneath them the fronts, the busiest first.
    """
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    first, last = covered(drawing.events, drawing.asked.period, drawing.store, look)
    parts = parted(drawing.events, first, last)
    lost = _lost(parts.within, drawing)
    counted = parts.within if lost is None else _combats(parts.within, lost, drawing)
    laid = layout(counted, lost, (first, last), drawing)
    signs = list(_legend(laid, drawing))
    told = list(beneath(signs, list(_notes(laid, counted, drawing.words)), parts, drawing))
    then = type_next(drawing.words, drawing.width, "months", leaves_out=len(laid.lanes) > _MOST_ROWS)
    if _OTHERS + len(laid.lanes) + len(told) + len(then) + _LEAST_HIGH <= drawing.room:
        told += then
    return drawing.framed(len(counted) - laid.undated, paint(laid, drawing, len(told)), told)


def _lost(events: Sequence[EventRow], drawing: Scene) -> list[MenLost] | None:
    """The men lost in the events, where these are what is asked for."""
    if drawing.look.by != "losses":
        return None
    from rjwar.draw.charts.men_lost import men_lost  # which other drawings do without

    return list(men_lost(events, drawing.store))


def _combats(events: Sequence[EventRow], lost: Sequence[MenLost], drawing: Scene) -> list[EventRow]:
    """Those whose losses are counted, and those that give none and are no phases of others."""
    ids = {one.combat for one in lost}
    phases = phase_parents(drawing.events, drawing.store)
    return [event for event in events if event.id in ids or (event.combat and event.n not in phases)]


class LaidLane(NamedTuple):
    """The name of a lane, a cell a bin, and what its amounts come to."""

    name: str
    cells: Sequence[str]
    total: str


class Layout(NamedTuple):
    """Stacked bars, with their numbers in a unit, above lanes, all by the same bins.

    `margin` is for the names of lanes, `right` for their sums.
    """

    bins: Bins
    unit: AmountUnit
    margin: int
    right: int
    layers: Sequence[Layer]
    lanes: Sequence[LaidLane]
    undated: int

    @property
    def indent(self) -> int:
        return self.margin + 1 if self.margin else 0


def layout(
    events: Sequence[EventRow], lost: Sequence[MenLost] | None, days: tuple[Day, Day], drawing: Scene
) -> Layout:
    """How amounts stand by bins: those of all the events counted, and those of each lane."""
    words = drawing.words
    lanes, totals = _lanes(events, lost, drawing)
    margin = min(max((cells(lane.name) for lane in lanes), default=0), drawing.width // 4)
    right = max(cells(text) for text in (*totals, words.phrase("in-all"))) + 1 if len(lanes) > 1 else 0
    binned = bins(*days, max(drawing.width - (margin + 1 if margin else 0) - right, 2), words)
    amounts = list(of_events(events, binned) if lost is None else of_losses(events, lost, binned))
    of_event: dict[int, list[Amount]] = defaultdict(list)
    for amount in amounts:
        of_event[amount.event].append(amount)
    laid = [
        LaidLane(
            lane.name,
            shaded([one for event in lane.events for one in of_event[event.n]], binned, _steps(drawing)),
            total,
        )
        for lane, total in zip(lanes, totals, strict=True)
    ]
    stack = layers(amounts, binned, words)
    undated = sum(not of_event[event.n] and binned.bin_of(event) is None for event in events)
    return Layout(binned, unit(map(round, heights(stack)), binned.wide), margin, right, stack, laid, undated)


def _lanes(
    events: Sequence[EventRow], lost: Sequence[MenLost] | None, drawing: Scene
) -> tuple[list[Lane], list[str]]:
    """The lanes, those with most first, and what each comes to."""
    sums = _sums(events, lost)
    by = "front" if lost is not None else drawing.look.by or "front"
    most = len(drawing.events) if drawing.look.whole else _MOST_ROWS
    lanes = in_lanes(events, by, most, drawing.words)
    if lost is not None:
        lanes.sort(key=lambda lane: -sum(sums[event.n] or 0 for event in lane.events))
    return lanes, [_total(lane, sums, drawing.words) for lane in lanes]


def _steps(drawing: Scene) -> Sequence[int]:
    return _LOSSES if drawing.look.by == "losses" else _EVENTS


def _sums(events: Sequence[EventRow], lost: Sequence[MenLost] | None) -> Mapping[int, int | None]:
    """How much each event counts for: itself, or the men lost in it, None where no figure is given."""
    if lost is None:
        return {event.n: 1 for event in events}
    men: Counter[str] = Counter()
    for one in lost:
        men[one.combat] += one.amount
    return {event.n: men[event.id] or (0 if event.losses is not None else None) for event in events}


def _total(lane: Lane, sums: Mapping[int, int | None], words: Wording) -> str:
    """What a lane comes to, a question mark where none of its combats gives a figure."""
    known = [amount for event in lane.events if (amount := sums[event.n]) is not None]
    return words.number(sum(known)) if known else "?"


def _notes(laid: Layout, counted: Sequence[EventRow], words: Wording) -> Iterator[str]:
    """What the drawing does not show, and how losses are counted."""
    if laid.undated:
        yield words.phrase("undated", words.number(laid.undated))
    if words.look.by == "losses":
        if any(layer.glyph == HATCH for layer in laid.layers):
            yield hatch_told(words)
        if unsaid := sum(event.losses is None for event in counted):
            yield words.phrase("no-losses-given", words.number(unsaid))


def _legend(laid: Layout, drawing: Scene) -> Iterator[Line]:
    """What the glyphs of the bars and the shades of the lanes mean."""
    words = drawing.words
    for layer in laid.layers:
        if layer.name:
            yield [(f"{layer.glyph} {layer.name}", layer.style)]
    if len(laid.lanes) > 1:
        by = words.look.by if words.look.by not in (None, "losses") else "front"
        yield shades_told(words.label(by), _steps(drawing), words)


def paint(laid: Layout, drawing: Scene, beneath: int) -> Iterator[Line]:
    """What is counted, the bars on their axis, and a line of cells, with their sum, for each lane."""
    words = drawing.words
    counted = words.phrase("men-lost") if words.look.by == "losses" else words.label("events")
    told = (counted, laid.bins.told(words), laid.unit.told(words))
    yield from ([(line, "strong")] for line in wrap(" · ".join(filter(None, told)), drawing.width))
    lanes = laid.lanes if len(laid.lanes) > 1 else ()
    yield from _bars(laid, drawing, _OTHERS + len(lanes) + beneath)
    for text, style, last in (
        (laid.bins.axis.top, "title", ""),
        (laid.bins.axis.bottom, "dim", words.phrase("in-all")),
    ):
        if text:
            total: Span = (pad_left(last, laid.bins.width + laid.right - cells(text)) if lanes else "", "dim")
            yield [(" " * laid.indent, ""), (text, style), total]
    for lane in lanes:
        yield from _lane(laid, lane)


def _bars(laid: Layout, drawing: Scene, others: int) -> Iterator[Line]:
    """The bars, as high as a window has room for beside so many other lines.

    Where there is no room for a number on each, the largest stands in the margin.
    """
    most = max(heights(laid.layers), default=0)
    high = min(_MOST_HIGH, max(_LEAST_HIGH, drawing.room - others)) if drawing.look.height else _HIGH
    scale = "" if laid.unit.size else drawing.words.number(round(most))
    for line in stacked(laid.layers, min(high, round(2 * most) or 1), laid.bins.wide, laid.unit):
        margin = pad_left(scale if cells(scale) <= laid.margin else "", laid.margin)
        yield [(pad(margin, laid.indent), "dim"), *line]
        scale = ""


def _lane(laid: Layout, lane: LaidLane) -> Iterator[Line]:
    """The name of a lane, its cells, and their sum."""
    wide = laid.bins.wide
    row: Line = [
        (
            pad(glyph * (1 if glyph == NOTHING else max(wide - 1, 1)), wide),
            "dim" if glyph in (NOTHING, HATCH) else "",
        )
        for glyph in lane.cells
    ]
    row.append((pad_left(lane.total, laid.right), ""))
    for text, spans in zip_longest(wrap(lane.name, laid.margin) if lane.name else [""], [row]):
        yield [(pad(text or "", laid.indent), "strong"), *(spans or [])]
