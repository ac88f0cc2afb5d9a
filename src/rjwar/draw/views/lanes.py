"""The war to scale, a lane for each front: bars from beginning to end, faded where that is uncertain, and marks for single days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date as Day
from itertools import zip_longest

from rjwar.core.edtf import parse
from rjwar.core.text import cells
from rjwar.draw.charts.event_bar import stretch
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.lane_packing import Rows, blank
from rjwar.draw.charts.overflow import parted, told
from rjwar.draw.charts.prominence import MOST_LINES, fit_to_height, phase_parents, rank_by_weight
from rjwar.draw.charts.time_axis import axis
from rjwar.draw.charts.time_scale import Scale, covered
from rjwar.draw.layout.columns import Line, fill
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.lines import Lines, Span, pad
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.store.reader import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MOST_LANES = 12
"""How many lanes are told apart; the events of the others share one more."""
_DOTS = " ·:"


def render(answer: Selection, look: Look) -> Lines:
    """Lanes from the busiest down, the weightiest events named and the others counted; `look.whole` names all."""
    selection = answer.without_war()
    store, words = selection.store, Wording(selection.store, look)
    events = store.event_rows(selection.numbers)
    if not events:
        return nothing(words)
    first, last = covered(events, selection.query, store, look)
    found = parted(events, first, last)
    apart = in_lanes(found.within, look.by or "front", len(events) if look.whole else _MOST_LANES, words)
    order = rank_by_weight(found.within, phase_parents(found.within, store), store)

    def drawn(keep: int) -> Lines:
        lines = Lines(ascii=look.ascii)
        head(lines, words, words.count("drawn", len(events), some=keep))
        chart = _Chart(apart, {event.n for event in order[:keep]}, first, last, words)
        chart.draw(lines)
        for index, line in enumerate([*chart.legend(), *([(line, "dim")] for line in told(found, words))]):
            if not index:
                lines.add()
            lines.add(*line)
        return lines

    return drawn(len(order)) if look.whole else fit_to_height(drawn, min(len(order), 2 * MOST_LINES))


class _Chart:
    """Lanes along a scale, with those of their events named that are kept."""

    def __init__(self, lanes: Sequence[Lane], kept: set[int], first: Day, last: Day, words: Wording) -> None:
        self.words, self.kept = words, kept
        self.lanes = [(lane, [event for event in lane.events if event.n not in kept]) for lane in lanes]
        width = words.look.width or 100
        names = [lane.name for lane in lanes] + [self._left(left) for _, left in self.lanes if left]
        self.margin = min(max(map(cells, names)), width // 4)
        self.scale = Scale(first, last, width - self.margin - 1 if self.margin else width)
        self.axis = axis(self.scale, words)
        self.names = {line["n"]: line["name"] for line in words.store.summary_rows(sorted(kept), words.lang)}
        self.seen: dict[str, Span] = {}

    def _left(self, left: Sequence[EventRow]) -> str:
        return f"⋮ {self.words.count('more', len(left))}"

    def draw(self, lines: Lines) -> None:
        """The axis and the lanes."""
        for text, style in ((self.axis.top, "title"), (self.axis.bottom, "dim")):
            if text:
                lines.add((" " * self._indent, ""), (text, style))
        for lane, left in self.lanes:
            for line in self._lane(lane, left):
                lines.add(*line)

    def legend(self) -> list[Line]:
        """What the marks that were drawn mean."""
        words = [[self.seen[glyph]] for glyph in sorted(self.seen, key="▲▼–●○░▒".find)]
        return fill(words, self.words.look.width or 100, between="   ")

    @property
    def _indent(self) -> int:
        return self.margin + 1 if self.margin else 0

    def _lane(self, lane: Lane, left: Sequence[EventRow]) -> Iterator[Line]:
        """The name of a lane beside the rows of its events, and beneath them how many others there were, and when."""
        rows = Rows(self.scale.width)
        for event in lane.events:
            if event.n in self.kept:
                cell, bar, label = stretch(event, self.names[event.n], self.scale, self.words)
                self._see(event, bar[0])
                rows.put(cell, [bar], label)
        yield from self._beside(wrap(lane.name, self.margin) if lane.name else [], list(rows.lines(self.axis.marks)), "strong")
        if left:
            yield from self._beside(wrap(self._left(left), self.margin), [self._strip(left)], "dim")

    def _beside(self, texts: Sequence[str], rows: Sequence[Line], style: str) -> Iterator[Line]:
        empty: Line = [(blank(0, self.scale.width, self.axis.marks), "dim")]
        for text, row in zip_longest(texts, rows):
            yield [(pad(text or "", self._indent), style), *(row or empty)]

    def _strip(self, left: Sequence[EventRow]) -> Line:
        """When the events left out began: a dot for one in a cell, two for more."""
        starts = Counter(self.scale.cell(day) if (day := parse(event.edtf).earliest) else 0 for event in left)
        marks = blank(0, self.scale.width, self.axis.marks)
        return [("".join(_DOTS[min(starts[cell], 2)] if starts[cell] else mark for cell, mark in enumerate(marks)), "dim")]

    def _see(self, event: EventRow, bar: str) -> None:
        """Note what the legend is to tell: outcomes, and the glyphs of a bar or mark."""
        told, style = outcome_of(event.outcome, event.victor, self.words)
        if told:
            self.seen.setdefault(told[0], (told, style))
        for glyph, word in (("●", "fight"), ("○", "other-event"), ("░", "perhaps-then"), ("▒", "about-then")):
            if glyph in bar:
                self.seen.setdefault(glyph, (f"{glyph} {self.words.phrase(word)}", ""))
