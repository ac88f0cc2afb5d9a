"""What two sides lost as bars that grow to the left and to the right of an axis."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.counts.page import GAP, MOST_BAR, CountPage, lost_by
from rjwar.draw.layout.columns import Line, beside, wrapped
from rjwar.draw.layout.lines import pad, pad_left
from rjwar.draw.layout.sides import side_style
from rjwar.query.answer import Document

_MIRRORED = str.maketrans("▏▎▍▌▋▊▉", "▕▕▐▐▐▐█")
"""Parts of a cell that are filled from the left, as nearly as they are filled from the right."""
_LEAST_BAR, _LEAST_NAME = 1, 12


class _Widths(NamedTuple):
    """Of names, numbers of events, the figures of each side, the bar of each,
    and how many combats give no figure (0 where that is told beneath alone).
    """

    names: int
    events: int
    left: int
    right: int
    bar: int
    unknown: int

    @property
    def columns(self) -> list[int]:
        return [self.names, self.events, self.left + self.right + 2 * self.bar + 3, self.unknown]


def back_to_back(page: CountPage) -> list[Line]:
    """A row for each key, and how many combats of each side give no figure.

    Nothing where there are not two sides, or there is no room.
    """
    widths = _widths(page) if len(page.sides) == 2 else None
    if not widths:
        return []
    lines = list(beside([[heading] for heading in _headings(page, widths)], widths.columns, GAP))
    for row in page.everything:
        name = wrapped([page.named(row)], widths.names, hang=2)
        events: Line = [(pad_left(page.count(row), widths.events), page.style(row))]
        unknown: Line = [(_unknown(page, row) if widths.unknown else "", "dim")]
        columns = [name, [events], [_facing(page, row, widths)], [unknown]]
        lines += beside(columns, widths.columns, GAP)
    return lines


def _widths(page: CountPage) -> _Widths | None:
    """The columns that there is room for: how many give no figure goes first, then names are narrowed."""
    words = page.words
    events = max(cells(words.label("events")), cells(page.count(page.total)))
    left, right = (max(cells(page.known(row, side)) for row in page.everything) for side in page.sides)
    heads = [cells(words.phrase("lost-by", page.names[side])) for side in page.sides]
    least = max(_LEAST_BAR, heads[0] - left, heads[1] - right)
    told = [_unknown(page, row) for row in page.everything]
    unknown = max(map(cells, (words.label("unknown"), *told))) if any(told) else 0
    room = page.width - events - left - right - 3 - 2 * GAP
    widest = page.widest_name
    narrowest = min(widest, max(_LEAST_NAME, room - 2 * least))
    for names, last in ((widest, unknown), (widest, 0), (narrowest, 0)):
        bar = min((room - names - (last + GAP if last else 0)) // 2, MOST_BAR)
        if bar >= least:
            return _Widths(names, events, left, right, bar, last)
    return None


def _headings(page: CountPage, widths: _Widths) -> Iterator[Line]:
    words = page.words
    ours, theirs = (words.phrase("lost-by", page.names[side]) for side in page.sides)
    yield [(page.key, "label")]
    yield [(words.label("events"), "label")]
    yield [(pad_left(ours, widths.left + 1 + widths.bar), "label"), ("│", "dim"), (theirs, "label")]
    yield [(words.label("unknown") if widths.unknown else "", "label")]


def _facing(page: CountPage, row: Document, widths: _Widths) -> Line:
    """What each side lost, and the bars of both between."""
    ours, theirs = page.sides
    mirrored = page.bar(row, ours, widths.bar)[::-1].translate(_MIRRORED)
    return [
        (pad_left(page.known(row, ours), widths.left), page.style(row)),
        (f" {pad_left(mirrored, widths.bar)}", side_style(ours)),
        ("│", "dim"),
        (pad(page.bar(row, theirs, widths.bar), widths.bar), side_style(theirs)),
        (f" {page.known(row, theirs)}", page.style(row)),
    ]


def _unknown(page: CountPage, row: Document) -> str:
    """How many combats give no figure, of one side and of the other."""
    counts = [lost_by(row, side)["unknown"] for side in page.sides]
    return " · ".join(map(page.words.number, counts)) if any(counts) else ""
