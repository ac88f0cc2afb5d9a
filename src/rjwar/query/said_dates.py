"""Spans and parts of years as people say them, made into the signs that the readers of dates know;
and what is too vague to be a date.
"""

from __future__ import annotations

import re
from datetime import date

from rjwar.core.edtf import DateError

_YEAR = "([0-9]{4})"
_SPANS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:from )?(.+?) (?:to|till|until|thru|through) (.+)",
        r"between (.+?) and (.+)",
        r"(?:ตั้งแต่|จาก|ระหว่าง)? ?(.+?) ?(?:จนถึง|ถึง) ?(.+)",
        r"(?:с|со|от) (.+?) (?:по|до) (.+)",
        r"(.+?)から(.+?)(?:まで)?",
        r"[从從自]?(.+?)到(.+)",
        r"(.+?)부터 ?(.+?)(?:까지)?",
    )
)
"""The first and the last date, with words round them that say so."""
_BEFORE_AN_END = re.compile(r"(?:until|till|up to|to|through|по(?! старому| новому)) (.+)|(?:จนถึง|ถึง) ?(.+)")
_AFTER_AN_END = re.compile(r"(.+?)(?:まで|까지)")
_BEGINNINGS = re.compile(r"(?:from|since|с|со) (.+)|(?:ตั้งแต่|自) ?(.+)|(.+?)(?:から|以降|以来|부터)")
_QUARTERS = (
    re.compile(rf"(?:q|(first|second|third|fourth|last) quarter,? (?:of )?)([1-4]?)[ /-]?{_YEAR}()"),
    re.compile(rf"()(){_YEAR}[ /-]?q([1-4])"),
)
_HALF = re.compile(rf"(first|second) half,? (?:of )?{_YEAR}")
_WEEK = re.compile(rf"{_YEAR}-?w([0-9]{{2}})(?:-?([1-7]))?")
_DAY_OF_YEAR = re.compile(rf"{_YEAR}-([0-9]{{3}})")
_HOUR = re.compile(r"(.*[0-9]{4}.*?)(?:t|,? (?:at )?)[0-9]{1,2}:[0-9]{2}\b.*")
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_DASH = re.compile(rf"{_YEAR}[\u2013\u2014]([0-9]{{2}})")
_SLASH = re.compile(rf"{_YEAR}/([0-9]{{1,2}})")


def in_signs(said: str, text: str) -> str:
    """A date in small letters, as the readers of dates know it; as it is, if nothing in it is only said.

    DateError, which speaks of the text typed, of what has two readings, or is no date for all its form.

    >>> in_signs("from may to august 1904", ""), in_signs("since 1904-05", ""), in_signs("q2 1905", "")
    ('may – august 1904', '1904-05..', '1905-04..1905-06')
    """
    said = re.sub(r"(?<=[0-9])\s*--+\s*(?=[0-9])", "..", said)
    about = r"^c(?=[0-9]{4})" if text.lstrip().startswith("～") else r"^c(?=[0-9]{4})|^[~≈] ?(?=[0-9])"
    said = re.sub(r"['’](?=[0-9]{2}$)", "", re.sub(about, "c. ", said))
    said = re.sub(r"^(?:the )?night of (?=[0-9]{1,2}[/–-][0-9])", "", said)
    said = re.sub(r"(?<=[0-9])・(?=[0-9]+日)", "–", said)
    if part := _part_of_a_year(said, text) or _of_two_numbers(said, text):
        return part
    if match := _BEFORE_AN_END.fullmatch(said):
        return _joined("", match[1] or match[2])
    for pattern in _SPANS:
        if match := pattern.fullmatch(said):
            return _joined(*match.groups())
    if match := _BEGINNINGS.fullmatch(said):
        return _joined(match[1] or match[2] or match[3], "")
    match = _AFTER_AN_END.fullmatch(said)
    return _joined("", match[1]) if match else said


def _joined(first: str, last: str) -> str:
    """Two ends with a sign between: dots between numbers, a dash between words."""
    first, last = first.strip(), last.strip()
    are_numbers = re.fullmatch(r"[0-9x~?%-]*", first + last)
    return f"{first}..{last}" if are_numbers else f"{first} – {last}".strip()


