"""The filters: each one value, of which options, keywords, `--exclude`, completion and messages are made.

A filter reads what its option was given (`values`: names resolved, dates as days), and makes of each value a
condition on the table `events`. Names are found as everywhere, dates read as a user types them.
"""

from __future__ import annotations

from rjwar.core.errors import UnknownName, WrongUsage, nearest
from rjwar.core.text import fold

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from rjwar.query.typed_dates import Period
    from rjwar.store.reader import Store

    Value = tuple[str, ...]
    """What a text asks for: an entity and an id, a first and a last day, the forms of a text."""
    Condition = tuple[str, list[Any]]
    """An SQL condition on the table `events`, and its values."""
    Test = Callable[[Value, bool], Condition]
    """The condition of one value; the second argument is `--strict`, which only dates heed."""
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
        if "," not in text or self.every or (self._read in (_days, _years) and _is_date(text)):
            return [text]
        from rjwar.query.matching import exact, matches

        parts = [part.strip() for part in text.split(",") if part.strip()] or [text]
        if self.entities and (exact(store, text, self.entities) or not self._names_exactly(store, parts)):
            return [text] if len(matches(store, text, self.entities)) == 1 else parts
        return parts

    def _names_exactly(self, store: Store, parts: Sequence[str]) -> bool:
        from rjwar.query.matching import exact

        return any(part in self.words or exact(store, part, self.entities) for part in parts)


