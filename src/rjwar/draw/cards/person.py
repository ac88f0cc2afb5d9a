"""The card of a person: life, ranks, and what they took part in, with the rank of the day."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import GAP, Part, facts, listing, paragraph
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.cards.title import aliases, title
from rjwar.draw.layout.columns import Line
from rjwar.record.model import Event, Person
from rjwar.words.wording import Wording


def card(words: Wording, person: Person) -> Iterator[Part]:
    """What the record has of the person; what it has not is left out."""
    yield from title(words, person)
    life = [words.phrase(heading, words.date(date)) for heading, date in (("born", person.born), ("died", person.died)) if date]
    yield facts([words.word("sides", person.side), *life])
    yield from paragraph(words.text(person.summary))
    yield GAP
    yield from aliases(words, person)
    yield from listing(words.label("rank"), _ranks(words, person), words.language.comma)
    ranks = _new_ranks(words, person)
    yield from mentions(words, "person", person.id, lambda event: words.listed((ranks[event.id], _command(words, person, event))))
    yield from claims(words, person)


def _ranks(words: Wording, person: Person) -> list[Line]:
    ranks: list[Line] = []
    for held in person.ranks:
        since = f" ({words.date(held.from_, short=True)})" if held.from_ else ""
        ranks.append([(words.word("ranks", held.rank), ""), (since, "dim")])
    return ranks


def _new_ranks(words: Wording, person: Person) -> dict[str, str]:
    """By event the rank held on the day, where it is another than at the event before."""
    told: dict[str, str] = {}
    before = ""
    for id, _ in words.store.mentions("person", person.id):
        rank = words.word("ranks", person.rank_on(words.store.find("event", id).date.earliest))
        told[id] = rank if rank != before else told.get(id, "")
        before = rank
    return told


def _command(words: Wording, person: Person, event: Event) -> str:
    roles = [commander.role for force in event.forces.values() for commander in force.commanders if commander.person == person.id]
    return (words.text(roles[0]) or words.label("commanded")) if roles else ""
