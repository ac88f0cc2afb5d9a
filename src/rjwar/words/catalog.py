"""What a language must bring: every word, form and sentence of the program,
as the type checker demands it of each file of a language.
"""

from __future__ import annotations

from collections.abc import Callable

from rjwar.core.light_typing import Literal, NamedTuple, TypedDict

Twelve = tuple[str, str, str, str, str, str, str, str, str, str, str, str]
"""From January on."""
Seven = tuple[str, str, str, str, str, str, str]
"""From Monday on, as `date.weekday` counts."""
NUMBERS: Twelve = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")

Era = Literal["ce", "be", "meiji"]
"""Common Era, Buddhist Era, Meiji."""


class Years(TypedDict):
    """How a year of each era is written, with a gap for its number."""

    ce: str
    be: str
    meiji: str


class Dates(NamedTuple):
    """How dates and hours are written. Texts with a gap (`{}`) take what their comment says."""

    months: Twelve
    """As they stand by themselves, or with a year."""
    months_of_days: Twelve
    """As they stand beside a day: 27 мая."""
    short_months: Twelve
    short_months_of_days: Twelve
    axis_months: Twelve
    """The shortest that tell: a letter each, or a number."""
    weekdays: Seven
    years: Years
    short_years: Years
    """As they stand in a table: shorter, where they have a shorter form."""
    years_on_cards: str
    """A year in every era that readers know it by; gaps by the names of eras."""
    day: str
    biggest_first: bool
    """Whether the year comes first and the day last."""
    joint: str
    """What stands between day, month and year."""
    dash: str
    """Between two days of a month, two hours, two years."""
    wide_dash: str
    """Between two dates of more than one word each."""
    since: str
    until: str
    """A date whose other end is open."""
    decade: str
    """A decade by its first year."""
    about: str
    old_style: str
    """A date by the Julian calendar, marked as such."""
    aside: str
    """The same date by the other calendar, beside it, in brackets."""
    old_style_first: bool
    """Whether a date by both calendars begins with the Julian: 14 (27) мая."""
    hours: str
    """Hours of the clock, `14:08` or `14:08–19:27`."""
    clock: str
    """Between hour and minute."""


class Numbers(NamedTuple):
    """How numbers are written, and which form of a word a number takes."""

    group: str
    """Between thousands."""
    decimal: str
    plural: Callable[[int], int]
    """Which of the forms of a count goes with a number."""


def never(n: int) -> int:
    """Of languages whose nouns have one form."""
    return 0


def one_or_more(n: int) -> int:
    """Of languages with a form for one and another for all else, nothing included."""
    return 0 if n == 1 else 1


Labels = TypedDict(
    "Labels",
    {
        "date": str,
        "place": str,
        "front": str,
        "kind": str,
        "outcome": str,
        "commanders": str,
        "strength": str,
        "losses": str,
        "ships-lost": str,
        "people": str,
        "places": str,
        "ships": str,
        "causes": str,
        "effects": str,
        "phases": str,
        "part-of": str,
        "sources": str,
        "reading": str,
        "claims": str,
        "day-of-war": str,
        "about": str,
        "unknown": str,
        "event": str,
        "command": str,
        "units": str,
        "led-from": str,
        "led-to": str,
        "differ": str,
        "money": str,
        "known-as": str,
        "born": str,
        "died": str,
        "rank": str,
        "side": str,
        "type": str,
        "launched": str,
        "displacement": str,
        "became": str,
        "fate": str,
        "position": str,
        "modern": str,
        "events": str,
        "year": str,
        "month": str,
        "time": str,
        "length": str,
        "ratio": str,
        "added-up": str,
        "note": str,
        "also-there": str,
        "ships-there": str,
        "start": str,
        "end": str,
        "name": str,
        "summary": str,
        "commanded": str,
        "cited": str,
        "borrower": str,
        "lender": str,
        "tags": str,
        "born-that-day": str,
        "died-that-day": str,
        "disputed": str,
        "record-id": str,
        "weight": str,
        "same-as": str,
        "record": str,
        "person": str,
        "belligerent": str,
        "victories": str,
        "latitude": str,
        "longitude": str,
        "yes": str,
        "no": str,
    },
)
"""Words that head a row, a column or a section, or name a field."""