def either(conditions: Sequence[Condition], word: str = "OR") -> Condition:
    """Conditions joined half by half: SQLite bounds the depth of an expression,
    and `a OR b OR c ...` is as deep as it is long.
    """
    if len(conditions) == 1:
        return conditions[0]
    (left, some), (right, others) = (
        either(conditions[: len(conditions) // 2], word),
        either(conditions[len(conditions) // 2 :], word),
    )
    return f"({left}) {word} ({right})", [*some, *others]


def _named(filter: Filter, store: Store, text: str) -> Value:
    """What a name means, as (entity, id); a word of the filter's own has no entity."""
    if text in filter.words:
        return "", text
    from rjwar.query.matching import matches
    from rjwar.query.names import resolve

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


def _days(filter: Filter, store: Store, text: str) -> Value:
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


BEFORE_ALL, AFTER_ALL = "0000", "9999"


def _years(filter: Filter, store: Store, text: str) -> Value:
    """The first and last day of a year typed, or of several from one to another."""
    if len(text) == 4 and text.isascii() and text.isdigit() and "1000" <= text <= "2399":
        return f"{text}-01-01", f"{text}-12-31"  # as nearly always: no date need be read
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_years

    try:
        return _iso(parse_typed_years(text))
    except DateError as error:
        raise WrongUsage(f"--{filter.name}: {error}") from None


def _forms(filter: Filter, store: Store, text: str) -> Value:
    """The forms under which a text is looked for."""
    forms = fold(text)
    if not forms[0]:
        raise WrongUsage(f"--{filter.name}: {text!r} has no letter or digit to look for; give a text")
    return forms


def _weight(filter: Filter, store: Store, text: str) -> Value:
    if text not in ("1", "2", "3", "4", "5"):
        raise WrongUsage(
            f"--{filter.name}: {text!r} is no weight; write 1 (everything weighed) to 5 (turning points)"
        )
    return (text,)


def within(value: Value, strict: bool) -> Condition:
    """What could overlap the days; strictly, what surely lies within them."""
    first, last = value
    if strict:
        tests = [("coalesce(earliest, '0000') >= ?", first), ("coalesce(latest, '9999') <= ?", last)]
    else:
        tests = [("coalesce(earliest, '0000') <= ?", last), ("coalesce(latest, '9999') >= ?", first)]
    bounds = [(sql, day) for sql, day in tests if BEFORE_ALL < day < AFTER_ALL]
    return " AND ".join(sql for sql, _ in bounds) or "1", [day for _, day in bounds]


def since(value: Value, strict: bool) -> Condition:
    """What could end on the first day or after it; strictly, what surely begins then."""
    return within((value[0], AFTER_ALL), strict)


def until(value: Value, strict: bool) -> Condition:
    """What could begin on the last day or before it; strictly, what surely ends then."""
    return within((BEFORE_ALL, value[1]), strict)


def column(name: str, **others: str) -> Test:
    """An event that has a word in a column of `events`; words of another entity stand in another column."""
    return lambda value, strict: (f"{others.get(value[0], name)} = ?", [value[1]])


def linked(role: str) -> Test:
    """An event that is linked to something by that role."""
    return lambda value, strict: ("n IN (SELECT n FROM links WHERE role = ? AND id = ?)", [role, value[1]])


def mentioned(entity: str, but: str = "") -> Test:
    """An event in which an entity figures, in any role but one."""
    only = f" AND role <> '{but}'" if but else ""
    sql = f"n IN (SELECT n FROM mentions WHERE entity = ? AND id = ? AND other = 'event'{only})"
    return lambda value, strict: (sql, [entity, value[1]])


_ON_LAND = "coalesce(kind, '') IN ('battle', 'siege', 'assault', 'campaign', 'skirmish')"
_AT_SEA = (
    "(coalesce(kind, '') LIKE 'naval%' OR n IN (SELECT n FROM mentions WHERE entity = 'ship' AND "
    "other = 'event'))"
)
COMBATS = {
    "combat": "combat",
    "land": f"combat AND ({_ON_LAND} OR NOT {_AT_SEA})",
    "naval": f"combat AND NOT {_ON_LAND} AND {_AT_SEA}",
}
"""Kinds of kinds. A combat is naval by its kind, or by ships that figure in it;
a battle, siege or assault is one on land all the same.
"""


def _kind(value: Value, strict: bool) -> Condition:
    entity, id = value
    return ("kind = ?", [id]) if entity else (COMBATS[id], [])


def _within_event(value: Value, strict: bool) -> Condition:
    parts = "SELECT ? UNION SELECT events.id FROM events JOIN parts ON events.part_of = parts.id"
    return f"id IN (WITH RECURSIVE parts(id) AS ({parts}) SELECT id FROM parts)", [value[1]]


def _grep(value: Value, strict: bool) -> Condition:
    found = " OR ".join(["instr(spaced, ?)"] * len(value) + ["instr(joined, ?)"])
    return f"EXISTS (SELECT 1 FROM texts WHERE texts.n = events.n AND ({found}))", [*value, value[-1]]


def _min_weight(value: Value, strict: bool) -> Condition:
    return "weight >= ?", [int(value[0])]


FILTERS = (
    Filter("year", short="y", metavar="YEAR", read=_years, test=within, help="1904, or 1904..1905."),
    Filter(
        "during",
        metavar="DATE",
        read=_days,
        test=within,
        help="Within this date or span, or across it: 1904-05, 'May 1904', 1904-05/1904-08.",
    ),
    Filter(
        "since",
        metavar="DATE",
        read=_days,
        test=since,
        help="From this date on: 1904, 1904-05, 1904-05-27, '27 May 1904', 'May 1904 OS'.",
    ),
    Filter("until", metavar="DATE", read=_days, test=until, help="Up to this date and with it."),
    Filter(
        "front",
        short="f",
        entity="front",
        test=column("front"),
        help="Where it was felt: port-arthur, manchuria, yellow-sea, diplomacy ...",
    ),
    Filter(
        "outcome",
        entity="outcome",
        also=("side",),
        test=column("outcome", side="victor"),
        help="An outcome, or a side for its victories: russian-victory, japan ...",
    ),
    Filter(
        "kind",
        short="k",
        entity="kind",
        words=tuple(COMBATS),
        test=_kind,
        help="A kind of event; 'combat', 'land' or 'naval' for every kind of fight, on land, at sea.",
    ),
    Filter("side", entity="side", test=linked("side"), help="The forces of this side took part."),
    Filter(
        "person",
        short="p",
        entity="person",
        test=mentioned("person"),
        help="Commanded in it, or figures in it.",
    ),
    Filter("ship", entity="ship", test=mentioned("ship"), help="Figures in it, or was lost in it."),
    Filter(
        "unit", entity="unit", test=mentioned("unit"), help="This army, division or squadron fought in it."
    ),
    Filter("place", entity="place", test=column("place"), help="Where it happened."),
    Filter("event", entity="event", test=_within_event, help="This event, and its parts."),
    Filter("tag", entity="tag", test=linked("tag"), help="Has this tag."),
    Filter(
        "source",
        entity="source",
        test=mentioned("source", but="reading"),
        help="Stands among its sources or claims.",
    ),
    Filter(
        "grep",
        short="g",
        metavar="TEXT",
        read=_forms,
        test=_grep,
        every=True,
        help="Has this text, in any language; given again, that one too.",
    ),
    Filter(
        "min-weight",
        metavar="1-5",
        read=_weight,
        test=_min_weight,
        help="Weighs at least this: 5 a turning point, 1 a detail.",
    ),
)
"""Every filter, in the order of the help."""

SORTS = ("date", "name", "weight", "losses", "strength")
"""What a selection may be sorted by."""
