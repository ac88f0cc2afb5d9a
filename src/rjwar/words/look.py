"""How an answer is shown: language, calendar, era, width, glyphs.

Passed in to every view and format; nothing deeper asks the terminal.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import Any

    from rjwar.words.catalog import Era

CALENDARS = ("ns", "os", "both")
ERAS: tuple[Era, ...] = ("ce", "be", "meiji")
"""How years are counted: from the Common Era, the Buddhist Era, or by the reign of the Meiji emperor."""
THEMES = ("auto", "dark", "light", "mono")
"""What drawings are painted for: a dark ground, a light one, or without colours.

`auto` is as the terminal says, else any ground.
"""


class Look:
    """How an answer is to be shown. `width` is None where nothing may be cut: a table in a pipe.

    `calendar` and `era` None are the default of what is shown. The era of None is the Common Era, on cards
    beside it those that the language's readers know. `langs` are the languages of what is made in several;
    `lang` is the first of them. `bom`: comma-separated values begin with a byte order mark. `yearly`: a
    calendar tells of each day in every year. `parts` are those of a card that are asked for: none are its
    answer, `full` is all of it. `fields` are the dotted paths asked for; `by` is what lanes or columns tell;
    `whole` draws all that is selected; `ascii_json` leaves nothing but ASCII in JSON.
    `height` is how many lines the window has; None where there is none.
    """

    def __init__(
        self,
        *,
        lang: str = "en",
        calendar: str | None = None,
        width: int | None = 100,
        ascii: bool = False,
        fields: tuple[str, ...] = (),
        by: str | None = None,
        whole: bool = False,
        ascii_json: bool = False,
        era: Era | None = None,
        langs: tuple[str, ...] = (),
        bom: bool = False,
        yearly: bool = False,
        parts: tuple[str, ...] = (),
        height: int | None = None,
    ) -> None:
        self.lang, self.langs, self.calendar, self.era = lang, langs, calendar, era
        self.width, self.ascii, self.by, self.whole = width, ascii, by, whole
        self.fields, self.ascii_json, self.bom, self.yearly = fields, ascii_json, bom, yearly
        self.parts, self.height = parts, height

    def replace(self, **changes: Any) -> Look:
        """The same look but for some of it."""
        return Look(**(vars(self) | changes))
