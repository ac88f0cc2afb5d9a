"""The record of a war, opened: what `rjwar.open()` gives, and what every command asks."""

from __future__ import annotations

import os

from rjwar.store.open import open_record
from rjwar.store.reader import ENTITIES, Store

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rjwar.core.progress import Progress
    from rjwar.query.selection import Selection
    from rjwar.record.model import Event


class War(Store):
    """An opened record: iterable over its events in order of date."""

    def __iter__(self) -> Iterator[Event]:
        return iter(self.select())

    def __len__(self) -> int:
        ((count,),) = self.rows("SELECT count(*) FROM events")
        return int(count)

    def select(self, *, combats: bool = False, **asked: Any) -> Selection:
        """The events that answer; keywords are the options' names, values a text,
        a number or a list of them (any of these).

        >>> len(open().select(year=1905, front="sea-of-japan", min_weight=5))
        1
        """
        from rjwar.query.query import Query
        from rjwar.query.select import select

        return select(self, Query.of(**asked), combats=combats)

    def get(self, name: str) -> Any:
        """The event, person, ship, place or source of a name in any language.

        UnknownName if none, or several, answer to it.

        >>> open().get("日本海海戦").id
        'battle-of-tsushima'
        """
        from rjwar.query.names import resolve

        return self.find(*resolve(self, name, ENTITIES))


def open(path: str | os.PathLike[str] | None = None, progress: Progress | None = None) -> War:
    """The record in a data file; without a path the one that comes with rjwar.

    BrokenRecord lists the faults of a bad one. A file that is new to the cache is compiled,
    a second for some thousand events; `progress` is told the share done, from 0 to 1.
    """
    war = War(open_record(path, progress))
    war.is_bundled = path is None
    return war
