"""How much happened in each month: bars stacked by who won, or by who lost how many men,
and a shaded cell for each front and month.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from datetime import timedelta
from itertools import pairwise, zip_longest

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import cells
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.histogram import Bins, bins, unit
from rjwar.draw.charts.men_lost import HATCH, MenLost, hatch_told, men_lost
from rjwar.draw.charts.overflow import Parted, beneath, parted
from rjwar.draw.charts.prominence import phase_parents
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.charts.stack import Layer, stacked
from rjwar.draw.charts.time_scale import covered
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.lines import Lines, Span, pad, pad_left
from rjwar.draw.layout.sides import in_sides_order, side_style
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MOST_ROWS = 12
"""How many fronts have a line of their own; the others share one more."""
_HIGH, _LEAST_HIGH, _MOST_HIGH = 8, 3, 16
"""How many lines high the bars are, and how low and how high they become in a window."""
_OTHERS = 7
"""How many lines stand round bars, lanes and notes: the heading, the axis, blank ones."""
_SHADES = "░▒▓█"
_EVENTS, _LOSSES = (1, 4, 8, 16), (1, 100, 1000, 10000)
"""From how many events on, or from how many men, a cell has each of the shades."""
_GLYPHS = ("█", "▓", "▒")
_NOBODY = "░"


class Amount(NamedTuple):
    """What an event adds to some bins: for whom, and whether it is known of a longer span alone."""

    event: int
    whose: str | None
    is_spread: bool
    by_bin: Mapping[int, float]


def render(answer: Selection, look: Look) -> Lines:
    """Above all events by their victors (`by` losses: all men lost by their sides),
    beneath them the fronts, the busiest first.
    """
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    first, last = covered(drawing.events, drawing.asked.period, drawing.store, look)
    parts = parted(drawing.events, first, last)
    lost = list(men_lost(parts.within, drawing.store)) if look.by == "losses" else None
    counted = parts.within if lost is None else _combats(parts.within, lost, drawing)
    laid = layout(counted, lost, (first, last), drawing)
    notes = list(_notes(laid, counted, parts, drawing))
    if _OTHERS + len(laid.lanes) + len(notes) + _LEAST_HIGH > drawing.room:
        notes = list(_notes(laid, counted, parts, drawing, has_next=False))
    return drawing.framed(len(counted) - laid.undated, paint(laid, drawing, len(notes)), notes)


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
    """Stacked bars above lanes, all by the same bins.

    `margin` is for the names of lanes, `right` for their sums.
    """

    heading: str
    bins: Bins
    margin: int
    right: int
    layers: Sequence[Layer]
    lanes: Sequence[LaidLane]
    undated: int
    by_losses: bool

    @property
    def indent(self) -> int:
        return self.margin + 1 if self.margin else 0


def layout(
    events: Sequence[EventRow], lost: Sequence[MenLost] | None, days: tuple[Day, Day], drawing: Scene
) -> Layout:
    """How amounts stand by bins: those of all the events counted, and those of each lane."""
    words = drawing.words
    by = "front" if lost is not None or drawing.look.by is None else drawing.look.by
    lanes = in_lanes(events, by, len(drawing.events) if drawing.look.whole else _MOST_ROWS, words)
    sums = _sums(events, lost)
    if lost is not None:
        lanes.sort(key=lambda lane: -sum(sums[event.n] or 0 for event in lane.events))
    totals = [_total(lane, sums, words) for lane in lanes]
    margin = min(max((cells(lane.name) for lane in lanes), default=0), drawing.width // 4)
    right = max(cells(text) for text in (*totals, words.phrase("in-all"))) + 1 if len(lanes) > 1 else 0
    binned = bins(*days, max(drawing.width - (margin + 1 if margin else 0) - right, 2), words)
    amounts = list(_events_by_bin(events, binned) if lost is None else _losses_by_bin(events, lost, binned))
    layers = _layers(amounts, binned, words)
    size = unit(
        (round(sum(of_bin)) for of_bin in zip(*(layer.amounts for layer in layers), strict=True)), binned.wide
    )
    what = words.label("events") if lost is None else words.phrase("men-lost")
    heading = " · ".join(filter(None, (what, binned.told(words), size.told(words))))
    of_event: dict[int, list[Amount]] = defaultdict(list)
    for amount in amounts:
        of_event[amount.event].append(amount)
    steps = _EVENTS if lost is None else _LOSSES
    laid = [
        LaidLane(lane.name, _cells(lane, of_event, binned, steps), text)
        for lane, text in zip(lanes, totals, strict=True)
    ]
    undated = sum(event.n not in of_event and binned.place(event) is None for event in events)
    return Layout(heading, binned, margin, right, layers, laid, undated, lost is not None)


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


def _events_by_bin(events: Sequence[EventRow], binned: Bins) -> Iterator[Amount]:
    for event in events:
        if (place := binned.place(event)) is not None:
            yield Amount(event.n, event.victor, False, {place: 1})


def _losses_by_bin(events: Sequence[EventRow], lost: Sequence[MenLost], binned: Bins) -> Iterator[Amount]:
    """What was lost stands in the bin of its days; over several it is spread.

    Where no day is known, where the combat begins.
    """
    rows = {event.id: event for event in events}
    for one in lost:
        event = rows[one.combat]
        if one.first and one.last:
            shares = dict(_shares(one.first, one.last, binned))
            yield Amount(
                event.n,
                one.side,
                len(shares) > 1,
                {place: share * one.amount for place, share in shares.items()},
            )
        elif (place := binned.place(event)) is not None:
            yield Amount(event.n, one.side, False, {place: one.amount})


def _shares(first: Day, last: Day, binned: Bins) -> Iterator[tuple[int, float]]:
    """The bins of the days from one to another, each with its share of them."""
    begins, ends = (max(bisect_right(binned.starts, str(day)) - 1, 0) for day in (first, last))
    if begins == ends:
        yield begins, 1.0
        return
    whole = (last - first).days + 1
    starts = [Day.fromisoformat(start) for start in binned.starts[begins + 1 : ends + 1]]
    for place, (start, after) in enumerate(pairwise([first, *starts, last + timedelta(1)]), begins):
        yield place, (after - start).days / whole


def _layers(amounts: Sequence[Amount], binned: Bins, words: Wording) -> list[Layer]:
    """The parts of the bars: a side each, then nobody's, and on top what is known of a longer span alone."""
    sides = in_sides_order(dict.fromkeys(amount.whose for amount in amounts if amount.whose is not None))
    layers = [
        Layer(
            words.word("sides", side),
            _GLYPHS[min(place, 2)],
            side_style(side),
            _by_bin(amounts, binned, side, is_spread=False),
        )
        for place, side in enumerate(sides)
    ]
    layers.append(
        Layer(words.phrase("undecided"), _NOBODY, "dim", _by_bin(amounts, binned, None, is_spread=False))
    )
    spread = [_by_bin(amounts, binned, side, is_spread=True) for side in sides]
    layers.append(
        Layer(
            "",
            HATCH,
            "dim",
            [sum(of_bin) for of_bin in zip(*spread, strict=True)] if spread else [0] * len(binned.starts),
        )
    )
    return [layer for layer in layers if any(layer.amounts)] or layers[:1]


