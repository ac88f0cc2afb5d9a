"""What a language must bring: every word, form and sentence of the program,
as the type checker demands it of each file of a language.
"""

from __future__ import annotations

from rjwar.core.light_typing import Literal, NamedTuple

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable

    from rjwar.words.texts import (
        Counts,
        Currencies,
        Fates,
        Labels,
        Page,
        Phrases,
        Regions,
        Sums,
        UnitKinds,
        Verdicts,
        Years,
    )

Twelve = tuple[str, str, str, str, str, str, str, str, str, str, str, str]
"""From January on."""
Seven = tuple[str, str, str, str, str, str, str]
"""From Monday on, as `date.weekday` counts."""
NUMBERS: Twelve = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")

Era = Literal["ce", "be", "meiji"]
"""Common Era, Buddhist Era, Meiji."""


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
