"""Figures as rows of a card: the number with its range, a bar as long as it is large, and what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import capital
from rjwar.core.width import cells
from rjwar.draw.cards.page import STACKS_UNDER, Across, Block
from rjwar.draw.charts.figure_bar import bar, top
from rjwar.draw.layout.columns import Line, fill, indented, wrapped
from rjwar.draw.layout.lines import pad
from rjwar.draw.layout.sides import side_style
from rjwar.record.model import Figure
from rjwar.words.wording import Wording

_ORDER = (
    "men", "cavalry", "guns", "machine-guns", "battleships", "coast-defence-ships", "armoured-cruisers",
    "protected-cruisers", "cruisers", "destroyers", "torpedo-boats", "torpedo-craft", "gunboats",
    "blockships", "ships", "killed", "wounded", "missing", "captured", "sick", "deaths", "total",
)  # fmt: skip
_LEAST_BAR, _MOST_BAR = 4, 24


def in_measures_order(measures: Iterable[str]) -> list[str]:
    """Each measure once, as people count: men, guns, ships from the largest,
    then losses with their total last.
    """
    return sorted(
        dict.fromkeys(measures),
        key=lambda measure: _ORDER.index(measure) if measure in _ORDER else _ORDER.index("ships"),
    )


class Widths(NamedTuple):
    """How wide numbers are."""

    whole: int
    bare: int
    """Without their ranges."""


class Scale(NamedTuple):
    """How the bars of a row are drawn: `most` is their whole length (0: no bars)."""

    most: int
    every: Widths
    """Of the numbers in all columns, which leave all bars the same room."""
    own: Widths
    """Of those in a column, which its bars follow."""


def scale(words: Wording, every: Iterable[Figure], own: Iterable[Figure], most: int, mark: int = 0) -> Scale:
    """The scale of a column with its own figures among every figure of the columns,
    each of which has a mark before it.

    Where the sides stand under one another, so do their bars.
    """
    widest = _widths(words, every, mark)
    stacks = (words.look.width or STACKS_UNDER) < STACKS_UNDER
    return Scale(most, widest, widest if stacks else _widths(words, own, mark))


def _widths(words: Wording, figures: Iterable[Figure], mark: int) -> Widths:
    figures = list(figures)
    return Widths(mark + number_width(words, figures), mark + number_width(words, map(_bare, figures)))


def _bare(figure: Figure) -> Figure:
    """A figure without its range, where it has one beside its best."""
    has_range = None not in (figure.best, figure.low, figure.high) and figure.low != figure.high
    return Figure(figure.best, figure.best, figure.best) if has_range else figure


def figure_rows(words: Wording, heading: str, sides: Mapping[str, Mapping[str, Figure]]) -> Iterator[Across]:
    """A row for each measure of strength or losses.

    Strengths are drawn to the scale of their row, losses all to one.
    """
    measures = in_measures_order(measure for figures in sides.values() for measure in figures)
    if not measures:
        return
    rows = {
        measure: [figures[measure] for figures in sides.values() if measure in figures]
        for measure in measures
    }
    every = [figure for row in rows.values() for figure in row]
    common = {
        side: scale(words, every, figures.values(), max(map(top, every))) for side, figures in sides.items()
    }
    yield Across(words.label(heading), [None] * len(sides))
    for measure, row in rows.items():
        longest = max(map(top, row)) if len(row) > 1 else 0
        blocks = [
            measured(
                words,
                figures[measure],
                common[side] if heading == "losses" else common[side]._replace(most=longest),
                side_style(side),
            )
            if measure in figures
            else None
            for side, figures in sides.items()
        ]
        yield Across(capital(words.word("measures", measure)), blocks, indent=2)


def measured(words: Wording, figure: Figure, scale: Scale, style: str, mark: str = "") -> Block:
    """A number, its bar, and below what it counts."""
    counts = words.text(figure.counts)

    def block(width: int) -> list[Line]:
        lines, span = beside_bar(words, figure, scale, style, width, mark)
        beneath: list[Line] = [[(text, "dim")] for text in (span, counts) if text]
        return [*lines, *indented(fill(beneath, width - len(mark)), len(mark))]

    return block


def beside_bar(
    words: Wording, figure: Figure, scale: Scale, style: str, width: int, mark: str = ""
) -> tuple[list[Line], str]:
    """A number with its bar; where the number leaves none room, its range is told apart."""
    fitting = [
        (every, own)
        for every, own in zip(scale.every, scale.own, strict=True)
        if scale.most and width - every - 2 >= _LEAST_BAR
    ]
    shown = figure if not fitting or fitting[0][0] == scale.every.whole else _bare(figure)
    text = mark + words.figure(shown)
    lines = wrapped([(text, "strong" if mark.strip() else "")], width, hang=len(mark))
    if fitting:
        every, own = fitting[0]
        length = min(width - every - 2, _MOST_BAR)
        lines[0] += [(pad("", own + 2 - cells(text)), ""), (bar(figure, scale.most, length), style)]
    return lines, "" if shown is figure else f"({words.figure(Figure(None, figure.low, figure.high))})"


def number_width(words: Wording, row: Iterable[Figure]) -> int:
    """How wide the widest of the numbers is."""
    return max((cells(words.figure(figure)) for figure in row), default=0)
