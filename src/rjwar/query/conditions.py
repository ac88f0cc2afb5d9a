"""Conditions on the table `events`, in SQL: what of it has the value that a filter asks for."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Value = tuple[str, ...]
    """What a text asks for: an entity and an id, a first and a last day, the forms of a text."""
    Condition = tuple[str, list[Any]]
    """An SQL condition on the table `events`, and its values."""
    Test = Callable[[Value], Condition]
    """The condition of one value."""

BEFORE_ALL, AFTER_ALL = "0000", "9999"
"""Days before and after all others, as text in the order of time."""


def combined(conditions: Sequence[Condition], word: str) -> Condition:
    """Conditions with `AND` or `OR` between, half by half: SQLite bounds the depth of an expression,
    and `a OR b OR c ...` is as deep as it is long.
    """
    if len(conditions) == 1:
        return conditions[0]
    (left, some), (right, others) = (
        combined(conditions[: len(conditions) // 2], word),
        combined(conditions[len(conditions) // 2 :], word),
    )
    return f"({left}) {word} ({right})", [*some, *others]


def within(value: Value) -> Condition:
    """What could overlap the days."""
    first, last = value
    return _bounded(("coalesce(earliest, '0000') <= ?", last), ("coalesce(latest, '9999') >= ?", first))


def surely_within(value: Value) -> Condition:
    """What surely lies within the days."""
    first, last = value
    return _bounded(("coalesce(earliest, '0000') >= ?", first), ("coalesce(latest, '9999') <= ?", last))


def _bounded(*tests: tuple[str, str]) -> Condition:
    """All of some tests, but for those of a day before or after all others."""
    bounds = [(sql, day) for sql, day in tests if BEFORE_ALL < day < AFTER_ALL]
    return " AND ".join(sql for sql, _ in bounds) or "1", [day for _, day in bounds]


def since(value: Value) -> Condition:
    """What could end on the first day or after it."""
    return within((value[0], AFTER_ALL))


def surely_since(value: Value) -> Condition:
    """What surely begins on the first day or after it."""
    return surely_within((value[0], AFTER_ALL))


def until(value: Value) -> Condition:
    """What could begin on the last day or before it."""
    return within((BEFORE_ALL, value[1]))


def surely_until(value: Value) -> Condition:
    """What surely ends on the last day or before it."""
    return surely_within((BEFORE_ALL, value[1]))


def column(name: str, **others: str) -> Test:
    """An event that has a word in a column of `events`; words of another entity stand in another column."""
    return lambda value: (f"{others.get(value[0], name)} = ?", [value[1]])


def linked(role: str) -> Test:
    """An event that is linked to something by that role."""
    return lambda value: ("n IN (SELECT n FROM links WHERE role = ? AND id = ?)", [role, value[1]])


def mentioned(entity: str, but: str = "") -> Test:
    """An event in which an entity figures, in any role but one."""
    only = f" AND role <> '{but}'" if but else ""
    sql = f"n IN (SELECT n FROM mentions WHERE entity = ? AND id = ? AND other = 'event'{only})"
    return lambda value: (sql, [entity, value[1]])


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


def kind(value: Value) -> Condition:
    """An event of a kind, or of one of the kinds of combat."""
    entity, id = value
    return ("kind = ?", [id]) if entity else (COMBATS[id], [])


def within_event(value: Value) -> Condition:
    """An event, and its parts at any depth."""
    parts = "SELECT ? UNION SELECT events.id FROM events JOIN parts ON events.part_of = parts.id"
    return f"id IN (WITH RECURSIVE parts(id) AS ({parts}) SELECT id FROM parts)", [value[1]]


def grep(value: Value) -> Condition:
    """An event that has a text, under any of its forms."""
    found = " OR ".join(["instr(spaced, ?)"] * len(value) + ["instr(joined, ?)"])
    return f"EXISTS (SELECT 1 FROM texts WHERE texts.n = events.n AND ({found}))", [*value, value[-1]]


def min_weight(value: Value) -> Condition:
    """An event that weighs at least so much."""
    return "weight >= ?", [int(value[0])]
