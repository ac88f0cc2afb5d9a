"""The record in memory: frozen dataclasses, tuples and mappings, no parsing and no files.

Ids are text. Dates are Gregorian `Date`s. Names, and all that a reader reads, are `Texts`: mappings from language (`en th ja ru zh ko`)
to text, empty where nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from typing import Protocol, TypeVar

from rjwar.core.edtf import Date

FATES = ("sunk", "scuttled", "wrecked", "captured", "interned", "released", "raised")
TAKEN = ("captured", "interned")
"""The fates after which a ship may meet another."""
UNDOING = FATES[-2:]
"""The fates that undo others: a seized ship let go, a sunken one brought up."""
VERDICTS = ("differs", "imprecise", "mistaken", "unverifiable")
UNIT_KINDS = (
    "army-group", "army", "corps", "division", "brigade", "regiment", "detachment", "fleet", "squadron", "naval-division", "flotilla",
    "staff",
)  # fmt: skip

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that may be uncertain: the usual value, the least and the most that sources give, and what is counted."""

    best: int | None = None
    low: int | None = None
    high: int | None = None
    counts: Texts = with_default(default_factory=dict)

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
    role: Texts = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnitThere:
    """A unit that took part: by its id, or in words where the record has no such unit; and as what."""

    unit: str | None = None
    text: Texts = with_default(default_factory=dict)
    role: Texts = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShipLost:
    """A ship lost in an event; `fate` is one of `FATES`."""

    ship: str
    fate: str


@dataclass(frozen=True, slots=True)
class Force:
    """What one side brought to an event and lost there, by measure; the first commander commanded."""

    commanders: tuple[Commander, ...] = ()
    units: tuple[UnitThere, ...] = ()
    strength: Mapping[str, Figure] = with_default(default_factory=dict)
    losses: Mapping[str, Figure] = with_default(default_factory=dict)
    ships_lost: tuple[ShipLost, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """A loan, indemnity or other sum; `amount` in units of `currency`, `rate` in per cent a year, prices per hundred."""

    what: str | None = None
    borrower: str | None = None
    lender: Texts = with_default(default_factory=dict)
    amount: int | None = None
    currency: str | None = None
    rate: float | None = None
    issue_price: float | None = None
    share: float | None = None
    note: Texts = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says that the record does not: of a field by its dotted path, or of its own `text`; `value` as the source gives it."""

    field: str
    value: Texts
    source: str
    at: str | None = None
    verdict: str | None = None
    note: Texts = with_default(default_factory=dict)


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
    outcome_note: Texts = with_default(default_factory=dict)
    weight: int | None = None
    summary: Texts = with_default(default_factory=dict)
    part_of: str | None = None
    causes: tuple[str, ...] = ()
    forces: Mapping[str, Force] = with_default(default_factory=dict)
    money: tuple[Money, ...] = ()
    people: tuple[str, ...] = ()
    ships: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    reading: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


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
    summary: Texts = with_default(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()

    def rank_on(self, day: date | None) -> str | None:
        """The rank held on a day: the last one received by then; one without a date is the earliest."""
        held = in_force(self.ranks, day)
        return held.rank if held else None


class Dated(Protocol):
    """What holds from a date on."""

    @property
    def from_(self) -> Date | None: ...


Held = TypeVar("Held", bound=Dated)


def in_force(items: Iterable[Held], day: date | None) -> Held | None:
    """The last of what had begun by a day, one without a date being the earliest; of no day, the last of all."""
    begun = [item for item in items if day is None or _begins(item) <= day]
    return max(begun, key=_begins, default=None)


def _begins(item: Dated) -> date:
    return item.from_.earliest if item.from_ and item.from_.earliest else date.min


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a ship became: the name, and the side, it served under from a date."""

    name: Texts
    from_: Date | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class TypeHeld:
    """What a ship served as from a date on, by the word of its type."""

    type: str
    from_: Date | None = None


@dataclass(frozen=True, slots=True)
class Ship:
    """A ship, under the side it began the war with; displacement in long tons as usually printed."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    types: tuple[TypeHeld, ...] = ()
    launched: Date | None = None
    displacement_t: int | None = None
    became: tuple[Renamed, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()

    def type_on(self, day: date | None) -> str | None:
        """What the ship served as on a day; before the first of its types, that one."""
        held = in_force(self.types, day) if day else None
        return held.type if held else self.types[0].type if self.types else None


@dataclass(frozen=True, slots=True)
class Place:
    """A point by WGS84 degrees; `approximate` for areas, hills and points at sea."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    approximate: bool | None = None
    modern: Texts = with_default(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appointment:
    """Who commanded a unit from a date on."""

    person: str
    from_: Date | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """An army, fleet or part of one; `kind` is one of `UNIT_KINDS`, `part_of` the unit above it."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    kind: str | None = None
    part_of: str | None = None
    commanders: tuple[Appointment, ...] = ()
    summary: Texts = with_default(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()


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
    note: Texts = with_default(default_factory=dict)


Vocabulary = Mapping[str, Word]


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom to name who uses a record, and the licence that it is under; each empty where its file does not say."""

    authors: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A whole data file. A vocabulary that the file does not have is made of the words used."""

    title: Texts
    span: Date | None
    credit: Credit
    sides: Vocabulary
    fronts: Vocabulary
    kinds: Vocabulary
    outcomes: Vocabulary
    measures: Vocabulary
    ranks: Vocabulary
    types: Vocabulary
    clocks: Vocabulary
    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    ships: Mapping[str, Ship]
    units: Mapping[str, Unit]
    events: tuple[Event, ...]
    owes: frozenset[str] = frozenset()
    """What the file says that `check` should miss where it has none: a language, `sources`, `outcomes`, `places`."""
    own_words: frozenset[str] = frozenset()
    """The sections that the file does not have, made of the words used."""
