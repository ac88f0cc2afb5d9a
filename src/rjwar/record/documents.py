"""The JSON objects of the contract: an entity of the record, and what it is linked to,
as plain mappings in one language.

Each kind has a table of keys, a row a key: its schema, its value, what it tells. The document, `schema
output`, `--fields` and the tables of docs/json.md are made of them. Every key is always there: None for
unknown, empty lists and mappings for none. Ids of vocabulary words (kind, front, rank, fate ...) are the same
in every language; names and texts are in the language asked for.
"""

from __future__ import annotations

from rjwar.core.light_typing import Any
from rjwar.record.context import Context, Lookup
from rjwar.record.document_keys import Keys
from rjwar.record.entity_keys import PERSON_KEYS, PLACE_KEYS, SHIP_KEYS, UNIT_KEYS
from rjwar.record.event_keys import EVENT_KEYS
from rjwar.record.json_types import Document
from rjwar.record.source_document import source_document

KEYS: dict[str, Keys] = {
    "event": EVENT_KEYS,
    "person": PERSON_KEYS,
    "ship": SHIP_KEYS,
    "place": PLACE_KEYS,
    "unit": UNIT_KEYS,
}
"""The keys of each kind of entity but works, whose document is a CSL-JSON item."""


def document(entity: str, found: Any, lookup: Lookup, lang: str) -> Document:
    """The object of an entity, as `show --json` prints it."""
    context = Context(lookup, lang)
    if entity == "source":
        return source_document(found, context)
    return {name: key.value(found, context) for name, key in KEYS[entity].items()}
