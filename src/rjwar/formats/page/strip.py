"""The events as a picture for readers without scripts:
a lane a front, to scale, single days as dots and spans as bars.

With scripts the timeline takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rjwar.core.light_typing import NamedTuple
from rjwar.core.stretches import Stretches
from rjwar.formats.event_text import is_plain
from rjwar.formats.page.article import side
from rjwar.formats.page.markup import Markup, joined, link, tag
from rjwar.formats.page.sheet import Sheet
from rjwar.formats.page.vocabulary import fronts_in_order
from rjwar.record.model import Event

_WIDE, _GUTTER, _AXIS, _ROW = 1000, 150, 34, 10
"""In units of the picture: how wide it and its names are, how high its axis and a row."""

_SIGNS = {"japan": "●", "other": "■", "even": "◆", "none": "○"}
"""Round, square, a diamond and hollow, so that colour is never the only sign."""

_FAINTEST = 2
"""Half the height of the mark of the least event; each weight adds half a unit."""

_HIT = 3
"""The least weight of an event whose mark is large enough to be hit."""

_LOOKED_BACK = 40
"""How many of the newest rows of a lane may still take a mark.

The time to look would grow with the square of the marks.
"""


class _Mark(NamedTuple):
    event: Event
    start: float
    end: float
    y: int


class _Lane(NamedTuple):
    name: str
    top: int
    height: int
    marks: Sequence[_Mark]


class _Scale(NamedTuple):
    """Days to places across the picture."""

    first: date
    last: date

    def at(self, day: date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(_GUTTER + share * (_WIDE - _GUTTER - 10))


def strip(events: Sequence[Event], sheet: Sheet) -> Markup:
    """The picture of the events within the span of the war (of all, where the record has no span),
    and how many lie outside it.

    Nothing of fewer than three, or of a time in which no month begins: there is no shape to see. It repeats
    what the page tells in words, so readers of words and keys pass it by.
    """
    scale = _scale(events, sheet)
    drawn = [event for event in events if scale and _overlaps(event, scale)]
    if not scale or len(drawn) < 3:
        return Markup()
    lanes = list(_lanes(drawn, scale, sheet))
    bottom = lanes[-1].top + lanes[-1].height
    axis = list(_axis(scale, bottom, sheet))
    if not axis:
        return Markup()
    grounds = (part for lane in lanes for part in _ground(lane))
    marks = _grouped([mark for lane in lanes for mark in lane.marks], sheet)
    picture = tag("svg", *grounds, *axis, *marks, viewBox=f"0 0 {_WIDE} {bottom}", focusable="false")
    return tag("div", picture, _legend(events, drawn, scale, sheet), class_="strip", aria_hidden="true")


def _lanes(events: Sequence[Event], scale: _Scale, sheet: Sheet) -> Iterator[_Lane]:
    """A lane for each front that the events have, from above."""
    card, top = sheet.card, _AXIS
    for front in fronts_in_order(events, card.store):
        marks = list(_marks([event for event in events if event.front == front], scale, top + 8))
        height = max(mark.y for mark in marks) - top + _ROW
        yield _Lane(card.word("fronts", front) or card.page("no-front"), top, height, marks)
        top += height


def _ground(lane: _Lane) -> Iterator[Markup]:
    """What the marks of a lane lie on, and its name beside it."""
    yield tag("rect", x=_GUTTER, y=lane.top, width=_WIDE - _GUTTER, height=lane.height - 2, class_="lane")
    yield tag("text", lane.name, x=_GUTTER - 12, y=lane.top + lane.height // 2 + 4, text_anchor="end")


def _legend(events: Sequence[Event], drawn: Sequence[Event], scale: _Scale, sheet: Sheet) -> Markup:
    """What each sign drawn stands for, and how many events lie before and after the picture."""
    card = sheet.card
    names: dict[str, dict[str, None]] = {of: {} for of in _SIGNS}
    for event in drawn:
        names[_won(event, sheet)][card.word("outcomes", event.outcome) or card.page("no-outcome")] = None
    told = [tag("span", f"{_SIGNS[of]} {', '.join(some)}", class_=of) for of, some in names.items() if some]
    told += [tag("span", f"▭ {card.page('lasting')}")]
    if any(not is_plain(event.date) for event in drawn):
        told.append(tag("span", f"▧ {card.page('doubtful')}"))
    before = sum(1 for event in events if (event.date.latest or date.max) < scale.first)
    after = len(events) - len(drawn) - before
    told += [tag("span", card.page(key, n)) for key, n in (("before", before), ("after", after)) if n]
    return tag("p", joined(told, " "))


def _won(event: Event, sheet: Sheet) -> str:
    """The class of a mark: whose victory, nobody's, or that no outcome is recorded."""
    outcome = sheet.card.store.word("outcomes", event.outcome)
    return side(outcome.victor) if outcome else "even" if event.outcome else "none"