def _part_of_a_year(said: str, text: str) -> str:
    """The months or days of a quarter, a half or a week; empty for any other text."""
    for pattern in _QUARTERS:
        if (match := pattern.fullmatch(said)) and (named := match[2] or match[4] or match[1]):
            last = 3 * (int(named) if named.isdigit() else _ORDER[named])
            return f"{match[3]}-{last - 2:02}..{match[3]}-{last:02}"
    if match := _HALF.fullmatch(said):
        first = 6 * _ORDER[match[1]] - 5
        return f"{match[2]}-{first:02}..{match[2]}-{first + 5:02}"
    if match := _WEEK.fullmatch(said):
        return _days_of_week(int(match[1]), int(match[2]), match[3], text)
    return ""


def _days_of_week(year: int, week: int, day: str | None, text: str) -> str:
    try:
        first, last = (date.fromisocalendar(year, week, int(day or some)) for some in (1, 7))
    except ValueError:
        raise DateError(f"{text!r}: that year has no such week; write the day, as 1905-05-27") from None
    return first.isoformat() if first == last else f"{first}..{last}"


def _of_two_numbers(said: str, text: str) -> str:
    """`1904–05` as the months or years that it says; DateError where it may be either."""
    match = _DASH.fullmatch(said) or _SLASH.fullmatch(said)
    if match is None:
        return ""
    year, other = int(match[1]), int(match[2])
    month = f"{year}-{other:02}" if 1 <= other <= 12 else ""
    is_next = other == (year + 1) % 10 ** len(match[2])
    are_years = is_next if "/" in said else other > year % 100
    years = f"{year}..{year + 1 if is_next else year // 100 * 100 + other}" if are_years else ""
    if month and years:
        raise DateError(f"{text!r} may be a month or two years; write {month}, or {years}")
    return month or years


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that each begins with, as the weather is reckoned."""
_SEASON = re.compile(rf"({'|'.join(_SEASONS)}),? (?:of )?{_YEAR}(?:[-/][0-9]{{2,4}})?")
_THIRDS = {
    "early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2,
}  # fmt: skip
_VAGUE = re.compile(rf"(?:the )?({'|'.join(_THIRDS)})(?:[ -](?:of )?(?:the )?)(?:([a-z]{{3,9}})\.? )?{_YEAR}")
_CENTURY = re.compile(r"(?:the )?([0-9]{2})(?:st|nd|rd|th) (?:century|c\.?)")


def too_vague(typed: str) -> str:
    """Why a season, a part of a year that nobody bounds, or a century is no date, and what to write;
    nothing for any other text.

    >>> too_vague("winter 1904"), too_vague("mid-May 1905")
    ('a season is no date; write 1904-12..1905-02', 'that has no bounds; write 1905-05-11..1905-05-20')
    """
    said = typed.strip().casefold()
    if match := _SEASON.fullmatch(said):
        year, first = int(match[2]), _SEASONS[match[1]]
        last = f"{year + 1}-02" if first == 12 else f"{year}-{first + 2:02}"
        return f"a season is no date; write {year}-{first:02}..{last}"
    if match := _CENTURY.fullmatch(said):
        return f"a century is no date; write {int(match[1]) - 1}XX"
    if (match := _VAGUE.fullmatch(said)) and (bounds := _third(*match.groups())):
        return f"that has no bounds; write {bounds}"
    return ""


def _third(which: str, month: str | None, year: str) -> str:
    """The third of a year, or of one of its months, that `early` and the like may mean."""
    third = _THIRDS[which]
    if month is None:
        return f"{year}-{4 * third + 1:02}..{year}-{4 * third + 4:02}"
    from calendar import monthrange

    from rjwar.words.languages import language

    months = [name.casefold() for name in language("en").dates.months]
    found = [number for number, name in enumerate(months, 1) if name.startswith(month)]
    if not found:
        return ""
    last = (10, 20, monthrange(int(year), found[0])[1])[third]
    return f"{year}-{found[0]:02}-{10 * third + 1:02}..{year}-{found[0]:02}-{last}"


def not_a_day(said: str) -> str:
    """What is wrong with a date that has an hour, a mark within it, or counts the days of a year;
    nothing for any other.
    """
    if re.search("-[~?%][0-9]", said):
        return "a mark stands at the end of a date, as in 1905-05~"
    if match := _HOUR.fullmatch(said):
        return f"an hour is no part of a date; write {match[1].strip(' ,')}"
    if match := _DAY_OF_YEAR.fullmatch(said):
        first = date(int(match[1]), 1, 1).toordinal() if int(match[1]) else 0
        day = date.fromordinal(first + int(match[2]) - 1) if first and int(match[2]) else None
        if day and day.year == int(match[1]):
            return f"the days of a year are not counted; write {day}"
    return ""
