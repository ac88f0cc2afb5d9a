"""The months and years of a drawing as they stand one beneath another:
their labels, their events in columns, and what was left out of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.event_rows import STACKS_UNDER, Row, Widths, lines, widths
from rjwar.draw.charts.month_rows import MonthRows
from rjwar.draw.charts.month_sections import Section
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import pad
from rjwar.draw.layout.wrap import wrap
from rjwar.words.wording import Wording

_FULL_MONTHS_FROM = 100
_LOSSES_FROM = 150
"""From how wide a drawing on what each side lost has a column."""
_OUTCOMES_FROM = 72
"""From how wide a window on outcomes have a column; in a narrower one their sign stands for them."""


class Block(NamedTuple):
    """A section as it stands: the year that it begins, its label, its rows, and what was left out of it.

    Empty where there is no such thing.
    """

    year: str
    label: str
    is_year: bool
    rows: Sequence[Row]
    left: str


class Layout(NamedTuple):
    """Sections one beneath another, their rows in columns of one width."""

    blocks: Sequence[Block]
    columns: Widths
    width: int


def layout(sections: Sequence[Section], worded: MonthRows, width: int, *, is_low: bool = False) -> Layout:
    """How the sections of a drawing stand."""
    words = worded.words
    by_month = {section.first.year for section in sections if section.first and section.first.month}
    is_signed = is_low and width < _OUTCOMES_FROM
    is_wide = width >= _LOSSES_FROM
    rows = [
        [worded.row(drawn, section.first, is_signed=is_signed, has_losses=is_wide) for drawn in section.drawn]
        for section in sections
    ]
    labels = [_label(section, by_month, words, short=width < _FULL_MONTHS_FROM) for section in sections]
    columns = widths(
        [row for own in rows for row in own],
        max((cells(label) for label, own in zip(labels, rows, strict=True) if own), default=0),
        max(map(cells, labels)),
        _widest_date(words, width, is_low=is_low),
        width,
        keeps_key=words.look.by is not None,
        is_low=is_low,
    )
    years = _headed_years(sections, by_month, words)
    blocks = [
        Block(year, label, bool(section.first and not section.first.month), own, worded.left(section))
        for section, year, label, own in zip(sections, years, labels, rows, strict=True)
    ]
    return Layout(blocks, columns, width)


def _widest_date(words: Wording, width: int, *, is_low: bool) -> int:
    """How wide a date may be, before it goes on beneath."""
    least = 14 if words.language.dates.biggest_first or (is_low and width > 70) else 11
    return min(max(least, width // (5 if words.look.calendar == "both" else 6)), width // 3)


def _label(section: Section, by_month: set[int], words: Wording, *, short: bool) -> str:
    """What stands before the first line of a section:
    its month or months, or its year if that is not told by months.
    """
    first, last = section.first, section.last
    if first is None or last is None:
        return ""
    if not first.month:
        return "" if first.year in by_month else words.year(first.year)
    return words.language.dates.dash.join(
        words.month(month, short=short) for month in sorted({first.month, last.month})
    )


def _headed_years(sections: Sequence[Section], by_month: set[int], words: Wording) -> Iterator[str]:
    """For each section the year that it is the first of, if that is told by months; else nothing."""
    year = None
    for section in sections:
        begins = section.first is not None and section.first.year != year
        year = section.first.year if section.first else year
        yield words.year(year) if begins and year in by_month and year is not None else ""


def paint(laid: Layout) -> Iterator[Line]:
    """A line for each event, each time without any, and each section that some were left out of."""
    for block in laid.blocks:
        if block.year:
            yield [(block.year, "title"), (" " + "─" * (laid.width - cells(block.year) - 1), "dim")]
        label = (block.label, "title" if block.is_year else "" if block.rows else "dim")
        for row in block.rows:
            yield from lines(row, laid.columns, label)
            label = ("", label[1])
        if block.left:
            margin = (
                laid.columns.margin
                if laid.width >= STACKS_UNDER
                else max(laid.columns.label, cells(label[0])) + 1
            )
            for text in wrap(block.left, laid.width - margin):
                yield [(pad(label[0], margin), label[1]), (text, "dim")]
                label = ("", "")
        elif not block.rows:
            yield [(pad(label[0], laid.columns.margin), label[1]), ("·", "dim")]
