"""Combats with no more of each than when it was, of what it is a part, and what each side lost in all.

They are read at once, for drawings that need nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rjwar.core.edtf import parse
from rjwar.query.name_keys import marks
from rjwar.record.model import Event, Figure, Force
from rjwar.store.reader import Store, chunks


class StatedLosses:
    """Some combats, all of their phases, and all that they are parts of."""

    def __init__(self, store: Store, ids: Sequence[str]) -> None:
        self._store = store
        self._parts: dict[str, list[str]] = {id: [] for id in ids}
        level = list(ids)
        while level:
            level = [id for some in chunks(level) for id in self._with_parts(some) if id not in self._parts]
            self._parts |= {id: [] for id in level}
        self.events: dict[str, Event] = {}
        level = list(self._parts)
        while level:
            found = stated(store, level)
            self.events |= found
            wholes = dict.fromkeys(event.part_of for event in found.values())
            level = [id for id in wholes if id and id not in self.events]

    def find(self, entity: str, id: str) -> Event | None:
        """An event among them."""
        return self.events.get(id)

    def parts(self, id: str) -> Sequence[str]:
        """The ids of its parts, in order of date."""
        return self._parts.get(id, ())

    def _with_parts(self, ids: Sequence[str]) -> list[str]:
        sql = f"SELECT part_of, id FROM events WHERE part_of IN ({marks(ids)}) ORDER BY n"
        rows = self._store.rows(sql, *ids)
        for whole, id in rows:
            self._parts[whole].append(id)
        return [id for _, id in rows]


def stated(store: Store, ids: Sequence[str]) -> dict[str, Event]:
    """The events of some ids, by id."""
    told: dict[str, tuple[str, str | None]] = {}
    forces: dict[str, dict[str, Force]] = defaultdict(dict)
    for some in chunks(ids):
        sql = f"""SELECT id, edtf, part_of, side, best, low, high FROM events LEFT JOIN lost USING(n)
            WHERE id IN ({marks(some)})"""
        for id, edtf, part_of, side, *figure in store.rows(sql, *some):
            told[id] = edtf, part_of
            if side:
                forces[id][side] = Force(losses={"total": Figure(*figure)})
    return {
        id: Event(id, {}, parse(edtf), part_of=part_of, forces=forces[id])
        for id, (edtf, part_of) in told.items()
    }
