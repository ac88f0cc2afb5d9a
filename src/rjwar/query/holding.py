"""People, ships, places and units whose name holds a text, as a search finds them while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.fold import fold
from rjwar.query.name_keys import Named, marks
from rjwar.store.reader import Store


def holding(store: Store, text: str, entities: Sequence[str], most: int) -> list[Named]:
    """Of each kind of entity the first so many with a name that holds the text, folded:
    those first whose name begins with it.
    """
    forms = fold(text)
    if not forms[0]:
        return []
    tests = " OR ".join(["instr(key, ?)"] * len(forms))
    sql = f"""SELECT entity, id FROM keys WHERE entity IN ({marks(entities)}) AND ({tests})
        ORDER BY instr(key, ?) <> 1, k"""
    found: dict[str, dict[str, None]] = {entity: {} for entity in entities}
    for entity, id in store.rows(sql, *entities, *forms, forms[0]):
        if len(found[entity]) < most:
            found[entity][id] = None
    return [(entity, id) for entity, ids in found.items() for id in ids]
