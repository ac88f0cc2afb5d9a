"""English forms of the record's own words: `sieges`, `Russian victories`, `Japanese`."""

from __future__ import annotations

from rjwar.query.matching import exact
from rjwar.query.name_keys import Named

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rjwar.store.reader import Store

_OF_PLURALS = ("kind", "outcome")
_OF_ADJECTIVES = ("n", "ese")
"""What makes `Russian` of Russia, and `Japanese` of Japan."""


def word_among(typed: str, known: Sequence[str]) -> str:
    """The one of some English words that a text is, in any case, in the plural too; empty if it is none."""
    word = typed.lower()
    return next((one for one in (word, *_singulars(word)) if one in known), "")


def inflected(store: Store, typed: str, entities: Sequence[str]) -> list[Named]:
    """The kind or outcome of which a text is the plural, or the side of which it is the adjective."""
    typed = typed.lower()
    plurals = [entity for entity in entities if entity in _OF_PLURALS]
    for one in _singulars(typed) if plurals else ():
        if found := exact(store, one, plurals):
            return found
    for ending in _OF_ADJECTIVES if "side" in entities else ():
        name = typed.removesuffix(ending)
        if name != typed and (found := exact(store, name, ("side",))):
            return found
    return []


def _singulars(typed: str) -> Iterator[str]:
    if typed.endswith("ies"):
        yield f"{typed[:-3]}y"
    if typed.endswith(("ches", "shes", "sses", "xes")):
        yield typed[:-2]
    if typed.endswith("s"):
        yield typed[:-1]
