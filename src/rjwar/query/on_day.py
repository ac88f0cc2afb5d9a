"""One day of the war, or one day of every year: what happened, began, ended and was under way,
who was born and who died.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rjwar.core.edtf import FIRST_YEAR, LAST_YEAR, Date, DateError, End
from rjwar.core.errors import WrongUsage
from rjwar.core.julian import old_style
from rjwar.core.light_typing import Any, NamedTuple
from rjwar.core.text import in_language
from rjwar.query.answer import Document, DocumentList
from rjwar.query.date_words import FIRST_BUDDHIST
from rjwar.query.meant_as_dates import FROM_TODAY
from rjwar.query.query import Query
from rjwar.query.select import select
from rjwar.query.selection import Selection
from rjwar.query.spoken_dates import spoken
from rjwar.query.typed_dates import DAY_CURE, parse_month_day, parse_typed_period
from rjwar.query.war_days import day_of_war, number_typed, numbered_day
from rjwar.record.documents import document as document_of
from rjwar.record.model import Event
from rjwar.store.reader import Store
from rjwar.words.languages import language

RELATIONS = ("that-day", "began", "ended", "under-way", "anniversary")
PERHAPS = "perhaps"
"""Of an event that could have to do with a day, where the record cannot say."""

_KEPT = timedelta(days=31)


class DayAnswer(DocumentList):
    """One document, of a day."""

    def __init__(self, document: Document, store: Store) -> None:
        columns = (
            "date.ns",
            "date.os",
            "date.weekday",
            "date.day_of_war",
            "events.id",
            "events.relation",
            "lives.id",
            "lives.what",
        )
        super().__init__([document], tuple(document), columns, ("day",))
        self.store = store
        self.tells_anything = any(document[key] for key in ("events", PERHAPS, "lives"))


class EveryYear(NamedTuple):
    """A day of the year, by the Gregorian calendar."""

    month: int
    day: int

    def in_year(self, year: int) -> date | None:
        """The day in one year; None for 29 February of most years."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def which(typed: str, today: date, lang: str = "en", span: Date | None = None) -> date | EveryYear:
    """The day that a user means: `today` and a date without a year are of every year, `day 475` is one of
    the span of the war.

    WrongUsage if it is not one day.
    """
    if (days := FROM_TODAY.get(typed.strip().casefold())) is not None:
        today += timedelta(days)
        return EveryYear(today.month, today.day)
    try:
        if (recurring := parse_month_day(spoken(typed, lang))) is not None:
            return EveryYear(*recurring)
        first, last = parse_typed_period(typed, lang, DAY_CURE)
    except DateError as error:
        if (number := number_typed(typed)) is not None:
            return _numbered(span, number)
        raise WrongUsage(f"on: {error}") from None
    if first is None or first != last:
        raise WrongUsage(f"on: {typed!r} is not one day; {DAY_CURE}")
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        raise WrongUsage(f"on: {typed!r} is out of range; years run from {FIRST_YEAR} to {LAST_YEAR}")
    return first


def _numbered(span: Date | None, number: int) -> date:
    """The day of the war that has a number; WrongUsage if there is none."""
    if found := numbered_day(span, number):
        return found
    last = day_of_war(span, span.latest) if span and span.latest else None
    known = f"its days are 1 to {last}" if last else "the record does not say which days it had"
    raise WrongUsage(f"on: the war has no day {number}; {known}")


def day(store: Store, wanted: date | EveryYear, lang: str = "en") -> DayAnswer:
    """One document: `date{ns os weekday day_of_war}`, `events` each with its `relation`,
    `perhaps[{id name date}]`, `lives[{id name what date}]`.

    For a day of every year `ns` and `os` are MM-DD, and weekday and day of the war are None.
    """
    found = list(_every_year(store, wanted) if isinstance(wanted, EveryYear) else _one_day(store, wanted))
    document: Document = {
        "date": _date(store, wanted, lang),
        "events": [
            document_of("event", event, store, lang) | {"relation": told}
            for event, told in found
            if told != PERHAPS
        ],
        PERHAPS: [
            {"id": event.id, "name": in_language(event.name, lang), "date": event.date.edtf}
            for event, told in found
            if told == PERHAPS
        ],
        "lives": list(_lives(store, wanted, lang)),
    }
    return DayAnswer(document, store)


