"""The day that is meant by what is typed: a date in any form that `on` takes, a longer
time's first day, or a day of the war by its number, as the screen tells it.
"""

from __future__ import annotations

from datetime import date as Day

from rjwar.core.edtf import Date, DateError
from rjwar.core.errors import Mistake, WrongUsage
from rjwar.query.on_day import EveryYear, which
from rjwar.query.typed_dates import parse_typed_period
from rjwar.query.war_days import number_typed, numbered_day


def read_day(typed: str, today: Day, here: Day, span: Date | None, lang: str) -> Day:
    """The day; of one of every year the next in the war after where one is, else the first.

    WrongUsage says what is wrong.
    """
    if (number := number_typed(typed)) and (numbered := numbered_day(span, number)):
        return numbered
    try:
        found = which(typed, today, lang)
    except Mistake as mistake:
        if first := _beginning(typed, lang):
            return first
        raise WrongUsage(str(mistake).removeprefix("on: ")) from None
    return _in_the_war(found, here, span) if isinstance(found, EveryYear) else found


def _beginning(typed: str, lang: str) -> Day | None:
    try:
        return parse_typed_period(typed, lang).earliest
    except DateError:
        return None


def _in_the_war(every_year: EveryYear, here: Day, span: Date | None) -> Day:
    first, last = (span.earliest or here, span.latest or here) if span else (here, here)
    days = [
        day for year in range(first.year, last.year + 5) if (day := every_year.in_year(year)) and day >= first
    ]
    inside = [day for day in days if day <= last] or days
    return next((day for day in inside if day >= here), inside[0])
