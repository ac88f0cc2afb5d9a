"""An event as the cells of a line: when, what, where, and how it ended;
and how wide the columns of such lines are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.month_sections import Drawn
from rjwar.draw.layout.columns import Line, fill, width_of
from rjwar.draw.layout.date_lines import date_lines
from rjwar.draw.layout.lines import Span, pad
from rjwar.draw.layout.wrap import wrap
from rjwar.words.phrasing import Phrasing

LONG = 7
"""From how many days on it is told how long a combat lasted."""
STACKS_UNDER = 60
_GAP = 2
_LEAST_NAME = 24


class Row(NamedTuple):
    """The cells of an event; `winner` is its outcome in fewer words, `lost` what it cost each side."""

    day: str
    mark: Span
    name: list[Line]
    key: str
    outcome: Span
    winner: Span
    depth: int
    lost: str = ""


class Widths(NamedTuple):
    """Of the columns, in cells; 0 of one that has given way.

    `by_winner` where outcomes are told in fewer words.
    """

    label: int
    day: int
    name: int
    key: int = 0
    outcome: int = 0
    by_winner: bool = False
    lost: int = 0

    @property
    def margin(self) -> int:
        """How many cells stand before the mark of an event."""
        return sum(wide + gap for wide, gap in ((self.label, 1), (self.day, _GAP)) if wide)


def named(drawn: Drawn, name: str, words: Phrasing) -> list[Line]:
    """A name and what is told beside it: how long a combat lasted, how many phases are folded into it."""
    event = drawn.event
    notes = []
    if event.combat and (days := parse(event.edtf).days or 0) >= LONG:
        notes.append(words.count("days", days))
    if drawn.folded:
        notes.append(words.count("phases", drawn.folded))
    return [
        [(words.shown(name), "strong" if event.weight == 5 else "")],
        *([(note, "dim")] for note in notes),
    ]


def widths(
    rows: Sequence[Row],
    label: int,
    labels: int,
    days: int,
    width: int,
    *,
    keeps_key: bool,
    is_low: bool = False,
) -> Widths:
    """The columns that a width has room for: keys give way, then outcomes are told in fewer words,
    then they give way, in this order.

    A column stays as long as four names of five find room on a line; keys that are all the same say
    nothing, and those asked for are kept. In a low window all names stay on a line, if outcomes in
    fewer words can let them. `label` is the widest label beside an event, `labels` of all; a date
    wider than `days` goes on beneath.
    """
    dates = [line for row in rows for line in date_lines(row.day, days)]
    day = max(_widest(dates), labels - label - 1)
    lost = _widest(row.lost for row in rows)
    room = width - Widths(label, day, 0).margin - 2 - (lost + _GAP if lost else 0)
    if width < STACKS_UNDER:
        return Widths(label, day, max(room, 2))
    names = sorted(2 * row.depth + sum(width_of(part) + 3 for part in row.name) - 3 for row in rows) or [0]
    usual = names[-1] if is_low else names[(len(names) - 1) * 4 // 5]
    for choice in _choices(rows, usual, keeps_key=keeps_key, is_low=is_low):
        left = room - sum(wide + _GAP for wide in (choice.key, choice.outcome) if wide)
        if left >= choice.least_name:
            name = min(left, names[-1])
            return Widths(label, day, name, choice.key, choice.outcome, choice.by_winner, lost)
    return Widths(label, day, max(room, 2))


class _Choice(NamedTuple):
    """How wide keys and outcomes may be where as much is left for names."""

    key: int
    outcome: int
    least_name: int
    by_winner: bool


def _choices(rows: Sequence[Row], usual: int, *, keeps_key: bool, is_low: bool) -> Iterator[_Choice]:
    """What columns may be given, the most first; `usual` is what leaves most names on a line."""
    key = min(_widest(row.key for row in rows), 20) if keeps_key or len({row.key for row in rows}) > 1 else 0
    outcome = min(_widest(row.outcome[0] for row in rows), 24)
    winner = min(_widest(row.winner[0] for row in rows), 24)
    last = key if keeps_key else 0
    for keys, outcomes, least in (
        (key, outcome, usual),
        (key, winner, usual),
        (last, outcome, usual),
        (last, winner, usual if is_low else _LEAST_NAME),
        (last, winner, _LEAST_NAME),
        (last, 0, _LEAST_NAME),
    ):
        yield _Choice(keys, outcomes, least, by_winner=outcomes == winner)


def _widest(texts: Iterable[str]) -> int:
    return max(map(cells, texts), default=0)


def lines(row: Row, wide: Widths, label: Span) -> Iterator[Line]:
    """The lines of an event: what is wider than its column goes on beneath,
    and an outcome without one stands under the name.
    """
    indent = " " * min(2 * row.depth, wide.name // 3)
    name = fill(row.name, wide.name - len(indent))
    outcome = row.winner if wide.by_winner else row.outcome
    if not wide.outcome and outcome[0]:
        name += fill([[outcome]], wide.name - len(indent))
    columns = (
        list(date_lines(row.day, wide.day)) if wide.day else [],
        name,
        wrap(row.key, wide.key) if wide.key else [],
        wrap(outcome[0], wide.outcome) if wide.outcome else [],
    )
    for index, (day, spans, key, ended) in enumerate(zip_longest(*columns)):
        before = f"{pad(label[0] if not index else '', wide.label)} " if wide.label else ""
        line: Line = [(before, label[1]), (pad(day or "", wide.day) + " " * _GAP if wide.day else "", "")]
        line += [(indent, ""), row.mark if not index else (" ", ""), (" ", ""), *(spans or ())]
        line.append((" " * (wide.name - len(indent) - width_of(spans or ()) + _GAP), ""))
        if wide.key:
            line.append((pad(key or "", wide.key) + " " * _GAP, "dim"))
        line.append((pad(ended or "", wide.outcome) if wide.lost else ended or "", outcome[1]))
        yield [*line, (" " * _GAP + row.lost, "dim")] if wide.lost and not index else line