def _one_day(store: Store, wanted: date) -> Iterator[tuple[Event, str]]:
    for event in on(store, wanted):
        if (told := relation(event.date, wanted)) is not None:
            yield event, told


def on(store: Store, day: date) -> Selection:
    """What could have been on a day, but for the war itself."""
    typed = (day.isoformat() if day.year < FIRST_BUDDHIST else f"{day.isoformat()} CE",)
    return select(store, Query(since=typed, until=typed)).without_war()


def _every_year(store: Store, wanted: EveryYear) -> Iterator[tuple[Event, str]]:
    for event in select(store, Query()).without_war():
        if falls_on(event.date, wanted):
            yield event, "anniversary"


def relation(when: Date, wanted: date) -> str | None:
    """How an event of that date relates to a day: one of the first four relations, `perhaps`, or None.

    `that-day`, `began` and `ended` take a known day: one typed to the day, without a mark (`~ ? %`). An event
    was `under-way` between the latest day on which it can have begun and the earliest on which it can have
    ended. `perhaps` is a day on which it may have happened, begun or ended, by a date known at least to the
    month: one known to the year is no answer to a question about a day.
    """
    if (when.earliest and wanted < when.earliest) or (when.latest and wanted > when.latest):
        return None
    if when.start == when.end:
        return _of_an_end(when, when.start, wanted == when.earliest == when.latest, "that-day")
    starts = (
        when.earliest is not None
        and when.latest_start is not None
        and when.earliest <= wanted <= when.latest_start
    )
    ends = (
        when.latest is not None
        and when.earliest_end is not None
        and when.earliest_end <= wanted <= when.latest
    )
    found = [
        _of_an_end(when, when.start, when.earliest == when.latest_start, "began") if starts else None,
        _of_an_end(when, when.end, when.earliest_end == when.latest, "ended") if ends else None,
    ]
    if not starts and not ends:
        return "under-way"
    return next(
        (told for told in found if told not in (None, PERHAPS)), PERHAPS if PERHAPS in found else None
    )


def _of_an_end(when: Date, end: End | None, is_the_day: bool, told: str) -> str | None:
    if is_the_day and not (when.approximate or when.uncertain):
        return told
    return PERHAPS if end and end.month else None


def falls_on(when: Date, wanted: EveryYear) -> bool:
    """Whether an event of that date surely happened, began or ended on that day of
    some year, or was under way.

    What took longer than a month is not told as under way:
    a siege of half a year would fall on half of all days.
    """
    first, last = when.earliest or when.earliest_end, when.latest or when.latest_start
    if first is None or last is None:
        return False
    brief = when.earliest is not None and when.latest is not None and when.latest - when.earliest <= _KEPT
    kept = RELATIONS if brief else RELATIONS[:3]
    days = (wanted.in_year(year) for year in range(first.year, last.year + 1))
    return any(relation(when, one) in kept for one in days if one is not None)


def _date(store: Store, wanted: date | EveryYear, lang: str) -> Document:
    first = store.span.earliest if store.span else None
    if isinstance(wanted, EveryYear):
        year = first.year if first else 1904
        julian = old_style(wanted.in_year(year) or date(1904, wanted.month, wanted.day))
        ns, os = f"{wanted.month:02}-{wanted.day:02}", f"{julian.month:02}-{julian.day:02}"
        return {"ns": ns, "os": os, "weekday": None, "day_of_war": None}
    weekday = language(lang).dates.weekdays[wanted.weekday()]
    return {
        "ns": wanted.isoformat(),
        "os": old_style(wanted).isoformat(),
        "weekday": weekday,
        "day_of_war": day_of_war(store.span, wanted),
    }


def _is_on(when: Date, wanted: date | EveryYear) -> bool:
    """Whether a birth or a death of that date was surely on the day."""
    if isinstance(wanted, EveryYear):
        return falls_on(when, wanted)
    return relation(when, wanted) == "that-day"


def _lives(store: Store, wanted: date | EveryYear, lang: str) -> Iterator[dict[str, Any]]:
    """The people born on the day, or who died on it, in order of date."""
    found = []
    for id in store.ids("person"):
        person = store.find("person", id)
        for what, when in (("born", person.born), ("died", person.died)):
            if when and _is_on(when, wanted):
                found.append(
                    {"id": id, "name": in_language(person.name, lang), "what": what, "date": when.edtf}
                )
    yield from sorted(found, key=lambda life: (life["date"], life["id"]))
