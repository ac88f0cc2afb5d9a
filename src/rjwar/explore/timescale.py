"""The strip of time: how many events began when, as blocks to scale, the years beneath, and the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta

from rjwar.core.edtf import Date
from rjwar.core.width import cells
from rjwar.draw.charts.time_axis import axis
from rjwar.draw.charts.time_scale import Scale
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import pad
from rjwar.words.wording import Wording

_BLOCKS = "▁▂▃▄▅▆▇█"
_AROUND = timedelta(60)


class Timescale:
    """A scale of days from before the war until after it; what began earlier or later stands at its ends."""

    def __init__(self, first: Day, last: Day, width: int) -> None:
        self.scale = Scale(_moved(first, -_AROUND), _moved(last, _AROUND), max(width, 1))

    def lines(self, days: Sequence[str], day: Day | None, words: Wording) -> list[Line]:
        """The blocks, the day in reverse; and the years under them with a mark under the day."""
        scale = self.scale
        counts: Counter[int] = Counter()
        for one, count in Counter(days).items():
            if one:
                counts[scale.cell(Day.fromisoformat(one))] += count
        most = max((count for cell, count in counts.items() if 0 < cell < scale.width - 1), default=1)
        blocks = "".join(
            _block(counts[cell], most, " " if words.look.ascii else "·") for cell in range(scale.width)
        )
        labels = axis(scale, words)
        years = pad((labels.top if labels.top.strip() else labels.bottom), scale.width)
        if day is None:
            return [[(blocks, "")], [(years, "dim")]]
        here = scale.cell(day)
        return [
            [(blocks[:here], ""), (blocks[here], "cursor"), (blocks[here + 1 :], "")],
            _marked(years, here),
        ]

    def day_at(self, cell: int) -> Day:
        """The first day of a cell."""
        return self.scale.first + timedelta(-(-cell * self.scale.days // self.scale.width))


def timescale_of(span: Date | None, days: Sequence[str], width: int) -> Timescale:
    """The scale of a war of so long, or of so many days (ISO, in order) where the record does not say."""
    first = span.earliest if span and span.earliest else Day.fromisoformat(days[0])
    last = span.latest if span and span.latest else Day.fromisoformat(max(days))
    return Timescale(first, last, width)


def _block(count: int, most: int, none: str) -> str:
    return _BLOCKS[min(count * len(_BLOCKS) // (most + 1), len(_BLOCKS) - 1)] if count else none


def _marked(years: str, here: int) -> Line:
    """The years, but for what stands where the day is marked."""
    before, at = "", 0
    for char in years:
        if at + cells(char) > here:
            break
        before += char
        at += cells(char)
    after = years[len(before) + 1 :]
    return [(pad(before, here), "dim"), ("▲", "strong"), (after, "dim")]


def _moved(day: Day, by: timedelta) -> Day:
    try:
        return day + by
    except OverflowError:
        return day
