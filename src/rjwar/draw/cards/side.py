"""The card of a side: who commanded, what it sailed, what it won and lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Block, Part, Section, facts, listing
from rjwar.draw.cards.related_events import chain, happenings
from rjwar.draw.cards.title import title
from rjwar.draw.layout.columns import Line
from rjwar.query.sides import SideCard, card_of, side_document
from rjwar.record.links import in_order
from rjwar.record.model import Event, Figure, Word
from rjwar.words.wording import Wording

_MOST = 12
_MOST_COMBATS = 6


def card(words: Wording, side: Word) -> Iterator[Part]:
    """What the record has of the side, counted; what it has not is left out."""
    found, comma = card_of(words.store, side.id), words.language.comma
    yield from title(words, side)
    counts = side_document(words.store, side.id)["counts"]
    yield facts(
        [words.told(words.label("events"), words.number(counts["events"])) if counts["events"] else ""]
    )
    yield GAP
    commanders: list[Line] = [
        [link(words, "person", id), (f" {words.number(count)}", "dim")] for id, count in found.commanders
    ]
    yield from listing(words.label("commanders"), _few(commanders), comma)
    yield from listing(words.label("ships"), [_ships(words, *row) for row in found.ships], comma)
    if found.losses.high:
        lost = words.figure(Figure(None, found.losses.low, found.losses.high))
        untold = words.phrase("no-losses-given", words.number(found.losses.unknown))
        told: list[Line] = [[(lost, "strong")], *([[(untold, "dim")]] if found.losses.unknown else [])]
        yield from listing(words.label("losses"), told, " · ")
    yield from _decided(words, found)
    yield from chain(words, words.label("events"), found.others)


def _ships(words: Wording, type: str, count: int, lost: int) -> Line:
    told = words.word("types", type) if type else words.label("unknown")
    return [
        (f"{told} ", ""),
        (words.number(count), "strong"),
        (words.aside(f"−{words.number(lost)}") if lost else "", "dim"),
    ]


def _decided(words: Wording, side: SideCard) -> Iterator[Part]:
    """The combats that it won under the name of that outcome, then those that another did."""
    for ids in (side.victories, side.defeats):
        of: dict[str, list[Event]] = {}
        for event in (words.store.find("event", id) for id in ids):
            of.setdefault(event.outcome, []).append(event)
        for outcome, events in of.items():
            yield Section(
                f"{words.word('outcomes', outcome)} {words.number(len(events))}", _combats(words, events)
            )


def _combats(words: Wording, events: Sequence[Event]) -> Block:
    """The weightiest in order of date, and how many more there are.

    All of them where the whole card is asked for.
    """
    kept = (
        events if "full" in words.look.parts or len(events) <= _MOST_COMBATS + 1 else events[:_MOST_COMBATS]
    )
    rows = [(event, "") for event in in_order(kept)]
    more: list[Line] = (
        [[(f"⋮ {words.count('more', len(events) - len(kept))}", "dim")]] if len(kept) < len(events) else []
    )
    return lambda width: [*happenings(words, rows, width), *more]


def _few(lines: Sequence[Line]) -> list[Line]:
    more = len(lines) - _MOST
    return [*lines[:_MOST], *([[(f"⋮ {more}", "dim")]] if more > 0 else [])]