def _by_bin(amounts: Sequence[Amount], binned: Bins, whose: str | None, *, is_spread: bool) -> list[float]:
    summed = [0.0] * len(binned.starts)
    for amount in amounts:
        if amount.whose == whose and amount.is_spread == is_spread:
            for place, share in amount.by_bin.items():
                summed[place] += share
    return summed


def _cells(
    lane: Lane, of_event: Mapping[int, Sequence[Amount]], binned: Bins, steps: Sequence[int]
) -> list[str]:
    """A shaded cell for each bin, hatched where most of it is known of a longer span alone."""
    sure, spread = [0.0] * len(binned.starts), [0.0] * len(binned.starts)
    for amount in (amount for event in lane.events for amount in of_event.get(event.n, ())):
        for place, share in amount.by_bin.items():
            (spread if amount.is_spread else sure)[place] += share
    return [
        HATCH if vague > known else _shade(known, steps) or "·"
        for known, vague in zip(sure, spread, strict=True)
    ]


def _shade(amount: float, steps: Sequence[int]) -> str:
    level = sum(amount >= step for step in steps)
    return _SHADES[level - 1] if level else ""


def _notes(
    laid: Layout, counted: Sequence[EventRow], parts: Parted, drawing: Scene, *, has_next: bool = True
) -> Iterator[Line]:
    """What the glyphs mean, what the drawing does not show, and how losses are counted."""
    words = drawing.words
    notes = [words.phrase("undated", words.number(laid.undated))] if laid.undated else []
    if laid.by_losses:
        notes += [hatch_told(words)] if any(layer.glyph == HATCH for layer in laid.layers) else []
        unsaid = sum(event.losses is None for event in counted)
        notes += [words.phrase("no-losses-given", words.number(unsaid))] if unsaid else []
    yield from beneath([[span] for span in _legend(laid, words)], notes, parts, drawing, has_next=has_next)


