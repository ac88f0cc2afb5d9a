"""Dates in words, read whole: `27 мая 1905`, `明治38年5月27日`, `14 (27) May 1905`, `Sat 27 May 1905`,
`27–28 พฤษภาคม พ.ศ. 2448`.
"""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.edtf import DateError, parse_in
from rjwar.core.light_typing import NamedTuple
from rjwar.query.date_grouping import Wrong, apart, with_era
from rjwar.query.date_words import (
    BEFORE_THE_REPUBLIC,
    BUDDHIST,
    GUANGXU,
    GWANGMU,
    MEIJI,
    RATTANAKOSIN,
    Piece,
    common_year,
    in_pieces,
)
from rjwar.query.moon_years import year_of_guangxu
from rjwar.query.weekdays import check_weekday


class Spelt(NamedTuple):
    """What a text says: EDTF by one of the calendars, whether that is the Julian, and
    whether a year, and a day, was typed.
    """

    edtf: str
    julian: bool
    year_is_typed: bool
    has_day: bool


class _Part(NamedTuple):
    """One end of a date, as far as it was typed."""

    year: str | None
    month: int | None
    day: int | None
    weekday: int | None
    is_decade: bool
    is_from_april: bool = False
    is_of_the_moon: bool = False

    def edtf(self) -> str:
        if self.is_decade and self.year:
            return f"{self.year[:3]}X"
        if self.is_of_the_moon and self.year:
            return year_of_guangxu(int(self.year))
        known = [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join([self.year or "", *known])


class Unread(DateError):
    """A text that this grammar has no reading for."""


_BEGAN_AFTER = {0: 0, 1: -BUDDHIST, MEIJI: 1867, RATTANAKOSIN: 1781, GUANGXU: 1874, GWANGMU: 1896}
_NUMBERS_OF = {
    MEIJI: (1, 45), RATTANAKOSIN: (108, 131), GUANGXU: (1, 34), GWANGMU: (1, 11),
    BEFORE_THE_REPUBLIC: (1, 912),
}  # fmt: skip
"""The first and the last year of an era."""

_NO_NUMBER = "{} is neither a day nor a year in full"

_Ends = tuple[_Part | None, _Part | None]


def spelt(typed: str, text: str, cure: str, *, year: int | None = None) -> Spelt | None:
    """What a date in words says.

    None where no piece of it is one of a date, Unread where one is not,
    or they do not go together. `year` stands for one that was not typed.
    """
    pieces = in_pieces(typed)
    if not any(piece.kind in ("month", "weekday", "number", "era") for piece in pieces) or typed.isdigit():
        return None
    try:
        return _Reader(text, year).read(pieces)
    except Wrong as wrong:
        raise Unread(f"{text!r}: {wrong}; {cure}") from None


class _Reader:
    """Reads the pieces of one text."""

    def __init__(self, text: str, year: int | None) -> None:
        self.text = text
        self.default, self.year_is_typed = str(year) if year else None, False

    def read(self, pieces: list[Piece]) -> Spelt:
        for piece in pieces:
            if piece.kind == "unknown":
                raise Wrong(f"{piece.text!r} is no part of a date")
            if piece.kind == "number" and len(piece.text) > 4 and piece.text.isdigit():
                raise Wrong(_NO_NUMBER.format(piece.text))
        outer, inner = apart(pieces)
        if inner is None:
            ends, julian = self._ends(outer)
            edtf = self._edtf(self._filled(ends, ends), julian=bool(julian))
            return Spelt(edtf, bool(julian), self.year_is_typed, self._has_day(ends))
        return self._pair(outer, inner)

    def _pair(self, outer: list[Piece], inner: list[Piece]) -> Spelt:
        """A date by both calendars: the Gregorian, if the other is the same day."""
        (one, said), (other, said_too) = self._ends(outer), self._ends(inner)
        one, other = self._filled(one, other), self._filled(other, one)
        is_first_old = {
            (True, None): (True,),
            (None, False): (True,),
            (False, None): (False,),
            (None, True): (False,),
        }
        for first_old in is_first_old.get((said, said_too), (True, False)):
            old, new = (one, other) if first_old else (other, one)
            julian, gregorian = (
                parse_in(self._edtf(ends, julian=ends is old), julian=ends is old) for ends in (old, new)
            )
            if julian[1:] and (julian.earliest, julian.latest) == (gregorian.earliest, gregorian.latest):
                return Spelt(gregorian.edtf, False, self.year_is_typed, self._has_day(new))
        if said is said_too is None and (night := self._night(one, other)):
            return Spelt(night, False, self.year_is_typed, True)
        raise Wrong("these are not one day by both calendars")

    def _night(self, one: _Ends, other: _Ends) -> str:
        """Two days, the second the day after the first: `the night of 8/9 February 1904`; else nothing."""
        first, last = (parse_in(self._edtf(ends, julian=False), julian=False) for ends in (one, other))
        is_next = first.latest and last.earliest and (last.earliest - first.latest).days == 1
        are_days = first.precision == last.precision == "day"
        return f"{first.edtf}/{last.edtf}" if is_next and are_days else ""

    def _ends(self, pieces: list[Piece]) -> tuple[_Ends, bool | None]:
        """The two ends of a date, the same where it is one, and whether it says that it is Old Style."""
        styles = {bool(piece.value) for piece in pieces if piece.kind == "style"}
        if len(styles) > 1:
            raise Wrong("Old Style and New cannot both be meant")
        pieces = [piece for piece in pieces if piece.kind != "style"]
        joints = [index for index, piece in enumerate(pieces) if piece.kind in ("range", "slash")]
        if len(joints) > 1:
            raise Wrong("more than two dates")
        said = next(iter(styles)) if styles else None
        if not joints:
            part = self._part(pieces)
            return _with_months(part, part), said
        sides = pieces[: joints[0]], pieces[joints[0] + 1 :]
        if not any(sides):
            raise Wrong("there is no date")
        are_years = not any(piece.kind in ("month", "day") for side in sides for piece in side)
        eras = [piece for side in sides for piece in side if piece.kind == "era"]
        first, last = (
            self._part(with_era(side, eras, are_years=are_years)) if side else None for side in sides
        )
        if first and last and first.month and not first.year and last.year and not (last.month or last.day):
            raise Wrong("the month has no year, and the year no month")
        return _with_months(first, last), said

    def _part(self, pieces: Sequence[Piece]) -> _Part:
        """Year, month, day and weekday of one end, each said once."""
        known: dict[str, list[int]] = {"month": [], "day": [], "weekday": []}
        years: list[str] = []
        era: int | None = None
        for index, piece in enumerate(pieces):
            after = pieces[index + 1].kind if index + 1 < len(pieces) else ""
            if piece.kind == "era":
                is_after = (
                    bool(years) and (index == 0 or pieces[index - 1].kind == "number") and after != "number"
                )
                years[-1:] = [self._year(int(years[-1]), piece.value)] if is_after else years[-1:]
                era = None if is_after else piece.value
            elif piece.kind == "number":
                kind = after if after in ("month", "day", "year") and pieces[index + 1].value is None else ""
                self._number(piece, kind, era, followed_by_era=after == "era", known=known, years=years)
                era = None if kind in ("", "year") else era
            elif piece.kind in known and piece.value is not None:
                known[piece.kind].append(piece.value)
        if era is not None:
            raise Wrong("an era stands without a year")
        part = self._once(known, years, is_decade=any(piece.kind == "decade" for piece in pieces))
        eras = {piece.value for piece in pieces if piece.kind == "era"}
        if GUANGXU in eras and part.month:
            raise Wrong("the months of that era were the moon's; write the day by the Gregorian calendar")
        return _from_april(part) if RATTANAKOSIN in eras else part._replace(is_of_the_moon=GUANGXU in eras)

    def _number(
        self,
        piece: Piece,
        kind: str,
        era: int | None,
        *,
        followed_by_era: bool,
        known: dict[str, list[int]],
        years: list[str],
    ) -> None:
        value = piece.value or 0
        digits = sum(char.isdecimal() for char in piece.text)
        if kind in ("month", "day"):
            known[kind].append(value)
        elif era is not None:
            years.append(self._year(value, era))
        elif kind == "year" or digits == 4:
            years.append(str(value) if followed_by_era else self._year(value, None))
        elif digits <= 2:
            known["day"].append(value)
        else:
            raise Wrong(_NO_NUMBER.format(piece.text))

    def _year(self, number: int, era: int | None) -> str:
        """A year of an era by the Common Era."""
        if era is None:
            return common_year(f"{number:04}", self.text)
        year = 1912 - number if era == BEFORE_THE_REPUBLIC else number + _BEGAN_AFTER[era]
        first, last = _NUMBERS_OF.get(era, (0, 9999))
        if not 1000 <= year <= 2999 or not first <= number <= last:
            raise Wrong(f"there is no year {number} of that era")
        return str(year)

    def _once(self, known: dict[str, list[int]], years: list[str], *, is_decade: bool) -> _Part:
        if len(set(years)) > 1:
            raise Wrong(f"{years[0]} and {years[1]} are different years")
        for name, values in known.items():
            if len(values) > 1:
                raise Wrong(f"more than one {name}")
        self.year_is_typed |= bool(years)
        month, day, weekday = (values[0] if values else None for values in known.values())
        if weekday is not None and day is None:
            raise Wrong("a day of the week without a day")
        if is_decade and (month or day or not years or not years[0].endswith("0")):
            raise Wrong("that is no decade")
        return _Part(years[0] if years else None, month, day, weekday, is_decade)

    def _filled(self, ends: _Ends, other: _Ends) -> _Ends:
        """Ends with the year and month that one of them, or the same date by the
        other calendar, says for both.
        """
        first, last = ends
        lending = [part for part in (*reversed(ends), *other) if part]
        years = [part.year for part in lending if part.year] or ([self.default] if self.default else [])
        months = [part.month for part in lending if part.month]

        def full(part: _Part | None) -> _Part | None:
            if part is None:
                return None
            part = part._replace(year=part.year or next(iter(years), None))
            return (
                part._replace(month=next(iter(months), None))
                if part.month is None and part.day is not None
                else part
            )

        return full(first), full(last)

    def _edtf(self, ends: _Ends, *, julian: bool) -> str:
        first, last = ends
        for part in (first, last):
            if part and part.year is None:
                raise Wrong(_without_year(part))
            if part and part.day is not None and part.month is None:
                raise Wrong("a day without its month")
            if part:
                self._check_weekday(part, julian=julian)
        if first and first == last and first.year and first.is_from_april and first.month is None:
            return f"{first.year}-04/{int(first.year) + 1}-03"
        texts = [part.edtf() if part else ".." for part in (first, last)]
        return texts[0] if first == last else "/".join(texts)

    def _check_weekday(self, part: _Part, *, julian: bool) -> None:
        if part.weekday is None:
            return
        if not self.year_is_typed:
            raise Wrong("a day of the week needs a year")
        check_weekday(part.edtf(), part.weekday, self.text, julian=julian)

    @staticmethod
    def _has_day(ends: _Ends) -> bool:
        return all(part is not None and part.day is not None for part in ends)


def _with_months(first: _Part | None, last: _Part | None) -> _Ends:
    """Two ends, of which no day beside a year lacks its month,
    but where the first says it: `May 27–28, 1905`.
    """
    lent = last if first and first.month and first.day and not first.year else None
    if any(part and part.day and part.year and not part.month and part is not lent for part in (first, last)):
        raise Wrong("a day without its month")
    return first, last


def _without_year(part: _Part) -> str:
    """What is wrong with a date that has no year."""
    if part.day:
        return "no year is given"
    return "neither day nor year is given" if part.month else "there is no year"


def _from_april(part: _Part) -> _Part:
    """A date whose year began on 1 April: its January to March are of the next year by the Common Era."""
    is_next = part.year is not None and part.month is not None and part.month < 4
    return part._replace(year=str(int(part.year or 0) + 1) if is_next else part.year, is_from_april=True)
