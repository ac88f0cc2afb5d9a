"""The card of a ship: what she was, where she was in action, and what became of her."""

from __future__ import annotations

from rjwar.core.edtf import parse
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.layout.columns import fill
from rjwar.record.context import Context
from rjwar.record.entity_keys import fate
from rjwar.record.model import Event, Ship
from rjwar.words.labels import FATES, word


def write(card: Card, ship: Ship) -> None:
    """What the record has of the ship; what it has not is left out."""
    card.title(ship)
    kind = card.word("types", ship.types[0].type) if ship.types else ""
    launched = f"{card.label('launched')} {card.date(ship.launched)}" if ship.launched else ""
    tons = f"{ship.displacement_t:,} {card.label('tons')}" if ship.displacement_t is not None else ""
    card.facts([kind, card.word("sides", ship.side), launched, tons])
    card.gap()
    card.list(card.label("known-as"), [[(card.text(alias), "")] for alias in ship.aliases])
    _fate(card, ship)
    became = []
    for later in ship.became:
        told = [card.date(later.from_, short=True) if later.from_ else "", card.word("sides", later.side)]
        became.append([(card.text(later.name), ""), (f" ({', '.join(filter(None, told))})" if any(told) else "", "dim")])
    card.list(card.label("became"), became)
    mentions(card, "ship", ship.id, lambda event: _lost(card, ship, event))
    claims(card, ship)


def _fate(card: Card, ship: Ship) -> None:
    told = fate(ship, Context(card.store, card.lang))
    if told:
        what, when, where = word(FATES, told["what"], card.lang), card.date(parse(told["date"])), card.link("event", told["event"])
        atoms = [[(card.text(what), "strong")], [(when, "")], [where]]
        card.row(card.label("fate"), lambda width: fill(atoms, width))


def _lost(card: Card, ship: Ship, event: Event) -> str:
    fates = [lost.fate for force in event.forces.values() for lost in force.ships_lost if lost.ship == ship.id]
    return card.text(word(FATES, fates[0], card.lang)) if fates else ""
