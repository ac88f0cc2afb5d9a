"""What is said of a name that means nothing, or several things:
what may have been meant, and how it is typed.
"""

from __future__ import annotations

from rjwar.core.clean import clean, shortened
from rjwar.core.errors import nearest
from rjwar.core.fold import fold
from rjwar.query.matching import exact, matches, meant, wholes
from rjwar.query.name_keys import Named, is_of_combats, kinds_of, of_entities
from rjwar.query.passages import is_told
from rjwar.store.reader import CARDS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.store.reader import Store

_SHOWN = 8

_LONGEST_TOLD = 60

_LIKE_A_NAME, _LIKE_A_SHORT_ONE, _SHORT_NAME = 0.72, 0.6, 5
"""How like a name something typed must be: `mkudan` is like Mukden, and `balloons` not like dragoons."""
_MOST_NAMES = 20_000
"""Looked at for what is like a misspelt one: in a very large record the names of the weightiest."""


def names_several(
    store: Store, typed: str, matched: list[Named], entities: Sequence[str]
) -> tuple[str, list[str]]:
    """That a name means several things, with which these are: each as it can be typed, with its
    name and date, people first; and these apart.
    """
    several = len({entity for entity, _ in matched}) > 1
    matched = sorted(matched, key=lambda named: named.entity != "person")
    shown = [
        f"{f'{entity}:{id}' if several else id}{_told(store, entity, id)}" for entity, id in matched[:_SHOWN]
    ]
    more = f" and {len(matched) - _SHOWN} more, which 'rjwar search' finds" if len(matched) > _SHOWN else ""
    return f"{typed!r} names several: {', '.join(shown)}{more}; give one of them", shown


def _told(store: Store, entity: str, id: str) -> str:
    """What a thing is called, in brackets, unless its id says so, and when an event was."""
    rows = store.rows(
        "SELECT name FROM names WHERE entity = ? AND id = ? ORDER BY lang != 'en', ordinal LIMIT 1",
        entity,
        id,
    )
    said = [shortened(clean(name), _LONGEST_TOLD) for (name,) in rows if fold(name)[0] != fold(id)[0]]
    if entity == "event":
        said += [edtf for (edtf,) in store.rows("SELECT edtf FROM events WHERE id = ?", id)]
    return f" ({', '.join(said)})" if said else ""


def unknown(store: Store, typed: str, entities: Sequence[str]) -> str:
    """That nothing has a name, with what is like it, or where to look."""
    typed, entities = meant(typed, entities)
    if is_of_combats(entities) and (told := fights_of(store, typed)):
        return told
    what = entities[0] if len(entities) == 1 else _KINDS["side" in entities]
    what = "battle" if is_of_combats(entities) else what
    if near := suggestions(store, typed, entities):
        return f"no {what} is named {typed!r}; did you mean {', '.join(repr(id) for id in near)}?"
    if set(entities) >= set(CARDS) and (cure := where_told(store, typed)):
        return f"no {what} is named {typed!r}; {cure}"
    command, all_of_them = _ALL.get(what, ("list", "events"))
    return f"no {what} is named {typed!r}; 'rjwar {command}' shows the {all_of_them}"


_KINDS = {
    False: "event, person, ship, place, unit or source",
    True: "event, person, ship, place, unit, side or source",
}


_ALL = {
    "battle": ("battle", "combats"),
    "person": ("list people", "people"),
    "ship": ("list ships", "ships"),
    "place": ("list places", "places"),
    "unit": ("list units", "units"),
    "side": ("list sides", "sides"),
    "source": ("sources", "sources"),
}
"""What shows everything of a kind, and what it is called; events stand for the rest."""


_WAYS_TO_FIGHT = {
    "ship": "a ship; she fought at",
    "person": "a person; he commanded at",
    "unit": "a unit; it fought at",
    "place": "a place; fought there:",
}


def fights_of(store: Store, typed: str) -> str:
    """Where a ship, person, unit or place named for a combat fought: what was meant, perhaps."""
    for entity, told in _WAYS_TO_FIGHT.items():
        found = matches(store, typed, (entity,))
        if len(found) != 1:
            continue
        sql = """SELECT DISTINCT events.id FROM mentions JOIN events ON events.id = other_id
            WHERE mentions.entity = ? AND mentions.id = ? AND other = 'event' AND combat
            ORDER BY coalesce(weight, 0) DESC, events.n"""
        fights = [id for (id,) in store.rows(sql, *found[0])]
        if fights:
            more = f" and {len(fights) - 3} more" if len(fights) > 3 else ""
            return (
                f"{typed!r} is {told} {', '.join(fights[:3])}{more}; "
                f"'rjwar list --{entity} {found[0].id} --kind combat' shows them"
            )
    return ""


def where_told(store: Store, typed: str) -> str:
    """The search to type, if any text of the record has all the words; else nothing."""
    if len(typed) > _LONGEST_TOLD or not is_told(store, typed):
        return ""
    told = f'"{typed}"' if "'" in typed else typed
    return f"'rjwar search {told}' finds what tells of it"


def suggestions(store: Store, typed: str, entities: Sequence[str], *, most: int = 3) -> list[str]:
    """Up to three ids whose names look like what was typed, the likest first.

    Works only where nothing else does, by their ids and whole titles.
    """
    among, kinds = of_entities(entities)
    sql = f"""SELECT key, entity, keys.id FROM keys
        LEFT JOIN events ON entity = 'event' AND events.id = keys.id
        WHERE {among} ORDER BY coalesce(weight, 0) DESC, k LIMIT {_MOST_NAMES}"""
    rows = store.rows(sql, *kinds)
    texts = dict.fromkeys(text for row in rows for text in _texts(*row))
    near: list[Named] = []
    name = fold(typed)[0]
    likeness = _LIKE_A_NAME if len(name) >= _SHORT_NAME else _LIKE_A_SHORT_ONE
    for text in nearest(name, texts, most=8, likeness=likeness):
        having = [Named(entity, id) for key, entity, id in rows if text in _texts(key, entity, id)]
        own = {named for named in having if named.entity == "person"} | {
            named for named in exact(store, text, kinds_of(entities)) if named.entity != "place"
        }
        near += sorted(wholes(store, having), key=lambda named: named not in own)
    near = [named for named in near if named.entity != "source"] or near
    return list(dict.fromkeys(id for _, id in near))[:most]


def _texts(key: str, entity: str, id: str) -> tuple[str, ...]:
    """What may have been mistyped for it: its name, and each word of that; of a work its id, and the author
    who stands first there.
    """
    return (key, id, id.partition("-")[0]) if entity == "source" else (key, *key.split())
