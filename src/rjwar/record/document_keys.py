"""A key of a document: what it holds, and what it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rjwar.core.edtf import Date
from rjwar.core.light_typing import Any, NamedTuple
from rjwar.record.context import Context
from rjwar.record.json_types import EDTF, ID, NAMES, TEXT, Schema, list_of, one_of, or_null, ref, shape
from rjwar.record.links import EVENT_ROLES
from rjwar.record.model import Citation, Claim


class Key(NamedTuple):
    """The JSON Schema of a value, how it is read of an entity, and what it tells,
    a sentence for docs and schema.
    """

    schema: Schema
    value: Callable[[Any, Context], Any]
    help: str


Keys = Mapping[str, Key]


def plain(schema: Schema, name: str, help: str) -> Key:
    """A key whose value is that of a field of the same entity, a tuple as a list."""
    return Key(schema, lambda found, context: _listed(getattr(found, name)), help)


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def text(name: str, help: str) -> Key:
    """A key whose value is the text of a field in the language asked for."""
    return Key(or_null(TEXT), lambda found, context: context.text(getattr(found, name)), help)


def edtf(name: str, help: str) -> Key:
    """A key whose value is a date of a field as EDTF."""
    return Key(or_null(EDTF), lambda found, context: date_text(getattr(found, name)), help)


def date_text(date: Date | None) -> str | None:
    """A date as EDTF; None if there is none."""
    return date.edtf if date else None


def entity(kind: str) -> dict[str, Key]:
    """The keys that each entity begins with: what it is, and its id."""
    return {
        "entity": Key({"const": kind}, lambda found, context: kind, f'"{kind}".'),
        "id": plain(ID, "id", "Its id, which is never used for anything else."),
    }


NAMED: dict[str, Key] = {
    "name": Key(
        TEXT, lambda found, context: context.text(found.name) or "", "The name in the language asked for."
    ),
    "names": Key(NAMES, lambda found, context: dict(found.name), "All names, by language."),
    "aliases": plain(list_of(TEXT), "aliases", "Other spellings, also wrong but common ones."),
}


def cited(citations: Iterable[Citation]) -> list[dict[str, str | None]]:
    """Works, and where in them."""
    return [{"id": citation.source, "at": citation.at} for citation in citations]


def claim(found: Claim, context: Context) -> dict[str, str | None]:
    """What a source says otherwise, as an object."""
    return {
        "field": found.field,
        "value": context.text(found.value),
        "source": found.source,
        "at": found.at,
        "verdict": found.verdict,
        "note": context.text(found.note),
    }


def _events(kind: str) -> Callable[[Any, Context], list[dict[str, str]]]:
    def value(found: Any, context: Context) -> list[dict[str, str]]:
        mentioned = (
            (context.lookup.find("event", id), role) for id, role in context.lookup.mentions(kind, found.id)
        )
        return [
            {"id": event.id, "name": context.text(event.name) or "", "date": event.date.edtf, "role": role}
            for event, role in mentioned
        ]

    return value


def figured(kind: str) -> Key:
    """The events that an entity figures in."""
    schema = list_of(shape(id=ID, name=TEXT, date=EDTF, role=one_of(*EVENT_ROLES)))
    return Key(schema, _events(kind), "The events it figures in, in order of date, and as what.")


CLAIMS = Key(
    list_of(ref("claimed")),
    lambda found, context: [claim(one, context) for one in found.claims],
    "What sources say otherwise: of a field, or of the `text`.",
)
SOURCES = Key(
    list_of(shape(id=ID, at=or_null(TEXT))),
    lambda found, context: cited(found.sources),
    "The works that say so, and where in them.",
)
SAME_AS = plain(list_of(TEXT), "same_as", "Addresses of the same thing elsewhere.")
