"""Words that narrow a list of people, ships, places or units: sides, events, types, fates and kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold
from rjwar.query.english_forms import inflected, word_among
from rjwar.query.listing import LISTED, types_called
from rjwar.query.matching import exact, matches
from rjwar.query.name_keys import COMBATS, with_words
from rjwar.record.model import FATES, UNIT_KINDS
from rjwar.store.reader import Store

_MOST_WORDS = 12
"""Of one value."""

Meaning = Callable[[Store, str], str]
"""What a text is as the value of an option; empty if it is none."""
Read = Callable[[Meaning, str], str]
"""The same, of a meaning and a text."""


def options_of(store: Store, what: str, words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The options of a kind of `LISTED` that words stand for, each with its values.

    WrongUsage for a word that is none.

    `russian destroyers captured` is {'side': ('russia',), 'type': ('destroyer',), 'fate': ('captured',)}.
    """
    taken = [option for option in LISTED[what].filters if option in _MEANINGS]
    known = {option: _MEANINGS[option] for option in taken}
    found, start = _read(store, words, known)
    if start < len(words):
        raise WrongUsage(
            f"list {what}: {words[start]!r} is none of these: {', '.join(taken)}; "
            f"'rjwar search {words[start]}' looks in every text"
        )
    return found


def list_asked(store: Store, words: Sequence[str]) -> list[str]:
    """The list that words ask for by types, fates or kinds, with sides or without, and its words;
    nothing where any word is something else.

    `russian battleships` is ['ships', 'russian', 'battleships'], and `sunk ships` ['ships', 'sunk'].
    """
    for what, known in _ASKED.items():
        for said in ([word for word in words if word.casefold() != what], words):
            found, start = _read(store, said, known)
            if start == len(said) and found.keys() - {"side"}:
                return [what, *said]
    return []


def _read(
    store: Store, words: Sequence[str], known: Mapping[str, Meaning]
) -> tuple[dict[str, tuple[str, ...]], int]:
    """The options that words stand for, and where the first word is that stands for none."""
    read: Read = cache(lambda meaning, typed: meaning(store, typed))  # a word may come again and again
    found: dict[str, tuple[str, ...]] = {}
    start = 0
    while start < len(words):
        runs = _runs(read, words, start, known)
        meant = ((option, read(meaning, " ".join(words[start:end])), end) for option, meaning, end in runs)
        if (one := next((one for one in meant if one[1]), None)) is None:
            break
        option, value, start = one
        found[option] = (*found.get(option, ()), value)
    return found, start


def _runs(
    read: Read, words: Sequence[str], start: int, known: Mapping[str, Meaning]
) -> Iterator[tuple[str, Meaning, int]]:
    """As what the words from one on may be read, and up to where, what is likeliest first: the name of an
    event; other options; words of the name of an event, without the next word that is an option by itself.
    """
    ends = range(min(len(words), start + _MOST_WORDS), start, -1)
    others = {option: meaning for option, meaning in known.items() if option != "event"}
    of_events = [end for end in ends if "event" in known]
    yield from (("event", _event_called, end) for end in of_events)
    yield from ((option, meaning, end) for end in ends for option, meaning in others.items())
    later = range(start + 1, ends.start)
    stop = next((at for at in later if any(read(one, words[at]) for one in others.values())), len(words))
    yield from (("event", _event, end) for end in sorted(of_events, key=lambda end: (end > stop, -end)))


def _side(store: Store, typed: str) -> str:
    found = exact(store, typed, ("side",)) or inflected(store, typed, ("side",))
    return found[0].id if found else ""


def _among(known: Sequence[str]) -> Meaning:
    """What reads one of some English words."""
    return lambda store, typed: word_among(typed, known)


def _types(store: Store, typed: str) -> str:
    return ",".join(types_called(store, typed))


def _types_in_full(store: Store, typed: str) -> str:
    """The types of a name, or of a word of names in the plural: `cruisers`, but no `hospital`."""
    one = typed.removesuffix("s")
    found = exact(store, typed, ("type",)) or exact(store, one, ("type",))
    if not found and one != typed and one != "ship":  # a word of several names, that tells no type
        found = with_words(store, fold(one)[0].split(), ("type",))
    return ",".join(id for _, id in found)


def _event_called(store: Store, typed: str) -> str:
    """The one event of just that name."""
    found = exact(store, typed, ("event",))
    return f"event:{found[0].id}" if len(found) == 1 else ""


def _event(store: Store, typed: str) -> str:
    """The one event, first the one fight, that has the words in its name."""
    fights = matches(store, typed, COMBATS)
    found = fights if len(fights) == 1 else matches(store, typed, ("event",))
    return f"event:{found[0].id}" if len(found) == 1 else ""


_MEANINGS: Mapping[str, Meaning] = {
    "side": _side,
    "type": _types,
    "fate": _among(FATES),
    "kind": _among(UNIT_KINDS),
    "event": _event,
}
_ASKED: Mapping[str, Mapping[str, Meaning]] = {
    "ships": {"side": _side, "type": _types_in_full, "fate": _among(FATES)},
    "units": {"side": _side, "kind": _among(UNIT_KINDS)},
}
"""What words may be that ask for a list which they need not name."""
