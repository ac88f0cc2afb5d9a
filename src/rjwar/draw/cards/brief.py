"""The answer that a card gives first: within the lines of a small window when, where, how it ended,
who commanded, and what it cost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.cards.brief_lines import disputed, led, phases_told, sources_told
from rjwar.draw.cards.brief_sides import sides_told
from rjwar.draw.cards.event_facts import days_of_war, money_facts
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Block, Part, Row, Whole, laid, line
from rjwar.draw.cards.spread import beside
from rjwar.draw.cards.title import other_names
from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.draw.layout.glyphs import outcome
from rjwar.draw.layout.lines import Lines, Span
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording

LINES = 23
"""How many lines the answer has: those of a window of 24 without the prompt."""


class _Fit(NamedTuple):
    """What an answer keeps of what there is: rows of strengths (the others told in one), blank lines,
    names, parts told in a line.
    """

    strengths: int
    is_tight: bool = False
    has_names: bool = True
    parts: Collection[str] = ("phases", "led", "claims", "sources")

    def without(self, *parts: str) -> _Fit:
        return self._replace(parts=[part for part in self.parts if part not in parts])


def drawn(words: Wording, event: Event, look: Look, beneath: Sequence[Part] = ()) -> Lines:
    """The answer in as many lines as there are; in a wide window what it tells in a line stands
    beside it as a whole, as far as it fits.
    """
    room = max(LINES, (look.height or 0) - 1)
    aside = beside(words, event, look, room)
    if not aside.lines:
        return _fitted(words, event, look, room, _Fit(0).parts, beneath)
    left = look.replace(width=aside.left)
    return aside.joined(_fitted(words, event, left, room, _Fit(0).without(*aside.parts).parts, beneath))


def _fitted(
    words: Wording, event: Event, look: Look, room: int, parts: Collection[str], beneath: Sequence[Part]
) -> Lines:
    """The first that fits of ever shorter answers: what it came from and led to goes first,
    then blank lines, then rows of strengths.
    """
    for fit in _fits(event, parts, room):
        answer = laid([*_parts(words, event, fit), *beneath], look)
        if len(answer.lines) <= room:
            break
    return answer


def _fits(event: Event, parts: Collection[str], room: int) -> Iterator[_Fit]:
    """Ever shorter, from as many rows of strengths as there is room for at most."""
    strengths = min(len({measure for force in event.forces.values() for measure in force.strength}), room)
    yield (whole := _Fit(strengths, parts=parts))
    yield (short := whole.without("led"))
    yield (tight := short._replace(is_tight=True))
    for kept in range(strengths - 1, -1, -1):
        yield (tight := tight._replace(strengths=kept))
    yield (tight := tight.without("sources"))
    yield (tight := tight.without("phases"))
    yield tight._replace(has_names=False)


def _parts(words: Wording, event: Event, fit: _Fit) -> Iterator[Part]:
    gap = [] if fit.is_tight else [GAP]
    yield _title(words, event)
    yield _one_line(_circumstances(words, event))
    if fit.has_names:
        yield _one_line([(name, "dim") for name in other_names(words, event)])
    yield from gap
    yield from (line((words.text(event.summary), "")),) if event.summary else ()
    yield from gap
    yield from sides_told(words, event, fit.strengths)
    for money in event.money:
        yield Row(words.label("money"), _filling(money_facts(words, money)))
    for part in fit.parts:
        yield from _IN_A_LINE[part](words, event)
    if asked := [f"--{part}" for part, has in parts_of(words, event).items() if has]:
        yield from gap
        yield line((words.phrase("ask-more", " ".join(asked)), "dim"))


def _led(words: Wording, event: Event) -> Iterator[Part]:
    yield from led(words, words.label("led-from"), event.causes)
    yield from led(words, words.label("led-to"), words.store.effects(event.id))


_IN_A_LINE: Mapping[str, Callable[[Wording, Event], Iterator[Part]]] = {
    "phases": phases_told,
    "led": _led,
    "claims": disputed,
    "sources": sources_told,
}


def parts_of(words: Wording, event: Event) -> dict[str, bool]:
    """The parts that may be asked for by their names, and whether the event has anything there."""
    return {
        "phases": bool(words.store.parts(event.id)),
        "forces": bool(event.forces),
        "claims": bool(event.claims),
        "sources": bool(event.sources or event.reading),
    }


def _title(words: Wording, event: Event) -> Whole:
    """The name, and at the end of its line how it ended; under it where there is no room."""
    name, ended = words.text(event.name), outcome(words, event)

    def block(width: int) -> list[Line]:
        used = cells(name) + cells(ended[0])
        if ended[0] and used + 2 <= width:
            return [[(name, "title"), (" " * (width - used), ""), ended]]
        return [*wrapped([(name, "title")], width), *([[ended]] if ended[0] else [])]

    return Whole(block)


def _circumstances(words: Wording, event: Event) -> list[Span]:
    where = link(words, "place", event.place) if event.place else (words.word("fronts", event.front), "")
    others = [
        text for text in (words.word("kinds", event.kind), days_of_war(words, event)) if text != where[0]
    ]
    facts: list[Span] = [(words.date(event.date), ""), where, *((text, "") for text in others)]
    return [fact for fact in facts if fact[0]]


def _one_line(spans: Sequence[Span]) -> Whole:
    """As many of the texts as a line has room for, but the first in any case."""

    def block(width: int) -> list[Line]:
        return fill([[span] for span in spans[:1]], width) if len(spans) < 2 else _first_line(spans, width)

    return Whole(block)


def _first_line(spans: Sequence[Span], width: int) -> list[Line]:
    first = fill([[spans[0]]], width)
    return first if len(first) > 1 else fill([[span] for span in spans], width)[:1]


def _filling(texts: Iterable[str]) -> Block:
    atoms: list[Line] = [[(text, "")] for text in texts]
    return lambda width: fill(atoms, width)
