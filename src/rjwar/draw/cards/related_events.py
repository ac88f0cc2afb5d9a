"""Events in a card: the phases of a whole as a small timeline, what led to what, and where someone or something figured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from datetime import time as clock
from math import ceil
from typing import NamedTuple

from rjwar.core.text import cells
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.record.links import in_order
from rjwar.record.model import Event
from rjwar.words.counts import counted

_KEPT = 12
_RAILS_FROM = 56
_HOURS_TELL = timedelta(days=4)


def chain(card: Card, heading: str, ids: Iterable[str]) -> None:
    """Events with their dates, one a line; of many the weightiest, and how many more there are. Nothing for none."""
    found = in_order([event for event in (card.store.find("event", id) for id in ids) if event])
    if not found:
        return
    kept = found if card.look.whole else _weightiest(found)

    def block(width: int) -> list[Line]:
        lines = list(_dated(card, [(event, named(card, event)) for event in kept], width))
        if len(kept) < len(found):
            lines.append([(f"⋮ {counted('more', card.lang, len(found) - len(kept))}", "dim")])
        return lines

    card.section(heading, block)


def phases(card: Card, event: Event) -> None:
    """The parts of an event in order of day and hour, each with its place between the beginning and the end of the whole."""
    parts = list(_parts(card, event.id, 0, {event.id}))
    opening = _shared_opening([card.name("event", part.event.id) for part in parts])
    if parts:
        heading = f"{card.label('phases')} – {opening}" if opening else card.label("phases")
        card.section(heading, lambda width: _timeline(card, event, parts, opening, width))


def named(card: Card, event: Event, opening: str = "") -> Line:
    """The name of an event after the glyph of its outcome, without an opening that is said already."""
    outcome, style = card.outcome(event)
    name = card.name("event", event.id).removeprefix(opening).lstrip()
    return [(f"{outcome[0]} " if outcome else "", style), card.link("event", event.id, name=name)]


def happenings(card: Card, rows: Sequence[tuple[Event, str]], width: int) -> list[Line]:
    """Events with their dates and names, and what is to be said of each."""
    lines = [(event, [*named(card, event), (f" – {said}" if said else "", "dim")]) for event, said in rows]
    return list(_dated(card, lines, width))


def mentions(card: Card, entity: str, id: str, said: Callable[[Event], str]) -> None:
    """The events in which a person, ship or place figures, and what is to be said of each; nothing for none."""
    found = [card.store.find("event", event) for event, _ in card.store.mentions(entity, id)]
    if found:
        rows = [(event, said(event)) for event in found]
        card.section(card.label("events"), lambda width: happenings(card, rows, width))


def _weightiest(events: Sequence[Event]) -> list[Event]:
    if len(events) <= _KEPT:
        return list(events)
    ranked = sorted(range(len(events)), key=lambda place: (-(events[place].weight or 0), place))
    return [events[place] for place in sorted(ranked[:_KEPT])]


def _dated(card: Card, rows: Sequence[tuple[Event, Line]], width: int) -> Iterator[Line]:
    """A date and what is said, in two columns where there is room for both; the date after it in brackets where there is not."""
    dates = [card.date(event.date, short=True) for event, _ in rows]
    column = max(map(cells, dates))
    for text, (_, line) in zip(dates, rows, strict=True):
        if column <= width // 2:
            yield from beside([[[(text, "dim")]], wrapped(line, width - column - 2, hang=2)], [column, width - column - 2])
        else:
            yield from wrapped([*line, (f" ({text})", "dim")], width, hang=2)


class _Part(NamedTuple):
    event: Event
    depth: int


def _parts(card: Card, id: str, depth: int, seen: set[str]) -> Iterator[_Part]:
    """The parts of an event, each followed by its own."""
    found = [card.store.find("event", part) for part in card.store.parts(id)]
    for part in sorted(found, key=_hour):
        if part.id not in seen:
            seen.add(part.id)
            yield _Part(part, depth)
            yield from _parts(card, part.id, depth + 1, seen)


def _hour(event: Event) -> tuple[str, str, str]:
    """In order of day, then of hour as far as one is known."""
    hour = event.time.start if event.time and event.time.start else "~"
    return str(event.date.earliest or ""), str(event.date.latest or "~"), hour


def _shared_opening(names: Sequence[str]) -> str:
    """What most of the names have before a colon (`Tsushima:`), to be said once; empty if there is no such thing."""
    openings = Counter(f"{name.partition(':')[0]}:" for name in names if ":" in name)
    opening, count = max(openings.items(), key=lambda item: item[1], default=("", 0))
    return opening if count > 2 and count > len(names) // 2 else ""


def _timeline(card: Card, whole: Event, parts: Sequence[_Part], opening: str, width: int) -> list[Line]:
    """Day, hours, the place on a rail and the name of each part; names below their hours where there is no room beside them."""
    dates = [card.date(part.event.date, short=True) for part in parts]
    hours = [clock_hours(part.event) for part in parts]
    first, second = (max(map(cells, column)) for column in (dates, hours))
    left = first + (2 + second if second else 0)
    rail = _Rail([part.event for part in parts], min(24, (width - left) // 4))
    lines: list[Line] = []
    for index, part in enumerate(parts):
        told = [*named(card, part.event, opening), (_other_clock(card, part.event, whole), "dim")]
        if left + 2 > width // 2:
            when = ", ".join(filter(None, (dates[index], hours[index])))
            lines += wrapped([(f"{when} ", "dim"), *told], width, hang=2)
            continue
        said = "" if index and dates[index] == dates[index - 1] else dates[index]
        columns: list[tuple[list[Line], int]] = [([[(said, "dim")]], first)]
        if second:
            columns.append(([[(hours[index], "dim")]], second))
        if width >= _RAILS_FROM and rail.tells:
            columns.append(([[(rail.mark(part.event), "")]], rail.cells))
        room = width - sum(taken + 2 for _, taken in columns)
        indent = min(2 * part.depth, room // 4)
        columns.append((indented(wrapped(told, room - indent, hang=2), indent), room))
        lines += beside([block for block, _ in columns], [taken for _, taken in columns])
    return lines


def clock_hours(event: Event) -> str:
    """From when to when by the clock, `14:08–19:27`; empty where neither is known."""
    time = event.time
    if time is None or not (time.start or time.end):
        return ""
    return f"{time.start or ''}–{time.end}" if time.end else time.start or ""


def _other_clock(card: Card, part: Event, whole: Event) -> str:
    """The clock of a part, where it is not that of the whole."""
    clock = part.time.clock if part.time else None
    return f" – {card.word('clocks', clock)}" if clock and clock != (whole.time.clock if whole.time else None) else ""


class _Rail:
    """The time from the first beginning among events to the last end, drawn on a row of cells."""

    def __init__(self, events: Sequence[Event], cells: int) -> None:
        moments = [moment for event in events if (moment := _moments(event))]
        self.cells, self._many = cells, len(moments) > 2
        self._start = min((start for start, _ in moments), default=datetime.min)
        self._length = max((end for _, end in moments), default=datetime.min) - self._start
        self._by_hours = self._length <= _HOURS_TELL and any(event.time for event in events)

    @property
    def tells(self) -> bool:
        """Whether events could stand at different places on it."""
        return self.cells > 0 and self._many and self._length > timedelta(0) and self._length != timedelta(days=1)

    def mark(self, event: Event) -> str:
        """A bar from an event's beginning to its end, faint where it was some time between them, or a point for a short one."""
        moments = _moments(event)
        if moments is None:
            return ""
        start, end = ((moment - self._start) / self._length * self.cells for moment in moments)
        first = min(int(start), self.cells - 1)
        last = max(first, min(ceil(end), self.cells) - 1)
        sure = event.date.is_days and bool(event.time or not self._by_hours)
        drawn = "░" * (last - first + 1) if not sure else "━" * (last - first + 1) if end - start >= 1 else "●"
        return "·" * first + drawn + "·" * (self.cells - first - len(drawn))


def _moments(event: Event) -> tuple[datetime, datetime] | None:
    """When an event begins and ends: by its clock, where one hour alone is its beginning; else with its days. None with an open end."""
    first, last = event.date.earliest, event.date.latest
    if first is None or last is None:
        return None
    start = end = event.time.start if event.time else None
    if event.time and event.time.end:
        start, end = start or "00:00", event.time.end
    elif start:
        last = first
    begins = datetime.combine(first, clock.fromisoformat(start or "00:00"))
    ends = datetime.combine(last, clock.fromisoformat(end)) if end else datetime.combine(last, clock.min) + timedelta(days=1)
    return begins, max(begins, ends)
