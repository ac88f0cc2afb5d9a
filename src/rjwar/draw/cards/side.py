"""The card of a side: who commanded, what it sailed, what it won and lost."""

from __future__ import annotations

from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line
from rjwar.query.sides import SideCard, card_of
from rjwar.record.model import Figure, Word
from rjwar.words.wording import figure

_MOST = 12


def write(card: Card, side: Word) -> None:
    """What the record has of the side, counted; what it has not is left out."""
    card.title(side)
    found = card_of(card.store, side.id)
    card.gap()
    card.list(card.label("commanders"), _few([[(card.name("person", id), ""), (f" {count}", "dim")] for id, count in found.commanders]))
    card.list(card.label("ships"), [_ships(card, *row) for row in found.ships])
    if found.losses.high:
        lost = figure(Figure(None, found.losses.low, found.losses.high))
        unknown = f" +{found.losses.unknown}?" if found.losses.unknown else ""
        card.list(card.label("losses"), [[(card.text(lost), "strong"), (unknown, "dim")]])
    _decided(card, found)


def _ships(card: Card, type: str, count: int, lost: int) -> Line:
    told = card.word("types", type) if type else card.label("unknown")
    return [(f"{told} ", ""), (f"{count}", "strong"), (f" (−{lost})" if lost else "", "dim")]


def _decided(card: Card, found: SideCard) -> None:
    """The combats it won under the name of that outcome, then those that another did."""
    for events in (found.victories, found.defeats):
        of: dict[str, list[Line]] = {}
        for id in events:
            event = card.store.find("event", id)
            line: Line = [(card.text(event.name), ""), (f" · {card.date(event.date, short=True)}", "dim")]
            of.setdefault(event.outcome, []).append(line)
        for outcome, lines in of.items():
            card.list(f"{card.word('outcomes', outcome)} {len(lines)}", _few(lines))


def _few(lines: list[Line]) -> list[Line]:
    more = len(lines) - _MOST
    return [*lines[:_MOST], *([[(f"⋮ {more}", "dim")]] if more > 0 else [])]
