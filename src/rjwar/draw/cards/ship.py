"""The card of a ship: what she was, where she was in action, and what became of her."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rjwar.core.edtf import parse
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Part, Row, facts, listing
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.cards.title import aliases, title
from rjwar.draw.layout.columns import Line, fill
from rjwar.record.context import Context
from rjwar.record.entity_keys import fates
from rjwar.record.model import Event, Ship
from rjwar.words.wording import Wording


def card(words: Wording, ship: Ship) -> Iterator[Part]:
    """What the record has of the ship; what it has not is left out."""
    yield from title(words, ship)
    kind = words.word("types", ship.type_on(words.store.span.earliest if words.store.span else None))
    launched = words.phrase("launched", words.date(ship.launched)) if ship.launched else ""
    tons = words.phrase("tons", words.number(ship.displacement_t)) if ship.displacement_t is not None else ""
    yield facts([kind, words.word("sides", ship.side), launched, tons])
    yield GAP
    yield from aliases(words, ship)
    yield from listing(words.label("type"), _types(words, ship), words.language.comma)
    arms: list[Line] = [[(arm, "")] for arm in armament(words, ship)]
    yield from listing(words.label("armament"), arms, words.language.comma)
    yield from _fate(words, ship)
    yield from listing(words.label("became"), _became(words, ship), words.language.comma)
    yield from mentions(words, "ship", ship.id, lambda event: _lost(words, ship, event))
    yield from claims(words, ship)


def armament(words: Wording, ship: Ship) -> list[str]:
    """Her guns, from the largest down, and her torpedo tubes, as far as they are known."""
    tubes = [words.count("tubes", ship.torpedo_tubes)] if ship.torpedo_tubes else []
    return [*map(words.guns, ship.guns), *tubes]


def _types(words: Wording, ship: Ship) -> list[Line]:
    """All that she served as, and from when; nothing where that was one thing, which stands above."""
    served: list[Line] = []
    for held in ship.types if len(ship.types) > 1 else ():
        since = words.aside(words.date(held.from_, short=True)) if held.from_ else ""
        served.append([(words.word("types", held.type), ""), (since, "dim")])
    return served


def _became(words: Wording, ship: Ship) -> list[Line]:
    """Under what name, when and whose she went on."""
    became: list[Line] = []
    for later in ship.became:
        told = words.listed(
            (words.date(later.from_, short=True) if later.from_ else "", words.word("sides", later.side))
        )
        became.append([(words.text(later.name), ""), (words.aside(told), "dim")])
    return became


def _fate(words: Wording, ship: Ship) -> Iterator[Part]:
    """All that became of her, a fate after another; those of one event, sunk and then raised, together."""
    met: list[list[Line]] = []
    for where, told in groupby(fates(ship, Context(words.store, words.lang)), lambda fate: fate["event"]):
        found = list(told)
        what = words.listed(words.fate(fate["what"]) for fate in found)
        met.append(
            [[(what, "strong")], [(words.date(parse(found[0]["date"])), "")], [link(words, "event", where)]]
        )
    if met:
        yield Row(words.label("fate"), lambda width: [line for atoms in met for line in fill(atoms, width)])


def _lost(words: Wording, ship: Ship, event: Event) -> str:
    met = [lost.fate for force in event.forces.values() for lost in force.ships_lost if lost.ship == ship.id]
    return words.fate(met[0]) if met else ""
