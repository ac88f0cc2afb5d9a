"""People and ships as they are called: by a surname, with a rank, initials or what a ship is before it."""

from __future__ import annotations

from rjwar.core.fold import fold, is_unspaced
from rjwar.query.name_keys import MOST_WORDS, Named, read, with_words

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.store.reader import Store


def _by_surname(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """The people whose names have every word typed but those of a rank before them.

    Who is named, before what is told of him. Among others only whoever is:
    a place or a ship that has the words too is left to be asked about.
    """
    if "person" not in entities:
        return []
    for form in fold(typed):
        words = form.split()
        name = _without_ranks(store, words)
        has_rank = len(name) < len(words)
        people = (read(store, "key = ?", [" ".join(name)], ["person"]) if has_rank else []) or with_words(
            store, name
        )
        if people:
            besides = [entity for entity in ("ship", "place") if entity in entities and not has_rank]
            return [*people, *with_words(store, name, besides)]
    return []


def _by_initials(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """The people with that surname one of whose other names begins with the first of the
    initials before or after it.
    """
    words = _without_ranks(store, fold(typed)[0].split()) if "person" in entities else []
    if len(words) > MOST_WORDS:
        return []
    spelt = f" {typed.casefold()}"
    short = [word for word in words if len(word) == 1 or f" {word}." in spelt]
    initials = [word for word in short if len(word) < 3 and not is_unspaced(word)]
    surname = [word for word in words if word not in initials]
    if not initials or not surname:
        return []
    sql = (
        "SELECT 1 FROM keys JOIN parts_of_keys USING(k) WHERE entity = 'person' AND id = ? AND word >= ? "
        "AND word < ? LIMIT 1"
    )
    first = initials[0]
    return [
        named
        for named in with_words(store, surname)
        if store.rows(sql, named.id, first, first + "\U0010ffff")
    ]


def _by_ship(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """The ships of a name with what a ship is before it, if nothing else is called so:
    `HIJMS Mikasa`, `the cruiser Varyag`.
    """
    words = fold(" ".join(map(_unstopped, typed.split())))[0].split()
    name = " ".join(_without_kinds(store, words))
    if "ship" not in entities or not name or name == " ".join(words):
        return []
    found = read(store, "key = ?", [name], entities)
    if not {entity for entity, _ in found} <= {"ship", "event", "source"}:
        return []
    ships = [named for named in found if named.entity == "ship"]
    return [named for named in ships if _is_of_type(store, named.id, words)] or ships


def _is_of_type(store: Store, id: str, words: Sequence[str]) -> bool:
    """Whether a ship served as what words say: a battleship, a hospital ship."""
    names = store.labels("types", "en")
    return any(
        set(fold(names.get(served.type, ""))[0].split()).issubset(words)
        for served in store.find("ship", id).types
    )


def _without_ranks(store: Store, words: Sequence[str]) -> list[str]:
    """The words after those of a rank; all of them, if no other is left."""
    first = 0
    while first < len(words) and (words[first] in _TITLES or _is_of(store, words[first], "rank")):
        first += 1
    return list(words[first:] or words)


def _is_of(store: Store, word: str, vocabulary: str) -> bool:
    """Whether a word is one of the name of a rank, or of a type of ship, in any language."""
    sql = "SELECT 1 FROM parts_of_keys JOIN keys USING(k) WHERE word = ? AND entity = ? LIMIT 1"
    return bool(store.rows(sql, word, vocabulary))


_TITLES = (
    "admiral", "general", "vice", "rear", "lieutenant", "lt", "major", "colonel", "captain", "commander",
    "marshal", "field", "baron", "count", "prince", "grand", "duke", "marquis", "sir", "adm", "gen", "capt",
    "tsar", "czar", "emperor", "kaiser", "king", "president", "император", "царь", "король", "президент",
    "граф", "барон", "князь", "великий",
)  # fmt: skip

_SHIP_WORDS = (
    "the", "hijms", "ijn", "hms", "ship", "warship", "battleship", "flagship", "cruiser", "armoured",
    "armored", "protected", "destroyer", "gunboat", "torpedo", "boat", "steamer", "transport", "minelayer",
    "hospital", "auxiliary", "russian", "japanese", "sms", "uss",
)  # fmt: skip


def _unstopped(word: str) -> str:
    """`HIJMS` of `H.I.J.M.S.`, letters with a stop after each; any other word as it is."""
    letters, stops = word[::2], word[1::2]
    return letters if len(stops) > 1 and letters.isalpha() and not stops.strip(".") else word


def _without_kinds(store: Store, words: Sequence[str]) -> list[str]:
    """The words after those of what a ship is; nothing if no other is left."""
    first = 0
    while first < len(words) and (words[first] in _SHIP_WORDS or _is_of(store, words[first], "type")):
        first += 1
    return list(words[first:])


WAYS = (_by_surname, _by_ship, _by_initials)
"""The ways in which a name with a title, initials or a type names people and ships, in order."""
