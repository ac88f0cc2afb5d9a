"""The dates that a user types: in numbers, in the words of six languages, in both calendars and
three eras, with or without a year.

What was not typed is never filled in, no word is passed over unread, and nothing here asks the clock.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from rjwar.core.edtf import Date, DateError, is_end, parse_in
from rjwar.core.edtf_mistakes import LONGEST, what_is_wrong, written_in_full
from rjwar.core.light_typing import NamedTuple
from rjwar.query.date_words import BUDDHIST, common_year, in_pieces, plain
from rjwar.query.said_dates import in_signs, not_a_day, too_vague
from rjwar.query.spoken_dates import spoken
from rjwar.query.weekdays import check_weekday
from rjwar.words.languages import language

LONGEST_TYPED = 2 * LONGEST  # by both calendars, in words
CURE = "write 1904, 1904-05, 1904-05-27 or '27 May 1904'"
DAY_CURE = "write 1905-05-27, or '27 May' for that day in every year"

_NUMBERS = r"[0-9X~?%.\s/-]+"
_NUMBERS_AND_A_WORD = rf"(?=.*[0-9]{{4}})(?:{_NUMBERS}\D+|\D+{_NUMBERS})"
_STYLE = r"(?i)[\s,(]*\b(?:(o\.?\s?s\.?|old style)|n\.?\s?s\.?|new style)\)?$"


class Period(NamedTuple):
    """The days from `earliest` to `latest`, both included; None is an open end."""

    earliest: date | None
    latest: date | None


def parse_typed_period(text: str, lang: str = "en", cure: str = CURE) -> Period:
    """The days that a date typed by a user covers.

    DateError says what is wrong with one that cannot be read, or in two ways. A year must be there; of 2400
    and later, without an era, it is Buddhist in Thai. `OS` and its like mean Old Style, and so does the one
    of two dates that is as many days behind: `14 (27) May 1905`.
    """
    meant = _meant(spoken(text, lang), cure)
    return Period(meant.earliest, meant.latest)


def parse_typed_years(text: str, lang: str = "en") -> Period:
    """The same of a year, or of several from one to another; DateError for what is known more exactly."""
    meant = _meant(spoken(text, lang), CURE)
    if meant.precision in ("day", "month"):
        raise DateError(
            f"{text!r} is no year; write 1904 or 1904..1905, and use --since and --until for dates"
        )
    return Period(meant.earliest, meant.latest)


def parse_month_day(text: str) -> tuple[int, int] | None:
    """The Gregorian month and day of a date typed without a year (`27 May`, `05-27`, `14 May OS`).

    None for any other text. Old Style is thirteen days behind,
    as in the war. DateError says what is wrong with a day that there is not.
    """
    if len(text.strip()) > LONGEST_TYPED:
        return None
    typed, julian = _without_style(plain(text))
    if match := re.fullmatch(r"(?:--)?([0-9]{2}-[0-9]{2})", typed):
        return _of_every_year(match[1], text, julian=julian)
    if re.fullmatch(r"[0-9]{1,2}[/.][0-9]{1,2}", typed):
        return _of_every_year(_in_either_order(typed, text), text, julian=julian)
    from rjwar.query.spelt_dates import spelt

    try:
        without_year = spelt(plain(text), text, "", year=1904)  # a leap year: 29 February is a day
    except DateError:
        return None
    if without_year is None or without_year.year_is_typed or not without_year.has_day:
        return None
    return _of_every_year(without_year.edtf[5:], text, julian=without_year.julian)


def _in_either_order(typed: str, text: str) -> str:
    """Month and day of two numbers, where only one of them can be the month, or both are the same."""
    from rjwar.query.free_dates import read_freely

    found = [f"{one.month:02}-{one.day or 0:02}" for one in read_freely(typed)]
    if len(found) > 1:
        raise DateError(f"{text!r} is ambiguous: day or month first? write 06-05, or '5 June'")
    return found[0] if found else typed


def _of_every_year(month_day: str, text: str, *, julian: bool) -> tuple[int, int]:
    try:
        day = parse_in(f"1904-{month_day}", julian=julian).earliest
    except DateError:
        day = None
    if day is None or len(month_day) != len("05-27"):
        raise DateError(f"there is no day {text!r}; write it as '27 May' or 05-27")
    return day.month, day.day


def _meant(text: str, cure: str) -> Date:
    if len(text.strip()) > LONGEST_TYPED:
        raise DateError(what_is_wrong(text.strip()))
    whole = plain(text)
    if re.match("-[0-9]{4}", whole):
        raise DateError(f"{text!r} begins with a hyphen; write '..{whole[1:]}' for all up to that")
    if why := too_vague(whole) or not_a_day(whole):
        raise DateError(f"{text!r}: {why}")
    if bound := _exclusive(whole, cure):
        return bound
    whole = in_signs(whole, text)
    typed = _typed(whole, text)
    if (numbers := _in_numbers(typed)) is not None:
        return typed.meant(numbers)
    from rjwar.query.spelt_dates import Unread, spelt

    try:
        found = spelt(whole, text, cure)
    except Unread:
        if (free := _freely(typed)) is None:
            raise
        return free
    if found:
        return typed._replace(julian=found.julian).meant(found.edtf)
    if (free := _freely(typed)) is None:
        raise DateError(f"{text!r} is no date; {cure}")
    return free


def _exclusive(whole: str, cure: str) -> Date | None:
    """All `before` a date, or `after` it; None for any other text."""
    match = re.fullmatch(r"(before|after) (.+)", whole)
    if match is None:
        return None
    named = _meant(match[2], cure)
    edge = named.earliest if match[1] == "before" else named.latest
    if edge is None:
        raise DateError(f"{whole!r}: that has no such end; {cure}")
    day = edge + timedelta(days=-1 if match[1] == "before" else 1)
    return parse_in(f"../{day}" if match[1] == "before" else f"{day}/..", julian=False)


class _Typed(NamedTuple):
    """A date without the words for its calendar and its era.

    `julian` says whether it is Old Style, `is_common` whether its year is surely of the Common Era.
    """

    date: str
    julian: bool
    is_common: bool
    text: str

    def checked(self, edtf: str) -> str:
        """EDTF of it; DateError where its year may be of another era."""
        return edtf if self.is_common else common_year(edtf, self.text)

    def meant(self, edtf: str) -> Date:
        """The date of such EDTF; DateError speaks of what was typed, not of what that was made into."""
        try:
            return parse_in(edtf, julian=self.julian)
        except DateError as error:
            raise DateError(str(error).replace(repr(edtf), repr(self.text))) from None


def _typed(whole: str, text: str) -> _Typed:
    date, julian = _without_style(whole.upper() if re.match(r"[0-9]{2,3}[0-9x]", whole) else whole)
    common = _without_era(whole) if re.fullmatch(_NUMBERS_AND_A_WORD, whole) else None
    return _Typed(*(common or (date, julian)), is_common=common is not None, text=text)


def _without_era(whole: str) -> tuple[str, bool] | None:
    """A date in numbers with an era before or after it, by the Common Era, and whether it is Old Style.

    None for any other text.
    """
    eras = [piece for piece in in_pieces(whole) if piece.kind == "era" and piece.value in _AHEAD]
    if len(eras) != 1:
        return None
    numbers, julian = _without_style(whole.replace(eras[0].text, "", 1).strip())
    if not re.fullmatch(_NUMBERS, numbers := numbers.upper()):
        return None
    ahead = _AHEAD[eras[0].value]
    return re.sub(r"[0-9]{4}", lambda year: f"{int(year[0]) - ahead:04}", numbers), julian


_AHEAD: dict[int | None, int] = {0: 0, 1: BUDDHIST}
"""How many years an era is ahead of the Common one, by its number in a piece."""


def _freely(typed: _Typed) -> Date | None:
    """A date of free English, or in numbers that have one reading.

    None for what is neither, DateError for two readings.
    """
    date, text = re.sub(_APART, r"\1/\2/\3", typed.date), typed.text
    if not _may_be_free(date):
        return None
    from rjwar.query.free_dates import read_freely

    found = read_freely(date)
    if not found or found[0].year is None:
        if re.fullmatch(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{1,2}", date) or re.fullmatch(_SHORT_YEAR, date):
            raise DateError(f"{text!r} has no year in full; {CURE}")
        if re.fullmatch(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}", date):
            raise DateError(f"{text!r}: there is no such day; {CURE}")
        return None
    edtf = [typed.checked("-".join(f"{part:02}" for part in one[:3] if part is not None)) for one in found]
    if len(found) > 1:
        in_words = f"{found[0].day} {language('en').dates.months[found[0].month - 1]} {found[0].year}"
        raise DateError(f"{text!r} is ambiguous: day or month first? write {edtf[0]}, or {in_words}")
    if found[0].weekday is not None and found[0].day is None:
        raise DateError(f"{text!r}: a day of the week without a day; {CURE}")
    if found[0].weekday is not None:
        check_weekday(edtf[0], found[0].weekday, text, julian=typed.julian)
    return typed.meant(edtf[0])


_APART = r"^([0-9]{1,2}|[0-9]{4}) ([0-9]{1,2}) ([0-9]{1,2}|[0-9]{4})$"
"""Three numbers with spaces between."""
_SHORT_YEAR = r"(?:[0-9]{1,2}[ -][a-z]+|[a-z]+ [0-9]{1,2}),?[ -][0-9]{2}"
"""A day, a month in words and two digits."""


def _may_be_free(typed: str) -> bool:
    """Whether a text is short and plain enough to ask dateutil about, which takes its time to import."""
    return (
        re.fullmatch(r"(?=.*[0-9])[A-Za-z0-9 ,./-]{5,40}", typed) is not None
        and len(re.findall(r"[A-Za-z]+", typed)) < 6
    )


def _without_style(typed: str) -> tuple[str, bool]:
    """A date without the `OS` or `NS` after it, and whether it is Old Style.

    One in brackets with a date of its own stays.
    """
    match = re.search(_STYLE, typed)
    if match is None or typed[: match.start()].count("(") > typed[: match.start()].count(")"):
        return typed, False
    return typed[: match.start()], match[1] is not None


def _in_numbers(typed: _Typed) -> str | None:
    """The EDTF of a date in numbers alone: one date, or two with `/` or `..` between.

    None for any other text.
    """
    date = typed.date
    if not re.fullmatch(_NUMBERS, date):
        return None
    if ".." in date and "/" not in date:
        date = "/".join(part or ".." for part in (side.strip() for side in date.split("..", 1)))
    sides = [side.strip() for side in date.split("/")]
    read = [side if side == ".." or is_end(side) else written_in_full(side) for side in sides]
    if not all(read) or len(sides) > 2:
        return None
    return "/".join(typed.checked(side or "") for side in read)
