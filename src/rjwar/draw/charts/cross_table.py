"""Counts by two things: a row for each key of the one, a column for each of the other,
a block in each cell as high as its count is large.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import pad, pad_left
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
        for index, band in enumerate(_bands(wide, width - names, sums + _GAP)):
            if index:
                yield []
            yield from self._band(
                band, wide, names, numbers, sums if band[-1] == len(self.columns) - 1 else 0
            )

    def _band(
        self, band: Sequence[int], wide: Sequence[int], names: int, numbers: int, sums: int
    ) -> Iterator[Line]:
        """Some of the columns: their headings, the rows, and what each column comes to."""

        def at_end(text: str) -> str:
            return " " * _GAP + pad_left(text, sums) if sums else ""

        for is_last, texts in self._headings(band, wide):
            heads = "".join(" " * _GAP + text for text in texts)
            yield [
                (
                    pad(self.key if is_last else "", names)
                    + heads
                    + at_end(self.sum_name if is_last else ""),
                    "label",
                )
            ]
        most = max(self.counts.values(), default=0) or 1
        for row, name in enumerate(self.rows):
            first, *rest = wrap(name, names)
            yield [
                (pad(first, names), ""),
                *self._cells(row, band, wide, most),
                (at_end(self.row_sums[row]), "strong"),
            ]
            yield from ([(f"  {line}", "")] for line in rest)
        if any(self.column_sums):
            told = (
                " " * (_GAP + wide[column] - numbers - 2) + pad_left(self.column_sums[column], numbers) + "  "
                for column in band
            )
            yield [(pad(self.sum_name, names) + "".join(told) + at_end(self.row_sums[-1]), "strong")]

    def _headings(self, band: Sequence[int], wide: Sequence[int]) -> Iterator[tuple[bool, list[str]]]:
        """The lines of the headings of some columns, and whether each is the last."""
        heads = [wrap(self.columns[column], wide[column]) for column in band]
        high = max(map(len, heads))
        for line in range(high):
            texts = [[*[""] * (high - len(head)), *head][line] for head in heads]
            yield (
                line == high - 1,
                [pad_left(text, wide[column]) for text, column in zip(texts, band, strict=True)],
            )

    def _cells(
        self, row: int, band: Sequence[int], wide: Sequence[int], most: int
    ) -> Iterator[tuple[str, str]]:
        for column in band:
            count = self.counts.get((row, column), 0)
            yield (
                " " * _GAP + pad_left(str(count) if count else "·", wide[column] - 2),
                "" if count else "dim",
            )
            yield (
                (f" {_BLOCKS[min(count * len(_BLOCKS) // most, len(_BLOCKS) - 1)]}" if count else "  "),
                "dim",
            )


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
