"""Rows of cells: in columns, in two lines for each, or a line for each cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import le

from rjwar.core.width import cells
from rjwar.draw.layout.lines import Lines, Span
from rjwar.draw.layout.table_columns import BETWEEN_SIDES, BY_SIDE, GAP, LEAST

_NUMBERS = ("events", "victories", "latitude", "longitude")
"""Columns whose cells end where they end."""


def in_columns(
    drawn: Lines,
    paths: Sequence[str],
    rows: Sequence[list[Span]],
    sizes: Sequence[list[int]],
    widths: Sequence[int],
) -> Lines:
    """Each row as a line; `sizes` are the widths of its cells, `widths` those of the columns.

    What is wider than its column goes on beneath.
    """
    columns = [(width, path in _NUMBERS) for width, path in zip(widths, paths, strict=True)]
    for row, wide in zip(rows, sizes, strict=True):
        if all(map(le, wide, widths)):
            drawn.add(*_padded(row, wide, columns))
        else:
            for line in _parted(row, widths, paths):
                drawn.add(*_padded(line, [cells(text) for text, _ in line], columns))
    return drawn


def _padded(line: list[Span], sizes: list[int], columns: list[tuple[int, bool]]) -> list[Span]:
    """The cells of a line, each with space up to the width of its column and a gap,
    before it where that is of numbers.
    """
    padded: list[Span] = []
    for (text, style), size, (width, is_number) in zip(line, sizes, columns, strict=True):
        space = " " * (width - size + (0 if is_number else GAP))
        if is_number:
            padded += (space, ""), (text, style), (" " * GAP, "")
        elif style:
            padded += (text, style), (space, "")
        else:
            padded.append((text + space, ""))
    return padded


def _parted(row: list[Span], widths: Sequence[int], paths: Sequence[str]) -> Iterator[list[Span]]:
    """The lines of a record of which a cell is wider than its column: it goes on in the next line."""
    columns = [
        _wrapped(text, width, path) if cells(text) > width else [text]
        for (text, _), width, path in zip(row, widths, paths, strict=True)
    ]
    for texts in zip_longest(*columns, fillvalue=""):
        yield [(text, style) for text, (_, style) in zip(texts, row, strict=True)]


def in_two_lines(drawn: Lines, paths: Sequence[str], rows: list[list[Span]], width: int) -> Lines:
    """Each event as a line with its date and name, and one beneath the name with as much else as
    it holds, what is sorted by first.
    """
    from rjwar.draw.layout.columns import beside, fill

    column = min(max(cells(row[0][0]) for row in rows), LEAST["date.edtf"])
    room = width - column - GAP
    order = sorted(
        range(2, len(paths)),
        key=lambda index: _SECOND_LINE.index(paths[index]) if paths[index] in _SECOND_LINE else -1,
    )
    for row in rows:
        dates = [[(line, row[0][1] or "dim")] for line in _wrapped(row[0][0], column, paths[0])]
        names = [[(line, row[1][1])] for line in _wrapped(row[1][0], room)]
        others = [[row[index]] for index in order if row[index][0]]
        for line in beside([dates, [*names, *fill(others, room)[:1]]], [column, room], GAP):
            drawn.add(*line)
    return drawn


_SECOND_LINE = ("outcome", "front", "kind", "place.name")


def stacked(drawn: Lines, rows: list[list[Span]], width: int) -> Lines:
    """Each record as lines of its own, for narrow terminals: the value of each column, under one another."""
    headings, *records = rows
    for index, row in enumerate(records):
        if index:
            drawn.add()
        for (text, style), (heading, _) in zip(row, headings, strict=True):
            if text:
                for line in _wrapped(f"{heading}: {text}", width):
                    drawn.add((line, style))
    return drawn


def _wrapped(text: str, width: int, path: str = "") -> list[str]:
    from rjwar.draw.layout.date_lines import date_lines  # which a table that is not cut can do without
    from rjwar.draw.layout.wrap import wrap

    if path in BY_SIDE:
        return [line for side in text.split(BETWEEN_SIDES) for line in wrap(side, width)]
    return list(date_lines(text, width)) if path == "date.edtf" else wrap(text, width)
