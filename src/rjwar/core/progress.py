"""How far a long piece of work has come: told while it is done, to whoever watches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Watch = Callable[[float], None]
"""Takes the share that is done, from 0 to 1."""

_EVERY = 256


def unwatched(share: float) -> None:
    """Nobody watches."""


def passing(items: Iterable[Item], count: int, watch: Watch, first: float, last: float) -> Iterator[Item]:
    """The items, about `count` of them, whose part of the whole work is from the share `first` to the share `last`."""
    for place, item in enumerate(items):
        if place % _EVERY == 0:
            watch(first + (last - first) * place / max(count, place + 1))
        yield item
