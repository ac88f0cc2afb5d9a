"""The keys of names: every name and alias, folded, with the words of it; and what in the record has them."""

from __future__ import annotations

from rjwar.core.fold import is_unspaced

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from rjwar.store.reader import Store

Named = tuple[str, str]
"""An entity, or a kind of word (`event`, `person`, `front` ...), and an id."""

MOST_WORDS = 60
"""Of one name."""
_LEAST_BEGINNING = 3


def read(
    store: Store, test: str, values: Iterable[str], entities: Sequence[str], *, combats: bool = False
) -> list[Named]:
    """What has a key that a condition of SQL is true of, among some entities, or combats alone;
    in the order of the record.
    """
    only = " AND combat" if combats else ""
    sql = (
        f"SELECT DISTINCT entity, id FROM keys WHERE {test} AND entity IN ({marks(entities)}){only} "
        "ORDER BY k"
    )
    return [(entity, id) for entity, id in store.rows(sql, *values, *entities)]


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
