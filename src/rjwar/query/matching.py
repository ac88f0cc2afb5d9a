"""What in the record a typed name may mean, in any script and spelling."""

from __future__ import annotations

from rjwar.core.text import fold
from rjwar.query.bent import straightened
from rjwar.query.called import by_initials, by_ship, by_surname
from rjwar.query.keys import MOST_WORDS, Named, marks, read, word_test
from rjwar.query.spellings import respelt
from rjwar.store.reader import chunks

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rjwar.store.reader import Store

    Tier = Callable[[Store, str, Sequence[str], bool], list[Named]]


def matches(store: Store, typed: str, entities: Sequence[str], *, combats: bool = False) -> list[Named]:
    """What a name may mean, in order of entity and date: one match is found, several are ambiguous.

    An exact id; else an exact name or alias, folded; else a person by the surname, be there a rank before it,
    or a ship with what she is before it; else a name with every word typed; else with words that begin so, of
    three letters or more; in scripts without spaces any run of two or more characters; else a surname with
    initials. A whole event wins over its parts, and whatever else has a name over a work with that title.
    Among combats, `X` also names "Battle of X". What is another case of a name, or the same with a particle,
    is that name before its words are those of others; what only other rules of spelling make the same is last.
    """
    typed, entities = meant(_decoded(typed), entities)
    others = [entity for entity in entities if entity != "source"]
    found = (
        (_surely(store, typed, others, combats) if others else [])
        or _surely(store, typed, entities, combats)
        or _by_words(store, typed, entities, combats)
    )
    for form in () if found else respelt(store, typed, entities):
        found += [named for named in _surely(store, form, entities, combats) if named not in found]
    if all(entity == "source" for entity, _ in found):
        found = by_ship(store, typed, entities, combats) or by_initials(store, typed, entities) or found
    return wholes(store, [named for named in found if named[0] != "source"] or found)


