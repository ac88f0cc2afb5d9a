"""Names of the record that begin with what is typed:
ids before names, and of names only what no shell reads as anything but letters.

What a shell is told of a record is never more than letters, digits, `-`, `.` and
spaces, which are ours to quote.
"""

from __future__ import annotations

import os.path
from unicodedata import category

from rjwar.core.clean import clean
from rjwar.core.errors import Mistake
from rjwar.core.fold import fold
from rjwar.core.paths import named_by_environment
from rjwar.query.name_keys import is_of_combats, kinds_of, marks, of_entities
from rjwar.store.open import open_record
from rjwar.store.reader import Store

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Offer = tuple[str, str]
    """A text that begins with what is typed, and what it is."""

_MOST, _MOST_READ = 60, 2000
_LONGEST = 60
_LAST = "\U0010ffff"
"""After whatever begins a text, it comes after every text that so begins."""


def store_of(data: str | None) -> Store | None:
    """The record on the line, else that of the environment.

    None for what is no sound file: nobody waits for a pipe at TAB.
    """
    file = data or named_by_environment()
    if file is not None:
        file = os.path.expanduser(file)
        if not os.path.isfile(file):
            return None
    try:
        return Store(open_record(file))
    except Mistake:
        return None


def names(store: Store, entities: Sequence[str], typed: str) -> list[Offer]:
    """Ids that begin with what is typed; then of other things the names that do,
    and words of names in whatever case was typed.
    """
    ids = [id for id in _ids(store, entities, typed) if _is_plain(id)]
    found = dict(zip(ids, _told(store, entities, ids), strict=True))
    for id, name in _words(store, entities, typed):
        if id not in ids:
            found.setdefault(name, "")
    if len(found) > 1 and typed not in ids:
        found.pop(typed, None)  # it stands there already
    return list(found.items())[:_MOST]


def _ids(store: Store, entities: Sequence[str], typed: str) -> list[str]:
    sql = f"SELECT DISTINCT id FROM names WHERE {_among(entities)} AND id >= ? AND id < ? LIMIT ?"
    return [id for (id,) in store.rows(sql, *kinds_of(entities), typed, typed + _LAST, _MOST)]


def _words(store: Store, entities: Sequence[str], typed: str) -> Iterator[tuple[str, str]]:
    """Names that begin with what is typed, and words of names that do so in another case,
    each with the id of what has the name.
    """
    first = (fold(typed)[0].split() or [""])[0]
    if not first:
        return
    among, kinds = of_entities(entities)
    sql = f"""SELECT id, name FROM (
        SELECT DISTINCT entity, id FROM parts_of_keys CROSS JOIN keys USING(k)
        WHERE word >= ? AND word < ? AND {among}) CROSS JOIN names USING(entity, id) LIMIT ?"""
    begins = typed.casefold()
    for id, name in store.rows(sql, first, first + _LAST, *kinds, _MOST_READ):
        if begins not in name.casefold():
            continue  # as most, which are in other languages
        if name.startswith(typed) and _is_plain(name):
            yield id, name
        for text in map(_bare, name.split()):
            if text.casefold().startswith(begins) and _is_plain(text):
                yield id, typed + text[len(typed) :]


def _among(entities: Sequence[str]) -> str:
    """The condition that a name is of one of some kinds of things."""
    is_combat = " AND EXISTS (SELECT 1 FROM events WHERE events.id = names.id AND combat)"
    return f"entity IN ({marks(kinds_of(entities))}){is_combat if is_of_combats(entities) else ''}"


def _told(store: Store, entities: Sequence[str], ids: Sequence[str]) -> Iterable[str]:
    """Of an event its date and kind, of anything else its name."""
    events, called = {}, {}
    kinds = kinds_of(entities)
    if "event" in kinds:
        rows = store.rows(f"SELECT id, edtf, kind FROM events WHERE id IN ({marks(ids)})", *ids)
        events = {id: f"{edtf} {kind or ''}" for id, edtf, kind in rows}
    sql = (
        f"SELECT id, name FROM names WHERE {_among(kinds)} AND id IN ({marks(ids)}) AND lang <> '' "
        "ORDER BY lang = 'en', ordinal DESC"
    )
    called = dict(store.rows(sql, *kinds, *ids))
    return [told(events.get(id) or called.get(id, "")) for id in ids]


def told(text: str) -> str:
    """A few words that a shell may show: on one line, and not too many."""
    text = " ".join(clean(text).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _is_plain(text: str) -> bool:
    """Whether a text begins with a letter or digit, and is nothing but letters, digits,
    hyphens, stops and single spaces.
    """
    return (
        bool(text)
        and _is_letter(text[0])
        and all(char in "-. " or _is_letter(char) for char in text)
        and text == " ".join(text.split())
    )


def _bare(word: str) -> str:
    """A word of a name without the comma, the bracket or the stop beside it."""
    start, end = 0, len(word)
    while start < end and not _is_letter(word[start]):
        start += 1
    while end > start and not _is_letter(word[end - 1]):
        end -= 1
    return word[start:end]


def _is_letter(char: str) -> bool:
    return category(char)[0] in "LMN"
