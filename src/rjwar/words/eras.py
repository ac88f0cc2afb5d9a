"""The years of three eras: the Common, the Buddhist, and that of the emperor Meiji.

The Buddhist year is told as the CLDR counts it, 543 on; in Siam it then began on 1 April. Meiji years are
told for the days that Japan itself dated by the Gregorian calendar: from 1 January 1873 (before, its
months were the moon's) to 29 July 1912.
"""

from __future__ import annotations

from rjwar.words.catalog import Era

_FIRST_MEIJI, _END_OF_MEIJI = (1873, 1, 1), (1912, 7, 30)


def in_era(era: Era, year: int, month: int | None = None, day: int | None = None) -> int | None:
    """The number of a year in an era; None for what lies outside it, or may.

    >>> in_era("be", 1905), in_era("meiji", 1905, 5, 27), in_era("meiji", 1912)
    (2448, 38, None)
    """
    match era:
        case "ce":
            return year
        case "be":
            return year + 543
        case "meiji":
            is_within = (year, 1, 1) >= _FIRST_MEIJI and (year, month or 12, day or 31) < _END_OF_MEIJI
            return year - 1867 if is_within else None
