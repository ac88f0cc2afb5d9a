"""The war line by line, in years and months: what weighs most is kept,
and what is left out is counted in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.edtf import parse
from rjwar.core.width import cells
from rjwar.draw.charts.month_blocks import Layout, layout, paint
from rjwar.draw.charts.month_rows import MonthRows
from rjwar.draw.charts.month_sections import Section, in_sections
from rjwar.draw.charts.prominence import MOST_LINES, phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.layout.columns import Line, width_of
from rjwar.draw.layout.glyphs import glyph_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.legend import dim, legend, type_next
from rjwar.draw.layout.lines import Lines
from rjwar.query.selection import Selection
from rjwar.words.headings import standing
from rjwar.words.look import Look


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

    rows = MonthRows(order if look.whole else order[:MOST_LINES], drawing)

    def drawn(keep: int) -> Lines:
        found = in_sections(events, {event.n for event in order[:keep]}, phase_of, months)
        if look.height and not look.whole:
            return in_window(found, keep, rows, drawing, is_reversed=is_reversed)
        return drawing.framed(keep, paint(layout(found, rows, drawing.width)))

    return drawing.fitted(drawn, MOST_LINES, whole=len(events))


def in_window(
    sections: Sequence[Section], keep: int, rows: MonthRows, drawing: Scene, *, is_reversed: bool
) -> Lines:
    """The drawing for a window: what is left out before and after is counted in its heading,
    all else at the end of the line that it follows.

    Signs and what to type come last, and what was left out first, where the heading has no room;
    what comes last then counts with the last line.
    """
    drawn_at = [index for index, section in enumerate(sections) if section.drawn] or [0]
    before, after = sections[: drawn_at[0]], sections[drawn_at[-1] + 1 :]
    outside = [sum(len(section.left) for section in some) for some in (before, after)]
    order = ("after", "before") if is_reversed else ("before", "after")
    told = [drawing.words.count(key, count) for key, count in zip(order, outside, strict=True) if count]
    above = " · ".join(told[::-1] if is_reversed else told)
    has_room = drawing.has_room_above(keep, above)
    kept, left = _gathered(sections[drawn_at[0] : drawn_at[-1] + 1])
    if not has_room:
        left[-1] += outside[1]
    plus = max((cells(f"+{count}") for count in left if count), default=-2) + 2
    laid = layout(kept, rows, drawing.width - plus, is_low=True)
    lines = [
        *_ended(laid, left, drawing.width),
        *_legend(drawing, told[0] if outside[0] and not has_room else "", has_plus=any(left)),
        *type_next(drawing.words, drawing.width, "line", leaves_out=keep < len(drawing.events)),
    ]
    return drawing.framed(keep, lines, told=above if has_room else "")


def _gathered(sections: Sequence[Section]) -> tuple[list[Section], list[int]]:
    """The sections in which anything is drawn, and how many events are left out of each and of those that
    follow it.
    """
    kept: list[Section] = []
    left: list[int] = []
    for section in sections:
        if section.drawn:
            drawn = [drawn._replace(folded=0) for drawn in section.drawn]
            kept.append(section._replace(left=[], drawn=drawn))
            left.append(sum(drawn.folded for drawn in section.drawn))
        left[-1] += len(section.left)
    return kept, left


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


def _legend(drawing: Scene, outside: str, *, has_plus: bool) -> list[Line]:
    """What the signs mean, and what is left out before and after."""
    words = drawing.words
    atoms: list[Line] = [
        [("●", ""), (f" {words.phrase('fight')}", "dim")],
        [("○", ""), (f" {words.phrase('other-event')}", "dim")],
    ]
    for victor in ("japan", "russia"):
        glyph, style = glyph_of(victor)
        atoms.append([(glyph, style), (f" {words.word('sides', victor)}", "dim")])
    atoms += dim(filter(None, (f"+n {words.phrase('plus-then')}" if has_plus else "", outside)))
    return legend(atoms, drawing.width)
