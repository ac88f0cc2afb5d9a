"""What an event's own words name: rules like those of `contradictions`, whose findings are warnings.

A ship or person that a text names is found through the event's lists alone (`--ship`, `--person`), so a file
that owes `lists` is asked to have them whole. What type a text gives a ship is held against her card in every
file. Places are not asked for: an event has one.

What may be another's name is passed over: one that two entities share, a part of a longer name, what is
somebody's ("Togo's battleships"), who had died and what was lost by then, and a single word in an event that
lists no ships, where it may be a river or a newspaper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from rjwar.core.fold import fold
from rjwar.datafile.decode import Decoded
from rjwar.datafile.findings import Finding, Rule
from rjwar.datafile.names_in_text import Mention, Names
from rjwar.datafile.ships_lost import first_lost, ships_listed
from rjwar.record.model import Event, Record, Ship, Texts
from rjwar.record.references import Path

_ANY_SHIP = ("ship", "boat", "vessel", "craft")
_Named = Sequence[tuple[Event, Path, Mention]]
"""All that the events' own words name, each with the event and where it says so."""


def what_is_named_is_listed(decoded: Decoded) -> Iterator[Finding]:
    """What an event names is in its lists, if the file owes lists;
    and what type it gives a ship is one that she has.
    """
    record = decoded.record
    named = list(_mentions(record))
    if "lists" in record.owes:
        yield from _ships_not_listed(record, named)
        yield from _people_not_listed(record, named)
    yield from _types_of_no_card(record, named)


def _ships_not_listed(record: Record, named: _Named) -> Iterator[Finding]:
    lost = first_lost(record)
    for event, path, mention in named:
        ships = _ids(mention, "ships")
        listed = ships_listed(event)
        may_be_none = not listed and path[-1] != "counts" and mention.end - mention.start == 1
        if (
            not ships
            or ships & listed
            or may_be_none
            or mention.is_possessive
            or mention.is_in_a_longer_name()
        ):
            continue
        if not any(_is_gone(lost.get(id), event) for id in ships):
            cure = f"add {' or '.join(sorted(ships))} to 'ships', or say it otherwise"
            yield Finding(
                "events", event.id, path, "list", f"names {mention.spelt}, which its ships do not; {cure}"
            )


def _people_not_listed(record: Record, named: _Named) -> Iterator[Finding]:
    titles = frozenset(
        word for rank in record.ranks.values() for word in fold(rank.name.get("en", ""))[0].split()
    )
    for event, path, mention in named:
        people = _ids(mention, "people")
        another = mention.is_common or mention.is_possessive or mention.is_in_a_longer_name(titles)
        if len(people) != 1 or people & _people_listed(event) or another:
            continue
        (id,) = people
        died = record.people[id].died
        if not _is_gone(died and died.earliest, event):
            cure = f"add {id} to 'people', or say it otherwise"
            yield Finding(
                "events", event.id, path, "list", f"names {mention.spelt}, whom its people do not; {cure}"
            )


def _types_of_no_card(record: Record, named: _Named) -> Iterator[Finding]:
    """A type that a text gives a ship, by a word of the file's own types, and that she never had."""
    types = {id: fold(word.name.get("en", id).replace("-", " "))[0] for id, word in record.types.items()}
    for event, path, mention in named:
        ships = [record.ships[id] for id in _ids(mention, "ships")]
        said, meant = _type_said(mention, types)
        if ships and meant and not any(_has_type(ship, meant) for ship in ships):
            held = " or ".join(sorted({types[held.type] for ship in ships for held in ship.types}))
            message = (
                f"{mention.spelt} is called {said} here, and {held} on her card; mend one, "
                "or give her both types with their dates"
            )
            if held:
                yield Finding("events", event.id, path, "type", message)


def _mentions(record: Record) -> Iterator[tuple[Event, Path, Mention]]:
    names = Names(record)
    for event in record.events:
        for path, text in _told(event):
            yield from ((event, path, mention) for mention in names.mentions(text))


def _told(event: Event) -> Iterator[tuple[Path, str]]:
    """What an event says in English, and where: its name, its summary, what its figures count."""
    texts: list[tuple[Path, Texts]] = [(("name", "en"), event.name), (("summary", "en"), event.summary)]
    for side, force in event.forces.items():
        for field, figures in (("strength", force.strength), ("losses", force.losses)):
            texts.extend(
                (("forces", side, field, measure, "counts"), figure.counts)
                for measure, figure in figures.items()
            )
    yield from ((path, text["en"]) for path, text in texts if "en" in text)


def _ids(mention: Mention, section: str) -> set[str]:
    """The ids of a section that a name can mean; none if it can mean what is of another."""
    return {id for _, id in mention.named} if all(found == section for found, _ in mention.named) else set()


def _people_listed(event: Event) -> set[str]:
    return {
        *event.people,
        *(commander.person for force in event.forces.values() for commander in force.commanders),
    }


def _is_gone(last: date | None, event: Event) -> bool:
    """Whether what ended on a day may have done so before an event, or as it began."""
    return last is not None and (event.date.earliest is None or last <= event.date.earliest)


def _type_said(mention: Mention, types: Mapping[str, str]) -> tuple[str, set[str]]:
    """The most words before a ship's name that a type's name ends with, and the types whose name does."""
    words = [word.folded for word in mention.before]
    for start in range(len(words)):
        said = " ".join(words[start:])
        meant = {id for id, name in types.items() if f" {name}".endswith(f" {said}")}
        if meant and said not in _ANY_SHIP:
            return said, meant
    return "", set()


def _has_type(ship: Ship, meant: Iterable[str]) -> bool:
    return any(held.type in meant for held in ship.types)


RULES: tuple[Rule, ...] = (what_is_named_is_listed,)
