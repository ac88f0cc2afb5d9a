"""Dates, and the pattern by which a JSON Schema knows them."""

from __future__ import annotations

from typing import Any

from rjwar.core import edtf
from rjwar.core.edtf import Date
from rjwar.datafile.fields.base import At, FieldType, Refused, text_of
from rjwar.datafile.fields.texts import quoted
from rjwar.datafile.nodes import Node

_YEAR = r"[12]\d{3}"


_LEAP = r"(?:[12]\d(?:0[48]|[2468][048]|[13579][26])|(?:12|16|20|24|28)00)"


_MONTHS = "|".join(
    (
        r"(?:0[13578]|1[02])(?:-(?:0[1-9]|[12]\d|3[01]|[0-3]X|XX))?",
        r"(?:0[469]|11)(?:-(?:0[1-9]|[12]\d|30|[0-3]X|XX))?",
        r"02(?:-(?:0[1-9]|1\d|2[0-8]|[0-2]X|XX))?",
        r"(?:[01]X|XX)(?:-XX)?",
    )
)


_SIDE = rf"(?:{_YEAR}(?:-(?:{_MONTHS}))?|{_LEAP}-02-29|(?:[12]\d\dX|[12]\dXX)(?:-XX){{0,2}})[~?%]?"
"""One end of a date, as `edtf` takes it: no thirteenth month, no 31 April, no X before a digit."""


class EdtfDate(FieldType):
    """A Gregorian date, as `edtf.parse` reads it."""

    def read(self, node: Node, at: At) -> Date:
        text = text_of(node, "an EDTF date, as 1904-02-08")
        try:
            return edtf.parse(text)
        except edtf.DateError as error:
            raise Refused(node, "date", quoted(text) or str(error)) from None

    def schema(self) -> dict[str, Any]:
        return {
            "type": ["string", "integer"],
            "description": "EDTF, Gregorian: days, months, years, ~ ? %, X digits, intervals, ..",
            "pattern": rf"^(?:{_SIDE}(?:/(?:{_SIDE}|\.\.))?|\.\./{_SIDE})$",
            "minimum": edtf.FIRST_YEAR,
            "maximum": edtf.LAST_YEAR,
        }
