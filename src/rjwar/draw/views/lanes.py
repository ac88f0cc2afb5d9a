"""The war to scale, a lane for each front: bars from beginning to end, faded where that is uncertain,
and marks for single days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from itertools import zip_longest

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.cards.phases import shared_opening
from rjwar.draw.charts.event_bar import stretch
from rjwar.draw.charts.grouping import Lane, in_lanes
from rjwar.draw.charts.lane_packing import Rows, blank
from rjwar.draw.charts.overflow import beneath, parted
from rjwar.draw.charts.prominence import MOST_LINES, phase_parents, rank_by_weight
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.charts.time_axis import Axis, axis
from rjwar.draw.charts.time_scale import Scale, covered
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.legend import type_next
from rjwar.draw.layout.lines import Lines, Span, pad, pad_left
from rjwar.draw.layout.wrap import wrap
from rjwar.query.selection import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MOST_LANES = 12
"""How many lanes are told apart; the events of the others share one more."""
_DOTS = " ·:"
_LONG = 12
"""From how many rows on the axis stands beneath them too."""
_LINES_OF_BATTLE, _LINES_OF_LANE, _LINES_AROUND = 4, 3, 9
"""How many lines a battle needs among those of a front,
a lane that also says when its other events began, and what stands around them.
"""


def render(answer: Selection, look: Look) -> Lines:
    """Lanes from the busiest down, the weightiest events named and the others counted.

    `look.whole` names all.
    """
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    first, last = covered(drawing.events, drawing.asked.period, drawing.store, look)
    parts = parted(drawing.events, first, last)
    phase_of = phase_parents(parts.within, drawing.store)
    lanes = _lanes(parts.within, phase_of, drawing)
    order = rank_by_weight(parts.within, phase_of, drawing.store)
    wholes = {lane.whole.n for lane in lanes if lane.whole}

    def drawn(keep: int) -> Lines:
        laid = layout(lanes, {event.n for event in order[:keep]} | wholes, first, last, drawing)
        told = list(beneath([[word] for word in laid.legend], [], parts, drawing))
        leaves_out = any(lane.left for lane in laid.lanes)
        told += type_next(drawing.words, drawing.width, "lanes", leaves_out=leaves_out)
        return drawing.framed(keep, paint(laid), told)

    return drawing.fitted(drawn, 2 * MOST_LINES, whole=len(order))


def _lanes(events: Sequence[EventRow], phase_of: Mapping[int, EventRow], drawing: Scene) -> list[Lane]:
    """A lane for each front, or whatever they are to tell apart; where there is but one, for each battle."""
    look, every = drawing.look, len(drawing.events)
    lanes = in_lanes(events, look.by or "front", every if look.whole else _MOST_LANES, drawing.words)
    if len(lanes) > 1:
        return lanes
    return by_battle(lanes[0], phase_of, every if look.whole else drawing.room // _LINES_OF_BATTLE)


def by_battle(lane: Lane, phase_of: Mapping[int, EventRow], most: int) -> list[Lane]:
    """A lane of its own for each of the weightiest battles that have phases in a lane, in order of date,
    beneath the lane of all else.
    """
    top: dict[int, EventRow] = {}
    for event in lane.events:
        whole = event
        while whole.n in phase_of:
            whole = phase_of[whole.n]
        top[event.n] = whole
    sizes = Counter(whole.n for whole in top.values())
    battles = sorted(
        {whole for whole in top.values() if sizes[whole.n] > 1},
        key=lambda event: (-(event.weight or 0), event.n),
    )[:most]
    apart = {event.n for event in battles}
    rest = [event for event in lane.events if top[event.n].n not in apart]
    own = [
        Lane("", [event for event in lane.events if top[event.n].n == whole.n], whole)
        for whole in sorted(battles)
    ]
    return [*([lane._replace(events=rest)] if rest or not own else []), *own]


class LaidLane(NamedTuple):
    """A lane: its name, the rows of its events named, how many others there are, in words,
    and the days on which these began.
    """

    name: str
    rows: Rows
    left: str
    strip: str


class Layout(NamedTuple):
    """Lanes along an axis; `margin` is how wide their names are, 0 where there are none,
    `right` the numbers at their ends.
    """

    axis: Axis
    width: int
    margin: int
    right: int
    lanes: Sequence[LaidLane]
    legend: Sequence[Span]

    @property
    def indent(self) -> int:
        return self.margin + 1 if self.margin else 0


def layout(lanes: Sequence[Lane], kept: set[int], first: Day, last: Day, drawing: Scene) -> Layout:
    """How the lanes stand, with those of their events named that are kept;
    in a low window the others are counted at the end of a lane.
    """
    words = drawing.words
    names = drawing.store.event_names(sorted(kept), words.lang)
    lefts = [[event for event in lane.events if event.n not in kept] for lane in lanes]
    is_low = _is_low(len(lanes), drawing)
    said = [_left(len(left), words, is_low=is_low) for left in lefts]
    called = [lane.name or (words.shown(names[lane.whole.n]) if lane.whole else "") for lane in lanes]
    margin = min(max(map(cells, (*called, *(() if is_low else said)))), drawing.width // 4)
    right = max(map(cells, said)) + 1 if is_low and any(said) else 0
    scale = Scale(first, last, drawing.width - (margin + 1 if margin else 0) - right)
    above = axis(scale, words)
    seen: dict[str, Span] = {}
    laid = [
        LaidLane(
            name,
            _rows(lane, names, scale, words, seen),
            text,
            "" if is_low or not left else _strip(left, scale, above.marks),
        )
        for lane, name, left, text in zip(lanes, called, lefts, said, strict=True)
    ]
    legend = [seen[glyph] for glyph in sorted(seen, key="▲▼–●○░▒".find)]
    return Layout(above, scale.width, margin, right, laid, [*legend, *_of_others(laid, words)])


def _is_low(lanes: int, drawing: Scene) -> bool:
    """Whether so many lanes are more than a window has room for with when their other events began."""
    is_window = bool(drawing.look.height) and not drawing.look.whole
    return is_window and drawing.room < _LINES_OF_LANE * lanes + _LINES_AROUND


def _left(count: int, words: Wording, *, is_low: bool) -> str:
    if not count:
        return ""
    return f"+{words.number(count)}" if is_low else f"⋮ {words.count('more', count)}"


def _of_others(lanes: Sequence[LaidLane], words: Wording) -> Iterator[Span]:
    """What the signs and numbers of the events left out mean."""
    if any(lane.strip for lane in lanes):
        yield f"· {words.phrase('one-more')}", "dim"
        yield f": {words.phrase('several-more')}", "dim"
    elif any(lane.left for lane in lanes):
        yield f"+n {words.phrase('plus-then')}", "dim"


def _rows(lane: Lane, names: dict[int, str], scale: Scale, words: Wording, seen: dict[str, Span]) -> Rows:
    """The events of a lane that have names, in rows; what their signs mean is added to those seen."""
    rows = Rows(scale.width)
    opening = (
        shared_opening([names[event.n] for event in lane.events if event.n in names]) if lane.whole else ""
    )
    for event in lane.events:
        if event.n in names:
            name = "" if event is lane.whole else names[event.n].removeprefix(opening).strip()
            cell, bar, label = stretch(event, name, scale, words)
            for sign, meaning in _meant(event, bar[0], words):
                seen.setdefault(sign, meaning)
            rows.put(cell, [bar], label)
    return rows


def _meant(event: EventRow, bar: str, words: Wording) -> Iterator[tuple[str, Span]]:
    """What the legend is to tell of an event: its outcome, and the glyphs of its bar or mark."""
    ended, style = outcome_of(event.outcome, event.victor, words)
    if ended:
        yield ended[0], (ended, style)
    for glyph, word in (("●", "fight"), ("○", "other-event"), ("░", "perhaps-then"), ("▒", "about-then")):
        if glyph in bar:
            yield glyph, (f"{glyph} {words.phrase(word)}", "")


def _strip(left: Sequence[EventRow], scale: Scale, marks: Sequence[int]) -> str:
    """When the events left out began: a dot for one in a cell, two for more."""
    starts = Counter(scale.cell(Day.fromisoformat(event.earliest)) if event.earliest else 0 for event in left)
    return "".join(
        _DOTS[min(starts[cell], 2)] if starts[cell] else mark
        for cell, mark in enumerate(blank(0, scale.width, marks))
    )


def paint(laid: Layout) -> Iterator[Line]:
    """The axis, which is repeated beneath a long drawing, and each lane:
    its name beside the rows of its events, and beneath them how many others there were, and when.
    """
    yield from _axis(laid, (laid.axis.top, "title"), (laid.axis.bottom, "dim"))
    for lane in laid.lanes:
        rows = list(lane.rows.lines(laid.axis.marks))
        if lane.left and laid.right:
            first = rows[0] if rows else [(blank(0, laid.width, laid.axis.marks), "dim")]
            rows[:1] = [[*first, (pad_left(lane.left, laid.right), "dim")]]
        yield from _beside(laid, lane.name, rows, "strong")
        if lane.strip:
            yield from _beside(laid, lane.left, [[(lane.strip, "dim")]], "dim")
    if sum(len(lane.rows.rows) for lane in laid.lanes) > _LONG:
        yield from _axis(laid, (laid.axis.bottom, "dim"), (laid.axis.top, "title"))


def _axis(laid: Layout, *lines: Span) -> Iterator[Line]:
    for text, style in lines:
        if text:
            yield [(" " * laid.indent, ""), (text, style)]


def _beside(laid: Layout, text: str, rows: Sequence[Line], style: str) -> Iterator[Line]:
    empty: Line = [(blank(0, laid.width, laid.axis.marks), "dim")]
    for part, row in zip_longest(wrap(text, laid.margin) if text else [], rows):
        yield [(pad(part or "", laid.indent), style), *(row or empty)]
