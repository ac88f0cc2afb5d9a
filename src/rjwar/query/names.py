"""Names to entities: what a user types to the one thing it names. A guess is never made."""

from __future__ import annotations

from rjwar.core.errors import UnknownName
from rjwar.query.matching import matches
from rjwar.query.name_keys import COMBATS, EVENTS, MOST_WORDS, Named, is_of_combats

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rjwar.store.reader import Store


def resolve(store: Store, typed: str, entities: Sequence[str]) -> Named:
    """The one thing a name means; UnknownName lists the several, or suggests the nearest.

    Where an event is wanted, and none or several have the name, the one fight is meant that `battle` finds.
    """
    found = matches(store, typed, entities)
    if len(found) != 1 and tuple(entities) == EVENTS:
        fights = matches(store, typed, COMBATS)
        found = fights if len(fights) == 1 else found
    if len(found) == 1:
        return found[0]
    from rjwar.query.name_mistakes import names_several, unknown

    if found:
        raise UnknownName(*names_several(store, typed, found, entities))
    raise UnknownName(unknown(store, typed, entities))


def resolve_all(store: Store, words: Sequence[str], entities: Sequence[str]) -> list[Named]:
    """What the words of a command line mean, left to right:
    the longest run that names one thing is one name.
    """
    found: list[Named] = []
    start = 0
    words = list(_parted(store, words, entities))
    while start < len(words):
        if words[start].casefold() in SEPARATORS and 0 < start < len(words) - 1:
            start += 1
            continue
        named, start = _longest(store, words, start, entities)
        found.append(named)
    return list(dict.fromkeys(found))


def _longest(store: Store, words: Sequence[str], start: int, entities: Sequence[str]) -> tuple[Named, int]:
    """What the longest run of words from `start` means, and where the next run begins; else UnknownName."""
    ambiguous: UnknownName | None = None
    for end in range(min(len(words), start + MOST_WORDS), start, -1):
        typed = " ".join(words[start:end])
        some = _meant(store, typed, entities)
        if len(some) == 1:
            return some[0], end
        if some and ambiguous is None:
            ambiguous = _ambiguous(store, typed, some, entities)
    from rjwar.query.name_mistakes import unknown

    typed = words[start] if start else " ".join(words)
    raise ambiguous or UnknownName(unknown(store, typed, entities))


def _meant(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """What a run of words may mean: any combat of that name, or what a name that may be anything's does."""
    if is_of_combats(entities):
        return matches(store, typed, entities)
    from rjwar.query.senses import senses

    return senses(store, typed, entities)


def _ambiguous(store: Store, typed: str, matched: list[Named], entities: Sequence[str]) -> UnknownName:
    """That a run of words names several things."""
    from rjwar.query.name_mistakes import fights_of, names_several
    from rjwar.query.senses import A_NAME

    told = fights_of(store, typed) if is_of_combats(entities) else ""
    name = typed.removeprefix(A_NAME)
    return UnknownName(*((told,) if told else names_several(store, name, matched, entities)))


def _parted(store: Store, words: Sequence[str], entities: Sequence[str]) -> Iterator[str]:
    """The words, those in one argument with `vs` between apart, unless they are a name."""
    for argument in words:
        parts = argument.split()
        joins = len(parts) > 2 and any(part.casefold() in SEPARATORS for part in parts[1:-1])
        yield from parts if joins and not matches(store, argument, entities) else [argument]


VERSUS = ("vs", "vs.", "versus")
SEPARATORS = (*VERSUS, "and", "&")
"""What may stand between two names."""
