"""Words that narrow a list of people, ships, places or units: sides, events, types, fates and kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rjwar.core.errors import WrongUsage
from rjwar.query.english_forms import inflected, word_among
from rjwar.query.listing import LISTED, types_called
from rjwar.query.matching import exact, matches
from rjwar.query.name_keys import COMBATS
from rjwar.record.model import FATES, UNIT_KINDS
from rjwar.store.reader import Store


def options_of(store: Store, what: str, words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The options of a kind of `LISTED` that words stand for, each with its values: the longest run first.

    WrongUsage for a word that is none.

    `russian destroyers captured` is {'side': ('russia',), 'type': ('destroyer',), 'fate': ('captured',)}.
    """
    found: dict[str, tuple[str, ...]] = {}
    known = [option for option in LISTED[what].filters if option in _MEANINGS]
    start = 0
    while start < len(words):
        for end in range(len(words), start, -1):
            typed = " ".join(words[start:end])
            meant = ((option, _MEANINGS[option](store, typed)) for option in known)
            if one := next(((option, value) for option, value in meant if value), None):
                option, value = one
                found[option] = (*found.get(option, ()), value)
                start = end
                break
        else:
            told = ", ".join(known)
            raise WrongUsage(
                f"list {what}: {words[start]!r} is none of these: {told}; "
                f"'rjwar search {words[start]}' looks in every text"
            )
    return found


def _side(store: Store, typed: str) -> str:
    found = exact(store, typed, ("side",)) or inflected(store, typed, ("side",))
    return found[0].id if found else ""


def _among(known: Sequence[str]) -> Callable[[Store, str], str]:
    """What reads one of some English words."""
    return lambda store, typed: word_among(typed, known)


def _types(store: Store, typed: str) -> str:
    return ",".join(types_called(store, typed))


def _event(store: Store, typed: str) -> str:
    """The one event, first the one fight, that has the words in its name."""
    fights = matches(store, typed, COMBATS)
    found = fights if len(fights) == 1 else matches(store, typed, ("event",))
    return f"event:{found[0].id}" if len(found) == 1 else ""


_MEANINGS: Mapping[str, Callable[[Store, str], str]] = {
    "side": _side,
    "type": _types,
    "fate": _among(FATES),
    "kind": _among(UNIT_KINDS),
    "event": _event,
}
