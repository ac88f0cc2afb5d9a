"""Combats with no more of each than when it was, of what it is a part, and what each side lost in all.

They are read at once, for drawings that need nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rjwar.core.edtf import parse
from rjwar.core.light_typing import Any
from rjwar.query.keys import marks
from rjwar.record.model import Event, Figure, Force
from rjwar.store.reader import Store, chunks


class StatedLosses:
    """Some combats and all of their phases."""

    def __init__(self, store: Store, ids: Sequence[str]) -> None:
        self._store = store
        self._parts: dict[str, list[str]] = {id: [] for id in ids}
        level = list(ids)
        while level:
            level = [id for some in chunks(level) for id in self._with_parts(some) if id not in self._parts]
            self._parts |= {id: [] for id in level}
        self._events = stated(store, list(self._parts))

    def find(self, entity: str, id: str) -> Any:
        """An event; one that is none of these whole, from the record."""
        return self._events.get(id) or self._store.find(entity, id)

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
    """The events of some ids, by id.

    What was lost comes from their documents, of which to read all would be most of the work.
    """
    found: dict[str, Event] = {}
    for some in chunks(ids):
        found |= _read(store, some)
    return found


def _read(store: Store, ids: Sequence[str]) -> dict[str, Event]:
    import json  # which a selection without losses does without

    sql = f"""SELECT events.id, edtf, part_of,
        CASE WHEN losses IS NOT NULL THEN json_extract(CAST(json AS TEXT), '$.lost') END
        FROM events JOIN entities ON entity = 'event' AND entities.id = events.id
        WHERE events.id IN ({marks(ids)})"""
    return {
        id: Event(id, {}, parse(edtf), part_of=part_of, forces=_forces(json.loads(lost)) if lost else {})
        for id, edtf, part_of, lost in store.rows(sql, *ids)
    }


def _forces(lost: Mapping[str, Any]) -> dict[str, Force]:
    return {side: Force(losses={"total": Figure(**figure)}) for side, figure in lost.items() if figure}
