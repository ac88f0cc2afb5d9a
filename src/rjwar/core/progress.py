"""How far a long piece of work has come: told while it is done, to whoever watches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import TypeVar

    Item = TypeVar("Item")

Progress = Callable[[float], None]
"""Takes the share that is done, from 0 to 1."""

_EVERY = 256


def no_progress(share: float) -> None:
    """Tell nobody how far the work has come."""


def track(items: Iterable[Item], count: int, progress: Progress, first: float, last: float) -> Iterator[Item]:
    """The items, about `count` of them, whose part of the whole work is from the share
    `first` to the share `last`.
    """
    for index, item in enumerate(items):
        if index % _EVERY == 0:
            progress(first + (last - first) * index / max(count, index + 1))
        yield item
