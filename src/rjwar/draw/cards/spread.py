"""Cards in a wide window: what would stand under one another stands side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.cards.citations import sources
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import Part, laid
from rjwar.draw.cards.phases import phases
from rjwar.draw.cards.related_events import chain
from rjwar.draw.layout.columns import Line, width_of
from rjwar.draw.layout.columns import beside as side_by_side
from rjwar.draw.layout.lines import Lines
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording

WIDE = 160
"""From how many cells on a window has room for columns."""
_THREE_FROM = 240
_GAP = 4
_LEAST_LINES = 16


class Beside(NamedTuple):
    """What stands to the right of an answer that is `left` cells wide:
    its lines, and the parts that they tell as a whole.
    """

    left: int
    right: int
    lines: Sequence[Line]
    parts: Collection[str]

    def joined(self, answer: Lines) -> Lines:
        """The answer with the lines beside it."""
        drawn = Lines()
        drawn.lines = [
            _trimmed(line) for line in side_by_side([answer.lines, self.lines], [self.left, self.right], _GAP)
        ]
        return drawn


def beside(words: Wording, event: Event, look: Look, room: int) -> Beside:
    """Phases, what led to what, claims and works, each if all of it fits, of phases the weightiest.

    Nothing in a window that is not wide.
    """
    width = look.width or 0
    left = min(width // 2, 110)
    right = min(width - left - _GAP, 110)
    found = Beside(left, right, [], [])
    if width < WIDE:
        return found
    for name, parts in _whole_parts(words, event, room).items():
        own = laid(parts, look.replace(width=right)).lines
        if own and len(found.lines) + bool(found.lines) + len(own) <= room:
            found = found._replace(
                lines=[*found.lines, *([[]] if found.lines else []), *own], parts=[*found.parts, name]
            )
    return found


def _whole_parts(words: Wording, event: Event, room: int) -> dict[str, Iterator[Part]]:
    return {
        "phases": phases(words, event, most=room * 2 // 3),
        "led": _led(words, event),
        "claims": claims(words, event),
        "sources": sources(words, event),
    }


def _led(words: Wording, event: Event) -> Iterator[Part]:
    yield from chain(words, words.label("led-from"), event.causes)
    yield from chain(words, words.label("led-to"), words.store.effects(event.id))


def spread(parts: Iterable[Part], look: Look) -> Lines:
    """The parts of a long card in columns of one height, as nearly as its blank lines allow;
    in a window that is not wide as they stand.
    """
    width = look.width or 0
    if width < WIDE:
        return laid(parts, look)
    count = 3 if width >= _THREE_FROM else 2
    column = (width - _GAP * (count - 1)) // count
    parts = list(parts)
    whole = laid(parts, look.replace(width=column))
    if len(whole.lines) < _LEAST_LINES:
        return laid(parts, look)
    drawn = Lines()
    drawn.lines = [
        _trimmed(line) for line in side_by_side(list(_broken(whole.lines, count)), [column] * count, _GAP)
    ]
    return drawn


def _broken(lines: Sequence[Line], count: int) -> Iterator[Sequence[Line]]:
    """The lines in so many columns, each broken at the blank line that is nearest to
    its even share, if one is near.
    """
    for left in range(count, 1, -1):
        share = -(-len(lines) // left)
        blanks = [
            index
            for index, line in enumerate(lines)
            if not width_of(line) and abs(index - share) <= max(share // 4, 1)
        ]
        end = min(blanks, key=lambda index: abs(index - share), default=_between_entries(lines, share))
        yield lines[:end]
        lines = lines[end + 1 :] if end in blanks else lines[end:]
    yield lines


def _between_entries(lines: Sequence[Line], first: int) -> int:
    """The first line from a place on that goes on with no entry above it, if one is near."""
    for near in range(first, min(first + 6, len(lines))):
        text = "".join(text for text, _ in lines[near])
        if len(text) - len(text.lstrip()) <= 2:
            return near
    return min(first, len(lines))


def _trimmed(line: Line) -> Line:
    """The line without the space at its end."""
    while line and not line[-1][0].rstrip(" "):
        line = line[:-1]
    return line
