"""What sources say otherwise: every claim beside the record's own value, of events, people, ships and places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.core.edtf import Date
from rjwar.query.answer import Document, DocumentList
from rjwar.query.select import Query, excluded, ids, most, select
from rjwar.record.context import Context
from rjwar.record.event_keys import figure
from rjwar.record.field_path import valued
from rjwar.record.keys import claim as claim_object
from rjwar.record.model import Appointment, Citation, Claim, Commander, Figure, RankHeld, Renamed, ShipLost, TypeHeld, UnitThere
from rjwar.store.reader import Store

KEYS = ("entity", "of", "field", "record", "value", "source", "at", "verdict", "note")
COLUMNS = ("of.entity", "of.id", "of.name", "field", "record", "value", "source", "at", "verdict", "note")
_NAMED_BY: dict[type, str] = {
    Appointment: "person",
    Citation: "source",
    Commander: "person",
    RankHeld: "rank",
    ShipLost: "ship",
    TypeHeld: "type",
}


class ClaimAnswer(DocumentList):
    """One document a claim: `entity of{entity id name} field record value source at verdict note`.

    `source` is the source whose claims were asked for; None if not exactly one was.
    """

    def __init__(self, documents: list[Document], store: Store, sources: set[str]) -> None:
        super().__init__(documents, KEYS, COLUMNS)
        self.store = store
        self.source = next(iter(sources)) if len(sources) == 1 else None


def claims(store: Store, query: Query, lang: str = "en") -> ClaimAnswer:
    """The claims on the events that answer a query, in its order; then on people, ships and places, if it asks for no events.

    `source`, and `source` in `exclude`, are about the claim and not the event; the limit is of claims.
    """
    wanted = ids(store, "source", query["source"])
    of_claims = [text for text in query.exclude if excluded(text)[0].key == "source"]
    refused = ids(store, "source", [excluded(text)[1] for text in of_claims])
    others = [text for text in query.exclude if text not in of_claims]
    of_events = query.replace(source=(), exclude=others, limit=None)
    context = Context(store, lang)
    found = [
        _document(claim, entity, holder, context)
        for entity, holder in _holders(store, of_events)
        for claim in holder.claims
        if (not wanted or claim.source in wanted) and claim.source not in refused
    ]
    return ClaimAnswer(found[: most(query)], store, wanted)


def _holders(store: Store, query: Query) -> Iterator[tuple[str, Any]]:
    yield from (("event", event) for event in select(store, query))
    if not query.has_filters:
        for entity in ("person", "ship", "place", "unit"):
            yield from ((entity, store.find(entity, id)) for id in store.ids(entity))


def _document(claim: Claim, entity: str, holder: Any, context: Context) -> Document:
    value = None if claim.field == "text" else valued(holder, claim.field)
    return {
        "entity": "claim",
        "of": {"entity": entity, "id": holder.id, "name": context.text(holder.name) or ""},
        "field": claim.field,
        "record": recorded(value, context),
        **{name: told for name, told in claim_object(claim, context).items() if name != "field"},
    }


def recorded(value: Any, context: Context) -> Any:
    """A value of the record as JSON has it: a figure as its bounds, a date as EDTF, texts in the language, who or what is named as its id."""
    if isinstance(value, Figure):
        return figure(value, context)
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, tuple):
        return [recorded(item, context) for item in value]
    if isinstance(value, dict):
        is_text = bool(value) and all(isinstance(text, str) for text in value.values())
        return context.text(value) if is_text else {key: recorded(item, context) for key, item in value.items()}
    if isinstance(value, UnitThere):
        return value.unit or context.text(value.text)
    if isinstance(value, Renamed):
        return context.text(value.name)
    if name := _NAMED_BY.get(type(value)):
        return getattr(value, name)
    slots = getattr(value, "__slots__", ())
    return {name: recorded(getattr(value, name), context) for name in slots} if slots else value
