"""Names to entities: what a user types, in any script and spelling, to the one thing it names. A guess is never made."""

from __future__ import annotations

from rjwar.core.clean import clean
from rjwar.core.errors import UnknownName, nearest
from rjwar.core.text import fold, is_unspaced, shortened

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rjwar.store.reader import Store

Named = tuple[str, str]
"""An entity, or a kind of word (`event`, `person`, `front` ...), and an id."""

_SHOWN = 8
_LONGEST_TOLD = 60
_LEAST_BEGINNING = 3
_MOST_NAMES = 20_000  # looked at for what is like a misspelt one: in a very large record the names of the weightiest
_MOST_WORDS = 60  # of one name


def matches(store: Store, typed: str, entities: Sequence[str], *, combats: bool = False) -> list[Named]:
    """What a name may mean, in order of entity and date: one match is found, several are ambiguous.

    An exact id; else an exact name or alias, folded; else a person by the surname, be there a rank before it, or a ship with what she is
    before it; else a name with every word typed; else with words that begin so, of three letters or more; in scripts without spaces any
    run of two or more characters; else a surname with initials. A whole event wins over its parts, and whatever else has a name over a work with that title. Among combats, `X` also names
    "Battle of X".
    """
    typed, entities = _meant(_decoded(typed), entities)
    found: list[Named] = []
    for tier in (_by_id, _by_key, _by_surname, _by_ship, _by_owner, _by_words):
        if found := tier(store, typed, entities, combats):
            break
    if all(entity == "source" for entity, _ in found):
        found = _by_ship(store, typed, entities, combats) or _by_initials(store, typed, entities) or found
    return _wholes(store, [named for named in found if named[0] != "source"] or found)


