"""What the texts of filters that name nothing mean: days, years, a text to look for, a weight.

Each is read to a value, or refused with WrongUsage, whose reader puts the option before it.
"""

from __future__ import annotations

from rjwar.core.errors import WrongUsage
from rjwar.query.conditions import AFTER_ALL, BEFORE_ALL

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.query.conditions import Value
    from rjwar.query.typed_dates import Period


def is_date(text: str) -> bool:
    """Whether a text is one date, whatever commas are in it."""
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_period

    try:
        parse_typed_period(text)
    except DateError:
        return False
    return True


def days(text: str) -> Value:
    """The first and last day of a date typed, as ISO text, which compares as they do in time.

    An open end is before or after every day. WrongUsage for what is no date.
    """
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_period

    try:
        return _iso(parse_typed_period(text))
    except DateError as error:
        raise WrongUsage(str(error)) from None


def years(text: str) -> Value:
    """The first and last day of a year typed, or of several from one to another."""
    if len(text) == 4 and text.isascii() and text.isdigit() and "1000" <= text <= "2399":
        return f"{text}-01-01", f"{text}-12-31"  # as nearly always: no date need be read
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_years

    try:
        return _iso(parse_typed_years(text))
    except DateError as error:
        raise WrongUsage(str(error)) from None


def _iso(period: Period) -> Value:
    return (
        period.earliest.isoformat() if period.earliest else BEFORE_ALL,
        period.latest.isoformat() if period.latest else AFTER_ALL,
    )


def forms(text: str) -> Value:
    """The forms under which a text is looked for."""
    from rjwar.core.fold import fold

    folded = fold(text)
    if not folded[0]:
        raise WrongUsage(f"{text!r} has no letter or digit to look for; give a text")
    return folded


def weight(text: str) -> Value:
    """A weight, as its digit."""
    if text not in ("1", "2", "3", "4", "5"):
        raise WrongUsage(f"{text!r} is no weight; write 1 (everything weighed) to 5 (turning points)")
    return (text,)
