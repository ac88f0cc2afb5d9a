"""How an answer is shown: language, calendar, width, glyphs. Passed in to every view and format; nothing deeper asks the terminal."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

CALENDARS = ("ns", "os", "both")


class Look(NamedTuple):
    """`width` is None where nothing may be cut: a table in a pipe. `calendar` None is the default of what is shown."""

    lang: str = "en"
    calendar: str | None = None
    width: int | None = 100
    ascii: bool = False
    fields: tuple[str, ...] = ()
    by: str | None = None
    whole: bool = False
    today: date | None = None
    ascii_json: bool = False
    langs: tuple[str, ...] = ()
    """All that were asked for, `lang` the first; only a web page can be in several."""
