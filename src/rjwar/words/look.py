"""How an answer is shown: language, calendar, width, glyphs. Passed in to every view and format; nothing deeper asks the terminal."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

CALENDARS = ("ns", "os", "both")
ERAS = ("ce", "be", "meiji")
"""How years are counted: from the Common Era, the Buddhist Era, or by the reign of the Meiji emperor."""


class Look(NamedTuple):
    """`width` is None where nothing may be cut: a table in a pipe. `calendar` and `era` None are the default of what is shown.

    `langs` are all the languages asked for, the first of which is `lang`; of a look made otherwise, none.
    """

    lang: str = "en"
    calendar: str | None = None
    width: int | None = 100
    ascii: bool = False
    fields: tuple[str, ...] = ()
    by: str | None = None
    whole: bool = False
    today: date | None = None
    ascii_json: bool = False
    era: str | None = None
    langs: tuple[str, ...] = ()
