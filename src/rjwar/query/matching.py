"""What in the record a typed name may mean, in any script and spelling."""

from __future__ import annotations

from rjwar.core.fold import fold
from rjwar.query.name_keys import (
    EVENTS,
    MOST_WORDS,
    Named,
    is_of_combats,
    kinds_of,
    marks,
    prefixed,
    read,
    word_test,
)
from rjwar.store.reader import chunks

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rjwar.store.reader import Store

    Tier = Callable[[Store, str, Sequence[str]], list[Named]]


def matches(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What a name may mean, in order of entity and date: one match is found, several are ambiguous.

    An exact id; else an exact name or alias, folded, its words apart or together; else a person by the
    surname, be there a rank before it or initials, or a ship with what she is before it; else a name with
    every word typed; else with words that begin so, of three letters or more; in scripts without spaces any
    run of two or more characters. A whole event wins over its parts. Among combats, `X` also names "Battle of
    X". What is another case of a name, or the name with a particle or in kana, is that name, before its words
    are those of others; and so is, where it means nothing else, what is the name by other rules of spelling.

    A work is found by its id, title or author where nothing else is called or surnamed so, and by words of
    its title, two or more, where nothing else has them.
    """
    typed, entities = meant(_decoded(typed), entities)
    things = [entity for entity in entities if entity != "source"]
    works = [entity for entity in entities if entity == "source"]
    found = (
        _by_id(store, typed, entities)
        or _first(_BY_NAME, store, typed, things)
        or _by_key(store, typed, works)
        or _by_another_form(store, typed, things)
        or _first((_by_owner, _by_words), store, typed, things)
        or _by_author(store, typed, works)
        or _by_beginnings(store, typed, things)
        or _by_another_spelling(store, typed, things)
        or (_first(_WAYS_OF_WORDS, store, typed, works) if " " in typed or not things else [])
    )
    return wholes(store, found)


def as_recorded(store: Store, typed: str, entities: Sequence[str]) -> str:
    """A name as the record has it, in the nominative and by its own rules of spelling;
    as typed, if that is it, or if the record has no such name.
    """
    name, some = meant(_decoded(typed), entities)
    if _first((_by_id, *_BY_NAME), store, name, some):
        return typed
    if recorded := _recorded_form(store, name, some):
        return recorded
    known = _first(_WAYS_OF_WORDS, store, name, some)
    return typed if known else next(iter(_respelt(store, name, some)), typed)


def _by_another_form(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    recorded = _recorded_form(store, typed, entities)
    return _first((*_BY_NAME, _by_words), store, recorded, entities) if recorded else []


def _by_another_spelling(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    forms = _respelt(store, typed, entities)
    found = [named for form in forms for named in _first(_BY_NAME, store, form, entities)]
    return list(dict.fromkeys(found))


def _recorded_form(store: Store, typed: str, entities: Sequence[str]) -> str:
    """The form that the record has of a name, where it is not in Latin letters; empty if it has none."""
    if typed.isascii() or not entities:
        return ""
    from rjwar.query.sentence_forms import recorded_form

    return recorded_form(store, typed, kinds_of(entities))


def _respelt(store: Store, typed: str, entities: Sequence[str]) -> list[str]:
    """The spellings that the record has of a name that means nothing as it was typed."""
    if not entities:
        return []
    from rjwar.query.spellings import respelt

    return respelt(store, typed, kinds_of(entities))


def _first(tiers: Sequence[Tier], store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What is found by the first of some ways to be named that finds anything."""
    return next((found for tier in tiers if (found := tier(store, typed, entities))), [])


def exact(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What has just this id, or this name, folded: no word of a name, and no beginning."""
    typed, entities = meant(_decoded(typed), entities)
    return _by_id(store, typed, entities) or _by_key(store, typed, entities)


def called(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What has just this name, folded; an id is none."""
    return _by_key(store, *meant(_decoded(typed), entities))


def others(store: Store, typed: str, event: Named, entities: Sequence[str] = EVENTS) -> list[Named]:
    """What else has every word of an event's name and weighs as much, the weightiest first:
    what one may have meant who typed it.
    """
    alike = [named for named in _by_words(store, _decoded(typed), entities) if named != event]
    ids = [id for _, id in wholes(store, [event, *alike])]
    of = "SELECT id, coalesce(weight, 0) FROM events WHERE id IN"
    weights = dict(row for some in chunks(ids) for row in store.rows(f"{of} ({marks(some)})", *some))
    heavy = [id for id in ids if id != event.id and weights[id] >= weights.get(event.id, 0)]
    return [Named("event", id) for id in sorted(heavy, key=lambda id: -weights[id])]


def _decoded(typed: str) -> str:
    """A name without the bytes of a command line that are no text."""
    return typed.encode("utf-8", "replace").decode()


def meant(typed: str, entities: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The name without the `person:` before it, and which entities it may name."""
    prefix, colon, rest = typed.partition(":")
    some = prefixed(prefix, entities) if colon else ()
    return (rest.strip(), some) if some else (typed, entities)


def _by_owner(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What is named by a possessive: `Novik's`, `Togo's`."""
    plain = typed.strip().replace("\u2019", "'")
    owner = plain[:-2] if plain.casefold().endswith("'s") else plain.removesuffix("'")
    return _first(_OWNERS, store, owner, entities) if owner and owner != plain else []


def _by_id(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    if is_of_combats(entities):
        combats = store.rows("SELECT id FROM events WHERE id = ? AND combat", typed)
        return [Named("event", id) for (id,) in combats]
    if "event" in entities and store.rows("SELECT 1 FROM events WHERE id = ?", typed):
        return [Named("event", typed)]
    others = [entity for entity in entities if entity != "event"]
    sql = f"SELECT DISTINCT entity, id FROM names WHERE id = ? AND entity IN ({marks(others)})"
    return [Named(*row) for row in store.rows(sql, typed, *others)] if others else []


def _by_key(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What is called so, or is with the words written together: `東郷 平八郎`, `Liao Yang`."""
    forms = fold(typed)
    together = forms[-1].replace(" ", "")
    return _called(store, forms, entities) or (
        _called(store, (together,), entities) if together not in forms else []
    )


def _called(store: Store, forms: Sequence[str], entities: Sequence[str]) -> list[Named]:
    keys = list(forms)
    if is_of_combats(entities):
        keys += [f"battle of {form}" for form in forms]
    found = read(store, f"key IN ({marks(keys)})", keys, entities)
    return _before_aliases(store, found, keys)


def _before_aliases(store: Store, matched: list[Named], keys: Sequence[str]) -> list[Named]:
    """Whoever has a name, before the events that have it only as one to be found by:
    Borodino is a ship, before her sinking is.
    """
    if not any(named.entity in ("person", "ship", "unit") for named in matched):
        return matched
    return [named for named in matched if named.entity != "event" or is_called(store, named.id, keys)]


def is_called(store: Store, id: str, keys: Sequence[str]) -> bool:
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


def _by_title(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    from rjwar.query.names_with_titles import WAYS  # which what is typed as it is recorded does without

    return _first(WAYS, store, typed, entities)


def _by_words(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """Every word typed is a word of the name; a run of an unspaced script is part of it."""
    return _with_each_word(store, typed, entities, beginning=False)


def _by_beginnings(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """Every word typed begins a word of the name."""
    return _with_each_word(store, typed, entities, beginning=True)


def _with_each_word(store: Store, typed: str, entities: Sequence[str], *, beginning: bool) -> list[Named]:
    """What has each word typed in its name, or a word that begins so."""
    found: list[Named] = []
    for form in fold(typed):
        words = list(dict.fromkeys(form.split()))
        if not words or len(words) > MOST_WORDS:
            continue
        tests, values = [], []
        for word in words:
            test, some = word_test(word, beginning)
            tests.append(test)
            values += some
        found += read(store, " AND ".join(tests), values, entities)
    return list(dict.fromkeys(found))


def wholes(store: Store, matched: list[Named]) -> list[Named]:
    """The matches without the parts of other matches."""
    events = {id for entity, id in matched if entity == "event"}
    if len(matched) == 1 or len(events) < 2:
        return matched
    return [named for named in matched if named.entity != "event" or not _is_part(store, named.id, events)]


def _is_part(store: Store, id: str, events: set[str]) -> bool:
    whole: str | None = id
    while rows := store.rows("SELECT part_of FROM events WHERE id = ?", whole):
        whole = rows[0][0]
        if whole in events:
            return True
    return False


def _by_author(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """The works whose id begins with a word, as it does with that of an author: `asakawa-1904`."""
    word, *more = fold(typed)[0].split() or [""]
    if more or not word or not entities:
        return []
    sql = "SELECT id FROM entities WHERE entity = 'source' AND id >= ? AND id < ? ORDER BY id"
    return [Named("source", id) for (id,) in store.rows(sql, f"{word}-", f"{word}.")]


_WAYS_OF_WORDS = (_by_words, _by_beginnings)
_BY_NAME = (_by_key, _by_title)
_OWNERS = (_by_id, *_BY_NAME, *_WAYS_OF_WORDS)
"""The ways to be named, the surest first."""
