"""What sources say otherwise: every claim beside the record's own value, of
events, people, ships and places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rjwar.core.edtf import Date
from rjwar.core.fold import fold
from rjwar.core.light_typing import Any
from rjwar.query.answer import Document, DocumentList
from rjwar.query.chosen import chosen
from rjwar.query.passages import grepped
from rjwar.query.query import Query, most
from rjwar.query.select import excluded, ids, select
from rjwar.record.context import Context
from rjwar.record.document_keys import claim as claim_object
from rjwar.record.event_keys import figure
from rjwar.record.field_path import valued
from rjwar.record.model import (
    VERDICTS,
    Appointment,
    Citation,
    Claim,
    Commander,
    Figure,
    RankHeld,
    Renamed,
    ShipLost,
    TypeHeld,
    UnitThere,
)
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
        super().__init__(documents, KEYS, COLUMNS, ("claim",))
        self.store = store
        self.source = next(iter(sources)) if len(sources) == 1 else None


def claims(
    store: Store, query: Query, lang: str = "en", *, verdicts: Sequence[str] = (), fields: Sequence[str] = ()
) -> ClaimAnswer:
    """The claims on the events that answer a query, in its order;
    then on people, ships, places and units, if it asks for no events.

    A query for some people, ships, places or units alone is for the claims on them too. `source` and `grep`,
    and they in `exclude`, are about the claim and not the event; so are `verdicts`, and `fields`: a dotted
    path, the beginning of one, or a step. The limit is of claims.
    """
    tests = list(_tests(store, query, verdicts, fields))
    context = Context(store, lang)
    found = [
        _document(claim, entity, holder, context)
        for entity, holder in _holders(store, query)
        for claim in holder.claims
        if all(test(claim) for test in tests)
    ]
    return ClaimAnswer(found[: most(query)], store, ids(store, "source", query["source"]))


Test = Callable[[Claim], bool]
_OF_CLAIMS = ("source", "grep")
"""The filters that are about a claim."""


def _tests(store: Store, query: Query, verdicts: Sequence[str], fields: Sequence[str]) -> Iterator[Test]:
    """What a claim must answer."""
    if query["source"]:
        yield _is_of(ids(store, "source", query["source"]))
    yield from (_holds(grepped(text)) for text in query["grep"])
    for filter, value in map(excluded, query.exclude):
        if filter.key == "source":
            yield _not(_is_of(ids(store, "source", [value])))
        elif filter.key == "grep":
            yield _not(_holds(grepped(value)))
    if verdicts:
        wanted = chosen("verdict", verdicts, VERDICTS)
        yield lambda claim: claim.verdict in wanted
    if fields:
        paths = chosen("field", fields, fields_of_claims(store))
        yield lambda claim: any(_is_at(claim.field, path) for path in paths)


def _is_of(sources: set[str]) -> Test:
    return lambda claim: claim.source in sources


def _holds(forms: tuple[str, ...]) -> Test:
    """Whether what a claim says, where it stands, what it is about or the note on it holds a text."""

    def test(claim: Claim) -> bool:
        said = (*claim.value.values(), *claim.note.values(), claim.at or "", claim.field)
        folded = [form for text in said for form in fold(text)]
        return any(form in text for text in folded for form in forms)

    return test


def _not(test: Test) -> Test:
    return lambda claim: not test(claim)


def fields_of_claims(store: Store) -> list[str]:
    """What `--field` takes: the paths that claims are about, their beginnings, and their steps."""
    about = {field for (field,) in store.rows("SELECT DISTINCT field FROM passages WHERE entity = 'claim'")}
    steps = [path.split(".") for path in about]
    known: set[str] = set()
    for path in steps:
        known.update(path)
        known.update(".".join(path[:end]) for end in range(1, len(path) + 1))
    return sorted(known)


def _is_at(field: str, path: str) -> bool:
    return field == path or field.startswith(f"{path}.") or path in field.split(".")


_ENTITIES = ("person", "ship", "place", "unit")


def _holders(store: Store, query: Query) -> Iterator[tuple[str, Any]]:
    left_out = [text for text in query.exclude if excluded(text)[0].key not in _OF_CLAIMS]
    of_events = query.replace(source=(), grep=(), exclude=left_out, limit=None)
    yield from (("event", event) for event in select(store, of_events))
    asked = list(of_events.filters)
    if not of_events.has_filters:
        yield from ((entity, store.find(entity, id)) for entity in _ENTITIES for id in store.ids(entity))
    elif len(asked) == 1 and asked[0] in _ENTITIES and not left_out:
        (entity,) = asked
        yield from ((entity, store.find(entity, id)) for id in sorted(ids(store, entity, query[entity])))


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
    """A value of the record as JSON has it: a figure as its bounds, a date as EDTF, texts in the language,
    who or what is named as its id.
    """
    if isinstance(value, Figure):
        return figure(value, context)
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [recorded(item, context) for item in value]
    if isinstance(value, dict):
        is_text = bool(value) and all(isinstance(text, str) for text in value.values())
        return (
            context.text(value) if is_text else {key: recorded(item, context) for key, item in value.items()}
        )
    if isinstance(value, UnitThere):
        return value.unit or context.text(value.text)
    if isinstance(value, Renamed):
        return context.text(value.name)
    if name := _NAMED_BY.get(type(value)):
        return getattr(value, name)
    fields = getattr(value, "_fields", ())
    return {name: recorded(getattr(value, name), context) for name in fields} if fields else value
