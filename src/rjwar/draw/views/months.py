"""How much happened in each month: a histogram of all events, or all losses, and a line of bars for each front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day
from itertools import zip_longest

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import cells
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.histogram import Bins, Unit, bins, blocks, joined, unit
from rjwar.draw.charts.overflow import Parted, parted, told
from rjwar.draw.charts.prominence import phase_parents
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.charts.time_scale import covered
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.lines import Lines, pad, pad_left
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MOST_ROWS = 12
"""How many fronts have a line of their own; the others share one more."""
_HIGH, _HIGH_LANE = 8, 2
"""How many lines high the bars of all are, and those of a lane."""


def render(answer: Selection, look: Look) -> Lines:
    """Above all events (`by` losses: all men lost), beneath them the fronts, the busiest first; what has no month is counted."""
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    first, last = covered(drawing.events, drawing.asked.period, drawing.store, look)
    parts = parted(drawing.events, first, last)
    counted = _counted(parts, drawing)
    laid = layout(counted, (first, last), drawing)
    shown = len(counted.events) - laid.undated
    return drawing.framed(shown, paint(laid, drawing.words), _notes(laid, counted, parts, drawing))


class Counted(NamedTuple):
    """The events that are counted, how much each counts for, and their lanes."""

    events: list[EventRow]
    by_losses: bool
    lanes: list[Lane]

    def amount(self, event: EventRow) -> int:
        """How much an event adds: itself, or the men lost in it."""
        return (event.losses or 0) if self.by_losses else 1

    def total(self, events: Sequence[EventRow], words: Wording) -> str:
        """The sum of amounts, a question mark where none of the combats gives one."""
        is_given = not self.by_losses or any(event.losses is not None for event in events)
        return words.number(sum(map(self.amount, events))) if is_given else "?"


def _counted(parts: Parted, drawing: Scene) -> Counted:
    """What is counted: every event, or the combats that are no phases of others."""
    by_losses = drawing.look.by == "losses"
    phases = phase_parents(drawing.events, drawing.store) if by_losses else {}
    events = [event for event in parts.within if not by_losses or (event.combat and event.n not in phases)]
    by = "front" if by_losses or drawing.look.by is None else drawing.look.by
    lanes = in_lanes(events, by, len(drawing.events) if drawing.look.whole else _MOST_ROWS, drawing.words)
    if by_losses:
        lanes.sort(key=lambda lane: -sum(event.losses or 0 for event in lane.events))
    return Counted(events, by_losses, lanes)


class LaidLane(NamedTuple):
    """The name of a lane, its amounts by bins, and what they come to."""

    name: str
    amounts: list[int]
    total: str


class Layout(NamedTuple):
    """A histogram above lanes, all by the same bins; `margin` is for the names of lanes, `right` for their sums."""

    heading: str
    bins: Bins
    unit: Unit
    margin: int
    right: int
    amounts: list[int]
    lanes: list[LaidLane]
    undated: int
    width: int

    @property
    def indent(self) -> int:
        return self.margin + 1 if self.margin else 0


def layout(counted: Counted, days: tuple[Day, Day], drawing: Scene) -> Layout:
    """How amounts stand by bins: those of all the events counted, and those of each lane."""
    words, lanes = drawing.words, counted.lanes
    totals = [counted.total(lane.events, words) for lane in lanes]
    margin = min(max((cells(lane.name) for lane in lanes), default=0), drawing.width // 4)
    right = max(map(cells, totals)) + 1 if len(lanes) > 1 else 0
    binned = bins(*days, max(drawing.width - (margin + 1 if margin else 0) - right, 2), words)
    amounts = _amounts(counted, counted.events, binned)
    size = unit(amounts, binned.wide)
    what = words.phrase("men-lost") if counted.by_losses else words.label("events")
    heading = " · ".join(filter(None, (what, binned.told(words), size.told(words))))
    laid = [LaidLane(lane.name, _amounts(counted, lane.events, binned), total) for lane, total in zip(lanes, totals, strict=True)]
    undated = sum(binned.place(event) is None for event in counted.events)
    return Layout(heading, binned, size, margin, right, amounts, laid, undated, drawing.width)


def _amounts(counted: Counted, events: Sequence[EventRow], binned: Bins) -> list[int]:
    amounts = [0] * len(binned.starts)
    for event in events:
        if (index := binned.place(event)) is not None:
            amounts[index] += counted.amount(event)
    return amounts


def _notes(laid: Layout, counted: Counted, parts: Parted, drawing: Scene) -> Iterator[Line]:
    """What the histogram does not show, and how losses are counted."""
    words = drawing.words
    notes = [words.phrase("undated", words.number(laid.undated))] if laid.undated else []
    if counted.by_losses:
        unsaid = sum(event.losses is None for event in counted.events)
        notes += [words.phrase("by-start"), words.phrase("no-losses-given", words.number(unsaid))]
    for note in (*notes, *told(parts, words)):
        yield from ([(line, "dim")] for line in wrap(note, drawing.width))


def paint(laid: Layout, words: Wording) -> Iterator[Line]:
    """What is counted, the histogram on its axis, and a line of bars, with its numbers and their sum, for each lane."""
    yield from ([(line, "strong")] for line in wrap(laid.heading, laid.width))
    for texts in _histogram(laid):
        yield [(" " * laid.indent, ""), (joined(texts, laid.bins.wide), "")]
    for text, style in ((laid.bins.axis.top, "title"), (laid.bins.axis.bottom, "dim")):
        if text:
            yield [(" " * laid.indent, ""), (text, style)]
    if len(laid.lanes) > 1:
        yield [(pad_left(words.phrase("in-all"), laid.indent + laid.bins.width + laid.right), "dim")]
        most = max(amount for lane in laid.lanes for amount in lane.amounts) or 1
        for lane in laid.lanes:
            yield from _lane(laid, lane, most)


def _histogram(laid: Layout) -> Iterator[list[str]]:
    """The lines of the histogram from the top down, each number on its bar."""
    most = max(laid.amounts, default=0) or 1
    rows = [[""] * len(laid.amounts), *blocks(laid.amounts, most, min(_HIGH, 2 * most), laid.bins.wide)]
    for index, amount in enumerate(laid.amounts):
        top = next(line for line, texts in enumerate([*rows, None]) if texts is None or texts[index].strip())
        rows[top - 1][index] = laid.unit.number(amount)
    return (texts for texts in rows if any(text.strip() for text in texts))


def _lane(laid: Layout, lane: LaidLane, most: int) -> Iterator[Line]:
    """The bars of a lane, its sum at their end, its numbers beneath, its name beside."""
    rows: list[Line] = [[(joined(bars, laid.bins.wide), "")] for bars in blocks(lane.amounts, most, _HIGH_LANE, laid.bins.wide)]
    rows[-1].append((pad_left(lane.total, laid.right), ""))
    if any(numbers := [laid.unit.number(amount) for amount in lane.amounts]):
        rows.append([(joined(numbers, laid.bins.wide), "dim")])
    for text, row in zip_longest(["", *wrap(lane.name, laid.margin)] if lane.name else [], rows):
        yield [(pad(text or "", laid.indent), "strong"), *(row or [])]
