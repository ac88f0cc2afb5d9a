"""The record in memory: frozen dataclasses, tuples and mappings, no parsing and no files.

Ids are text. Dates are Gregorian `Date`s. Names and texts are mappings from language (`en th ja ru zh ko`) to text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rjwar.core.edtf import Date

FATES = ("sunk", "scuttled", "wrecked", "captured", "interned")
VERDICTS = ("differs", "imprecise", "mistaken", "unverifiable")

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that may be uncertain: the usual value, the least and the most that sources give, and what is counted."""

    best: int | None = None
    low: int | None = None
    high: int | None = None
    counts: str | None = None

    @property
    def value(self) -> int | None:
        """One number to sort and draw by: the best, else the middle of low and high, else the one known."""
        if self.best is not None:
            return self.best
        known = [bound for bound in (self.low, self.high) if bound is not None]
        return sum(known) // len(known) if known else None


@dataclass(frozen=True, slots=True)
class Commander:
    """Who commanded, and as what, in words of the record."""

    person: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ShipLost:
    """A ship lost in an event; `fate` is one of `FATES`."""

    ship: str
    fate: str


@dataclass(frozen=True, slots=True)
class Force:
    """What one side brought to an event and lost there, by measure; the first commander commanded."""

    commanders: tuple[Commander, ...] = ()
    units: tuple[str, ...] = ()
    strength: Mapping[str, Figure] = field(default_factory=dict)
    losses: Mapping[str, Figure] = field(default_factory=dict)
    ships_lost: tuple[ShipLost, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """A loan, indemnity or other sum; `amount` in units of `currency`, `rate` in per cent a year, prices per hundred."""

    what: str | None = None
    borrower: str | None = None
    lender: str | None = None
    amount: int | None = None
    currency: str | None = None
    rate: float | None = None
    issue_price: float | None = None
    share: float | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says that the record does not: of a field by its dotted path, or of its own `text`; `value` as the source gives it."""

    field: str
    value: str
    source: str
    at: str | None = None
    verdict: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and where in it: a page, a chapter, a heading."""

    source: str
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Clocked:
    """The hours of an event, `HH:MM`, by the clock named and never converted."""

    start: str | None = None
    end: str | None = None
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened; `weight` is from 1 (a detail) to 5 (a turning point), `forces` by side."""

    id: str
    name: Texts
    date: Date
    aliases: tuple[str, ...] = ()
    time: Clocked | None = None
    kind: str | None = None
    front: str | None = None
    place: str | None = None
    outcome: str | None = None
    outcome_note: str | None = None
    weight: int | None = None
    summary: Texts = field(default_factory=dict)
    part_of: str | None = None
    causes: tuple[str, ...] = ()
    forces: Mapping[str, Force] = field(default_factory=dict)
    money: tuple[Money, ...] = ()
    people: tuple[str, ...] = ()
    ships: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    reading: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RankHeld:
    """A rank, by its word, and the date it was received."""

    rank: str
    from_: Date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    born: Date | None = None
    died: Date | None = None
    ranks: tuple[RankHeld, ...] = ()
    summary: Texts = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()

    def rank_on(self, day: date | None) -> str | None:
        """The rank held on a day: the last one received by then; one without a date is the earliest."""
        held = [rank for rank in self.ranks if not (rank.from_ and rank.from_.earliest and day and rank.from_.earliest > day)]
        return max(held, key=_received).rank if held else None


def _received(rank: RankHeld) -> date:
    return rank.from_.earliest if rank.from_ and rank.from_.earliest else date.min


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a ship became: the name, and the side, it served under from a date."""

    name: str
    from_: Date | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Ship:
    """A ship, under the side it began the war with; displacement in long tons as usually printed."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    type: str | None = None
    launched: Date | None = None
    displacement_t: int | None = None
    became: tuple[Renamed, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A point by WGS84 degrees; `approximate` for areas, hills and points at sea."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    approximate: bool | None = None
    modern: str | None = None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A work, in CSL's words: `fields` holds type, title, author, issued ... as text, in the order of the file."""

    id: str
    fields: Mapping[str, str]

    @property
    def name(self) -> Texts:
        return {self.fields.get("language") or "en": self.fields["title"]} if "title" in self.fields else {"en": self.id}

    @property
    def aliases(self) -> tuple[str, ...]:
        """What a work is called besides its title: by a short title, by its authors, by author and year."""
        authors = self.fields.get("author", "").split("; ")
        short = [self.fields.get("title-short", ""), *authors, f"{authors[0].partition(',')[0]} {self.fields.get('issued', '')}"]
        return tuple(dict.fromkeys(text.strip() for text in short if text.strip()))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of one of the record's vocabularies, and what the program must know of it."""

    id: str
    name: Texts
    belligerent: bool | None = None
    combat: bool | None = None
    victor: str | None = None
    box: tuple[float, float, float, float] | None = None
    note: str | None = None


Vocabulary = Mapping[str, Word]


@dataclass(frozen=True, slots=True)
class Record:
    """A whole data file. A vocabulary that the file does not have is made of the words used."""

    title: Texts
    span: Date | None
    sides: Vocabulary
    fronts: Vocabulary
    kinds: Vocabulary
    outcomes: Vocabulary
    measures: Vocabulary
    ranks: Vocabulary
    clocks: Vocabulary
    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    ships: Mapping[str, Ship]
    events: tuple[Event, ...]
    own_words: frozenset[str] = frozenset()
    """The sections that the file does not have, made of the words used."""


def valued(entity: Any, path: str) -> Any:
    """The value at a dotted path of an entity; through a list, a tuple of what its items have there; None where there is nothing."""
    value = entity
    steps = path.split(".")
    for index, step in enumerate(steps):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, tuple) and not isinstance(value, Date):
            found = (valued(item, ".".join(steps[index:])) for item in value)
            return tuple(item for item in found if item is not None) or None
        else:
            attribute = {"from": "from_"}.get(step, step)
            value = getattr(value, attribute) if attribute in getattr(value, "_fields", getattr(value, "__slots__", ())) else None
    return value
