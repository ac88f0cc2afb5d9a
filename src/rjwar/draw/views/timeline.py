"""The war line by line, in years and months: what weighs most is kept, and what is left out is counted in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rjwar.core.edtf import parse
from rjwar.core.text import cells
from rjwar.draw.charts.event_rows import STACKS_UNDER, Row, Widths, lines, named, widths
from rjwar.draw.charts.grouping import key_name, keys_of
from rjwar.draw.charts.month_sections import Drawn, Section, sections
from rjwar.draw.charts.prominence import MOST_LINES, phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.lines import Lines, pad
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.words.headings import Month, between, standing, under
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_FULL_MONTHS_FROM = 100


def render(answer: Selection, look: Look) -> Lines:
    """An event a line, phases under their battle, in order of date (`--reverse`: the last first); `look.whole` leaves nothing out."""
    drawing = scene(answer, look)
    events = drawing.events
    if not events:
        return nothing(drawing.words)
    phase_of = phase_parents(events, drawing.store)
    order = rank_by_weight(events, phase_of, drawing.store)
    if answer.query.sort == "date" and answer.query.reverse:
        events = events[::-1]
    months = {event.n: standing(parse(event.edtf), look) for event in events}

    def drawn(keep: int) -> Lines:
        all_sections = sections(events, {event.n for event in order[:keep]}, phase_of, months)
        return drawing.framed(keep, paint(layout(all_sections, drawing)))

    return drawing.fitted(drawn, MOST_LINES, whole=len(events))


class Block(NamedTuple):
    """A section as it stands: the year that it begins, its label, its rows, and what was left out of it; empty where there is no such thing."""

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


def layout(all_sections: Sequence[Section], drawing: Scene) -> Layout:
    """How the sections of a drawing stand."""
    words, width, by = drawing.words, drawing.width, drawing.look.by or "front"
    shown = [drawn.event for section in all_sections for drawn in section.drawn]
    names = {row["n"]: row["name"] for row in drawing.store.summary_rows([event.n for event in shown], words.lang)}
    keys = {
        n: words.listed(key_name(by, key, words) for key in own) for n, own in (keys_of(shown, by, drawing.store) if shown else {}).items()
    }
    rows = [[_row(drawn, section.first, names, keys, words) for drawn in section.drawn] for section in all_sections]
    by_month = {section.first.year for section in all_sections if section.first and section.first.month}
    labels = [_label(section, by_month, words, short=width < _FULL_MONTHS_FROM) for section in all_sections]
    beside = max((cells(label) for label, own in zip(labels, rows, strict=True) if own), default=0)
    days = max(14 if words.language.dates.biggest_first else 11, width // (5 if drawing.look.calendar == "both" else 8))
    every = [row for own in rows for row in own]
    columns = widths(every, beside, max(map(cells, labels)), min(days, width // 3), width, keeps_key=drawing.look.by is not None)
    years = _headed_years(all_sections, by_month, words)
    blocks = [
        Block(year, label, bool(section.first and not section.first.month), own, _left(section, words))
        for section, year, label, own in zip(all_sections, years, labels, rows, strict=True)
    ]
    return Layout(blocks, columns, width)


def _row(drawn: Drawn, heading: Month | None, names: Mapping[int, str], keys: Mapping[int, str], words: Wording) -> Row:
    event = drawn.event
    outcome = outcome_of(event.outcome, event.victor, words)
    winner = words.word("sides", event.victor)
    return Row(
        day=under(parse(event.edtf), heading, words),
        mark=("●" if event.combat else "○", outcome[1]),
        name=named(drawn, names[event.n], words),
        key=keys[event.n],
        outcome=outcome,
        winner=(f"{outcome[0][0]} {winner}", outcome[1]) if winner else outcome,
        depth=drawn.depth,
    )


def _label(section: Section, by_month: set[int], words: Wording, *, short: bool) -> str:
    """What stands before the first line of a section: its month or months, or its year if that is not told by months."""
    first, last = section.first, section.last
    if first is None or last is None:
        return ""
    if not first.month:
        return "" if first.year in by_month else words.year(first.year)
    return words.language.dates.dash.join(words.month(month, short=short) for month in sorted({first.month, last.month}))


def _headed_years(all_sections: Sequence[Section], by_month: set[int], words: Wording) -> Iterator[str]:
    """For each section the year that it is the first of, if that is told by months; else nothing."""
    year = None
    for section in all_sections:
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
            margin = laid.columns.margin if laid.width >= STACKS_UNDER else max(laid.columns.label, cells(label[0])) + 1
            for text in wrap(block.left, laid.width - margin):
                yield [(pad(label[0], margin), label[1]), (text, "dim")]
                label = ("", "")
        elif not block.rows:
            yield [(pad(label[0], laid.columns.margin), label[1]), ("·", "dim")]
