"""Whether a day of the week that was typed is that of the date beside it."""

from __future__ import annotations

from rjwar.core.edtf import DateError, parse_in
from rjwar.words.languages import language


def check_weekday(edtf: str, weekday: int, text: str, *, julian: bool) -> None:
    """DateError where that day has another name, with what to do: it may be meant by the other calendar."""
    day = parse_in(edtf, julian=julian).earliest
    if day is None or day.weekday() == weekday:
        return
    words = language("en").dates
    told = f"{day.day} {words.months[day.month - 1]} {day.year}"
    other = parse_in(edtf, julian=not julian).earliest
    cure = "leave the weekday out"
    if other and other.weekday() == weekday:
        cure = f"by the {'New' if julian else 'Old'} Style it was: write {'NS' if julian else 'OS'} after it"
    raise DateError(
        f"{text!r}: {told} was a {words.weekdays[day.weekday()]}, not a {words.weekdays[weekday]}; {cure}"
    )
