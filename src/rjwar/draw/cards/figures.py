"""Figures as rows of a card: the number with its range, a bar as long as it is large, and what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import cells
from rjwar.draw.cards.page import Across, Block
from rjwar.draw.charts.figure_bar import bar, top
from rjwar.draw.layout.columns import Line, indented, wrapped
from rjwar.draw.layout.lines import pad
from rjwar.record.model import Figure
from rjwar.words.wording import Wording

_ORDER = (
    "men", "cavalry", "guns", "machine-guns", "battleships", "coast-defence-ships", "armoured-cruisers", "protected-cruisers", "cruisers",
    "destroyers", "torpedo-boats", "torpedo-craft", "gunboats", "blockships", "ships",
    "killed", "wounded", "missing", "captured", "sick", "deaths", "total",
)  # fmt: skip
_LEFT_TO_RIGHT = ("japan", "russia")
_LEAST_BAR, _MOST_BAR = 6, 24


def in_sides_order(forces: Iterable[str]) -> list[str]:
    """Japan on the left, Russia beside it, then whoever else took part, as the record has them."""
    return sorted(forces, key=lambda side: _LEFT_TO_RIGHT.index(side) if side in _LEFT_TO_RIGHT else len(_LEFT_TO_RIGHT))


def side_style(side: str) -> str:
    """The style in which what is a side's own is drawn."""
    return side if side in _LEFT_TO_RIGHT else ""


def in_measures_order(measures: Iterable[str]) -> list[str]:
    """Each measure once, as people count: men, guns, ships from the largest, then losses with their total last."""
    return sorted(dict.fromkeys(measures), key=lambda measure: _ORDER.index(measure) if measure in _ORDER else _ORDER.index("ships"))


class Scale(NamedTuple):
    """How the bars of a row are drawn: `most` is their whole length (0: no bars)."""

    most: int
    column: int
    """How wide the numbers are, which the bars follow."""
    may_be_under: bool
    """Whether a bar stands under its number, where it has no room beside it."""


def figure_rows(words: Wording, heading: str, sides: Mapping[str, Mapping[str, Figure]]) -> Iterator[Across]:
    """A row for each measure of strength or losses. Strengths are drawn to the scale of their row, losses all to one."""
    measures = in_measures_order(measure for figures in sides.values() for measure in figures)
    if not measures:
        return
    rows = {measure: [figures[measure] for figures in sides.values() if measure in figures] for measure in measures}
    longest = max(top(figure) for row in rows.values() for figure in row)
    column = max(number_width(words, row) for row in rows.values())
    yield Across(words.label(heading), [None] * len(sides))
    for measure, row in rows.items():
        most = longest if heading == "losses" else max(map(top, row)) if len(row) > 1 else 0
        scale = Scale(most, column, has_bar(heading, measure))
        blocks = [
            measured(words, figures[measure], scale, side_style(side)) if measure in figures else None for side, figures in sides.items()
        ]
        yield Across(words.word("measures", measure), blocks, indent=2)


def has_bar(heading: str, measure: str) -> bool:
    """Whether the bar of a figure is worth a line: men, and what was lost."""
    return heading == "losses" or measure == "men"


def measured(words: Wording, figure: Figure, scale: Scale, style: str, mark: str = "") -> Block:
    """A number, its bar, and below what it counts."""
    text, counts = mark + words.figure(figure), words.text(figure.counts)

    def block(width: int) -> list[Line]:
        lines = wrapped([(text, "strong" if mark.strip() else "")], width, hang=len(mark))
        room = min(width - scale.column - 2, _MOST_BAR)
        if scale.most and room >= _LEAST_BAR:
            lines[0] += [(pad("", scale.column + 2 - cells(text)), ""), (bar(figure, scale.most, room), style)]
        elif scale.most and scale.may_be_under:
            lines += indented([[(bar(figure, scale.most, min(width - len(mark), _MOST_BAR)), style)]], len(mark))
        return lines + (indented(wrapped([(counts, "dim")], width - len(mark)), len(mark)) if counts else [])

    return block


def number_width(words: Wording, row: Iterable[Figure]) -> int:
    """How wide the widest of the numbers is."""
    return max(cells(words.figure(figure)) for figure in row)
