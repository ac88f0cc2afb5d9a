"""Rows of the years before and after the war, made one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.edtf import Date
from rjwar.query.answer import Document

YEARS = ("year", "month")
"""What may be counted by that begins with a year."""
BETWEEN = "/"
"""What stands between the first and the last year of a key that is of several."""


def folded(rows: Sequence[Document], ways: Sequence[str], war: Date | None) -> list[Document]:
    """The rows, those of years before the war in one, and those of years after it,
    where no losses are told of them.

    All of them where none is of a year of the war.
    """
    index = next((index for index, way in enumerate(ways) if way in YEARS), None)
    if index is None or not war or not war.earliest or not war.latest:
        return list(rows)
    first, last = war.earliest.year, war.latest.year
    dated = [row for row in rows if row["keys"][index]]
    before = [row for row in dated if _year(row, index) < first]
    after = [row for row in dated if _year(row, index) > last]
    if len(before) + len(after) == len(dated):
        return list(rows)
    keys = dict([*_joined(before, index), *_joined(after, index)])
    merged: dict[tuple[str | None, ...], Document] = {}
    for row in rows:
        own = [keys.get(key, key) if at == index else key for at, key in enumerate(row["keys"])]
        count = merged[tuple(own)]["count"] if tuple(own) in merged else 0
        merged[tuple(own)] = row | {"keys": own, "count": count + row["count"]}
    return list(merged.values())


def _year(row: Document, index: int) -> int:
    return int(row["keys"][index].partition("-")[0])


def _joined(rows: Sequence[Document], index: int) -> Iterator[tuple[str, str]]:
    """The keys of the rows, each with the key of them all; nothing where any tells of losses."""
    if any(lost["high"] or lost["unknown"] for row in rows for lost in row["losses"].values()):
        return
    years = [_year(row, index) for row in rows]
    yield from ((row["keys"][index], f"{min(years)}{BETWEEN}{max(years)}") for row in rows)