def exact(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What has just this id, or this name, folded: no word of a name, and no beginning."""
    typed, entities = _meant(_decoded(typed), entities)
    return _by_id(store, typed, entities, False) or _by_key(store, typed, entities, False)


def others(store: Store, typed: str, found: Named, *, combats: bool = False) -> list[Named]:
    """What else has every word of an event's name and weighs as much, the weightiest first: what one may have meant who typed it."""
    alike = [named for named in _by_words(store, _decoded(typed), found[:1], combats) if named != found]
    ids = [id for _, id in _wholes(store, [found, *alike])]
    weights = dict(store.rows(f"SELECT id, coalesce(weight, 0) FROM events WHERE id IN ({_marks(ids)})", *ids))
    heavy = [id for id in ids if id != found[1] and weights[id] >= weights.get(found[1], 0)]
    return [("event", id) for id in sorted(heavy, key=lambda id: -weights[id])]


def namesakes(store: Store, found: Named) -> list[Named]:
    """What else has one of its names exactly; no works."""
    sql = """SELECT DISTINCT other.entity, other.id FROM keys JOIN keys AS other USING(key)
        WHERE keys.entity = ? AND keys.id = ? AND other.entity IN ('event', 'person', 'ship', 'place', 'unit') ORDER BY other.k"""
    return [named for named in store.rows(sql, *found) if named != found]


def _decoded(typed: str) -> str:
    """Bytes of a command line that are no text name nothing."""
    return typed.encode("utf-8", "replace").decode()


def _meant(typed: str, entities: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The name without the `person:` before it, and which entities it may name."""
    prefix, colon, rest = typed.partition(":")
    return (rest.strip(), (prefix,)) if colon and prefix in entities and rest.strip() else (typed, entities)


def resolve(store: Store, typed: str, entities: Sequence[str], *, combats: bool = False) -> Named:
    """The one thing a name means; UnknownName lists the several, or suggests the nearest."""
    found = matches(store, typed, entities, combats=combats)
    if len(found) == 1:
        return found[0]
    raise UnknownName(names_several(store, typed, found, entities) if found else _unknown(store, typed, entities, combats))


def resolve_all(store: Store, words: Sequence[str], entities: Sequence[str], *, combats: bool = False) -> list[Named]:
    """What the words of a command line mean, left to right: the longest run that names one thing is one name."""
    found: list[Named] = []
    start = 0
    words = list(_parted(store, words, entities, combats))
    while start < len(words):
        if words[start].casefold() in SEPARATORS and 0 < start < len(words) - 1:
            start += 1
            continue
        ambiguous: UnknownName | None = None
        for end in range(min(len(words), start + _MOST_WORDS), start, -1):
            typed = " ".join(words[start:end])
            some = matches(store, typed, entities, combats=combats)
            if len(some) == 1:
                found.append(some[0])
                start = end
                break
            if some and ambiguous is None:
                fights = _fights(store, typed) if combats else ""
                ambiguous = UnknownName(fights or names_several(store, typed, some, entities))
        else:
            raise ambiguous or UnknownName(_unknown(store, " ".join(words) if not found else words[start], entities, combats))
    return list(dict.fromkeys(found))


def _parted(store: Store, words: Sequence[str], entities: Sequence[str], combats: bool) -> Iterator[str]:
    """The words, those in one argument with `vs` between apart, unless they are a name."""
    for argument in words:
        parts = argument.split()
        joins = len(parts) > 2 and any(part.casefold() in SEPARATORS for part in parts[1:-1])
        yield from parts if joins and not matches(store, argument, entities, combats=combats) else [argument]


SEPARATORS = ("vs", "vs.", "versus", "and", "&")
"""What may stand between two names."""


def _by_surname(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    """The people whose names have every word typed but those of a rank before them; who is named, before what is told of him.

    Among others only whoever is: a place or a ship that has the words too is left to be asked about.
    """
    if "person" not in entities:
        return []
    for form in fold(typed):
        words = form.split()
        name = _without_ranks(store, words)
        has_rank = len(name) < len(words)
        people = (_read(store, "key = ?", [" ".join(name)], ["person"], False) if has_rank else []) or _with_words(store, name)
        if people:
            besides = [entity for entity in ("ship", "place") if entity in entities and not has_rank]
            return [*people, *_with_words(store, name, besides)]
    return []


def _by_ship(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    """The ships of a name with what a ship is before it, if nothing else is called so: `HIJMS Mikasa`, `the cruiser Varyag`."""
    words = fold(typed)[0].split()
    name = " ".join(_without(_SHIP_WORDS, words))
    if "ship" not in entities or not name or name == " ".join(words):
        return []
    found = _read(store, "key = ?", [name], entities, False)
    if not {entity for entity, _ in found} <= {"ship", "event", "source"}:
        return []
    ships = [named for named in found if named[0] == "ship"]
    return [named for named in ships if _is_of_type(store, named[1], words)] or ships


def _is_of_type(store: Store, id: str, words: Sequence[str]) -> bool:
    """Whether a ship served as what words say: a battleship, a hospital ship."""
    names = store.labels("types", "en")
    return any(set(fold(names.get(served.type, ""))[0].split()).issubset(words) for served in store.find("ship", id).types)


def _by_owner(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    """What is named by a possessive: `Novik's`, `Togo's`."""
    plain = typed.strip().replace("\u2019", "'")
    owner = plain[:-2] if plain.casefold().endswith("'s") else plain.removesuffix("'")
    return matches(store, owner, entities, combats=combats) if owner and owner != plain else []


def _by_initials(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """The people with that surname one of whose other names begins with the first of the initials before or after it."""
    words = _without_ranks(store, fold(typed)[0].split()) if "person" in entities else []
    short = [word for word in words if len(word) == 1 or f" {word}." in f" {typed.casefold()}"]
    initials = [word for word in short if len(word) < 3 and not is_unspaced(word)]
    surname = [word for word in words if word not in initials]
    if not initials or not surname:
        return []
    sql = "SELECT 1 FROM keys JOIN parts_of_keys USING(k) WHERE entity = 'person' AND id = ? AND word >= ? AND word < ? LIMIT 1"
    first = initials[0]
    return [named for named in _with_words(store, surname) if store.rows(sql, named[1], first, first + "\U0010ffff")]


def _with_words(store: Store, words: Sequence[str], entities: Sequence[str] = ("person",)) -> list[Named]:
    """What has a name with every word; the surname of a script that does not space its words begins it."""
    tests, values = [], []
    if len(words) > _MOST_WORDS:
        return []
    for word in words:
        if is_unspaced(word):
            if len(word) < 2:
                return []
            tests.append("(k IN (SELECT k FROM parts_of_keys WHERE word = ?) OR key >= ? AND key < ?)")
            values += [word, word, word + "\U0010ffff"]
        else:
            tests.append("k IN (SELECT k FROM parts_of_keys WHERE word = ?)")
            values.append(word)
    return _read(store, " AND ".join(tests), values, entities, False) if tests and entities else []


def _without_ranks(store: Store, words: Sequence[str]) -> list[str]:
    """The words after those of a rank; all of them, if no other is left."""
    place = 0
    while place < len(words) and (words[place] in _TITLES or _is_of_a_rank(store, words[place])):
        place += 1
    return list(words[place:] or words)


def _without(some: Sequence[str], words: Sequence[str]) -> list[str]:
    """The words after those; nothing if no other is left."""
    return list(words[next((place for place, word in enumerate(words) if word not in some), len(words)) :])


_TITLES = (
    "admiral", "general", "vice", "rear", "lieutenant", "lt", "major", "colonel", "captain", "commander", "marshal", "field", "baron",
    "count", "prince", "grand", "duke", "marquis", "sir",
)  # fmt: skip


_SHIP_WORDS = (
    "the", "hijms", "ijn", "hms", "ship", "warship", "battleship", "flagship", "cruiser", "armoured", "armored", "protected", "destroyer",
    "gunboat", "torpedo", "boat", "steamer", "transport", "minelayer", "hospital", "auxiliary", "russian", "japanese", "sms", "uss",
)  # fmt: skip


def _is_of_a_rank(store: Store, word: str) -> bool:
    sql = "SELECT 1 FROM parts_of_keys JOIN keys USING(k) WHERE word = ? AND entity = 'rank' LIMIT 1"
    return bool(store.rows(sql, word))


def _by_id(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    if "event" in entities:
        only = " AND combat" if combats else ""
        if store.rows(f"SELECT 1 FROM events WHERE id = ?{only}", typed):
            return [("event", typed)]
    others = [entity for entity in entities if entity != "event"]
    sql = f"SELECT DISTINCT entity, id FROM names WHERE id = ? AND entity IN ({_marks(others)})"
    return [(entity, id) for entity, id in store.rows(sql, typed, *others)] if others else []


def _by_key(store: Store, typed: str, entities: Sequence[str], combats: bool) -> list[Named]:
    forms = fold(typed)
    keys = [*forms, *(f"battle of {form}" for form in forms)] if combats else list(forms)
    return _before_aliases(store, _read(store, f"key IN ({_marks(keys)})", keys, entities, combats), keys)


def _before_aliases(store: Store, found: list[Named], keys: Sequence[str]) -> list[Named]:
    """Whoever has a name, before the events that have it only as one to be found by: Borodino is a ship, before her sinking is."""
    if not any(entity in ("person", "ship", "unit") for entity, _ in found):
        return found
    return [(entity, id) for entity, id in found if entity != "event" or _is_called(store, id, keys)]


def _is_called(store: Store, id: str, keys: Sequence[str]) -> bool:
    """Whether an event is called so but for what it is: Tsushima is what "Battle of Tsushima" says of a naval battle."""
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
    """Every word typed is a word of the name; if no name has them all, a beginning of one; a run of an unspaced script is part of it."""
    for beginning in (False, True):
        found: list[Named] = []
        for form in fold(typed):
            tests, values = [], []
            words = list(dict.fromkeys(form.split()))
            for word in words if len(words) <= _MOST_WORDS else ():
                test, some = _word_test(word, beginning)
                tests.append(test)
                values += some
            if tests:
                found += [named for named in _read(store, " AND ".join(tests), values, entities, combats) if named not in found]
        if found:
            return found
    return []


def _word_test(word: str, beginning: bool) -> tuple[str, list[str]]:
    if is_unspaced(word):
        if len(word) < 2:
            return "key = ?", [word]
        return "k IN (SELECT k FROM parts_of_keys WHERE word = ?) AND instr(key, ?)", [word[:2], word]
    if beginning and len(word) >= _LEAST_BEGINNING:
        return "k IN (SELECT k FROM parts_of_keys WHERE word >= ? AND word < ?)", [word, word + "\U0010ffff"]
    return "k IN (SELECT k FROM parts_of_keys WHERE word = ?)", [word]


def _read(store: Store, test: str, values: Iterable[str], entities: Sequence[str], combats: bool) -> list[Named]:
    only = " AND combat" if combats else ""
    sql = f"SELECT DISTINCT entity, id FROM keys WHERE {test} AND entity IN ({_marks(entities)}){only} ORDER BY k"
    return [(entity, id) for entity, id in store.rows(sql, *values, *entities)]


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _wholes(store: Store, found: list[Named]) -> list[Named]:
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


def names_several(store: Store, typed: str, found: list[Named], entities: Sequence[str]) -> str:
    """That a name means several things, and which: each as it can be typed, with its name and date, people first."""
    several = len({entity for entity, _ in found}) > 1
    found = sorted(found, key=lambda named: named[0] != "person")
    shown = [f"{f'{entity}:{id}' if several else id}{_told(store, entity, id)}" for entity, id in found[:_SHOWN]]
    more = f" and {len(found) - _SHOWN} more, which 'rjwar search' finds" if len(found) > _SHOWN else ""
    return f"{typed!r} names several: {', '.join(shown)}{more}; give one of them"


def _told(store: Store, entity: str, id: str) -> str:
    """What a thing is called, in brackets, unless its id says so, and when an event was."""
    rows = store.rows("SELECT name FROM names WHERE entity = ? AND id = ? ORDER BY lang != 'en', place LIMIT 1", entity, id)
    said = [shortened(clean(name), _LONGEST_TOLD) for (name,) in rows if fold(name)[0] != fold(id)[0]]
    if entity == "event":
        said += [edtf for (edtf,) in store.rows("SELECT edtf FROM events WHERE id = ?", id)]
    return f" ({', '.join(said)})" if said else ""


def _unknown(store: Store, typed: str, entities: Sequence[str], combats: bool) -> str:
    typed, entities = _meant(typed, entities)
    if combats and (fights := _fights(store, typed)):
        return fights
    what = (
        "battle"
        if combats
        else entities[0]
        if len(entities) == 1
        else "event, person, ship, place, unit, side or source"
        if "side" in entities
        else "event, person, ship, place, unit or source"
    )
    near = suggestions(store, typed, entities, combats=combats)
    if near:
        return f"no {what} is named {typed!r}; did you mean {', '.join(repr(id) for id in near)}?"
    where = "'rjwar sources' shows the sources" if what == "source" else "'rjwar list' shows the events"
    return f"no {what} is named {typed!r}; {where}"


_WAYS_TO_FIGHT = {
    "ship": "a ship; she fought at",
    "person": "a person; he commanded at",
    "unit": "a unit; it fought at",
    "place": "a place; fought there:",
}


def _fights(store: Store, typed: str) -> str:
    """Where a ship, person, unit or place named for a combat fought: what was meant, perhaps."""
    for entity, told in _WAYS_TO_FIGHT.items():
        found = matches(store, typed, (entity,))
        if len(found) != 1:
            continue
        sql = """SELECT DISTINCT events.id FROM mentions JOIN events ON events.id = other_id
            WHERE mentions.entity = ? AND mentions.id = ? AND other = 'event' AND combat ORDER BY coalesce(weight, 0) DESC, events.n"""
        fights = [id for (id,) in store.rows(sql, *found[0])]
        if fights:
            more = f" and {len(fights) - 3} more" if len(fights) > 3 else ""
            return f"{typed!r} is {told} {', '.join(fights[:3])}{more}; 'rjwar list --{entity} {found[0][1]} --kind combat' shows them"
    return ""


def suggestions(store: Store, typed: str, entities: Sequence[str], *, combats: bool = False, most: int = 3) -> list[str]:
    """Up to three ids whose names look like what was typed, the likest first."""
    only = " AND keys.combat" if combats else ""
    sql = f"""SELECT key, entity, keys.id FROM keys LEFT JOIN events ON entity = 'event' AND events.id = keys.id
        WHERE entity IN ({_marks(entities)}){only} ORDER BY coalesce(weight, 0) DESC, k LIMIT {_MOST_NAMES}"""
    ids: dict[str, list[Named]] = {}
    for key, entity, id in store.rows(sql, *entities):
        for text in {key, *key.split()}:
            ids.setdefault(text, []).append((entity, id))
    near: list[str] = []
    for text in nearest(fold(typed)[0], ids, most=8):
        own = {("person", id) for entity, id in ids[text] if entity == "person"} | {
            named for named in exact(store, text, entities) if named[0] != "place"
        }
        near += [id for _, id in sorted(_wholes(store, ids[text]), key=lambda named: named not in own)]
    return list(dict.fromkeys(near))[:most]
