"""Why a text is no EDTF date, and what would be one."""

from __future__ import annotations

from rjwar.core.julian import JulianDay, days_in_month, new_style

LONGEST = 80  # characters: the patterns below would take their time over a page

# `re` is imported when something is wrong: a date that is one is read without it.
_UNPADDED = r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?"
_SLASHED = r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}"
_OLD_STYLE = r"(?i)[\s,(]*\b(O\.?\s?S\.?|old style)\)?$"
_UNKNOWN = "one that is unknown has no sign: give its bounds, as in 190X"


def what_is_wrong(text: str) -> str:
    """Why a text is no date, and what would be one."""
    import re

    if len(text) > LONGEST:
        return f"{text[:20]!r}... is too long for a date; write 1904-02-08, or 1904-02-08/1904-02-09"
    if not text.strip():
        return f"a date is missing; write it as 1904-02-08, and an open end as ..; {_UNKNOWN}"
    if text.strip().casefold() in ("unknown", "open"):
        return f"{text!r} is no EDTF date; write an open end as ..; {_UNKNOWN}"
    if re.search(_OLD_STYLE, text):
        return f"{text!r}: Old Style is computed, never typed; write the Gregorian day"
    if re.search(r"[T:]|\d\d:\d\d", text):
        return f"{text!r} has a clock in it; a date has none: hours stand in 'time'"
    if re.search("[uU]", text) and re.fullmatch(r"[\duUxX-]+", text):
        return f"{text!r}: a digit that is not known is an X; write {re.sub('[uUx]', 'X', text)}"
    if match := re.fullmatch(r"([\d-]{4,10})\.\.([\d-]{4,10})", text):
        return f"{text!r} is no EDTF date; write an interval as {match[1]}/{match[2]}"
    if full := written_in_full(text):
        return f"{text!r} is not written in full; write {full}"
    return (
        f"{text!r} is no EDTF date; write 1904, 1904-02, 1904-02-08, 190X, "
        "or an interval of two with a '/' between"
    )


def written_in_full(text: str) -> str | None:
    """`1904-5-3`, or `19040503`, as `1904-05-03`; None for any other text."""
    import re

    match = re.fullmatch(_UNPADDED, text) or re.fullmatch("([12][0-9]{3})([01][0-9])([0-3][0-9])", text)
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else None


def is_slashed(text: str) -> bool:
    """Whether a text is a date with slashes or dots, as `27/5/1905`."""
    import re

    return re.fullmatch(_SLASHED, text) is not None


def no_such_month(text: str, month: str) -> str:
    """Why a month of two digits, or X, is none; from 21 to 41 EDTF's seasons."""
    if "21" <= month <= "41":
        return f"{text!r}: seasons are not part of the format; write months, as in 1904-03/1904-05"
    return f"{text!r}: there is no month {month}; months are 01 to 12"


def no_such_day(text: str, year: int, month: int, day: str, *, julian: bool) -> str:
    """Why a month has no such day, which the Julian calendar may have."""
    if not julian and month == 2 and day == "29" and year % 4 == 0:
        gregorian = new_style(JulianDay(year, 2, 29))
        return (
            f"{text!r} is a day of the Julian calendar (Old Style) alone; the record is Gregorian: "
            f"write {gregorian}"
        )
    return f"{text!r}: that month has no day {day}; it has {days_in_month(year, month, julian=julian)}"
