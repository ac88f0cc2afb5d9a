"""Whatever a reader reads of the record and of the program, in the language asked for:
what every card and drawing is worded by.
"""

from __future__ import annotations

from collections.abc import Mapping

from rjwar.core.text import in_language
from rjwar.words.phrasing import Phrasing

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.record.model import Event, Texts
    from rjwar.store.reader import Store
    from rjwar.words.look import Look


class Wording(Phrasing):
    """The words of a language, and the names and texts of a record in it."""

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(look)
        self.store = store

    def name(self, entity: str, id: str) -> str:
        """The name of an entity; its id where the record does not have it."""
        holder = self.store.find(entity, id)
        return self.text(holder.name) if holder else self.shown(id)

    def text(self, texts: Texts | str | None) -> str:
        """A text of the record: that of the language, else the English; nothing of nothing."""
        if not texts:
            return ""
        return self.shown(texts if isinstance(texts, str) else in_language(texts, self.lang))

    def word(self, section: str, id: str | None) -> str:
        """The name of a word of a vocabulary; its id where the record has no such word, nothing for None."""
        return self.shown(self.store.labels(section, self.lang).get(id, id)) if id is not None else ""

    def sum_of(self, what: str) -> str:
        """What a sum of money is: a loan, an indemnity ...; the word as it is where none is known."""
        sums: Mapping[str, object] = self.language.sums
        return self.shown(str(sums[what])) if what in sums else self.word("kinds", what)

    def clock_time(self, event: Event) -> str:
        """The hours of an event with the name of the clock: `14:08–19:27 Japanese time`.

        Empty where none are known.
        """
        hours = self.hours(event.time)
        clock = self.word("clocks", event.time.clock) if event.time else ""
        return self.phrase("clock", hours, clock) if hours and clock else hours
