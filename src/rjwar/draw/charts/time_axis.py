"""What stands above a drawing to scale: years and months, months and days, or
years alone, as there is room for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import pairwise

from rjwar.core.julian import old_style
from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.time_scale import DAYS_UP_TO, Scale, months
from rjwar.words.headings import Month
from rjwar.words.phrasing import Phrasing

_Labels = list[tuple[int, str]]
"""Texts, each with the cell it begins at."""


class Axis(NamedTuple):
    """Two lines of labels, and the cells at which a mark goes down through the drawing."""

    top: str
    bottom: str
    marks: tuple[int, ...]


def axis(scale: Scale, words: Phrasing) -> Axis:
    """The axis of a scale: of its days where they are few, of its months,
    or of its years where it has less than a cell a month.
    """
    if scale.days <= DAYS_UP_TO:
        return _of_days(scale, words)
    placed = [(month, scale.cell(day)) for month, day in months(scale.first, scale.last, words.look)]
    return (
        of_months(placed, scale.width, words)
        if len(placed) <= scale.width
        else of_years(placed, scale.width, words)
    )


def of_months(placed: Sequence[tuple[Month, int]], width: int, words: Phrasing) -> Axis:
    """The axis of months that begin at these cells: all of them named, in full or short, or every
    second, third, sixth or twelfth.
    """
    full, short, initial = (names := words.language.dates).months, names.short_months, names.axis_months
    choices = (
        (full, 1),
        (short, 1),
        (initial, 1),
        (short, 2),
        (short, 3),
        (initial, 3),
        (short, 6),
        (initial, 6),
        (initial, 12),
    )
    bottom = _first_that_fits(
        [(cell, name[month.month - 1]) for month, cell in placed if month.month % step == 1 % step]
        for name, step in choices
    )
    top = [
        (cell, words.year(month.year))
        for index, (month, cell) in enumerate(placed)
        if month.month == 1 or not index
    ]
    return Axis(_written(top, width), _written(bottom, width), tuple(cell for cell, _ in top[1:]))


def of_years(placed: Sequence[tuple[Month, int]], width: int, words: Phrasing) -> Axis:
    """The axis of years whose months begin at these cells:
    each year named, or every second, fifth, tenth ...
    """
    labels = _first_that_fits(
        [
            (cell, words.year(month.year))
            for month, cell in placed
            if month.month == 1 and month.year % step == 0
        ]
        for step in (1, 2, 5, 10, 20, 50, 100, 200, 500)
    )
    return Axis("", _written(labels, width), tuple(cell for cell, _ in labels if cell))


def _of_days(scale: Scale, words: Phrasing) -> Axis:
    days = [scale.first + timedelta(place) for place in range(scale.days)]
    told = [(scale.cell(day), (old_style(day) if words.look.calendar == "os" else day).day) for day in days]
    starts = [(scale.cell(day), month) for month, day in months(scale.first, scale.last, words.look)]
    top = [(cell, words.month_of(month.year, month.month)) for cell, month in starts]
    bottom = _first_that_fits(
        [(cell, str(day)) for cell, day in told if day % step == 0] for step in (1, 2, 5, 10)
    )
    return Axis(
        _written(top, scale.width), _written(bottom, scale.width), tuple(cell for cell, _ in starts[1:])
    )


def _first_that_fits(choices: Iterable[_Labels]) -> _Labels:
    """The first labels that have a space between each and the next, else the last."""
    labels: _Labels = []
    for labels in choices:
        if all(cell + cells(text) < after for (cell, text), (after, _) in pairwise(labels)):
            break
    return labels


def _written(labels: _Labels, width: int) -> str:
    """The labels in a line, but for those that do not fit before the next, or the end."""
    line = ""
    for (cell, text), (after, _) in zip(labels, [*labels[1:], (width + 1, "")], strict=True):
        if cell + cells(text) < after:
            line += " " * (cell - cells(line)) + text
    return line
