"""Dates and hours as a language writes them: New Style, Old Style, or both; years by their era."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.words.catalog import Dates, Era
from rjwar.words.eras import in_era
from rjwar.words.look import ERAS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.core.edtf import Date, End, OldStyle
    from rjwar.record.model import Clocked

Known = tuple[int, ...]
"""Year, month and day, as far as they are known or told."""


class Form(NamedTuple):
    """How dates are to be written: in the words of a language,
    with the years of an era (None: as on cards), in full or short.
    """

    words: Dates
    era: Era | None = "ce"
    short: bool = False


def written(date: Date, form: Form) -> str:
    """A date by the Gregorian calendar: `27–28 May 1905`, `about 1904`, `1900s`."""
    return flagged(_told(date.start, date.end, form), date, form)


def written_old(date: Date, form: Form, *, without: int = 0) -> str:
    """The same days by the Julian calendar, marked as such; empty for what is not known to the day.

    `without` the first one or two of year, month and day, which have been told.
    """
    old = date.old_style
    return (
        form.words.old_style.format(flagged(_told(old.start, old.end, form, without), date, form))
        if old
        else ""
    )


def by_calendar(date: Date, calendar: str, form: Form) -> str:
    """A date by a calendar, New Style where it has no Old one, or by `both`:
    `27 May 1905 (14 May O.S.)`, `14 (27) мая 1905`.
    """
    if calendar == "ns":
        return written(date, form)
    if calendar == "both" and date.old_style and form.words.old_style_first:
        return _old_first(date, date.old_style, form)
    told, *aside = calendars(date, calendar, form)
    return "".join([told, *(form.words.aside.format(text) for text in aside)])


def calendars(date: Date, calendar: str, form: Form) -> list[str]:
    """The same, the second of both calendars apart, without the year where there is but one."""
    old = None if calendar == "ns" else date.old_style
    if old is None:
        return [written(date, form)]
    if calendar == "os":
        return [written_old(date, form)]
    without = int(len({end.year for end in _ends(date, old)}) == 1)
    if form.words.old_style_first:
        return [
            written_old(date, form),
            flagged(_told(date.start, date.end, form, without), date, form),
        ]
    aside = form._replace(era=form.era or "ce")  # the eras have been told
    return [written(date, form), written_old(date, aside, without=without)]


def _old_first(date: Date, old: OldStyle, form: Form) -> str:
    """What both calendars share said once, after them:
    `14–15 (27–28) мая 1905`, `26 января (8 февраля) 1904`.
    """
    ends = _ends(date, old)
    years, months = {end.year for end in ends}, {end.month for end in ends}
    shared = 2 if len(months) == 1 else 1
    if None in (date.start, date.end) or len(years) > 1:
        shared = 0
    first, second = (_told(days.start, days.end, form, shared) for days in (old, date))
    told = joined(parts(known_parts(ends[0]), form)[:shared], form)
    return flagged(f"{first} ({second}) {told}".rstrip(), date, form)


def _ends(date: Date, old: OldStyle) -> list[End]:
    return [end for end in (date.start, date.end, old.start, old.end) if end]


def flagged(text: str, date: Date, form: Form) -> str:
    """A date as text with what it is marked with: `about 1904`, `1904 (?)`."""
    text = form.words.about.format(text) if date.approximate else text
    return f"{text} (?)" if date.uncertain else text


def _told(start: End | None, end: End | None, form: Form, without: int = 0) -> str:
    words = form.words
    if end is None:
        return words.since.format(_end(start, form, without)) if start else ""
    if start is None:
        return words.until.format(_end(end, form, without))
    if start.text == end.text:
        return _end(start, form, without)
    if _is_partial(start) or _is_partial(end):
        return f"{_end(start, form, without)} {words.dash} {_end(end, form, without)}"
    return interval(known_parts(start), known_parts(end), form, without)


def _is_partial(end: End) -> bool:
    """Whether a digit of a year, month or day is known and another is not.

    One not known at all is as if it were left out.
    """
    return end.day is None and "X" in end.text.removesuffix("-XX").removesuffix("-XX")


def _end(end: End, form: Form, without: int) -> str:
    """One end of a date; what is known in part is told from the earliest to the latest that it could be."""
    if not _is_partial(end):
        return joined(parts(known_parts(end), form)[without:], form)
    if end.precision == "decade":
        return form.words.decade.format(end.earliest.year)
    told = end.text.removesuffix("-XX").removesuffix("-XX").count("-") + 1
    first, last = ((day.year, day.month, day.day)[:told] for day in (end.earliest, end.latest))
    return f"{interval(first, last, form)} (?)"


def known_parts(end: End) -> Known:
    """Year, month and day of one end, as far as they are known."""
    if end.year is not None and end.month is not None and end.day is not None:
        return end.year, end.month, end.day
    return tuple(part for part in (end.year, end.month, end.day) if part is not None)


def parts(known: Known, form: Form) -> list[str]:
    """Year, month and day as far as known, each as the language writes it."""
    words, told = form.words, [year(known, form)]
    if len(known) == 3:
        months = words.short_months_of_days if form.short else words.months_of_days
        told += [months[known[1] - 1], words.day.format(known[2])]
    elif len(known) == 2:
        told.append((words.short_months if form.short else words.months)[known[1] - 1])
    return told


def year(known: Known, form: Form) -> str:
    """The year of a date in the era wanted; in the Common Era where that has no such year."""
    words = form.words
    if form.era is None:
        numbers = {era: in_era(era, *known) for era in ERAS if f"{{{era}}}" in words.years_on_cards}
        return (
            words.years["ce"].format(known[0])
            if None in numbers.values()
            else words.years_on_cards.format(**numbers)
        )
    patterns = words.short_years if form.short else words.years
    number = known[0] if form.era == "ce" else in_era(form.era, *known)
    return patterns["ce"].format(known[0]) if number is None else patterns[form.era].format(number)


def joined(some: list[str], form: Form) -> str:
    """Year, month and day, as far as they are told, in the order of the language."""
    return form.words.joint.join(some if form.words.biggest_first else reversed(some))


def interval(start: Known, end: Known, form: Form, without: int = 0) -> str:
    """Both ends, what they share said once: `27–28 May`, `30 July – 2 August 1904`."""
    words = form.words
    first, last = parts(start, form)[without:], parts(end, form)[without:]
    said = shared(first, last)
    if len(first) == len(last) == 1 and form.era is not None and not without:
        return years(first[0], last[0], words.dash)
    if words.biggest_first:
        return f"{joined(first, form)}{words.dash}{joined(last[said:], form)}"
    is_tight = said == len(first) - 1
    return f"{joined(first[said:], form)}{words.dash if is_tight else words.wide_dash}{joined(last, form)}"


def years(first: str, last: str, dash: str) -> str:
    """Two years, what stands before and after both said once:
    `ค.ศ. 1904–1905`, `2447–2448 BE`, `1904〜1905年`.
    """
    number = last.strip("".join(char for char in last if not char.isdecimal()))
    before, _, after = last.partition(number)
    if not (number and first.startswith(before) and first.endswith(after)):
        return f"{first}{dash}{last}"
    return f"{first.removesuffix(after)}{dash}{last.removeprefix(before)}"


def shared(first: Sequence[str], last: Sequence[str]) -> int:
    """How many parts two dates have in common before the first that differs.

    None where one is known more exactly.
    """
    if len(first) != len(last):
        return 0
    said = 0
    while said < len(first) - 1 and first[said] == last[said]:
        said += 1
    return said


def hours(time: Clocked | None, words: Dates) -> str:
    """From when to when by the clock: `14:08–19:27`, `–19:27` where only the end is known.

    Empty where neither is.
    """
    if time is None or not (time.start or time.end):
        return ""
    start, end = (hour.replace(":", words.clock) if hour else "" for hour in (time.start, time.end))
    return words.hours.format(f"{start}{words.dash}{end}" if end else start)
