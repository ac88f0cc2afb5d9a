"""Every day of the war on one screen: a column a week, a row a day of the week,
shaded by what weighs most, or by losses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from datetime import timedelta

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.charts.overflow import beneath, parted
from rjwar.draw.charts.scene import Scene, scene
from rjwar.draw.charts.shades import HATCH, NOTHING, hatch_told, shade_of, shades_told
from rjwar.draw.charts.time_axis import of_months
from rjwar.draw.charts.time_scale import covered, months
from rjwar.draw.layout.columns import Line, joined
from rjwar.draw.layout.glyphs import glyph_of
from rjwar.draw.layout.heading import nothing
from rjwar.draw.layout.legend import type_next
from rjwar.draw.layout.lines import Lines, Span, pad
from rjwar.query.selection import Selection
from rjwar.store.event_row import EventRow
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.draw.charts.men_lost import MenLost

_WEIGHTS = (1, 3, 4, 5)
"""From which weight on, or from how many men lost a day, a day has each of the shades."""
_LOSSES = (1, 10, 100, 1000)
_MOST_BANDS = 12
_YEAR = 366
_LONGEST = 31
"""How many days a fight lasts at most that shades all of its days;
of what lasts longer the first alone has a shade.
"""


class Shade(NamedTuple):
    """How much a day has of what shades it, and whose victory the most of it was.

    Hatched where that is known of a longer span alone.
    """

    amount: float
    style: str
    is_hatched: bool = False


def render(answer: Selection, look: Look) -> Lines:
    """Days of the calendar in bands of weeks (`by` losses: men lost, where they were lost)."""
    drawing = scene(answer, look)
    if not drawing.events:
        return nothing(drawing.words)
    first, last = covered(drawing.events, drawing.asked.period, drawing.store, look)
    found = parted(drawing.events, first, last)
    dated = [event for event in found.within if event.earliest and event.latest and _is_days(event)]
    if look.by == "losses":
        from rjwar.draw.charts.men_lost import men_lost  # which other drawings do without

        lost = [one for one in men_lost(found.within, drawing.store) if one.amount and one.days]
        shades, shown = (
            _by_losses(lost, {event.id: event for event in found.within}),
            len({one.combat for one in lost}),
        )
    else:
        shades, shown = _by_weight(dated), len(dated)
    bands = list(_bands(shades, first, last, drawing))
    for signs, notes, then in _legends(drawing, shades):
        drawn = drawing.framed(shown, bands, [*beneath(signs, notes, found, drawing), *then])
        if len(drawn.lines) <= drawing.room:
            break
    return drawn


def _is_days(event: EventRow) -> bool:
    """Whether both ends are known to the day; most dates say so at first sight."""
    return event.edtf in (event.earliest, f"{event.earliest}/{event.latest}") or parse(event.edtf).is_days


def _by_weight(events: Sequence[EventRow]) -> Mapping[Day, Shade]:
    """The weight of the weightiest event that began on a day, or of a fight under way."""
    shades: dict[Day, Shade] = {}
    for event in events:
        shade = Shade(event.weight or 1, _style(event))
        for day in _days(
            Day.fromisoformat(event.earliest or ""),
            Day.fromisoformat(event.latest or ""),
            _LONGEST if event.combat else 1,
        ):
            shades[day] = max(shades.get(day, shade), shade, key=lambda one: one.amount)
    return shades


def _by_losses(lost: Sequence[MenLost], combats: Mapping[str, EventRow]) -> Mapping[Day, Shade]:
    """The men lost on a day: those of a fight, or a phase, spread over its days.

    What lasted longer hatches the days that have nothing else.
    """
    shades: dict[Day, Shade] = {}
    for one in sorted(lost, key=lambda one: one.days or 0):
        style, is_hatched = _style(combats[one.combat]), (one.days or 0) > _LONGEST
        days = _days(one.first or Day.min, one.last or Day.min, _YEAR)
        for day in days:
            before = shades.get(day, Shade(0, style, is_hatched))
            if is_hatched == before.is_hatched:
                shades[day] = before._replace(amount=before.amount + one.amount / len(days))
    return shades


def _days(first: Day, last: Day, most: int) -> list[Day]:
    """The days from one to another; the first alone of more than `most`."""
    days = (last - first).days + 1
    return [first + timedelta(after) for after in range(days if days <= most else 1)]


def _style(event: EventRow) -> str:
    return glyph_of(event.victor)[1] if event.victor else ""


def _bands(shades: Mapping[Day, Shade], first: Day, last: Day, drawing: Scene) -> Iterator[Line]:
    """The weeks, in as few bands as there is room for,
    two cells a week where that takes no more than two bands; each under its months.
    """
    by_losses = drawing.look.by == "losses"
    names = drawing.words.phrase("weekdays").split()
    margin = max(map(cells, names)) + 1
    monday = first - timedelta(first.weekday())
    weeks = (last - monday).days // 7 + 1
    wide = 2 if weeks * 2 <= (drawing.width - margin) * 2 else 1
    bands = -(-weeks // max(1, (drawing.width - margin) // wide))
    each = -(-weeks // bands)
    for band in range(bands if drawing.look.whole else min(bands, _MOST_BANDS)):
        start = monday + timedelta(7 * each * band)
        here = min(each, weeks - each * band)
        end = min(last, start + timedelta(7 * here - 1))
        yield from _axis(max(start, first), end, start, wide, here, margin, drawing.words)
        for weekday, name in enumerate(names):
            days = [start + timedelta(7 * week + weekday) for week in range(here)]
            cells_of_row = [
                _cell(day, shades, _LOSSES if by_losses else _WEIGHTS, wide)
                if first <= day <= last
                else (" " * wide, "")
                for day in days
            ]
            yield [(pad(name, margin), "dim"), *joined(cells_of_row)]


def _axis(
    first: Day, last: Day, start: Day, wide: int, weeks: int, margin: int, words: Phrasing
) -> Iterator[Line]:
    placed = [(month, (day - start).days // 7 * wide) for month, day in months(first, last, words.look)]
    axis = of_months(placed, weeks * wide, words)
    for text, style in ((axis.top, "title"), (axis.bottom, "dim")):
        yield [(" " * margin, ""), (text, style)]


def _cell(day: Day, shades: Mapping[Day, Shade], steps: Sequence[int], wide: int) -> Span:
    shade = shades.get(day)
    glyph = shade_of(shade.amount, steps) if shade else ""
    if not shade or not glyph:
        return pad(NOTHING, wide), "dim"
    return (HATCH if shade.is_hatched else glyph) * wide, shade.style


def _legends(
    drawing: Scene, shades: Mapping[Day, Shade]
) -> Iterator[tuple[Sequence[Line], Sequence[str], Sequence[Line]]]:
    """From how much on a cell has each shade, what a cell is and what hatched ones are,
    and what to type next; in a window ever less.
    """
    words, by_losses = drawing.words, drawing.look.by == "losses"
    steps = _LOSSES if by_losses else _WEIGHTS
    is_hatched = any(shade.is_hatched for shade in shades.values())
    hatched = [hatch_told(words)] if is_hatched else []
    weeks = words.phrase("week-columns")
    if not words.look.height:
        said = shades_told(words.phrase("darker-losses" if by_losses else "darker-weight"), steps, words)
        yield [], [f"{weeks} {''.join(text for text, _ in said)}", *hatched], []
        return
    signs = [shades_told(words.label("losses" if by_losses else "weight"), steps, words)]
    then = type_next(words, drawing.width, "days", leaves_out=False)
    yield signs, [weeks, *hatched], then
    yield signs, hatched, then
    yield signs, hatched, []