def _scale(events: Sequence[Event], sheet: Sheet) -> _Scale | None:
    bounds = [day for event in events for day in (event.date.earliest, event.date.latest) if day]
    if not bounds:
        return None
    first, last = min(bounds), max(bounds)
    span = sheet.card.store.span
    if span and span.earliest and span.latest and first <= span.latest and last >= span.earliest:
        first, last = max(first, span.earliest), min(last, span.latest)
    margin = timedelta(max((last - first).days // 40, 3))
    return _Scale(max(first, date.min + margin) - margin, min(last, date.max - margin) + margin)


def _overlaps(event: Event, scale: _Scale) -> bool:
    return (event.date.earliest or date.min) <= scale.last and (event.date.latest or date.max) >= scale.first


def _marks(events: Sequence[Event], scale: _Scale, top: int) -> Iterator[_Mark]:
    """Each event in the first row of its lane, of the last so many,
    that has room for it: none hides another.
    """
    rows: list[Stretches] = []
    for event in sorted(events, key=lambda event: -(event.weight or 0)):
        start = scale.at(max(event.date.earliest or scale.first, scale.first))
        end = scale.at(min(event.date.latest or scale.last, scale.last))
        radius = _radius(event)
        left, right = start - radius - 0.5, end + radius + 0.55  # what only touches is too near
        newest = range(max(len(rows) - _LOOKED_BACK, 0), len(rows))
        row = next((row for row in newest if rows[row].has_room(left, right)), len(rows))
        if row == len(rows):
            rows.append(Stretches())
        rows[row].take(left, right)
        yield _Mark(event, start, end, top + row * _ROW)


def _radius(event: Event) -> float:
    return _FAINTEST + 0.5 * (event.weight or 1)


def _grouped(marks: Sequence[_Mark], sheet: Sheet) -> Iterator[Markup]:
    """The marks, those of one look and weight together."""
    looks: dict[str, list[Markup]] = {}
    for mark in marks:
        won = _won(mark.event, sheet)
        look = f"{won} weight-{mark.event.weight or 1}" + ("" if is_plain(mark.event.date) else " doubtful")
        looks.setdefault(look, []).append(_drawn(mark, won, sheet))
    return (tag("g", *some, class_=look) for look, some in looks.items())


def _drawn(mark: _Mark, won: str, sheet: Sheet) -> Markup:
    """A mark, which leads to its article unless it is too small to be hit."""
    shape = _shape(mark, won)
    if (mark.event.weight or 1) < _HIT:
        return shape
    return link(shape, sheet.addresses["event", mark.event.id].short, tabindex="-1")


def _shape(mark: _Mark, won: str) -> Markup:
    """How high a mark is, if it is no lozenge, is a matter of style, by its weight."""
    radius = _radius(mark.event)
    is_point = mark.end - mark.start <= 2 * radius
    x, y = (mark.start + mark.end) / 2 if is_point else mark.start, mark.y
    if won == "even" and is_point:
        r = f"{radius:g}"
        return tag("path", d=f"M{x - radius:.4g} {y}l{r}-{r} {r} {r}-{r} {r}z")
    if is_point and won != "other":
        return tag("circle", cx=f"{x:.4g}", cy=y)
    left, wide = (x - radius, 2 * radius) if is_point else (x, mark.end - mark.start)
    return tag("rect", x=f"{left:.4g}", y=f"{y - radius:.5g}", width=f"{wide:.4g}")


def _axis(scale: _Scale, bottom: int, sheet: Sheet) -> Iterator[Markup]:
    """Months, where there is room for their names; else years."""
    card = sheet.card
    months = (scale.last - scale.first).days < 40 * 31
    day = date(scale.first.year, scale.first.month, 1)
    step = max(1, (scale.last.year - scale.first.year) // 12)
    told = False
    while day <= scale.last:
        if day >= scale.first and (months or (day.month == 1 and day.year % step == 0)):
            x = scale.at(day)
            yield tag(
                "line",
                x1=x,
                y1=_AXIS - 6,
                x2=x,
                y2=bottom,
                class_="year" if day.month == 1 else "month",
            )
            if months and x < _WIDE - 30:
                yield tag("text", card.month(day.month, short=True), x=x + 3, y=_AXIS - 9, class_="month")
            if day.month == 1 or not (months and told):
                yield tag("text", card.year(day.year), x=x + 3, y=_AXIS - 22)
            told = True
        if (day.year, day.month) == (date.max.year, 12):
            return
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
