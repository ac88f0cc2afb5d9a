"""Counts by two things: a row for each key of the one, a column for each of the other,
a block in each cell as high as its count is large.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import Span, pad, pad_left
from rjwar.draw.layout.wrap import wrap

_BLOCKS = "▁▂▃▄▅▆▇█"
_GAP = 2
_WIDEST_NAME, _WIDEST_HEADING = 24, 12


class CrossTable(NamedTuple):
    """Names of rows and of columns, the counts of their cells, and what each row and each column comes to."""

    key: str
    rows: Sequence[str]
    columns: Sequence[str]
    counts: Mapping[tuple[int, int], int]
    row_sums: Sequence[str]
    column_sums: Sequence[str]
    sum_name: str

    def lines(self, width: int) -> Iterator[Line]:
        """The table; in as many bands as a width needs, a blank line between two,
        the sums of the rows in the last.
        """
        names = min(max(map(cells, (self.key, self.sum_name, *self.rows))), _WIDEST_NAME, width // 3)
        numbers = max(map(cells, (*map(str, self.counts.values()), *self.column_sums)), default=1)
        wide = [_column(name, numbers + 2) for name in self.columns]
        sums = max(map(cells, (self.sum_name, *self.row_sums)))
        for index, columns in enumerate(_bands(wide, width - names, sums + _GAP)):
            if index:
                yield []
            has_sums = columns[-1] == len(self.columns) - 1
            yield from self._band(_Band(columns, wide, names, numbers, sums if has_sums else 0))

    def _band(self, band: _Band) -> Iterator[Line]:
        """Some of the columns: their headings, the rows, and what each column comes to."""
        *above, last = self._headings(band)
        yield from ([(pad("", band.names) + heads, "label")] for heads in above)
        yield [(pad(self.key, band.names) + last + band.at_end(self.sum_name), "label")]
        for row, name in enumerate(self.rows):
            first, *rest = wrap(name, band.names)
            total = band.at_end(self.row_sums[row])
            yield [(pad(first, band.names), ""), *self._cells(row, band), (total, "strong")]
            yield from ([(f"  {line}", "")] for line in rest)
        if any(self.column_sums):
            told = "".join(band.number(column, self.column_sums[column]) for column in band.columns)
            yield [(pad(self.sum_name, band.names) + told + band.at_end(self.row_sums[-1]), "strong")]

    def _headings(self, band: _Band) -> Iterator[str]:
        """The lines of the headings of some columns, each heading at the bottom of its column."""
        heads = [wrap(self.columns[column], band.wide[column]) for column in band.columns]
        high = max(map(len, heads))
        for line in range(high):
            texts = [[*[""] * (high - len(head)), *head][line] for head in heads]
            yield "".join(
                " " * _GAP + pad_left(text, band.wide[column])
                for text, column in zip(texts, band.columns, strict=True)
            )

    def _cells(self, row: int, band: _Band) -> Iterator[Span]:
        """Each count of a row, and a block as high as it is large."""
        most = max(self.counts.values(), default=0) or 1
        for column in band.columns:
            count = self.counts.get((row, column), 0)
            text = " " * _GAP + pad_left(str(count) if count else "·", band.wide[column] - 2)
            yield text, "" if count else "dim"
            block = _BLOCKS[min(count * len(_BLOCKS) // most, len(_BLOCKS) - 1)] if count else " "
            yield f" {block}", "dim"


class _Band(NamedTuple):
    """Columns that stand beside one another, by their numbers, and how wide each column of the table is,
    names of rows, numbers, and the sums of rows at the end (0: they are not told here).
    """

    columns: Sequence[int]
    wide: Sequence[int]
    names: int
    numbers: int
    sums: int

    def at_end(self, text: str) -> str:
        """A text in the column of sums; nothing where there is none."""
        return " " * _GAP + pad_left(text, self.sums) if self.sums else ""

    def number(self, column: int, text: str) -> str:
        """A number in its column, under those that have a block beside them."""
        return " " * (_GAP + self.wide[column] - self.numbers - 2) + pad_left(text, self.numbers) + "  "


def _column(name: str, least: int) -> int:
    """How wide a column is: as wide as the longest word of its heading, or half of it, up to a limit."""
    return max(least, min(max(*map(cells, name.split(" ")), (cells(name) + 1) // 2), _WIDEST_HEADING))


def _bands(wide: Sequence[int], width: int, last: int) -> Iterator[list[int]]:
    """The columns that stand beside one another, band by band.

    After the last of them `last` cells are left, if there is room at all.
    """
    band: list[int] = []
    used = 0
    for column, taken in enumerate(wide):
        needed = taken + _GAP + (last if column == len(wide) - 1 else 0)
        if band and used + needed > width:
            yield band
            band, used = [], 0
        band.append(column)
        used += taken + _GAP
    if band:
        yield band
