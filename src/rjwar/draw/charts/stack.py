"""Amounts by bins as bars of several parts, one on another, each part in a glyph and a style of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.histogram import AmountUnit
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import pad


class Layer(NamedTuple):
    """A part of every bar: what it stands for, how it is drawn, and its amount in each bin."""

    name: str
    glyph: str
    style: str
    amounts: Sequence[float]


def heights(layers: Sequence[Layer]) -> list[float]:
    """What the parts of each bar come to."""
    return [sum(amounts) for amounts in zip(*(layer.amounts for layer in layers), strict=True)]


def stacked(layers: Sequence[Layer], high: int, wide: int, unit: AmountUnit) -> Iterator[Line]:
    """Lines from the top down, the first layer lowest, each number on its bar.

    A bar of something is never nothing.
    """
    totals = heights(layers)
    most = max(totals, default=0) or 1
    ends = [
        _ends([layer.amounts[column] for layer in layers], total, most, high)
        for column, total in enumerate(totals)
    ]
    for line in range(high, -1, -1):
        spans: Line = []
        for column, tops in enumerate(ends):
            if line == tops[-1]:
                spans.append((pad(unit.number(round(totals[column])), wide), ""))
            elif line > tops[-1]:
                spans.append((" " * wide, ""))
            else:
                layer = layers[next(index for index, top in enumerate(tops) if line < top)]
                spans.append((pad(layer.glyph * max(wide - 1, 1), wide), layer.style))
        if any(text.strip() for text, _ in spans):
            yield spans


def _ends(amounts: Sequence[float], total: float, most: float, high: int) -> list[int]:
    """How many lines high each layer of a bar ends."""
    lines = max(round(total / most * high), 1) if total else 0
    return [round(end / total * lines) if total else 0 for end in accumulate(amounts)]
