"""The card of a person: life, ranks, and what they took part in, under the rank of the day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rjwar.core.width import cells
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import GAP, Part, Section, facts, listing, paragraph
from rjwar.draw.cards.related_events import happenings
from rjwar.draw.cards.title import aliases, title
from rjwar.draw.layout.columns import Line, indented
from rjwar.record.model import Commander, Event, Person
from rjwar.words.wording import Wording

_COMMANDED = "◆"


def card(words: Wording, person: Person) -> Iterator[Part]:
    """What the record has of the person; what it has not is left out."""
    yield from title(words, person)
    life = [
        words.life(heading, words.text(person.name), words.date(date))
        for heading, date in (("born", person.born), ("died", person.died))
        if date
    ]
    yield facts([words.word("sides", person.side), *life])
    yield from paragraph(words.text(person.summary))
    yield GAP
    yield from aliases(words, person)
    yield from listing(words.label("rank"), _ranks(words, person), words.language.comma)
    yield from _events(words, person)
    yield from claims(words, person)


def _ranks(words: Wording, person: Person) -> list[Line]:
    ranks: list[Line] = []
    for held in person.ranks:
        since = words.aside(words.date(held.from_, short=True)) if held.from_ else ""
        ranks.append([(words.word("ranks", held.rank), ""), (since, "dim")])
    return ranks


def _events(words: Wording, person: Person) -> Iterator[Part]:
    """The events under the rank that the person held in them, those marked in which there was a command.

    Nothing where there are none.
    """
    events = [words.store.find("event", id) for id, _ in words.store.mentions("person", person.id)]
    if not events:
        return
    by_rank = [
        (words.word("ranks", rank), list(group))
        for rank, group in groupby(events, lambda event: person.rank_on(event.date.earliest))
    ]
    has_commanded = any(_commands(person, event) for event in events)
    dates = max(cells(words.date(event.date, short=True)) for event in events)

    def block(width: int) -> list[Line]:
        lines: list[Line] = []
        for rank, group in by_rank:
            rows = [(event, _role(words, person, event)) for event in group]
            marks = [_COMMANDED if _commands(person, event) else "" for event in group]
            indent = 2 if rank else 0
            told = happenings(words, rows, width - indent, marks if has_commanded else None, dates)
            lines += [[(rank, "dim")]] if rank else []
            lines += indented(told, indent)
        return lines

    heading = words.label("events")
    if has_commanded:
        heading = words.shown(f"{heading} – {_COMMANDED} {words.label('commanded')}")
    yield Section(heading, block)


def _commands(person: Person, event: Event) -> list[Commander]:
    return [
        commander
        for force in event.forces.values()
        for commander in force.commanders
        if commander.person == person.id
    ]


def _role(words: Wording, person: Person, event: Event) -> str:
    return next((words.text(commander.role) for commander in _commands(person, event)), "")
