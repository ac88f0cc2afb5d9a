"""What each filter means: the value of an option to an SQL condition. Names are found as everywhere, dates read as a user types them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from rjwar.core.errors import UnknownName, WrongUsage, nearest
from rjwar.core.text import fold
from rjwar.query.names import matches, resolve
from rjwar.store.reader import ENTITIES, Store

Test = tuple[str, list[Any]]
"""An SQL condition on the table `events`, and its values."""
Filter = Callable[[Store, str, bool], Test]
"""The condition of one value; the last argument is `--strict`, which only dates heed."""


def joined(word: str, tests: list[Test]) -> Test:
    """Tests joined by AND or OR, half by half: SQLite bounds the depth of an expression, and `a OR b OR c ...` is as deep as it is long."""
    if len(tests) == 1:
        return tests[0]
    (left, some), (right, others) = joined(word, tests[: len(tests) // 2]), joined(word, tests[len(tests) // 2 :])
    return f"({left}) {word} ({right})", [*some, *others]


def values_of(store: Store, name: str, text: str) -> list[str]:
    """The values in a text: split at commas, unless the whole is one date or one name."""
    if "," not in text or (name in ("during", "since", "until", "year") and _is_date(text)):
        return [text]
    if name in _NAMED and len(matches(store, text, (name,))) == 1:
        return [text]
    return [part.strip() for part in text.split(",") if part.strip()] or [text]


_NAMED = ("front", "outcome", "kind", "side", "person", "ship", "place", "unit", "event", "tag", "source")


def _is_date(text: str) -> bool:
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_period

    try:
        parse_typed_period(text)
    except DateError:
        return False
    return True


def _period(name: str, text: str) -> tuple[str, str]:
    """The first and last day of a date typed, as ISO text; open ends are before and after every day."""
    from rjwar.core.edtf import DateError
    from rjwar.query.typed_dates import parse_typed_period, parse_typed_years

    try:
        earliest, latest = parse_typed_years(text) if name == "year" else parse_typed_period(text)
    except DateError as error:
        raise WrongUsage(f"--{name}: {error}") from None
    return earliest.isoformat() if earliest else "0000", latest.isoformat() if latest else "9999"


def refuse_backwards(store: Store, since: Iterable[str], until: Iterable[str]) -> None:
    """WrongUsage where everything is to be later than it is to be: the words of a date typed the wrong way round answer something."""
    first = min(((_period("since", text)[0], text) for several in since for text in values_of(store, "since", several)), default=None)
    last = max(((_period("until", text)[1], text) for several in until for text in values_of(store, "until", several)), default=None)
    if first and last and first[0] > last[0]:
        raise WrongUsage(f"--since {first[1]} is later than --until {last[1]}; write the earlier date in --since")


def _year(store: Store, text: str, strict: bool) -> Test:
    first, last = _period("year", text)
    return _within(first, last, strict)


def _since(store: Store, text: str, strict: bool) -> Test:
    return _within(_period("since", text)[0], None, strict)


def _until(store: Store, text: str, strict: bool) -> Test:
    return _within(None, _period("until", text)[1], strict)


def _within(first: str | None, last: str | None, strict: bool) -> Test:
    """What could overlap the days; strictly, what surely lies within them. As ISO text days compare as they do in time."""
    earliest, latest = "coalesce(earliest, '0000')", "coalesce(latest, '9999')"
    tests: list[tuple[str, str | None]] = (
        [(f"{earliest} >= ?", first), (f"{latest} <= ?", last)] if strict else [(f"{earliest} <= ?", last), (f"{latest} >= ?", first)]
    )
    given = [(sql, day) for sql, day in tests if day is not None]
    return " AND ".join(sql for sql, _ in given), [day for _, day in given]


def _word(column: str) -> Filter:
    def test(store: Store, text: str, strict: bool) -> Test:
        return f"{column} = ?", [value_of(store, column, text)[1]]

    return test


def _kind(store: Store, text: str, strict: bool) -> Test:
    return ("combat", []) if text == "combat" else _word("kind")(store, text, strict)


def _outcome(store: Store, text: str, strict: bool) -> Test:
    entity, id = value_of(store, "outcome", text, also=("side",))
    return ("victor = ?" if entity == "side" else "outcome = ?"), [id]


def _linked(role: str) -> Filter:
    def test(store: Store, text: str, strict: bool) -> Test:
        return "n IN (SELECT n FROM links WHERE role = ? AND id = ?)", [role, value_of(store, role, text)[1]]

    return test


def _mentioned(entity: str) -> Filter:
    def test(store: Store, text: str, strict: bool) -> Test:
        only = " AND role <> 'reading'" if entity == "source" else ""
        sql = f"n IN (SELECT n FROM mentions WHERE entity = ? AND id = ? AND other = 'event'{only})"
        return sql, [entity, value_of(store, entity, text)[1]]

    return test


def value_of(store: Store, name: str, text: str, also: tuple[str, ...] = ()) -> tuple[str, str]:
    """What the value of an option names, as (entity, id); WrongUsage names the option."""
    try:
        return resolve(store, text, (name, *also))
    except UnknownName as error:
        if name in ENTITIES or matches(store, text, (name, *also)):
            raise WrongUsage(f"--{name}: {error}") from None
        sql = "SELECT DISTINCT id FROM names WHERE entity = ? ORDER BY id"
        words = [id for entity in (name, *also) for (id,) in store.rows(sql, entity)]
        known = ["combat", *words] if name == "kind" else words
        raise WrongUsage(f"--{name}: unknown value {text!r}; {_nearest_known(text, known)}") from None


def named(store: Store, name: str, texts: Iterable[str]) -> set[str]:
    """The ids of what the values of an option name, commas and all; WrongUsage names the option."""
    return {value_of(store, name, value)[1] for text in texts for value in values_of(store, name, text)}


def _nearest_known(text: str, known: list[str]) -> str:
    near = nearest(text, known, 1)
    return (f"did you mean {near[0]!r}? " if near else "") + ("known: " + ", ".join(known) if known else "the record has none")


def _event(store: Store, text: str, strict: bool) -> Test:
    """An event and its parts, at any depth."""
    parts = "SELECT ? UNION SELECT events.id FROM events JOIN parts ON events.part_of = parts.id"
    return f"id IN (WITH RECURSIVE parts(id) AS ({parts}) SELECT id FROM parts)", [value_of(store, "event", text)[1]]


def _during(store: Store, text: str, strict: bool) -> Test:
    return _within(*_period("during", text), strict)


def _grep(store: Store, text: str, strict: bool) -> Test:
    forms = fold(text)
    if not forms[0]:
        raise WrongUsage(f"--grep: {text!r} has no letter or digit to look for; give a text")
    found = " OR ".join(["instr(spaced, ?)"] * len(forms) + ["instr(joined, ?)"])
    return f"EXISTS (SELECT 1 FROM texts WHERE texts.n = events.n AND ({found}))", [*forms, forms[-1]]


def _min_weight(store: Store, text: str, strict: bool) -> Test:
    if text not in ("1", "2", "3", "4", "5"):
        raise WrongUsage(f"--min-weight: {text!r} is no weight; write 1 (everything weighed) to 5 (turning points)")
    return "weight >= ?", [int(text)]


FILTERS: dict[str, Filter] = {
    "year": _year,
    "during": _during,
    "since": _since,
    "until": _until,
    "front": _word("front"),
    "outcome": _outcome,
    "kind": _kind,
    "side": _linked("side"),
    "person": _mentioned("person"),
    "ship": _mentioned("ship"),
    "place": _word("place"),
    "unit": _mentioned("unit"),
    "event": _event,
    "tag": _linked("tag"),
    "source": _mentioned("source"),
    "grep": _grep,
    "min_weight": _min_weight,
}