def _legend(laid: Layout, words: Wording) -> Iterator[Span]:
    for layer in laid.layers:
        if layer.name:
            yield f"{layer.glyph} {layer.name}", layer.style
    if len(laid.lanes) > 1:
        steps = _LOSSES if laid.by_losses else _EVENTS
        scale = " ".join(f"{shade} {words.number(step)}+" for shade, step in zip(_SHADES, steps, strict=True))
        yield words.told(words.label("front" if laid.by_losses else words.look.by or "front"), scale), "dim"


def paint(laid: Layout, drawing: Scene, beneath: int) -> Iterator[Line]:
    """What is counted, the bars on their axis, and a line of cells, with their sum, for each lane."""
    lanes = laid.lanes if len(laid.lanes) > 1 else ()
    if laid.heading:
        yield from ([(line, "strong")] for line in wrap(laid.heading, drawing.width))
    others = _OTHERS + len(lanes) + beneath
    high = min(_MOST_HIGH, max(_LEAST_HIGH, drawing.room - others)) if drawing.look.height else _HIGH
    amounts = [sum(of_bin) for of_bin in zip(*(layer.amounts for layer in laid.layers), strict=True)]
    size = unit(map(round, amounts), laid.bins.wide)
    for line in stacked(
        laid.layers, min(high, round(2 * max(amounts, default=0)) or 1), laid.bins.wide, size
    ):
        yield [(" " * laid.indent, ""), *line]
    for text, style, last in (
        (laid.bins.axis.top, "title", ""),
        (laid.bins.axis.bottom, "dim", drawing.words.phrase("in-all")),
    ):
        if text:
            total: Span = (pad_left(last, laid.bins.width + laid.right - cells(text)) if lanes else "", "dim")
            yield [(" " * laid.indent, ""), (text, style), total]
    for lane in lanes:
        yield from _lane(laid, lane)


def _lane(laid: Layout, lane: LaidLane) -> Iterator[Line]:
    """The name of a lane, its cells, and their sum."""
    wide = laid.bins.wide
    row: Line = [
        (pad(glyph * (1 if glyph == "·" else max(wide - 1, 1)), wide), "dim" if glyph in ("·", HATCH) else "")
        for glyph in lane.cells
    ]
    row.append((pad_left(lane.total, laid.right), ""))
    for text, spans in zip_longest(wrap(lane.name, laid.margin) if lane.name else [""], [row]):
        yield [(pad(text or "", laid.indent), "strong"), *(spans or [])]
