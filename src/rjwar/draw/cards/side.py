"""The card of a side: who commanded, what it sailed, what it won and lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Part, listing
from rjwar.draw.cards.title import title
from rjwar.draw.layout.columns import Line
from rjwar.query.sides import SideCard, card_of
from rjwar.record.model import Figure, Word
from rjwar.words.wording import Wording

_MOST = 12


def card(words: Wording, side: Word) -> Iterator[Part]:
    """What the record has of the side, counted; what it has not is left out."""
    found, comma = card_of(words.store, side.id), words.language.comma
    yield from title(words, side)
    yield GAP
    commanders: list[Line] = [[link(words, "person", id), (f" {words.number(count)}", "dim")] for id, count in found.commanders]
    yield from listing(words.label("commanders"), _few(commanders), comma)
    yield from listing(words.label("ships"), [_ships(words, *row) for row in found.ships], comma)
    if found.losses.high:
        lost = words.figure(Figure(None, found.losses.low, found.losses.high))
        unknown = f" +{found.losses.unknown}?" if found.losses.unknown else ""
        yield from listing(words.label("losses"), [[(lost, "strong"), (unknown, "dim")]], comma)
    yield from _decided(words, found)


def _ships(words: Wording, type: str, count: int, lost: int) -> Line:
    told = words.word("types", type) if type else words.label("unknown")
    return [(f"{told} ", ""), (words.number(count), "strong"), (f" (−{words.number(lost)})" if lost else "", "dim")]


def _decided(words: Wording, found: SideCard) -> Iterator[Part]:
    """The combats that it won under the name of that outcome, then those that another did."""
    for events in (found.victories, found.defeats):
        of: dict[str, list[Line]] = {}
        for id in events:
            event = words.store.find("event", id)
            told: Line = [link(words, "event", id), (f" · {words.date(event.date, short=True)}", "dim")]
            of.setdefault(event.outcome, []).append(told)
        for outcome, lines in of.items():
            yield from listing(f"{words.word('outcomes', outcome)} {words.number(len(lines))}", _few(lines), words.language.comma)


def _few(lines: Sequence[Line]) -> list[Line]:
    more = len(lines) - _MOST
    return [*lines[:_MOST], *([[(f"⋮ {more}", "dim")]] if more > 0 else [])]