Phrases = TypedDict(
    "Phrases",
    {
        "plus": str,
        "no-room": str,
        "outside": str,
        "and-places": str,
        "without-position": str,
        "other-event": str,
        "fight": str,
        "men-lost": str,
        "each-month": str,
        "each-year": str,
        "each-years": str,
        "in-thousands": str,
        "in-millions": str,
        "in-all": str,
        "undated": str,
        "losses-placed": str,
        "losses-spread": str,
        "no-losses-given": str,
        "perhaps-then": str,
        "about-then": str,
        "km": str,
        "weekday": str,
        "clock": str,
        "tons": str,
        "every-year": str,
        "day-of-war": str,
        "days-of-war": str,
        "that-day": str,
        "began": str,
        "ended": str,
        "under-way": str,
        "anniversary": str,
        "perhaps": str,
        "lives": str,
        "lost-by": str,
        "low-high": str,
        "all": str,
        "none": str,
        "interest": str,
        "issue-price": str,
        "share": str,
        "north": str,
        "south": str,
        "east": str,
        "west": str,
        "near": str,
        "record-has": str,
        "text-claim": str,
        "claims-count": str,
        "subjects": str,
        "cited-for": str,
        "for-reading": str,
        "works": str,
        "nothing-that-day": str,
        "no-events": str,
        "born": str,
        "died": str,
        "launched": str,
        "quoted": str,
        "also": str,
        "weekdays": str,
        "plus-then": str,
        "ask-more": str,
        "type-next": str,
        "type-all": str,
        "try-next": str,
        "week-columns": str,
        "darker-weight": str,
        "darker-losses": str,
        "one-more": str,
        "several-more": str,
        "undecided": str,
    },
)
"""Sentences with gaps to fill, in order."""


class Counts(TypedDict):
    """Phrases with a number `{n}`, in as many forms as `Numbers.plural` tells apart;
    of `drawn` `{some}` is how many of `{n}`.
    """

    drawn: tuple[str, ...]
    more: tuple[str, ...]
    others: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    phases: tuple[str, ...]
    days: tuple[str, ...]


Regions = TypedDict(
    "Regions",
    {
        "manchuria": str,
        "korea": str,
        "japan": str,
        "yellow-sea": str,
        "sea-of-japan": str,
        "sakhalin": str,
    },
)
"""Names that the map writes."""


class Fates(TypedDict):
    """What became of a ship."""

    sunk: str
    scuttled: str
    captured: str
    interned: str
    wrecked: str
    released: str
    raised: str


class Sums(TypedDict):
    """What a sum of money is, beside a loan, which is also a kind of event."""

    indemnity: str
    compensation: str


class Currencies(TypedDict):
    """Sums of each currency, with a gap for how much."""

    GBP: str
    JPY: str
    FRF: str
    DEM: str
    RUB: str
    tael: str


class Verdicts(TypedDict):
    """What is thought of a claim."""

    differs: str
    imprecise: str
    mistaken: str
    unverifiable: str


UnitKinds = TypedDict(
    "UnitKinds",
    {
        "army-group": str,
        "army": str,
        "corps": str,
        "division": str,
        "brigade": str,
        "regiment": str,
        "detachment": str,
        "fleet": str,
        "squadron": str,
        "naval-division": str,
        "flotilla": str,
        "staff": str,
    },
)
"""What kind of unit."""

Page = TypedDict(
    "Page",
    {
        "search": str,
        "search-hint": str,
        "filters": str,
        "every-front": str,
        "every-side": str,
        "every-kind": str,
        "every-outcome": str,
        "combats": str,
        "clear": str,
        "language": str,
        "shown": str,
        "none-found": str,
        "timeline": str,
        "timeline-help": str,
        "zoom-in": str,
        "zoom-out": str,
        "whole-war": str,
        "earlier": str,
        "later": str,
        "before": str,
        "after": str,
        "crowded": str,
        "undated": str,
        "no-outcome": str,
        "doubtful": str,
        "open": str,
        "lasting": str,
        "no-front": str,
        "map": str,
        "map-help": str,
        "map-in": str,
        "map-out": str,
        "map-all": str,
        "map-theatre": str,
        "beyond": str,
        "unplaced": str,
        "events-there": str,
        "forces": str,
        "places": str,
        "names": str,
    },
)
"""What the web page says of itself: its controls, and what its timeline and map leave out.

`{}` are gaps that its script fills.
"""


class Register(NamedTuple):
    """How the birth and death of those are told whose names begin, or end, with a title of their rank,
    each with a gap for the date.
    """

    begins: tuple[str, ...]
    ends: tuple[str, ...]
    born: str
    died: str


class Language(NamedTuple):
    """A language of the program.

    What is English in the record stays so; this is what the program says itself.
    """

    code: str
    endonym: str
    """What it calls itself."""
    dates: Dates
    numbers: Numbers
    comma: str
    """Between the items of a list."""
    colon: str
    """Between what is told of and what is told."""
    semicolon: str
    """Between what is thought of something and why."""
    rank_first: bool
    """Whether a rank stands before the name of who holds it."""
    before_rank: str
    """What a name has after it where a rank follows."""
    labels: Labels
    phrases: Phrases
    counts: Counts
    regions: Regions
    fates: Fates
    fates_of: Fates
    """How many met each, with a gap for the number: потоплено 11."""
    sums: Sums
    currencies: Currencies
    verdicts: Verdicts
    unit_kinds: UnitKinds
    page: Page
    registers: tuple[Register, ...] = ()
    """The ranks of whose lives it speaks in words of their own, the highest first."""
