"""The months and years of a drawing as they stand one beneath another:
their labels, their events in columns, and what was left out of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import cells
from rjwar.draw.charts.event_rows import STACKS_UNDER, Row, Widths, lines, named, widths
from rjwar.draw.charts.grouping import key_name, keys_of
from rjwar.draw.charts.month_sections import Drawn, Section
from rjwar.draw.charts.scene import Scene
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.lines import pad
from rjwar.draw.layout.sides import in_sides_order
from rjwar.draw.layout.wrap import wrap
from rjwar.store.event_row import EventRow
from rjwar.words.headings import Month, between, under
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


def layout(found: Sequence[Section], drawing: Scene, width: int, *, is_low: bool = False) -> Layout:
    """How the sections of a drawing stand."""
    words = drawing.words
    by_month = {section.first.year for section in found if section.first and section.first.month}
    rows = _rows(found, drawing, width, is_low=is_low)
    labels = [_label(section, by_month, words, short=width < _FULL_MONTHS_FROM) for section in found]
    columns = widths(
        [row for own in rows for row in own],
        max((cells(label) for label, own in zip(labels, rows, strict=True) if own), default=0),
        max(map(cells, labels)),
        _widest_date(words, width, is_low=is_low),
        width,
        keeps_key=words.look.by is not None,
        is_low=is_low,
    )
    years = _headed_years(found, by_month, words)
    blocks = [
        Block(year, label, bool(section.first and not section.first.month), own, _left(section, words))
        for section, year, label, own in zip(found, years, labels, rows, strict=True)
    ]
    return Layout(blocks, columns, width)


def _widest_date(words: Wording, width: int, *, is_low: bool) -> int:
    """How wide a date may be, before it goes on beneath."""
    least = 14 if words.language.dates.biggest_first or (is_low and width > 70) else 11
    return min(max(least, width // (5 if words.look.calendar == "both" else 6)), width // 3)


def _rows(found: Sequence[Section], drawing: Scene, width: int, *, is_low: bool) -> list[list[Row]]:
    """The rows of each section."""
    words, by = drawing.words, drawing.look.by or "front"
    shown = [drawn.event for section in found for drawn in section.drawn]
    names = {
        row["n"]: row["name"] for row in drawing.store.summary_rows([event.n for event in shown], words.lang)
    }
    keys = {
        n: words.listed(key_name(by, key, words) for key in own)
        for n, own in (keys_of(shown, by, drawing.store) if shown else {}).items()
    }
    tell = _signed if is_low and width < _OUTCOMES_FROM else _row
    losses = _lost(shown, words) if width >= _LOSSES_FROM else {}
    return [
        [
            tell(drawn, section.first, names, keys, words)._replace(lost=losses.get(drawn.event.n, ""))
            for drawn in section.drawn
        ]
        for section in found
    ]


def _row(
    drawn: Drawn, heading: Month | None, names: Mapping[int, str], keys: Mapping[int, str], words: Wording
) -> Row:
    event = drawn.event
    outcome = outcome_of(event.outcome, event.victor, words)
    winner = words.word("sides", event.victor)
    return Row(
        day=under(parse(event.edtf), heading, words),
        mark=("●" if event.combat else "○", outcome[1]),
        name=named(drawn, names[event.n], words)[: 1 if words.look.height and not words.look.whole else None],
        key=keys[event.n],
        outcome=outcome,
        winner=(f"{outcome[0][0]} {winner}", outcome[1]) if winner else outcome,
        depth=drawn.depth,
    )


def _lost(events: Sequence[EventRow], words: Wording) -> Mapping[int, str]:
    """What each side lost in each combat, as far as it is known."""
    from rjwar.query.stated_losses import stated  # of wide windows alone
    from rjwar.record.losses import lost

    told = {}
    found = stated(words.store, [event.id for event in events if event.losses is not None])
    for event in events:
        forces = found[event.id].forces if event.id in found else {}
        known = [(side, figure) for side in in_sides_order(forces) if (figure := lost(forces[side]))]
        told[event.n] = " · ".join(
            f"{words.word('sides', side)} {words.number(figure.value or 0)}" for side, figure in known
        )
    return told


def _signed(
    drawn: Drawn, heading: Month | None, names: Mapping[int, str], keys: Mapping[int, str], words: Wording
) -> Row:
    """A row whose mark is the sign of its outcome, where it has one."""
    row = _row(drawn, heading, names, keys, words)
    mark = (row.outcome[0][:1], row.outcome[1]) if row.outcome[0] else row.mark
    return row._replace(mark=mark, outcome=("", ""), winner=("", ""))


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


def _headed_years(found: Sequence[Section], by_month: set[int], words: Wording) -> Iterator[str]:
    """For each section the year that it is the first of, if that is told by months; else nothing."""
    year = None
    for section in found:
        begins = section.first is not None and section.first.year != year
        year = section.first.year if section.first else year
        yield words.year(year) if begins and year in by_month and year is not None else ""


def _left(section: Section, words: Wording) -> str:
    """How many events were left out of a section, and when they began."""
    if not section.left:
        return ""
    when = between([parse(event.edtf) for event in section.left], section.first, words)
    return f"⋮ {words.listed((words.count('more', len(section.left)), when))}"


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
