"""Events in a card: what led to what, and where someone or something figured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rjwar.core.width import cells
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import Part, Section
from rjwar.draw.layout.columns import Line, beside, wrapped
from rjwar.draw.layout.date_lines import date_lines, dates_column
from rjwar.draw.layout.glyphs import outcome
from rjwar.record.links import in_order
from rjwar.record.model import Event
from rjwar.words.wording import Wording

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import TypeVar

    Item = TypeVar("Item")

_KEPT = 12


def chain(words: Wording, heading: str, ids: Iterable[str]) -> Iterator[Part]:
    """Events with their dates, one a line; of many the weightiest, and how many more there are.

    Nothing for none.
    """
    events = in_order([event for event in (words.store.find("event", id) for id in ids) if event])
    kept, is_whole = events, words.look.whole or "full" in words.look.parts
    if not is_whole and len(events) > _KEPT + 1:  # one more takes no more room than to say so
        kept = weightiest(events, [event.weight for event in events], _KEPT)

    def block(width: int) -> list[Line]:
        lines = list(_dated(words, [(event, named(words, event)) for event in kept], width))
        if len(kept) < len(events):
            lines.append([(f"⋮ {words.count('more', len(events) - len(kept))}", "dim")])
        return lines

    if events:
        yield Section(heading, block)


def named(words: Wording, event: Event, opening: str = "") -> Line:
    """The name of an event after the glyph of its outcome, without an opening that is said already."""
    ended, style = outcome(words, event)
    name = words.name("event", event.id).removeprefix(opening).lstrip()
    return [(f"{ended[0]} " if ended else "", style), link(words, "event", event.id, name=name)]


def happenings(
    words: Wording,
    rows: Sequence[tuple[Event, str]],
    width: int,
    marks: Sequence[str] | None = None,
    column: int = 0,
) -> list[Line]:
    """Events with their dates (in `column` cells at least) and names,
    each after its mark where there are marks, and what is to be said of each.
    """
    told = []
    for (event, said), mark in zip(rows, marks or [""] * len(rows), strict=True):
        before: Line = [(f"{mark or ' '} ", "")] if marks else []
        told.append((event, [*before, *named(words, event), (f" – {said}" if said else "", "dim")]))
    return list(_dated(words, told, width, column))


def mentions(words: Wording, entity: str, id: str, said: Callable[[Event], str]) -> Iterator[Part]:
    """The events in which a person, ship, place or unit figures, and what is to be said of each.

    Nothing for none.
    """
    events = [words.store.find("event", event) for event, _ in words.store.mentions(entity, id)]
    if events:
        rows = [(event, said(event)) for event in events]
        yield Section(words.label("events"), lambda width: happenings(words, rows, width))


def weightiest(items: Sequence[Item], weights: Sequence[int | None], most: int) -> list[Item]:
    """At most so many of some items, those that weigh most, in their own order; of equals the first."""
    ranked = sorted(range(len(items)), key=lambda index: (-(weights[index] or 0), index))
    return [items[index] for index in sorted(ranked[:most])]


def _dated(words: Wording, rows: Sequence[tuple[Event, Line]], width: int, column: int = 0) -> Iterator[Line]:
    """A date and what is said, in two columns where there is room for both; a long date goes on beneath.

    The date after it in brackets where there is none.
    """
    dates = [words.date(event.date, short=True) for event, _ in rows]
    column = dates_column([column, *map(cells, dates)], width)
    room = width - column - 2
    for text, (_, line) in zip(dates, rows, strict=True):
        if column <= width // 2:
            told: list[Line] = [[(part, "dim")] for part in date_lines(text, column)]
            yield from beside([told, wrapped(line, room, hang=2)], [column, room])
        else:
            yield from wrapped([*line, (words.aside(text), "dim")], width, hang=2)
