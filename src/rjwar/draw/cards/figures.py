"""Figures as rows of a card: the number with its range, a bar as long as it is large, and what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import capital, cells
from rjwar.draw.cards.page import Across, Block
from rjwar.draw.charts.figure_bar import bar, top
from rjwar.draw.layout.columns import Line, fill, indented, wrapped
from rjwar.draw.layout.lines import pad
from rjwar.draw.layout.sides import side_style
from rjwar.record.model import Figure
from rjwar.words.wording import Wording

_ORDER = (
    "men", "cavalry", "guns", "machine-guns", "battleships", "coast-defence-ships", "armoured-cruisers", "protected-cruisers", "cruisers",
    "destroyers", "torpedo-boats", "torpedo-craft", "gunboats", "blockships", "ships",
    "killed", "wounded", "missing", "captured", "sick", "deaths", "total",
)  # fmt: skip
_LEAST_BAR, _MOST_BAR = 4, 24


def in_measures_order(measures: Iterable[str]) -> list[str]:
    """Each measure once, as people count: men, guns, ships from the largest, then losses with their total last."""
    return sorted(
        dict.fromkeys(measures),
        key=lambda measure: _ORDER.index(measure) if measure in _ORDER else _ORDER.index("ships"),
    )


class Scale(NamedTuple):
    """How the bars of a row are drawn: `most` is their whole length (0: no bars)."""

    most: int
    column: int
    """How wide the numbers are, which the bars follow."""
    narrow: int
    """How wide they are without their ranges."""


def scale(words: Wording, figures: Iterable[Figure], most: int, mark: int = 0) -> Scale:
    """The scale of rows with these figures, each of which has a mark before it."""
    figures = list(figures)
    return Scale(most, mark + number_width(words, figures), mark + number_width(words, map(_bare, figures)))


def _bare(figure: Figure) -> Figure:
    """A figure without its range, where it has one beside its best."""
    has_range = None not in (figure.best, figure.low, figure.high) and figure.low != figure.high
    return Figure(figure.best, figure.best, figure.best) if has_range else figure


def figure_rows(words: Wording, heading: str, sides: Mapping[str, Mapping[str, Figure]]) -> Iterator[Across]:
    """A row for each measure of strength or losses. Strengths are drawn to the scale of their row, losses all to one."""
    measures = in_measures_order(measure for figures in sides.values() for measure in figures)
    if not measures:
        return
    rows = {
        measure: [figures[measure] for figures in sides.values() if measure in figures]
        for measure in measures
    }
    every = [figure for row in rows.values() for figure in row]
    common = scale(words, every, max(map(top, every)))
    yield Across(words.label(heading), [None] * len(sides))
    for measure, row in rows.items():
        most = common.most if heading == "losses" else max(map(top, row)) if len(row) > 1 else 0
        own, known = (
            common._replace(most=most),
            {side: figures.get(measure) for side, figures in sides.items()},
        )
        blocks = [
            measured(words, figure, own, side_style(side)) if figure else None
            for side, figure in known.items()
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
        column for column in (scale.column, scale.narrow) if scale.most and width - column - 2 >= _LEAST_BAR
    ]
    shown = figure if not fitting or fitting[0] == scale.column else _bare(figure)
    text = mark + words.figure(shown)
    lines = wrapped([(text, "strong" if mark.strip() else "")], width, hang=len(mark))
    if fitting:
        length = min(width - fitting[0] - 2, _MOST_BAR)
        lines[0] += [(pad("", fitting[0] + 2 - cells(text)), ""), (bar(figure, scale.most, length), style)]
    return lines, "" if shown is figure else f"({words.figure(Figure(None, figure.low, figure.high))})"


def number_width(words: Wording, row: Iterable[Figure]) -> int:
    """How wide the widest of the numbers is."""
    return max((cells(words.figure(figure)) for figure in row), default=0)
