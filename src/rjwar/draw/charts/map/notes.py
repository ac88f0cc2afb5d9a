"""What is told beneath a map: what its signs mean, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.draw.charts.map.marks import Located, Mark, sign
from rjwar.draw.charts.map.voyages import Course
from rjwar.draw.charts.scene import Scene
from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.draw.layout.legend import dim
from rjwar.store.event_row import EventRow
from rjwar.words.wording import Wording

_NO_OUTCOME = {"●": "fight", "○": "other-event"}
_VOYAGE = "···"


def notes(
    marks: Sequence[Mark],
    courses: Sequence[Course],
    outside: Sequence[Located],
    lost: Sequence[EventRow],
    drawing: Scene,
) -> Iterator[Line]:
    """What the signs mean, and what the map does not show or tell."""
    words, width = drawing.words, drawing.width
    atoms = list(meanings([event for mark in marks for event in mark.told], words))
    if courses:
        voyages = dict.fromkeys(course.voyage for course in courses)
        atoms.append(f"{_VOYAGE} {words.listed(words.name('event', voyage) for voyage in voyages)}")
    if rest := [mark for mark in marks if not mark.told]:
        left = sum(len(mark.events) for mark in rest)
        atoms.append(words.phrase("no-room", words.number(left), words.number(len(rest))))
    yield from fill(dim(atoms), width)
    yield from _outside(outside, drawing)
    yield from unplaced(lost, words)


def _outside(places: Sequence[Located], drawing: Scene) -> list[Line]:
    """How much lies outside the map, and where most of it; in a window, in a line."""
    words = drawing.words
    if not places:
        return []
    by_count = sorted(places, key=lambda place: -len(place.events))
    told = words.told(
        words.phrase("outside") + words.aside(words.number(sum(len(place.events) for place in places))), ""
    )
    for named in range(len(by_count) if drawing.look.whole else min(len(by_count), 20), 0, -1):
        names = [
            f"{words.name('place', place.id)} {words.number(len(place.events))}" for place in by_count[:named]
        ]
        more = [words.phrase("and-places", len(by_count) - named)] if named < len(by_count) else []
        lines = fill(dim([told + names[0], *names[1:], *more]), drawing.width)
        if len(lines) <= (1 if drawing.look.height and not drawing.look.whole else 3) or drawing.look.whole:
            break
    return lines


def unplaced(lost: Sequence[EventRow], words: Wording) -> Iterator[Line]:
    """How many events have no position; nothing for none."""
    if lost:
        yield from wrapped(
            [(words.told(words.phrase("without-position"), words.number(len(lost))), "dim")],
            words.look.width or 100,
        )


def meanings(events: Iterable[EventRow], words: Wording) -> Iterator[str]:
    """What the signs of events mean, and the number after a place."""
    key = {}
    for event in events:
        glyph, _ = sign(event)
        key[glyph] = words.word("outcomes", event.outcome) or words.phrase(_NO_OUTCOME[glyph])
    yield from (f"{glyph} {key[glyph]}" for glyph in "▲▼◆●○" if glyph in key)
    yield words.phrase("plus")
