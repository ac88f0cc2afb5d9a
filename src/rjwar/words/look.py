"""How an answer is shown: language, calendar, era, width, glyphs. Passed in to every view and format; nothing deeper asks the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rjwar.words.catalog import Era

CALENDARS = ("ns", "os", "both")


class Look(NamedTuple):
    """`width` is None where nothing may be cut: a table in a pipe. `calendar` and `era` None are the default of what is shown."""

    lang: str = "en"
    calendar: str | None = None
    width: int | None = 100
    ascii: bool = False
    fields: tuple[str, ...] = ()
    by: str | None = None
    whole: bool = False
    ascii_json: bool = False
    era: Era | None = None
    """The era of the years shown; None: the Common Era, on cards beside it those that the language's readers know."""
    langs: tuple[str, ...] = ()
    """The languages of what is made in several; `lang` is the first of them."""
    bom: bool = False
    """Whether comma-separated values begin with a byte order mark."""
    yearly: bool = False
    """Whether a calendar tells of each day in every year."""
