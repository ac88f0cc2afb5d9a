"""The keys of names: every name and alias, folded, with the words of it; and what in the record has them."""

from __future__ import annotations

from rjwar.core.fold import is_unspaced

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from rjwar.store.reader import Store

Named = tuple[str, str]
"""An entity, or a kind of word (`event`, `person`, `front` ...), and an id."""

EVENTS = ("event",)
COMBATS = ("combat",)
"""Of which entities a name is sought, where it is one of any event, or one of a combat alone."""

MOST_WORDS = 60
"""Of one name."""
_LEAST_BEGINNING = 3


def read(store: Store, test: str, values: Iterable[str], entities: Sequence[str]) -> list[Named]:
    """What has a key that a condition of SQL is true of, among some entities; in the order of the record."""
    among, kinds = of_entities(entities)
    sql = f"SELECT DISTINCT entity, id FROM keys WHERE {test} AND {among} ORDER BY k"
    return [(entity, id) for entity, id in store.rows(sql, *values, *kinds)]


def of_entities(entities: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The condition on the table `keys` that a key is of one of some entities, and its values."""
    if is_of_combats(entities):
        return "entity = 'event' AND keys.combat", ()
    return f"entity IN ({marks(entities)})", entities


def is_of_combats(entities: Sequence[str]) -> bool:
    """Whether a name is sought among combats alone."""
    return "combat" in entities


def kinds_of(entities: Sequence[str]) -> Sequence[str]:
    """What the entities are whose name is sought: of combats, events."""
    return EVENTS if is_of_combats(entities) else entities


def prefixed(prefix: str, entities: Sequence[str]) -> Sequence[str]:
    """Which of some entities `person:` and the like before a name say; none where it is of none of them."""
    if prefix not in kinds_of(entities):
        return ()
    return entities if is_of_combats(entities) else (prefix,)


def marks(values: Collection[str]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))


def with_words(store: Store, words: Sequence[str], entities: Sequence[str] = ("person",)) -> list[Named]:
    """What has a name with every word; the surname of a script that does not space its words begins it."""
    tests, values = [], []
    if len(words) > MOST_WORDS:
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
    return read(store, " AND ".join(tests), values, entities) if tests and entities else []


def word_test(word: str, beginning: bool) -> tuple[str, list[str]]:
    """The condition that a name has a word, or one that begins so, and its values;
    of a script without spaces, any run of characters.
    """
    if is_unspaced(word):
        if len(word) < 2:
            return "key = ?", [word]
        return "k IN (SELECT k FROM parts_of_keys WHERE word = ?) AND instr(key, ?)", [word[:2], word]
    if beginning and len(word) >= _LEAST_BEGINNING:
        return "k IN (SELECT k FROM parts_of_keys WHERE word >= ? AND word < ?)", [word, word + "\U0010ffff"]
    return "k IN (SELECT k FROM parts_of_keys WHERE word = ?)", [word]
