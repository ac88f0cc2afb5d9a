"""The war line by line, in years and months: what weighs most is kept,
and what is left out is counted in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import cells
from rjwar.draw.charts.event_rows import STACKS_UNDER, Row, Widths, lines, named, widths
from rjwar.draw.charts.grouping import key_name, keys_of
from rjwar.draw.charts.month_sections import Drawn, Section, sections
from rjwar.draw.charts.prominence import MOST_LINES, phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.layout.columns import Line, width_of
from rjwar.draw.layout.glyphs import glyph_of, outcome_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.legend import dim, legend, type_next
from rjwar.draw.layout.lines import Lines, pad
from rjwar.draw.layout.sides import in_sides_order
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.headings import Month, between, standing, under
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_FULL_MONTHS_FROM = 100
_LOSSES_FROM = 150
"""From how wide a drawing on what each side lost has a column."""
_OUTCOMES_FROM = 72
"""From how wide a window on outcomes have a column; in a narrower one their sign stands for them."""


def render(answer: Selection, look: Look) -> Lines:
    """An event a line, phases under their battle, in order of date (`--reverse`: the last first).

    `look.whole` leaves nothing out.
    """
    drawing = scene(answer, look)
    events = drawing.events
    if not events:
        return nothing(drawing.words)
    phase_of = phase_parents(events, drawing.store)
    order = rank_by_weight(events, phase_of, drawing.store)
    is_reversed = answer.query.sort == "date" and answer.query.reverse
    if is_reversed:
        events = events[::-1]
    months = {event.n: standing(parse(event.edtf), look) for event in events}

    def drawn(keep: int) -> Lines:
        found = sections(events, {event.n for event in order[:keep]}, phase_of, months)
        if look.height and not look.whole:
            return in_window(found, keep, drawing, is_reversed=is_reversed)
        return drawing.framed(keep, paint(layout(found, drawing, drawing.width)))

    return drawing.fitted(drawn, MOST_LINES, whole=len(events))


def in_window(found: Sequence[Section], keep: int, drawing: Scene, *, is_reversed: bool) -> Lines:
    """The drawing for a window: what is left out before and after is counted in its heading,
    all else at the end of the line that it follows.

    Signs and what to type come last, and what was left out first, where the heading has no room;
    what comes last then counts with the last line.
    """
    places = [place for place, section in enumerate(found) if section.drawn] or [0]
    outside = [
        sum(len(section.left) for section in some) for some in (found[: places[0]], found[places[-1] + 1 :])
    ]
    order = ("after", "before") if is_reversed else ("before", "after")
    told = [drawing.words.count(key, count) for key, count in zip(order, outside, strict=True) if count]
    above = " · ".join(told[::-1] if is_reversed else told)
    has_room = drawing.has_room_above(keep, above)
    kept: list[Section] = []
    left: list[int] = []
    for section in found[places[0] : places[-1] + 1]:
        if section.drawn:
            kept.append(
                section._replace(left=[], drawn=[drawn._replace(folded=0) for drawn in section.drawn])
            )
            left.append(sum(drawn.folded for drawn in section.drawn))
        left[-1] += len(section.left)
    if not has_room:
        left[-1] += outside[1]
    plus = max((cells(f"+{count}") for count in left if count), default=-2) + 2
    laid = layout(kept, drawing, drawing.width - plus, is_low=True)
    lines = [
        *_ended(laid, left, drawing.width),
        *_beneath(drawing, told[0] if outside[0] and not has_room else "", leaves_out=any(left)),
    ]
    return drawing.framed(keep, lines, told=above if has_room else "")


def _ended(laid: Layout, left: Sequence[int], width: int) -> Iterator[Line]:
    """The lines of a drawing, at the end of the last of each section how many
    more there are until the next.
    """
    for block, count in zip(laid.blocks, left, strict=True):
        *before, last = paint(laid._replace(blocks=[block]))
        yield from before
        while last and not last[-1][0].strip():
            last.pop()
        text = f"+{count}" if count else ""
        yield (
            [*last, (" " * max(1, width - width_of(last) - cells(text)), ""), (text, "dim")] if text else last
        )


def _beneath(drawing: Scene, outside: str, *, leaves_out: bool) -> Iterator[Line]:
    """What the signs mean, what is left out before and after, and what may be typed next."""
    words = drawing.words
    atoms: list[Line] = [
        [("●", ""), (f" {words.phrase('fight')}", "dim")],
        [("○", ""), (f" {words.phrase('other-event')}", "dim")],
    ]
    for victor in ("japan", "russia"):
        glyph, style = glyph_of(victor)
        atoms.append([(glyph, style), (f" {words.word('sides', victor)}", "dim")])
    atoms += dim(filter(None, (f"+n {words.phrase('plus-then')}" if leaves_out else "", outside)))
    yield from legend(atoms, drawing.width)
    yield from type_next(words, drawing.width)


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
    rows = [
        [
            tell(drawn, section.first, names, keys, words)._replace(lost=losses.get(drawn.event.n, ""))
            for drawn in section.drawn
        ]
        for section in found
    ]
    by_month = {section.first.year for section in found if section.first and section.first.month}
    labels = [_label(section, by_month, words, short=width < _FULL_MONTHS_FROM) for section in found]
    beside = max((cells(label) for label, own in zip(labels, rows, strict=True) if own), default=0)
    days = max(
        14 if words.language.dates.biggest_first or (is_low and width > 70) else 11,
        width // (5 if drawing.look.calendar == "both" else 8),
    )
    every = [row for own in rows for row in own]
    columns = widths(
        every,
        beside,
        max(map(cells, labels)),
        min(days, width // 3),
        width,
        keeps_key=drawing.look.by is not None,
        is_low=is_low,
    )
    years = _headed_years(found, by_month, words)
    blocks = [
        Block(year, label, bool(section.first and not section.first.month), own, _left(section, words))
        for section, year, label, own in zip(found, years, labels, rows, strict=True)
    ]
    return Layout(blocks, columns, width)


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
