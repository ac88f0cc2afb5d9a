"""The events of a count by two things, as a table of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rjwar.draw.charts.counts.folded import YEARS
from rjwar.draw.charts.counts.page import CountPage
from rjwar.draw.charts.cross_table import CrossTable
from rjwar.draw.layout.columns import Line

_SEVERAL = frozenset(("side", "person"))
"""What an event may have several keys of, so that counts do not add up."""


def crossed(page: CountPage) -> Iterator[Line]:
    """A row for each key of the one thing, a column for each of the other, with what they come to."""
    firsts, seconds = (_keys(page, index) for index in (0, 1))
    counts = {
        (firsts.index(first), seconds.index(second)): row["count"]
        for row in page.rows
        for first, second in [row["keys"]]
    }
    adds_up = not _SEVERAL.intersection(page.ways)
    rows, columns = Counter[int](), Counter[int]()
    for (row, column), count in counts.items():
        rows[row] += count
        columns[column] += count
    number = page.words.number
    table = CrossTable(
        page.key,
        [page.key_name(0, key) for key in firsts],
        [page.key_name(1, key) for key in seconds],
        counts,
        [*(number(rows[index]) if adds_up else "" for index in range(len(firsts))), page.count(page.total)],
        [number(columns[index]) if adds_up else "" for index in range(len(seconds))],
        page.words.phrase("all") if adds_up else "",
    )
    return table.lines(page.width)


def _keys(page: CountPage, index: int) -> list[str | None]:
    """The keys of one of the two things: years and months in order,
    others by how many events they have, none last.
    """
    sizes: Counter[str | None] = Counter()
    for row in page.rows:
        sizes[row["keys"][index]] += row["count"]
    in_time = page.ways[index] in YEARS
    return sorted(sizes, key=lambda key: (key is None, 0 if in_time else -sizes[key], key or ""))
