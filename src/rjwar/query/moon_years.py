"""The years of Guangxu, by which China dated: from one new year of the moon to the day before the next."""

from __future__ import annotations

from datetime import date, timedelta

_FIRST = 1875
_NEW_YEARS = """\
0206 0126 0213 0202 0122 0210 0130 0218 0208 0128 0215 0204 0124 0212 0131 0219 0209 0130 0217 0206 0126 0214
0202 0122 0210 0131 0219 0208 0129 0216 0204 0125 0213 0202 0122
"""
"""Month and day of each Chinese new year from that of 1875, as the calendar of the CLDR has them."""


def year_of_guangxu(year: int) -> str:
    """The days of the year that began in a year of the Common Era, as EDTF.

    >>> year_of_guangxu(1905)
    '1905-02-04/1906-01-24'
    """
    first, after = (_new_year(one) for one in (year, year + 1))
    return f"{first}/{after - timedelta(days=1)}"


def _new_year(year: int) -> date:
    month_day = _NEW_YEARS.split()[year - _FIRST]
    return date(year, int(month_day[:2]), int(month_day[2:]))
