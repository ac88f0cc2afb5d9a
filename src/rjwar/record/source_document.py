"""The document of a work: a CSL-JSON item, and what rests on it."""

from __future__ import annotations

import re

from rjwar.record.context import Context
from rjwar.record.json_types import Document
from rjwar.record.model import Source

PEOPLE = ("author", "editor", "translator")
DATES = ("issued", "accessed")


def source_document(source: Source, context: Context) -> Document:
    """A work in the words of CSL-JSON, what we say of it in the language asked for; `supports` is ours."""
    item: Document = {"entity": "source", "id": source.id, "type": source.type}
    for name, value in source.fields.items():
        if name in PEOPLE:
            item[name] = [_name(part) for part in value.split("; ")]
        elif name in DATES:
            item[name] = _date(value)
        elif name != "type":
            item["URL" if name == "url" else name] = value
    ours = {"title-short": context.text(source.short), "note": context.text(source.note)}
    item |= {name: text for name, text in ours.items() if text}
    item["supports"] = [
        {"entity": entity, "id": id, "how": how} for entity, id, how in context.lookup.supports(source.id)
    ]
    return item


def _name(author: str) -> Document:
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def _date(value: str) -> Document:
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", value, re.ASCII):
        return {"literal": value}
    return {"date-parts": [[int(part) for part in side.split("-")] for side in value.split("/")]}
