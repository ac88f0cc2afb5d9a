"""Of a name that means several things, which is meant, and what else it could be:
the rule of bare words, `show` and `battle`.
"""

from __future__ import annotations

from rjwar.core.fold import fold
from rjwar.query.matching import as_recorded, called, is_called, matches, meant, others
from rjwar.query.name_keys import COMBATS, Named
from rjwar.store.reader import CARDS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.record.model import Place
    from rjwar.store.reader import Store

A_NAME = "name:"
"""Before a name that is to be taken for no id, as bare words are."""
_WEIGHTY = 4
"""How much a fight weighs at least that is meant by the name of a place."""
_DEGREES_NEARBY = 1.0
"""How far from the place it was at most, in latitude and in longitude."""


def senses(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What a name that may be anything's means, the first alone where that is clear.

    An exact id is what it is, unless `name:` stands before it. Else the one event that has just this name,
    or has it but for "Battle off" or the like, comes before what else has it, and the weightiest fight that
    `battle` would find before the place. Without these, all that has the name.
    """
    name = typed.removeprefix(A_NAME)
    found = called(store, name, entities) if name != typed else []
    found = found or matches(store, name, entities)
    if set(entities) != set(CARDS) or meant(name, entities)[0] != name or _is_id(name, typed, found):
        return found
    name = as_recorded(store, name, entities)
    first = _event_called(store, name, found) or _fight_there(store, name)
    return [first] if first else found


def also(store: Store, typed: str, one: Named) -> list[Named]:
    """What else the name of something found may mean, the weightiest fights first."""
    name = as_recorded(store, typed.removeprefix(A_NAME), CARDS)
    found = called(store, name, CARDS) or matches(store, name, CARDS)
    fight = _fight_there(store, name)
    alike = others(store, name, one) if one[0] == "event" else []
    every = dict.fromkeys([*([fight] if fight else []), *alike, *found])
    return [named for named in every if named != one and named[0] != "source"]


def _is_id(name: str, typed: str, matched: Sequence[Named]) -> bool:
    return name == typed and [id for _, id in matched] == [name]


def _event_called(store: Store, name: str, matched: Sequence[Named]) -> Named | None:
    """The one event among several things that has just the name; if none has, the one that has it but for
    what kind of event it is.
    """
    if len(matched) < 2:
        return None
    events = [named for named in called(store, name, CARDS) if named[0] == "event"]
    return events[0] if len(events) == 1 else None if events else named_but_for_its_kind(store, name, matched)


def named_but_for_its_kind(store: Store, name: str, matched: Sequence[Named]) -> Named | None:
    """The one event among several things that has the name but for what kind of event it is:
    Ulsan is what "Battle off Ulsan" says of a naval battle.
    """
    forms = fold(name)
    events = [named for named in matched if named[0] == "event" and is_called(store, named[1], forms)]
    return events[0] if len(events) == 1 else None


def _fight_there(store: Store, name: str) -> Named | None:
    """The fight there that outweighs all others which have just the name of a place in theirs,
    though a ship may have it too.
    """
    entities = {entity for entity, _ in called(store, name, CARDS)} - {"source"}
    if not entities or not entities <= {"place", "ship", "event"}:
        return None
    fights = matches(store, name, COMBATS)
    sql = "SELECT coalesce(weight, 0), place FROM events WHERE id = ?"
    told = [store.rows(sql, id)[0] for _, id in fights]
    most = max((weight for weight, _ in told), default=0)
    heaviest = [(fight, place) for fight, (weight, place) in zip(fights, told, strict=True) if weight == most]
    if most < _WEIGHTY or len(heaviest) > 1:
        return None
    [(fight, place)] = heaviest
    named = called(store, name, ("place",)) or matches(store, name, ("place",))
    return fight if any(_is_at(store, place, id) for _, id in named) else None


def _is_at(store: Store, place: str | None, other: str) -> bool:
    """Whether a place is another, or lies no more than a degree from it."""
    if place == other or place is None:
        return place == other
    one: Place = store.find("place", place)
    there: Place = store.find("place", other)
    if one.lat is None or one.lon is None or there.lat is None or there.lon is None:
        return False
    return max(abs(one.lat - there.lat), abs(one.lon - there.lon)) <= _DEGREES_NEARBY
