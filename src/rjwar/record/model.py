"""The record in memory: named tuples and mappings, no parsing and no files.

Ids are text. Dates are Gregorian `Date`s. Names, and all that a reader reads, are `Texts`:
mappings from language (`en th ja ru zh ko`) to text, empty where nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rjwar.core.edtf import Date
from rjwar.core.light_typing import Any, NamedTuple, Protocol

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import TypeVar

    Held = TypeVar("Held", bound="Dated")

FATES = ("sunk", "scuttled", "wrecked", "captured", "interned", "released", "raised")
TAKEN = ("captured", "interned")
"""The fates after which a ship may meet another."""
UNDOING = FATES[-2:]
"""The fates that undo others: a seized ship let go, a sunken one brought up."""
VERDICTS = ("differs", "imprecise", "mistaken", "unverifiable")
UNIT_KINDS = (
    "army-group", "army", "corps", "division", "brigade", "regiment", "detachment", "fleet", "squadron",
    "naval-division", "flotilla", "staff",
)  # fmt: skip

Texts = Mapping[str, str]
NOTHING: Mapping[str, Any] = {}
"""What a mapping is where nothing is recorded."""


class Figure(NamedTuple):
    """A count that may be uncertain: the usual value, the least and the most that
    sources give, and what is counted.
    """

    best: int | None = None
    low: int | None = None
    high: int | None = None
    counts: Texts = NOTHING

    @property
    def value(self) -> int | None:
        """One number to sort and draw by: the best, else the middle of low and high, else the one known."""
        if self.best is not None:
            return self.best
        known = [bound for bound in (self.low, self.high) if bound is not None]
        return sum(known) // len(known) if known else None

    @property
    def least(self) -> int | None:
        """What it surely is at least: the low, else the best; None if it may be any less."""
        return self.best if self.low is None else self.low

    @property
    def most(self) -> int | None:
        """What it surely is at most: the high, else the best; None if it may be any more."""
        return self.best if self.high is None else self.high


class Commander(NamedTuple):
    """Who commanded, and as what, in words of the record."""

    person: str
    role: Texts = NOTHING


class UnitThere(NamedTuple):
    """A unit that took part: by its id, or in words where the record has no such unit; and as what."""

    unit: str | None = None
    text: Texts = NOTHING
    role: Texts = NOTHING


class ShipLost(NamedTuple):
    """A ship lost in an event; `fate` is one of `FATES`."""

    ship: str
    fate: str


class Force(NamedTuple):
    """What one side brought to an event and lost there, by measure; the first commander commanded."""

    commanders: tuple[Commander, ...] = ()
    units: tuple[UnitThere, ...] = ()
    strength: Mapping[str, Figure] = NOTHING
    losses: Mapping[str, Figure] = NOTHING
    ships_lost: tuple[ShipLost, ...] = ()


class Money(NamedTuple):
    """A loan, indemnity or other sum.

    `amount` in units of `currency`, `rate` in per cent a year, prices per hundred.
    """

    what: str | None = None
    borrower: str | None = None
    lender: Texts = NOTHING
    amount: int | None = None
    currency: str | None = None
    rate: float | None = None
    issue_price: float | None = None
    share: float | None = None
    note: Texts = NOTHING


class Claim(NamedTuple):
    """What a source says that the record does not: of a field by its dotted path, or of its own `text`.

    `value` as the source gives it.
    """

    field: str
    value: Texts
    source: str
    at: str | None = None
    verdict: str | None = None
    note: Texts = NOTHING


class Citation(NamedTuple):
    """A source, and where in it: a page, a chapter, a heading."""

    source: str
    at: str | None = None


class Clocked(NamedTuple):
    """The hours of an event, `HH:MM`, by the clock named and never converted."""

    start: str | None = None
    end: str | None = None
    clock: str | None = None


class Event(NamedTuple):
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
    outcome_note: Texts = NOTHING
    weight: int | None = None
    summary: Texts = NOTHING
    part_of: str | None = None
    causes: tuple[str, ...] = ()
    forces: Mapping[str, Force] = NOTHING
    money: tuple[Money, ...] = ()
    people: tuple[str, ...] = ()
    ships: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    reading: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


class RankHeld(NamedTuple):
    """A rank, by its word, and the date it was received."""

    rank: str
    from_: Date | None = None


class Person(NamedTuple):
    """Someone who figures in the war."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    born: Date | None = None
    died: Date | None = None
    ranks: tuple[RankHeld, ...] = ()
    summary: Texts = NOTHING
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


def in_force(items: Iterable[Held], day: date | None) -> Held | None:
    """The last of what had begun by a day, one without a date being the earliest;
    of no day, the last of all.
    """
    begun = [item for item in items if day is None or _begins(item) <= day]
    return max(begun, key=_begins, default=None)