def _surely(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    """What a name means as it was typed, or as the record has it; not by words of it that others have too."""
    found = _first(_SURE, store, typed, entities, combats)
    if not found and (straight := straightened(store, typed, entities)):
        found = _first((*_SURE, _by_words), store, straight, entities, combats)
    return found


def as_recorded(store: Store, typed: str, entities: Sequence[str]) -> str:
    """A name as the record has it, in the nominative and by its own rules of spelling; as typed, if that is it,
    or if the record has no such name.
    """
    name, some = meant(_decoded(typed), entities)
    if not _first(_SURE, store, name, some, False):
        if straight := straightened(store, name, some):
            return straight
        if not _by_words(store, name, some, False):
            return next(iter(respelt(store, name, some)), typed)
    return typed


def _first(
    tiers: Sequence[Tier], store: Store, typed: str, entities: Sequence[str], combats: bool
) -> list[Named]:
    """What the first of some ways to be named finds, that finds anything."""
    return next((found for tier in tiers if (found := tier(store, typed, entities, combats))), [])


def exact(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What has just this id, or this name, folded: no word of a name, and no beginning."""
    typed, entities = meant(_decoded(typed), entities)
    return _by_id(store, typed, entities, False) or _by_key(store, typed, entities, False)


def called(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What has just this name, folded; an id is none."""
    return _by_key(store, *meant(_decoded(typed), entities), False)


def others(store: Store, typed: str, found: Named, *, combats: bool = False) -> list[Named]:
    """What else has every word of an event's name and weighs as much, the weightiest first:
    what one may have meant who typed it.
    """
    alike = [named for named in _by_words(store, _decoded(typed), found[:1], combats) if named != found]
    ids = [id for _, id in wholes(store, [found, *alike])]
    of = "SELECT id, coalesce(weight, 0) FROM events WHERE id IN"
    weights = dict(row for some in chunks(ids) for row in store.rows(f"{of} ({marks(some)})", *some))
    heavy = [id for id in ids if id != found[1] and weights[id] >= weights.get(found[1], 0)]
    return [("event", id) for id in sorted(heavy, key=lambda id: -weights[id])]


def _decoded(typed: str) -> str:
    """Bytes of a command line that are no text name nothing."""
    return typed.encode("utf-8", "replace").decode()


def meant(typed: str, entities: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The name without the `person:` before it, and which entities it may name."""
    prefix, colon, rest = typed.partition(":")
    return (rest.strip(), (prefix,)) if colon and prefix in entities else (typed, entities)


def _by_owner(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    """What is named by a possessive: `Novik's`, `Togo's`."""
    plain = typed.strip().replace("\u2019", "'")
    owner = plain[:-2] if plain.casefold().endswith("'s") else plain.removesuffix("'")
    return _first(_OWNERS, store, owner, entities, combats) if owner and owner != plain else []


def _by_id(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    if "event" in entities:
        only = " AND combat" if combats else ""
        if store.rows(f"SELECT 1 FROM events WHERE id = ?{only}", typed):
            return [("event", typed)]
    others = [entity for entity in entities if entity != "event"]
    sql = f"SELECT DISTINCT entity, id FROM names WHERE id = ? AND entity IN ({marks(others)})"
    return [(entity, id) for entity, id in store.rows(sql, typed, *others)] if others else []


def _by_key(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    forms = fold(typed)
    keys = [*forms, *(f"battle of {form}" for form in forms)] if combats else list(forms)
    return _before_aliases(store, read(store, f"key IN ({marks(keys)})", keys, entities, combats), keys)


def _before_aliases(store: Store, found: list[Named], keys: Sequence[str]) -> list[Named]:
    """Whoever has a name, before the events that have it only as one to be found by:
    Borodino is a ship, before her sinking is.
    """
    if not any(entity in ("person", "ship", "unit") for entity, _ in found):
        return found
    return [(entity, id) for entity, id in found if entity != "event" or _is_called(store, id, keys)]


def _is_called(store: Store, id: str, keys: Sequence[str]) -> bool:
    """Whether an event is called so but for what it is:
    Tsushima is what "Battle of Tsushima" says of a naval battle.
    """
    sql = """SELECT event.name, kind.name FROM names AS event JOIN events USING(id)
        LEFT JOIN names AS kind ON kind.entity = 'kind' AND kind.id = events.kind AND kind.lang = event.lang
        WHERE event.entity = 'event' AND event.id = ? AND event.lang != ''"""
    for name, kind in store.rows(sql, id):
        besides = {*fold(kind or "")[0].split(), *_BETWEEN}
        for form in fold(name):
            if " ".join(word for word in form.split() if word not in besides) in keys:
                return True
    return False


_BETWEEN = ("of", "at", "off", "on", "the")


def _by_words(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    """Every word typed is a word of the name.

    If no name has them all, a beginning of one; a run of an unspaced script is part of it.
    """
    for beginning in (False, True):
        found: list[Named] = []
        for form in fold(typed):
            tests, values = [], []
            words = list(dict.fromkeys(form.split()))
            for word in words if len(words) <= MOST_WORDS else ():
                test, some = word_test(word, beginning)
                tests.append(test)
                values += some
            if tests:
                found += [
                    named
                    for named in read(store, " AND ".join(tests), values, entities, combats)
                    if named not in found
                ]
        if found:
            return found
    return []


def wholes(store: Store, found: list[Named]) -> list[Named]:
    """The matches without the parts of other matches."""
    events = {id for entity, id in found if entity == "event"}
    if len(found) == 1 or len(events) < 2:
        return found
    return [named for named in found if named[0] != "event" or not _is_part(store, named[1], events)]


def _is_part(store: Store, id: str, events: set[str]) -> bool:
    whole: str | None = id
    while rows := store.rows("SELECT part_of FROM events WHERE id = ?", whole):
        whole = rows[0][0]
        if whole in events:
            return True
    return False


_OWNERS = (_by_id, _by_key, by_surname, by_ship, _by_words)
_SURE = (*_OWNERS[:-1], _by_owner)
"""The sure ways to be named, the surest first."""
