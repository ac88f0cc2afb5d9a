"""Whether a text is a date, or was meant as one, and what is wrong with it then."""

from __future__ import annotations

from rjwar.core.edtf import DateError
from rjwar.query.date_words import in_pieces
from rjwar.query.said_dates import too_vague
from rjwar.query.spoken_dates import spoken
from rjwar.query.typed_dates import parse_month_day, parse_typed_period
from rjwar.query.war_days import number_typed

FROM_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
"""Words for a day of every year, and how many days it is from today."""


def as_date(typed: str, lang: str) -> str:
    """A text as a date that a filter reads; nothing if it is none."""
    if not any(char.isnumeric() for char in typed):
        return ""
    try:
        parse_typed_period(typed, lang)
    except DateError:
        return ""
    return spoken(typed, lang)


def is_day(typed: str, lang: str) -> bool:
    """Whether a text is a day, of the war or of every year."""
    if typed.strip().casefold() in FROM_TODAY:
        return True
    try:
        if parse_month_day(spoken(typed, lang)) is not None:
            return True
        period = parse_typed_period(typed, lang)
        return period.earliest == period.latest
    except DateError:
        return number_typed(typed) is not None


def is_in_numbers(typed: str) -> bool:
    """Whether a text is a year, and nothing but numbers and what stands between them in dates."""
    return typed[:4].isdecimal() and len(typed) >= 4 and not typed.strip("0123456789./~?%-")


def wrong_as_date(typed: str, lang: str) -> str:
    """What is wrong with a text that begins with a year, or is surely a date, and cannot be read as one;
    else nothing.
    """
    if not (typed[:4].isdecimal() and len(typed) >= 4) and not _is_surely_one(typed):
        return ""
    try:
        parse_typed_period(typed, lang)
    except DateError as error:
        return str(error)
    return ""


def wrong_in_words(typed: str, lang: str) -> str:
    """What is wrong with what can be nothing but a date: `31 June 1904`, a season; else nothing."""
    return wrong_as_date(typed, lang) if too_vague(typed) or _is_month_in_words(typed) else ""


def _is_surely_one(typed: str) -> bool:
    return bool(too_vague(typed)) or _has_era(typed) or _is_month_in_words(typed)


def _is_month_in_words(typed: str) -> bool:
    """Whether a text is of a month in words and a year alone, and perhaps a day."""
    found = in_pieces(typed)
    kinds = [piece.kind for piece in found]
    years = [piece for piece in found if piece.kind == "number" and len(piece.text) == 4]
    return sorted(kinds) in (["month", "number"], ["month", "number", "number"]) and len(years) == 1


def _has_era(typed: str) -> bool:
    """Whether a text has a number, and the name of an era that is spelt out: no `AD`."""
    found = {
        piece.kind for piece in in_pieces(typed) if piece.kind != "era" or len(piece.text) > 4 or piece.value
    }
    return {"era", "number"} <= found
