"""The phases of an event as a small timeline: day, hours,
the place between the beginning and the end of the whole, and the name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.cards.page import Part, Section
from rjwar.draw.cards.related_events import named, weightiest
from rjwar.draw.charts.rail import Rail, by_hour
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.lines import Span
from rjwar.record.model import Event
from rjwar.words.wording import Wording

_RAILS_FROM = 56


class _Phase(NamedTuple):
    """A part of an event, how deep it stands under the whole, and when it was, in words."""

    event: Event
    depth: int
    date: str
    hours: str


def phases(words: Wording, event: Event, most: int | None = None) -> Iterator[Part]:
    """The parts of an event in order of day and hour, or the `most` that weigh most.

    Nothing where there are none.
    """
    every = list(_phases(words, event.id, 0, {event.id}))
    parts = every
    if most is not None and len(every) > most:
        parts = weightiest(every, [part.event.weight for part in every], most - 1)
    opening = shared_opening([words.name("event", part.event.id) for part in parts])
    heading = f"{words.label('phases')} – {opening}" if opening else words.label("phases")
    left: list[Line] = (
        [[(f"⋮ {words.count('more', len(every) - len(parts))}", "dim")]] if len(parts) < len(every) else []
    )
    if parts:
        yield Section(heading, lambda width: [*_timeline(words, event, parts, opening, width), *left])


def _phases(words: Wording, id: str, depth: int, seen: set[str]) -> Iterator[_Phase]:
    """The parts of an event, each followed by its own."""
    parts = [words.store.find("event", part) for part in words.store.parts(id)]
    for part in sorted(parts, key=by_hour):
        if part.id not in seen:
            seen.add(part.id)
            yield _Phase(part, depth, words.date(part.date, short=True), words.hours(part.time))
            yield from _phases(words, part.id, depth + 1, seen)


def shared_opening(names: Sequence[str]) -> str:
    """What most of the names have before a colon (`Tsushima:`), to be said once.

    Empty if there is no such thing.
    """
    openings = Counter(opening for name in names if (opening := _opening(name)))
    opening, count = max(openings.items(), key=lambda item: item[1], default=("", 0))
    return opening if count > 2 and count > len(names) // 2 else ""


def _opening(name: str) -> str:
    """A name up to its first colon, of either width."""
    return name[: min((index for colon in ":：" if (index := name.find(colon)) >= 0), default=-1) + 1]


def _timeline(words: Wording, whole: Event, parts: Sequence[_Phase], opening: str, width: int) -> list[Line]:
    """A line for each part; names below their hours where there is no room beside them."""
    days, hours = (
        max(map(cells, column)) for column in zip(*((part.date, part.hours) for part in parts), strict=True)
    )
    left = days + (2 + hours if hours else 0)
    rail = Rail([part.event for part in parts], min(24, (width - left) // 4))
    lines: list[Line] = []
    before = ""
    for part in parts:
        told = [*named(words, part.event, opening), (_other_clock(words, part.event, whole), "dim")]
        if left + 2 > width // 2:
            lines += wrapped([(f"{words.listed((part.date, part.hours))} ", "dim"), *told], width, hang=2)
            continue
        columns: list[tuple[Span, int]] = [(("" if part.date == before else part.date, "dim"), days)]
        if hours:
            columns.append(((part.hours, "dim"), hours))
        if width >= _RAILS_FROM and rail.tells:
            columns.append(((rail.mark(part.event), ""), rail.cells))
        lines += _in_columns(columns, told, part.depth, width)
        before = part.date
    return lines


def _in_columns(columns: Sequence[tuple[Span, int]], told: Line, depth: int, width: int) -> Iterator[Line]:
    """Texts, each with how wide its column is, and beside them what is told of a phase, a deeper one
    farther in.
    """
    room = width - sum(wide + 2 for _, wide in columns)
    indent = min(2 * depth, room // 4)
    blocks: list[list[Line]] = [[[span]] for span, _ in columns]
    blocks.append(indented(wrapped(told, room - indent, hang=2), indent))
    return beside(blocks, [*(wide for _, wide in columns), room])


def _other_clock(words: Wording, part: Event, whole: Event) -> str:
    """The clock of a part, where it is not that of the whole."""
    clock = part.time.clock if part.time else None
    return (
        f" – {words.word('clocks', clock)}"
        if clock and clock != (whole.time.clock if whole.time else None)
        else ""
    )
