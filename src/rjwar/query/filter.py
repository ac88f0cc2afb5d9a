"""A filter: what its option was given, as values, and what of the events has one.

Names are found as everywhere, dates read as a user types them.
"""

from __future__ import annotations

from rjwar.core.errors import UnknownName, WrongUsage, nearest
from rjwar.query.filter_values import is_date

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rjwar.query.conditions import Condition, Test, Value
    from rjwar.store.reader import Store

    Read = Callable[[str], Value]
    """The value of one text; WrongUsage says what is wrong with it."""

_FEW_WORDS = 20
"""Up to how many known words are all listed in a message."""


class Filter:
    """A filter of events, as an option of every command that lists.

    `entity` is what its values name, `also` what else they may name, `words` what the program understands
    besides; the values of one without an entity are read by `read`. `strictly` is its test under `--strict`,
    where that is another. Several values are joined by OR; of one
    that is `every`, by AND, and a comma in it is a comma.
    """

    def __init__(
        self,
        name: str,
        *,
        help: str,
        test: Test,
        strictly: Test | None = None,
        read: Read | None = None,
        entity: str = "",
        also: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
        short: str = "",
        metavar: str = "NAME",
        every: bool = False,
    ) -> None:
        self.name, self.short, self.metavar, self.help = name, short, metavar, help
        self.entity, self.words, self.every = entity, words, every
        self.entities = (entity, *also) if entity else ()
        self._test, self._strictly, self._read = test, strictly or test, read

    @property
    def key(self) -> str:
        """Its name as a keyword of Python."""
        return self.name.replace("-", "_")

    @property
    def is_of_dates(self) -> bool:
        """Whether its values are days."""
        return self.metavar in ("DATE", "YEAR")

    def values(self, store: Store, text: str) -> list[Value]:
        """The values in a text, those between commas each; WrongUsage says which cannot be understood."""
        return [self._value(store, part) for part in self.parts(store, text)]

    def condition(self, value: Value, strict: bool) -> Condition:
        """The condition that an event must meet to have a value; `strict` as `--strict` has it."""
        return self._strictly(value) if strict else self._test(value)

    def parts(self, store: Store, text: str) -> list[str]:
        """A text parted at its commas, unless the whole is one date, or a name that no part of it is."""
        if "," not in text or self.every or (self.is_of_dates and is_date(text)):
            return [text]
        from rjwar.query.matching import exact, matches

        parts = [part.strip() for part in text.split(",") if part.strip()] or [text]
        if self.entities and (exact(store, text, self.entities) or not self._names_exactly(store, parts)):
            return [text] if len(matches(store, text, self.entities)) == 1 else parts
        return parts

    def _names_exactly(self, store: Store, parts: Sequence[str]) -> bool:
        from rjwar.query.english_forms import word_among
        from rjwar.query.matching import exact

        return any(word_among(part, self.words) or exact(store, part, self.entities) for part in parts)

    def _value(self, store: Store, text: str) -> Value:
        """The value of a text without commas; WrongUsage names the option."""
        try:
            return self._read(text) if self._read else self._named(store, text)
        except (UnknownName, WrongUsage) as error:
            raise WrongUsage(f"--{self.name}: {error}", error.choices) from None

    def _named(self, store: Store, text: str) -> Value:
        """What a name means, as (entity, id); a word of the filter's own has no entity."""
        if text in self.words:
            return "", text
        from rjwar.query.english_forms import inflected, word_among
        from rjwar.query.matching import matches
        from rjwar.query.names import resolve

        if word := word_among(text, self.words):
            return "", word
        try:
            return resolve(store, text, self.entities)
        except UnknownName:
            from rjwar.store.reader import ENTITIES

            if len(forms := inflected(store, text, self.entities)) == 1:
                return forms[0]
            if self.entity in ENTITIES or matches(store, text, self.entities):
                raise
            raise WrongUsage(f"unknown value {text!r}; {self._nearest_known(store, text)}") from None

    def _known(self, store: Store) -> list[str]:
        """The words that a filter of a vocabulary knows: its own, and the ids of the record."""
        sql = "SELECT DISTINCT id FROM names WHERE entity = ? ORDER BY id"
        return [*self.words, *(id for entity in self.entities for (id,) in store.rows(sql, entity))]

    def _nearest_known(self, store: Store, text: str) -> str:
        """What may have been meant, and what there is: all of few words, of many the first, and how many."""
        words = self._known(store)
        if not words:
            return "the record has none"
        near = nearest(text, words, 1)
        told = f"did you mean {near[0]!r}? " if near else ""
        if len(words) <= _FEW_WORDS:
            return f"{told}known: {', '.join(words)}"
        where = (
            f"'rjwar stats --by {self.name} --csv' shows all {len(words)}"
            if self.name == "kind"
            else f"{len(words)} in all"
        )
        return f"{told}known: {', '.join(words[:8])} ...; {where}"
