"""The events as a picture: a lane a front, to scale, single days as dots and spans as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rjwar.formats.event_text import is_plain, name, one_line
from rjwar.formats.page.article import side
from rjwar.formats.page.markup import Markup, tag
from rjwar.record.model import Event
from rjwar.words.wording import Wording

_WIDE, _GUTTER, _AXIS, _ROW, _MOST_ROWS = 1000, 150, 34, 9, 9
"""In units of the picture: how wide it and its names are, how high its axis and a row, and how many rows a lane may have."""

_SIGNS = {"japan": "●", "other": "■", "even": "○"}


class _Mark(NamedTuple):
    event: Event
    start: float
    end: float
    row: int


class _Scale(NamedTuple):
    """Days to places across the picture."""

    first: date
    last: date

    def at(self, day: date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(_GUTTER + share * (_WIDE - _GUTTER - 10), 1)


def strip(events: Sequence[Event], card: Wording) -> Markup:
    """The picture of the events within the span of the war (of all, where the record has no span).

    Nothing of fewer than three, or of a time in which no month begins: there is no shape to see. It repeats what the page tells in
    words, so readers of words and keys pass it by.
    """
    scale = _scale(events, card)
    drawn = [event for event in events if scale and _overlaps(event, scale)]
    if not scale or len(drawn) < 3:
        return Markup()
    lanes: list[Markup] = []
    parts: list[Markup] = []
    top = float(_AXIS)
    for front in _fronts(drawn, card):
        marks = list(_marks([event for event in drawn if event.front == front], scale))
        if marks:
            high = (max(mark.row for mark in marks) + 1) * _ROW + 9
            middle = round(top + high / 2 + 4, 1)
            label = tag("text", card.word("fronts", front), x=_GUTTER - 12, y=middle, text_anchor="end")
            lane = tag("rect", x=_GUTTER, y=top, width=_WIDE - _GUTTER, height=high - 2, class_="lane")
            lanes += [lane, label]
            parts += [_drawn(mark, top + 8, card) for mark in marks]
            top += high
    axis = list(_axis(scale, top, card))
    if not axis:
        return Markup()
    picture = tag("svg", *lanes, *axis, *parts, viewBox=f"0 0 {_WIDE} {round(top)}", focusable="false")
    return tag("div", picture, _legend(drawn, card), class_="strip", aria_hidden="true")


def _legend(events: Sequence[Event], card: Wording) -> Markup:
    """The outcomes drawn, each with its sign: round, square or hollow, so that colour is never the only one."""
    outcomes = [card.store.word("outcomes", event.outcome) for event in events if event.outcome]
    names = {side(word.victor): card.word("outcomes", word.id) for word in outcomes if word}
    return tag("p", *(tag("span", f"{_SIGNS[of]} {name}", class_=f"victor {of}") for of in _SIGNS if (name := names.get(of))))


def _fronts(events: Sequence[Event], card: Wording) -> list[str | None]:
    """The fronts that have a place on a map, then the others, then none."""
    words = card.store.words("fronts")
    known = sorted(words, key=lambda id: (words[id].box is None, id))
    return list(dict.fromkeys([*known, *(event.front for event in events)]))


def _scale(events: Sequence[Event], card: Wording) -> _Scale | None:
    bounds = [day for event in events for day in (event.date.earliest, event.date.latest) if day]
    if not bounds:
        return None
    first, last = min(bounds), max(bounds)
    span = card.store.span
    if span and span.earliest and span.latest and first <= span.latest and last >= span.earliest:
        first, last = max(first, span.earliest), min(last, span.latest)
    margin = max((last - first).days // 40, 3)
    return _Scale(first - timedelta(margin), last + timedelta(margin))


def _overlaps(event: Event, scale: _Scale) -> bool:
    return (event.date.earliest or date.min) <= scale.last and (event.date.latest or date.max) >= scale.first


def _marks(events: Sequence[Event], scale: _Scale) -> Iterator[_Mark]:
    """Each event in the first row of its lane that has room for it."""
    rows: list[list[tuple[float, float]]] = []
    for event in sorted(events, key=lambda event: -(event.weight or 0)):
        start = scale.at(max(event.date.earliest or scale.first, scale.first))
        end = scale.at(min(event.date.latest or scale.last, scale.last))
        left, right = start - _radius(event), end + _radius(event)
        free = (row for row, taken in enumerate(rows) if all(right < other[0] or left > other[1] for other in taken))
        row = min(next(free, len(rows)), _MOST_ROWS - 1)
        if row == len(rows):
            rows.append([])
        rows[row].append((left, right))
        yield _Mark(event, start, end, row)


def _radius(event: Event) -> float:
    return 2 + 0.5 * (event.weight or 1)


def _drawn(mark: _Mark, top: float, card: Wording) -> Markup:
    event, radius, y = mark.event, _radius(mark.event), top + mark.row * _ROW
    outcome = card.store.word("outcomes", event.outcome)
    won = side(outcome.victor if outcome else None)
    kind = won if is_plain(event.date) else f"{won} doubtful"
    told = tag("title", f"{name(event, card)}, {one_line(card.date(event.date, short=True))}")
    start, end = (mark.start, mark.end) if mark.end - mark.start > 2 * radius else (mark.start - radius, mark.start + radius)
    corner = 0 if won == "other" else radius
    wide = round(end - start, 1)
    shape = tag("rect", x=round(start, 1), y=round(y - radius, 1), width=wide, height=2 * radius, rx=corner, class_=kind)
    return tag("a", told, shape, href=f"#{event.id}", tabindex="-1")


def _axis(scale: _Scale, bottom: float, card: Wording) -> Iterator[Markup]:
    """Months, where there is room for their names; else years."""
    months = (scale.last - scale.first).days < 40 * 31
    day = date(scale.first.year, scale.first.month, 1)
    step = max(1, (scale.last.year - scale.first.year) // 12)
    told = False
    while day <= scale.last:
        if day >= scale.first and (months or (day.month == 1 and day.year % step == 0)):
            x = scale.at(day)
            yield tag("line", x1=x, y1=_AXIS - 6, x2=x, y2=round(bottom), class_="year" if day.month == 1 else "month")
            if months and x < _WIDE - 30:
                yield tag("text", card.month(day.month, short=True), x=x + 3, y=_AXIS - 9, class_="month")
            if day.month == 1 or not (months and told):
                yield tag("text", card.year(day.year), x=x + 3, y=_AXIS - 22)
            told = True
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
