"""What a language must bring for the explorer: its notices, what its keys do, what its filters are called."""

from __future__ import annotations

from collections.abc import Mapping

from rjwar.core.light_typing import NamedTuple, TypedDict


def word(table: Mapping[str, object], key: str) -> str:
    """What one of these tables has for a key that is not known before the program runs."""
    return str(table[key])


class Told(NamedTuple):
    """What a key does: in a word for the line of keys, and in a sentence for the help."""

    short: str
    long: str


def told(doing: Doing, key: str) -> Told:
    """What a key does, by an action that is not known before the program runs."""
    table: Mapping[str, object] = doing
    found = table[key]
    assert isinstance(found, Told)
    return found


class Doing(TypedDict):
    """What each key does, by its action."""

    search: Told
    move: Told
    day: Told
    month: Told
    open: Told
    next: Told
    back: Told
    close: Told
    filters: Told
    date: Told
    language: Told
    copy: Told
    cite: Told
    mark: Told
    compare: Told
    part: Told
    map: Told
    drop: Told
    drop_all: Told
    help: Told
    quit: Told


class Filters(TypedDict):
    """What each filter is called on its chip."""

    year: str
    during: str
    since: str
    until: str
    front: str
    outcome: str
    kind: str
    side: str
    person: str
    ship: str
    unit: str
    place: str
    event: str
    tag: str
    source: str
    grep: str
    min_weight: str
    exclude: str
    strict: str


class Sections(TypedDict):
    """What was found beside events."""

    person: str
    ship: str
    place: str
    unit: str


class Parts(TypedDict):
    """The parts of a card, in the order of their keys."""

    card: str
    forces: str
    phases: str
    disputed: str
    sources: str


class Exploring(NamedTuple):
    """The explorer in a language. Texts with a gap (`{}`) take what their name says."""

    day: str
    search: str
    no_letter: str
    type_to_narrow: str
    date_hint: str
    cited: str
    mark_two: str
    no_part: str
    no_date: str
    record: str
    doing: Doing
    filters: Filters
    sections: Sections
    parts: Parts
