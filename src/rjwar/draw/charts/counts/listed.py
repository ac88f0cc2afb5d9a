"""A bar for the events of each row, and one for what each side lost in them."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.width import cells
from rjwar.draw.charts.counts.page import GAP, MOST_BAR, CountPage, lost_by
from rjwar.draw.charts.figure_bar import bar
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.lines import pad_left
from rjwar.draw.layout.sides import side_style
from rjwar.query.answer import Document
from rjwar.record.model import Figure

_COUNT_BAR = 12
_LEAST_BAR = 8


def in_columns(page: CountPage) -> list[Line]:
    """Headings and rows; nothing where there is no room for a bar in each column."""
    if len(page.sides) * (GAP + 1 + _LEAST_BAR) > page.width:
        return []
    words, name = page.words, page.widest_name
    numbers = max(cells(page.count(row)) for row in page.everything)
    texts = {side: max(cells(_losses(page, row, side)) for row in page.everything) for side in page.sides}
    events = max(numbers + 1 + _COUNT_BAR, cells(words.label("events")))
    spare = page.width - name - GAP - events - sum(GAP + 1 + text for text in texts.values())
    length = min(spare // max(len(page.sides), 1), MOST_BAR)
    if length < _LEAST_BAR:
        return []
    widths = [name, events, *(text + 1 + length for text in texts.values())]
    heads = [page.key, words.label("events")]
    heads += [words.phrase("lost-by", page.names[side]) for side in page.sides]
    lines = list(beside([[[(head, "label")]] for head in heads], widths, GAP))
    for row in page.everything:
        blocks = [wrapped([page.named(row)], name, hang=2), [_count(page, row, numbers, _COUNT_BAR)]]
        blocks += [
            [_lost(page, row, side, pad_left(_losses(page, row, side), texts[side]), length)]
            for side in page.sides
        ]
        lines += beside(blocks, widths, GAP)
    return lines


def under_one_another(page: CountPage) -> Iterator[Line]:
    """Each key on a line of its own, under it its events and losses, a line each."""
    events = page.words.label("events")
    column = max(map(cells, (events, *page.names.values())))
    numbers = max(
        cells(text)
        for row in page.everything
        for text in (page.count(row), *(page.known(row, side) for side in page.names))
    )
    length = max(min(page.width - 2 - column - GAP - numbers - 1, MOST_BAR), 0)
    for row in page.everything:
        yield from wrapped([page.named(row)], page.width)
        told = [(events, _count(page, row, numbers, length))]
        for side, name in page.names.items():
            known, unknown = page.known(row, side), _unknown(page, row, side)
            told += [(name, _lost(page, row, side, pad_left(known, numbers), length))] if known else []
            told += [("" if known else name, [(unknown, "dim")])] if unknown else []
        for heading, line in told:
            columns: list[list[Line]] = [[[(heading, "label")]], [line]]
            yield from indented(list(beside(columns, [column, page.width - column - 4], GAP)), 2)


def _count(page: CountPage, row: Document, numbers: int, length: int) -> Line:
    """How many events a row has, and their bar."""
    most = max((row["count"] for row in page.rows), default=0)
    count = row["count"]
    drawn = "" if row is page.total else bar(Figure(count, count, count), most, length)
    return [(pad_left(page.count(row), numbers), page.style(row)), (f" {drawn}", "dim")]


def _lost(page: CountPage, row: Document, side: str, text: str, length: int) -> Line:
    """What a side lost, and its bar."""
    return [(text, page.style(row)), (f" {page.bar(row, side, length)}", side_style(side))]


def _losses(page: CountPage, row: Document, side: str) -> str:
    """`110–125`, and after it how many combats give no figure: `110–125 · unknown: 3`."""
    return " · ".join(filter(None, (page.known(row, side), _unknown(page, row, side))))


def _unknown(page: CountPage, row: Document, side: str) -> str:
    """How many combats give no figure; nothing for none."""
    count = lost_by(row, side)["unknown"]
    return page.words.told(page.words.label("unknown"), page.words.number(count)) if count else ""
