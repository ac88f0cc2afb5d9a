"""What every file says of itself: what it is of, by whom, under which licence, and what made it."""

from __future__ import annotations

import re

from rjwar.core.light_typing import NamedTuple
from rjwar.formats.event_text import one_line, title
from rjwar.version import __version__
from rjwar.words.wording import Wording


class Imprint(NamedTuple):
    """How a record is to be named; `authors` and `licence` are empty where its file does not say."""

    title: str
    authors: str
    licence: str
    maker: str = f"rjwar {__version__}"

    @property
    def address(self) -> str:
        """Where the licence can be read; empty for one that is not of Creative Commons."""
        known = re.fullmatch(r"CC[ -](BY(?:-SA|-NC|-ND|-NC-SA|-NC-ND)?)[ -](\d\.\d)", self.licence)
        return f"https://creativecommons.org/licenses/{known[1].lower()}/{known[2]}/" if known else ""

    @property
    def cite(self) -> str:
        """How to cite it, in one line: `The rjwar authors, Russo-Japanese War, rjwar 0.2.0, CC BY 4.0`."""
        return ", ".join(part for part in (self.authors, self.title, self.maker, self.licence) if part)

    @property
    def text(self) -> str:
        """The same, and where the licence can be read."""
        return f"{self.cite}, {self.address}" if self.address else self.cite

    def facts(self) -> dict[str, str]:
        """The same as keys and values, for formats that have them; what is not known is left out."""
        known = {
            "authors": self.authors,
            "licence": self.licence,
            "licence_url": self.address,
            "cite": self.cite,
            "made_by": self.maker,
        }
        return {key: value for key, value in known.items() if value}


def imprint(words: Wording) -> Imprint:
    """The imprint of the record that is worded."""
    credit = words.store.credit
    return Imprint(title(words), one_line(credit.authors), one_line(credit.licence))
