"""The war to scale, a lane for each front: bars from beginning to end, faded where that is uncertain, and marks for single days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date as Day
from itertools import zip_longest
from typing import NamedTuple

from rjwar.core.edtf import parse
from rjwar.core.text import cells
from rjwar.draw.charts.event_bar import stretch
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.lane_packing import Rows, blank
from rjwar.draw.charts.overflow import parted, told
from rjwar.draw.charts.prominence import MOST_LINES, phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.charts.time_axis import Axis, axis
from rjwar.draw.charts.time_scale import Scale, covered
from rjwar.draw.layout.columns import Line, fill
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.lines import Lines, Span, pad
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MOST_LANES = 12
"""How many lanes are told apart; the events of the others share one more."""
_DOTS = " ·:"
_LONG = 12
"""From how many rows on the axis stands beneath them too."""


def render(answer: Selection, look: Look) -> Lines:
    """Lanes from the busiest down, the weightiest events named and the others counted; `look.whole` names all."""
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    first, last = covered(drawing.events, drawing.asked.period, drawing.store, look)
    parts = parted(drawing.events, first, last)
    apart = in_lanes(parts.within, look.by or "front", len(drawing.events) if look.whole else _MOST_LANES, drawing.words)
    order = rank_by_weight(parts.within, phase_parents(parts.within, drawing.store), drawing.store)

    def drawn(keep: int) -> Lines:
        laid = layout(apart, {event.n for event in order[:keep]}, first, last, drawing)
        outside: list[Line] = [[(line, "dim")] for line in told(parts, drawing.words)]
        return drawing.framed(keep, paint(laid), [*fill([[word] for word in laid.legend], drawing.width, between="   "), *outside])

    return drawing.fitted(drawn, 2 * MOST_LINES, whole=len(order))


class LaidLane(NamedTuple):
    """A lane: its name, the rows of its events named, what is said of the others, and the days on which these began."""

    name: str
    rows: Rows
    left: str
    strip: str


class Layout(NamedTuple):
    """Lanes along an axis; `margin` is how wide their names are, 0 where there are none."""

    axis: Axis
    width: int
    margin: int
    lanes: Sequence[LaidLane]
    legend: Sequence[Span]

    @property
    def indent(self) -> int:
        return self.margin + 1 if self.margin else 0


def layout(lanes: Sequence[Lane], kept: set[int], first: Day, last: Day, drawing: Scene) -> Layout:
    """How the lanes stand, with those of their events named that are kept."""
    words = drawing.words
    lefts = [[event for event in lane.events if event.n not in kept] for lane in lanes]
    said = [f"⋮ {words.count('more', len(left))}" if left else "" for left in lefts]
    margin = min(max(map(cells, (*(lane.name for lane in lanes), *said))), drawing.width // 4)
    scale = Scale(first, last, drawing.width - margin - 1 if margin else drawing.width)
    above = axis(scale, words)
    names = {row["n"]: row["name"] for row in drawing.store.summary_rows(sorted(kept), words.lang)}
    seen: dict[str, Span] = {}
    laid = [
        LaidLane(lane.name, _rows(lane, names, scale, words, seen), text, _strip(left, scale, above.marks) if left else "")
        for lane, left, text in zip(lanes, lefts, said, strict=True)
    ]
    return Layout(above, scale.width, margin, laid, [seen[glyph] for glyph in sorted(seen, key="▲▼–●○░▒".find)])


def _rows(lane: Lane, names: dict[int, str], scale: Scale, words: Wording, seen: dict[str, Span]) -> Rows:
    """The events of a lane that have names, in rows; what their signs mean is added to those seen."""
    rows = Rows(scale.width)
    for event in lane.events:
        if event.n in names:
            cell, bar, label = stretch(event, names[event.n], scale, words)
            for sign, meaning in _meant(event, bar[0], words):
                seen.setdefault(sign, meaning)
            rows.put(cell, [bar], label)
    return rows


def _meant(event: EventRow, bar: str, words: Wording) -> Iterator[tuple[str, Span]]:
    """What the legend is to tell of an event: its outcome, and the glyphs of its bar or mark."""
    ended, style = outcome_of(event.outcome, event.victor, words)
    if ended:
        yield ended[0], (ended, style)
    for glyph, word in (("●", "fight"), ("○", "other-event"), ("░", "perhaps-then"), ("▒", "about-then")):
        if glyph in bar:
            yield glyph, (f"{glyph} {words.phrase(word)}", "")


def _strip(left: Sequence[EventRow], scale: Scale, marks: Sequence[int]) -> str:
    """When the events left out began: a dot for one in a cell, two for more."""
    starts = Counter(scale.cell(day) if (day := parse(event.edtf).earliest) else 0 for event in left)
    return "".join(_DOTS[min(starts[cell], 2)] if starts[cell] else mark for cell, mark in enumerate(blank(0, scale.width, marks)))


def paint(laid: Layout) -> Iterator[Line]:
    """The axis, which is repeated beneath a long drawing, and each lane: its name beside the rows of its events, and beneath them how many others there were, and when."""
    yield from _axis(laid, (laid.axis.top, "title"), (laid.axis.bottom, "dim"))
    for lane in laid.lanes:
        yield from _beside(laid, lane.name, list(lane.rows.lines(laid.axis.marks)), "strong")
        if lane.left:
            yield from _beside(laid, lane.left, [[(lane.strip, "dim")]], "dim")
    if sum(len(lane.rows.rows) for lane in laid.lanes) > _LONG:
        yield from _axis(laid, (laid.axis.bottom, "dim"), (laid.axis.top, "title"))


def _axis(laid: Layout, *lines: Span) -> Iterator[Line]:
    for text, style in lines:
        if text:
            yield [(" " * laid.indent, ""), (text, style)]


def _beside(laid: Layout, text: str, rows: Sequence[Line], style: str) -> Iterator[Line]:
    empty: Line = [(blank(0, laid.width, laid.axis.marks), "dim")]
    for part, row in zip_longest(wrap(text, laid.margin) if text else [], rows):
        yield [(pad(part or "", laid.indent), style), *(row or empty)]
