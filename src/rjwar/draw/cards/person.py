"""The card of a person: life, ranks, and what they took part in, with the rank of the day."""

from __future__ import annotations

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.layout.columns import Line
from rjwar.record.model import Event, Person


def write(card: Card, person: Person) -> None:
    """What the record has of the person; what it has not is left out."""
    card.title(person)
    life = [card.phrase(heading, card.date(date)) for heading, date in (("born", person.born), ("died", person.died)) if date]
    card.facts([card.word("sides", person.side), *life])
    card.paragraph(person.summary)
    card.gap()
    card.list(card.label("known-as"), [[(card.text(alias), "")] for alias in person.aliases])
    ranks: list[Line] = []
    for held in person.ranks:
        since = f" ({card.date(held.from_, short=True)})" if held.from_ else ""
        ranks.append([(card.word("ranks", held.rank), ""), (since, "dim")])
    card.list(card.label("rank"), ranks)
    mentions(card, "person", person.id, lambda event: _said(card, person, event))
    claims(card, person)


def _said(card: Card, person: Person, event: Event) -> str:
    """The rank on the day, and the command held."""
    rank = card.word("ranks", person.rank_on(event.date.earliest))
    return card.listed((rank, _command(card, person, event)))


def _command(card: Card, person: Person, event: Event) -> str:
    roles = [commander.role for force in event.forces.values() for commander in force.commanders if commander.person == person.id]
    return (card.text(roles[0]) or card.label("commanded")) if roles else ""
