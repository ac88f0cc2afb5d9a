"""A record while it is compiled, and what the rows of several tables have in common."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any

from rjwar.core.fold import fold as fold_text
from rjwar.datafile.schema import VOCABULARIES
from rjwar.record.links import Links
from rjwar.record.losses import is_combat
from rjwar.record.model import Record, Word

Row = tuple[Any, ...]
fold = lru_cache(maxsize=1 << 16)(fold_text)  # what one table holds folded others do too
compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Compilation:
    """A record to be compiled: its links, the hash of its file, and the number of each event."""

    def __init__(self, record: Record, digest: str) -> None:
        self.record, self.digest, self.links = record, digest, Links(record)
        self.numbers = {event.id: n for n, event in enumerate(self.links.events)}

    @cached_property
    def keys(self) -> dict[tuple[str, str, str], bool]:
        """Every folded name with the entity and id that it names, and whether that is a combat.

        Numbered in this order.
        """
        known: dict[tuple[str, str, str], bool] = {}
        for entity, found, combat in named(self):
            for name in (*found.name.values(), *getattr(found, "aliases", ())):
                known |= {(key, entity, found.id): combat for key in fold(name) if key}
        return known


def named(compilation: Compilation) -> Iterator[tuple[str, Any, bool]]:
    """All that a user may name: entity or kind of word, what it is, and whether it is a combat."""
    record = compilation.record
    for entity, found in compilation.links.entities():
        yield entity, found, entity == "event" and is_combat(found, record.kinds.get(found.kind or ""))
    for section in VOCABULARIES:
        yield from ((section.removesuffix("s"), word, False) for word in getattr(record, section).values())
    for tag in sorted({tag for event in compilation.links.events for tag in event.tags}):
        yield "tag", Word(tag, {"en": tag}), False
