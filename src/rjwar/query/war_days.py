"""The days of the war, counted from its first."""

from __future__ import annotations

from rjwar.core.text import LANGUAGES

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from datetime import date

    from rjwar.core.edtf import Date


def number_typed(typed: str) -> int | None:
    """The number in what says one of the war's days, in any of the languages: `day 475`,
    `day 475 of the war`; None for any other text.
    """
    told = typed.strip().casefold()
    if not any(map(str.isdecimal, told)):
        return None
    from rjwar.words.exploring.languages import exploring
    from rjwar.words.languages import language

    for lang in LANGUAGES:
        phrase = language(lang).phrases["day-of-war"].casefold()
        for form in (phrase, exploring(lang).day.casefold()):
            before, _, after = form.partition("{}")
            number = told.removeprefix(before).removesuffix(after).strip()
            if told.startswith(before) and told.endswith(after) and number.isdecimal():
                return int(number[:6])
    return None


def day_of_war(span: Date | None, wanted: date) -> int | None:
    """Which day of the war a day is, its first being 1.

    None outside it, and where the record does not say when it was.
    """
    if (
        span is None
        or span.earliest is None
        or wanted < span.earliest
        or (span.latest and wanted > span.latest)
    ):
        return None
    return (wanted - span.earliest).days + 1


def numbered_day(span: Date | None, number: int) -> date | None:
    """The day of the war that has a number, the first being 1; None if the war has none such."""
    from datetime import timedelta

    if span is None or span.earliest is None or number < 1:
        return None
    try:
        day = span.earliest + timedelta(number - 1)
    except OverflowError:
        return None
    return day if day_of_war(span, day) else None
