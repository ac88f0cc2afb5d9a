"""Words that narrow, as one thinks of them: dates, and the names of fronts, kinds, sides, people, ships,
places, events ... to a Query.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold
from rjwar.core.light_typing import Any
from rjwar.query.conditions import COMBATS
from rjwar.query.english_forms import inflected, word_among
from rjwar.query.matching import exact, matches
from rjwar.query.meant_as_dates import as_date, is_in_numbers, wrong_as_date, wrong_in_words
from rjwar.query.name_keys import Named
from rjwar.query.name_mistakes import names_several, suggestions
from rjwar.query.query import Query
from rjwar.query.senses import named_but_for_its_kind
from rjwar.store.reader import Store

WORDS = ("front", "kind", "outcome", "side", "tag")
"""The vocabularies whose words narrow.

Before the entities, for a front is more than the place of that name.
"""
NAMED = (*WORDS, "event", "person", "ship", "place", "unit")
"""All that narrows by its name; what several have exactly is the first of these."""
_FIGHTS = {
    "battles": "combat",
    "fights": "combat",
    "fighting": "combat",
    "land battles": "land",
    "land fights": "land",
    "sea battles": "naval",
    "sea fights": "naval",
}
"""Words that mean every fight of some sort, and not those of one kind: a naval battle is no `battle`."""
MOST_WORDS = 12
"""Of one name or date."""
KINDS_OF_KINDS = tuple(COMBATS)
"""The words for several kinds at once: `combat`, `land`, `naval`."""
SMALL_WORDS = {"a", "and", "at", "by", "for", "in", "of", "off", "on", "the", "to"}
"""English words that names are told by without."""


class _MeansNothing(Exception):
    """A word that nothing is narrowed by."""


def narrowed(store: Store, query: Query, words: Sequence[str]) -> Query:
    """The query with what the words mean as well: those of one kind any of these, different kinds all.

    Words that together name one thing are one, the longest run first; so they are within one argument.
    `person` and the like before the first name say which is meant. WrongUsage for what is unknown, or
    names several.
    """
    try:
        found = _filters(store, words, query.lang)
    except _MeansNothing as nothing:
        raise WrongUsage(_unknown(store, str(nothing))) from None
    more: dict[str, Any] = {key: (*query[key], *values) for key, values in found.items()}
    return query.replace(**more) if more else query


def keys_narrowed(store: Store, words: Sequence[str], lang: str) -> Collection[str]:
    """The keys of a query that words narrow; none if a word means nothing, or several things."""
    try:
        return _filters(store, words, lang)
    except (_MeansNothing, WrongUsage):
        return ()


def _filters(store: Store, words: Sequence[str], lang: str) -> dict[str, list[str]]:
    """The values that words mean, by the key that each narrows."""
    found: dict[str, list[str]] = {}
    start = 0
    words = words[0].split() or words if len(words) == 1 else words
    first = words[0].casefold() if words else ""
    if first == "events" or (first == "event" and len(words) == 1):
        words = words[1:]
    elif first in NAMED and len(words) > 1:
        words = [f"{first}:{words[1]}", *words[2:]]
    while start < len(words):
        key, value, start = _next(store, words, start, lang)
        found.setdefault(key, []).append(value)
    return found


def _next(store: Store, words: Sequence[str], start: int, lang: str) -> tuple[str, str, int]:
    """The filter and the value that the longest run of words means, and where the next begins."""
    several: tuple[str, list[Named]] | None = None
    date_error = ""
    for end in range(min(len(words), start + MOST_WORDS), start, -1):
        run = words[start:end]
        typed = " ".join(run)
        if meant := _as_no_name(typed, lang):
            return *meant, end
        found = _named(store, typed, lang)
        if len(found) == 1:
            if _is_several(store, run, found[0], lang):
                continue
            entity, id = found[0]
            return entity, id if entity == "kind" else f"{entity}:{id}", end
        if found and several is None:
            several = typed, found
        date_error = date_error or wrong_as_date(typed, lang)
    if several:
        raise WrongUsage(*names_several(store, *several, NAMED))
    raise WrongUsage(date_error) if date_error else _MeansNothing(words[start])


def _as_no_name(typed: str, lang: str) -> tuple[str, str] | None:
    """The filter and the value of a text that is a date or a kind of kinds; WrongUsage for a season."""
    if fights := _fights(typed):
        return "kind", fights
    if day := as_date(typed, lang):
        return "during", day
    if wrong := wrong_in_words(typed, lang):
        raise WrongUsage(wrong)
    return None


def _named(store: Store, typed: str, lang: str) -> list[Named]:
    """What a name may mean; of what has it exactly, the first kind.

    WrongUsage for a number that is a word of some name, and was meant as a date.
    """
    found = exact(store, typed.casefold(), NAMED)  # an id, however it is typed, is the first of what it names
    is_whole = bool(found)
    if found := found or inflected(store, typed, NAMED):
        first = min(found, key=lambda named: NAMED.index(named.entity)).entity
        found = [named for named in found if named.entity == first]
    else:
        found = matches(store, typed, NAMED)
        event = named_but_for_its_kind(store, typed, found) if len(found) > 1 else None
        found = [event] if event else found
    if found and not is_whole and is_in_numbers(typed) and (wrong := wrong_as_date(typed, lang)):
        raise WrongUsage(wrong)
    return found


def _is_several(store: Store, run: Sequence[str], named: Named, lang: str) -> bool:
    """Whether words are rather several names and dates than the one thing that has them all in its name."""
    return len(run) > 1 and _says_more(store, " ".join(run), named) and _falls_apart(store, run, lang)


def _says_more(store: Store, typed: str, named: Named) -> bool:
    """Whether each name of what was found has words that were not typed:
    `japan sakhalin` and "Japan gives northern Sakhalin back".
    """
    typed_words = {word for form in fold(typed) for word in form.split()}
    keys = (key for (key,) in store.rows("SELECT key FROM keys WHERE entity = ? AND id = ?", *named))
    return not any(set(key.split()) - SMALL_WORDS <= typed_words for key in keys)


def _falls_apart(store: Store, words: Sequence[str], lang: str) -> bool:
    """Whether words are several names and dates, each exactly, one after another."""
    return any(
        _stands_alone(store, " ".join(words[:end]), lang)
        and (_stands_alone(store, " ".join(words[end:]), lang) or _falls_apart(store, words[end:], lang))
        for end in range(1, len(words))
    )


def _stands_alone(store: Store, typed: str, lang: str) -> bool:
    return bool(_fights(typed) or as_date(typed, lang) or exact(store, typed, NAMED))


def _fights(typed: str) -> str:
    """The kind of kinds that a text is, or says; empty if it is none."""
    return _FIGHTS.get(typed.lower()) or word_among(typed, KINDS_OF_KINDS)


def _unknown(store: Store, typed: str) -> str:
    """What is said of words that mean nothing, the cure last."""
    if not typed.strip():
        return f"{typed!r} is nothing to narrow by; write a date or a name, or leave it out"
    near = suggestions(store, typed, NAMED)
    prefix, _, name = typed.partition(":")
    cure = (
        f"did you mean {', '.join(map(repr, near))}?"
        if near
        else f"'rjwar search {name if prefix in NAMED else typed}' looks in every text"
    )
    return f"{typed!r} is no date, and nothing that events are sorted by has that name; {cure}"
