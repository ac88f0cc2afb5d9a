"""A filter: what its option was given, as values, and what of the events has one.

Names are found as everywhere, dates read as a user types them.
"""

from __future__ import annotations

from rjwar.core.errors import UnknownName, WrongUsage, nearest
from rjwar.core.text import fold
from rjwar.query.conditions import AFTER_ALL, BEFORE_ALL
from rjwar.query.matching import exact, matches
from rjwar.query.names import resolve

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rjwar.query.conditions import Condition, Test, Value
    from rjwar.query.typed_dates import Period
    from rjwar.store.reader import Store

    Read = Callable[["Filter", Store, str], Value]
    """The value of one text; WrongUsage names the option."""


class Filter:
    """A filter of events, as an option of every command that lists.

    `entity` is what its values name, `also` what else they may name, `words` what the program understands
    besides; the values of one without an entity are read by `read`. Several values are joined by OR; of one
    that is `every`, by AND, and a comma in it is a comma.
    """

    def __init__(
        self,
        name: str,
        *,
        help: str,
        test: Test,
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
        self._test, self._read = test, read or _named

    @property
    def key(self) -> str:
        """Its name as a keyword of Python."""
        return self.name.replace("-", "_")

    def values(self, store: Store, text: str) -> list[Value]:
        """The values in a text, those between commas each; WrongUsage says which cannot be understood."""
        return [self._read(self, store, part) for part in self.parts(store, text)]

    def condition(self, value: Value, strict: bool) -> Condition:
        """The condition that an event must meet to have a value."""
        return self._test(value, strict)

    def parts(self, store: Store, text: str) -> list[str]:
        """A text parted at its commas, unless the whole is one date, or a name that no part of it is."""
        if "," not in text or self.every or (self._read in (days, years) and _is_date(text)):
            return [text]
        parts = [part.strip() for part in text.split(",") if part.strip()] or [text]
        if self.entities and (exact(store, text, self.entities) or not self._names_exactly(store, parts)):
            return [text] if len(matches(store, text, self.entities)) == 1 else parts
        return parts

    def _names_exactly(self, store: Store, parts: Sequence[str]) -> bool:
        return any(part in self.words or exact(store, part, self.entities) for part in parts)


def _named(filter: Filter, store: Store, text: str) -> Value:
    """What a name means, as (entity, id); a word of the filter's own has no entity."""
    if text in filter.words:
        return "", text
    try:
        return resolve(store, text, filter.entities)
    except UnknownName as error:
        from rjwar.store.reader import ENTITIES

        if filter.entity in ENTITIES or matches(store, text, filter.entities):
            raise WrongUsage(f"--{filter.name}: {error}", error.choices) from None
        raise WrongUsage(
            f"--{filter.name}: unknown value {text!r}; {_nearest_known(filter, text, known(filter, store))}"
        ) from None


def known(filter: Filter, store: Store) -> list[str]:
    """The words that a filter of a vocabulary knows: its own, and the ids of the record."""
    sql = "SELECT DISTINCT id FROM names WHERE entity = ? ORDER BY id"
    return [*filter.words, *(id for entity in filter.entities for (id,) in store.rows(sql, entity))]


def _nearest_known(filter: Filter, text: str, words: list[str]) -> str:
    """What may have been meant, and what there is: all of few words, of many the
    first, and what shows all.
    """
    if not words:
        return "the record has none"
    near = nearest(text, words, 1)
    told = f"did you mean {near[0]!r}? " if near else ""
    if len(words) <= _FEW_WORDS:
        return f"{told}known: {', '.join(words)}"
    where = (
        f"'rjwar stats --by {filter.name} --csv' shows all {len(words)}"
        if filter.name == "kind"
        else f"{len(words)} in all"
    )
    return f"{told}known: {', '.join(words[:8])} ...; {where}"


_FEW_WORDS = 20


def _is_date(text: str) -> bool:
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_period

    try:
        parse_typed_period(text)
    except DateError:
        return False
    return True


def days(filter: Filter, store: Store, text: str) -> Value:
    """The first and last day of a date typed, as ISO text, which compares as they do in time.

    An open end is before or after every day.
    """
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_period

    try:
        return _iso(parse_typed_period(text))
    except DateError as error:
        raise WrongUsage(f"--{filter.name}: {error}") from None


def _iso(period: Period) -> Value:
    return (
        period.earliest.isoformat() if period.earliest else BEFORE_ALL,
        period.latest.isoformat() if period.latest else AFTER_ALL,
    )


def years(filter: Filter, store: Store, text: str) -> Value:
    """The first and last day of a year typed, or of several from one to another."""
    if len(text) == 4 and text.isascii() and text.isdigit() and "1000" <= text <= "2399":
        return f"{text}-01-01", f"{text}-12-31"  # as nearly always: no date need be read
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_years

    try:
        return _iso(parse_typed_years(text))
    except DateError as error:
        raise WrongUsage(f"--{filter.name}: {error}") from None


def forms(filter: Filter, store: Store, text: str) -> Value:
    """The forms under which a text is looked for."""
    forms = fold(text)
    if not forms[0]:
        raise WrongUsage(f"--{filter.name}: {text!r} has no letter or digit to look for; give a text")
    return forms


def weight(filter: Filter, store: Store, text: str) -> Value:
    if text not in ("1", "2", "3", "4", "5"):
        raise WrongUsage(
            f"--{filter.name}: {text!r} is no weight; write 1 (everything weighed) to 5 (turning points)"
        )
    return (text,)
