"""How much happened in each month: a histogram of all events, or all losses, and a line of bars for each front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Day
from itertools import zip_longest

from rjwar.core.text import cells
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.histogram import bins, blocks, joined, unit
from rjwar.draw.charts.overflow import parted, told
from rjwar.draw.charts.prominence import phase_parents
from rjwar.draw.charts.time_scale import covered
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.lines import Lines, pad, pad_left
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.store.reader import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MOST_ROWS = 12
"""How many fronts have a line of their own; the others share one more."""
_HIGH, _HIGH_LANE = 8, 2
"""How many lines high the bars of all are, and those of a lane."""


def render(answer: Selection, look: Look) -> Lines:
    """Above all events (`by` losses: all men lost), beneath them the fronts, the busiest first; what has no month is counted."""
    selection = answer.without_war()
    store, words = selection.store, Wording(selection.store, look)
    events = store.event_rows(selection.numbers)
    if not events:
        return nothing(words)
    first, last = covered(events, selection.query, store, look)
    found = parted(events, first, last)
    by_losses = look.by == "losses"
    phases = phase_parents(events, store) if by_losses else {}
    counting = [event for event in found.within if event.combat and event.n not in phases] if by_losses else found.within
    by = "front" if by_losses or look.by is None else look.by
    lanes = in_lanes(counting, by, len(events) if look.whole else _MOST_ROWS, words)
    if by_losses:
        lanes.sort(key=lambda lane: -sum(event.losses or 0 for event in lane.events))
    chart = _Chart(lanes, counting, by_losses, first, last, words)
    lines = Lines(ascii=look.ascii)
    head(lines, words, words.count("drawn", len(events), some=len(counting) - chart.undated))
    chart.draw(lines)
    notes = [words.phrase("undated", words.number(chart.undated))] if chart.undated else []
    if by_losses:
        unsaid = sum(event.losses is None for event in counting)
        notes += [words.phrase("by-start"), words.phrase("no-losses-given", words.number(unsaid))]
    for index, note in enumerate((*notes, *told(found, words))):
        if not index:
            lines.add()
        for line in wrap(note, look.width or 100):
            lines.add((line, "dim"))
    return lines


class _Chart:
    """Amounts by bins: of all the events counted, and of those of each lane."""

    def __init__(self, lanes: Sequence[Lane], counting: Sequence[EventRow], by_losses: bool, first: Day, last: Day, words: Wording) -> None:
        self.words, self.by_losses = words, by_losses
        width = words.look.width or 100
        totals = [self._total(lane.events) for lane in lanes]
        self.margin = min(max(map(cells, (lane.name for lane in lanes)), default=0), width // 4)
        self.indent = self.margin + 1 if self.margin else 0
        self.right = max(map(cells, totals)) + 1 if len(lanes) > 1 else 0
        self.bins = bins(first, last, max(width - self.indent - self.right, 2), words)
        self.undated = sum(self.bins.place(event) is None for event in counting)
        self.all = self._amounts(counting)
        self.rows = [(lane.name, self._amounts(lane.events), total) for lane, total in zip(lanes, totals, strict=True)]
        self.unit = unit(self.all, self.bins.wide)

    def _amount(self, event: EventRow) -> int:
        return (event.losses or 0) if self.by_losses else 1

    def _total(self, events: Sequence[EventRow]) -> str:
        """The sum of amounts, a question mark where none of the combats gives one."""
        is_given = not self.by_losses or any(event.losses is not None for event in events)
        return self.words.number(sum(map(self._amount, events))) if is_given else "?"

    def _amounts(self, events: Sequence[EventRow]) -> list[int]:
        amounts = [0] * len(self.bins.starts)
        for event in events:
            if (place := self.bins.place(event)) is not None:
                amounts[place] += self._amount(event)
        return amounts

    def draw(self, lines: Lines) -> None:
        """What is counted, the histogram on its axis, and a line of bars, with its numbers and their sum, for each lane."""
        what = [self.words.phrase("men-lost") if self.by_losses else self.words.label("events"), self.bins.told(self.words)]
        for line in wrap(" · ".join(filter(None, (*what, self.unit.told(self.words)))), self.words.look.width or 100):
            lines.add((line, "strong"))
        for texts in self._histogram():
            lines.add((" " * self.indent, ""), (joined(texts, self.bins.wide), ""))
        for text, style in ((self.bins.axis.top, "title"), (self.bins.axis.bottom, "dim")):
            if text:
                lines.add((" " * self.indent, ""), (text, style))
        if len(self.rows) > 1:
            self._lanes(lines)

    def _histogram(self) -> Iterator[list[str]]:
        """The lines of the histogram from the top down, each number on its bar."""
        most = max(self.all, default=0) or 1
        rows = [[""] * len(self.all), *blocks(self.all, most, min(_HIGH, 2 * most), self.bins.wide)]
        for index, amount in enumerate(self.all):
            top = next(line for line, texts in enumerate([*rows, None]) if texts is None or texts[index].strip())
            rows[top - 1][index] = self.unit.number(amount)
        return (texts for texts in rows if any(text.strip() for text in texts))

    def _lanes(self, lines: Lines) -> None:
        most = max(amount for _, amounts, _ in self.rows for amount in amounts) or 1
        lines.add((pad_left(self.words.phrase("in-all"), self.indent + self.bins.width + self.right), "dim"))
        for name, amounts, total in self.rows:
            drawn = [(joined(bars, self.bins.wide), "") for bars in blocks(amounts, most, _HIGH_LANE, self.bins.wide)]
            drawn[-1] = (drawn[-1][0] + pad_left(total, self.right), "")
            if any(numbers := [self.unit.number(amount) for amount in amounts]):
                drawn.append((joined(numbers, self.bins.wide), "dim"))
            texts = ["", *wrap(name, self.margin)] if name else []
            for text, beside in zip_longest(texts, drawn):
                lines.add((pad(text or "", self.indent), "strong"), beside or ("", ""))