def _begins(item: Dated) -> date:
    return item.from_.earliest if item.from_ and item.from_.earliest else date.min


def _has_begun(since: Date | None, day: date) -> bool:
    """Whether what began at a date surely had by a day."""
    return since is not None and since.latest_start is not None and since.latest_start <= day


class Renamed(NamedTuple):
    """What a ship became: the name, and the side, it served under from a date."""

    name: Texts
    from_: Date | None = None
    side: str | None = None


class TypeHeld(NamedTuple):
    """What a ship served as from a date on, by the word of its type."""

    type: str
    from_: Date | None = None


class Guns(NamedTuple):
    """The guns of one calibre that a ship carried."""

    calibre_mm: int
    number: int


class Ship(NamedTuple):
    """A ship, under the side it began the war with; displacement in long tons as usually printed,
    guns from the largest down.
    """

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    types: tuple[TypeHeld, ...] = ()
    launched: Date | None = None
    displacement_t: int | None = None
    guns: tuple[Guns, ...] = ()
    torpedo_tubes: int | None = None
    became: tuple[Renamed, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()

    def type_on(self, day: date | None) -> str | None:
        """What the ship served as on a day; before the first of its types, that one."""
        held = in_force(self.types, day) if day else None
        held = held or (self.types[0] if self.types else None)
        return held.type if held else None

    def renamed_on(self, day: date | None) -> Renamed | None:
        """The later name and side that it surely served under on a day; None for the first."""
        return in_force([later for later in self.became if day and _has_begun(later.from_, day)], day)

    def side_on(self, day: date | None) -> str | None:
        """The side that it served on a day."""
        renamed = self.renamed_on(day)
        return (renamed and renamed.side) or self.side


class Place(NamedTuple):
    """A point by WGS84 degrees; `approximate` for areas, hills and points at sea."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    approximate: bool | None = None
    modern: Texts = NOTHING
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()


class Appointment(NamedTuple):
    """Who commanded a unit from a date on."""

    person: str
    from_: Date | None = None


class Unit(NamedTuple):
    """An army, fleet or part of one; `kind` is one of `UNIT_KINDS`, `part_of` the unit above it."""

    id: str
    name: Texts
    aliases: tuple[str, ...] = ()
    side: str | None = None
    kind: str | None = None
    part_of: str | None = None
    commanders: tuple[Appointment, ...] = ()
    summary: Texts = NOTHING
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    same_as: tuple[str, ...] = ()


class Source(NamedTuple):
    """A work, in CSL's words: `fields` holds type, title, author, issued ... as text,
    in the order of the file.
    """

    id: str
    fields: Mapping[str, str]
    short: Texts = NOTHING
    """What it is called for short: CSL's `title-short`."""
    note: Texts = NOTHING

    @property
    def type(self) -> str:
        """CSL's type of it."""
        return self.fields.get("type", "document")

    @property
    def name(self) -> Texts:
        return (
            {self.fields.get("language") or "en": self.fields["title"]}
            if "title" in self.fields
            else {"en": self.id}
        )

    @property
    def aliases(self) -> tuple[str, ...]:
        """What a work is called besides its title: by a short title, by its authors, by author and year."""
        authors = self.fields.get("author", "").split("; ")
        short = [
            *self.short.values(),
            *authors,
            f"{authors[0].partition(',')[0]} {self.fields.get('issued', '')}",
        ]
        return tuple(dict.fromkeys(text.strip() for text in short if text.strip()))


class Word(NamedTuple):
    """A word of one of the record's vocabularies, and what the program must know of it."""

    id: str
    name: Texts
    belligerent: bool | None = None
    combat: bool | None = None
    victor: str | None = None
    box: tuple[float, float, float, float] | None = None
    note: Texts = NOTHING


Vocabulary = Mapping[str, Word]


class Credit(NamedTuple):
    """Whom to name who uses a record, and the licence that it is under.

    Each empty where its file does not say.
    """

    authors: str = ""
    licence: str = ""


class Record(NamedTuple):
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
    """What the file says that `check` should miss where it has none:
    a language, `sources`, `outcomes`, `places`.
    """
    own_words: frozenset[str] = frozenset()
    """The sections that the file does not have, made of the words used."""

    def forces(self) -> Iterator[tuple[Event, str, Force]]:
        """What each side brought to each event, in the order of the file."""
        return ((event, side, force) for event in self.events for side, force in event.forces.items())

    def events_owing(self, what: str) -> tuple[Event, ...]:
        """The events of a file that says that it owes this; none of any other file."""
        return self.events if what in self.owes else ()
