"""The JSON Schema of what --json prints: one array of objects,
described by the keys that their documents are made of.
"""

from __future__ import annotations

from rjwar.datafile.schema import ENTITIES
from rjwar.formats.schema_words import told
from rjwar.query.counts import BY
from rjwar.query.losses import Range
from rjwar.query.on_day import RELATIONS
from rjwar.query.sides import SIDE_KEYS
from rjwar.record.document_keys import Keys
from rjwar.record.documents import KEYS
from rjwar.record.json_types import (
    EDTF,
    ID,
    TEXT,
    WHOLE,
    YES_NO,
    Schema,
    list_of,
    map_of,
    one_of,
    or_null,
    ref,
    shape,
    shape_of,
)
from rjwar.record.links import WAYS
from rjwar.record.model import VERDICTS, Claim, Figure
from rjwar.record.source_document import DATES, PEOPLE

_ID = "urn:rjwar:schema:output:1"


def output_schema() -> Schema:
    """Of every object that a command prints with --json and no --fields.

    Each command prints an array of one kind, `show` of any entity.
    """
    kinds = {
        **{kind: _entity(keys) for kind, keys in KEYS.items()},
        "side": _entity(SIDE_KEYS),
        "source": _works(),
        **_ANSWERS,
    }
    return told(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": _ID,
            "title": "What rjwar prints with --json",
            "description": (
                "Every key is always there. With --fields the keys are the dotted paths asked for instead."
            ),
            "type": "array",
            "items": {"anyOf": [ref(name) for name in kinds]},
            "$defs": {
                **{
                    name: {"description": f"printed by {_PRINTED[name]}"} | schema
                    for name, schema in kinds.items()
                },
                "step": _step() | {"description": "a cause of a cause, or an effect of an effect"},
                "figure": shape_of(Figure)
                | {"description": "a count: the usual value, the least and the most that sources give"},
                "claimed": _claimed()
                | {"description": "what a source says otherwise of one field, or of the text"},
            },
        }
    )


def _entity(keys: Keys) -> Schema:
    """The object of a kind of entity, each key with what it tells."""
    return shape(**{name: key.schema | {"description": key.help} for name, key in keys.items()})


def _works() -> Schema:
    """A CSL-JSON item: of its own variables those that the record has,
    none of them always there but `type`.
    """
    fields = ENTITIES["sources"].fields
    people = list_of({"anyOf": [shape(family=TEXT, given=TEXT), shape(literal=TEXT)]})
    when = {"anyOf": [shape(**{"date-parts": list_of(list_of(WHOLE))}), shape(literal=TEXT)]}
    special = dict.fromkeys(PEOPLE, people) | dict.fromkeys(DATES, when)
    supports = list_of(shape(entity=TEXT, id=ID, how=one_of(*WAYS.values())))
    item = shape(entity={"const": "source"}, id=ID, type=fields["type"].schema(), supports=supports)
    variables = {name: special.get(name, TEXT) for name in fields if name not in ("type", "url")}
    return item | {"properties": item["properties"] | variables}


def _claimed() -> Schema:
    schema = shape_of(Claim)
    schema["properties"]["verdict"] = or_null(one_of(*VERDICTS))
    return schema


def _step() -> Schema:
    return shape(id=ID, name=TEXT, date=EDTF, again=YES_NO, more=WHOLE, next=list_of(ref("step")))


_ANSWERS: dict[str, Schema] = {
    "claim": shape(
        entity={"const": "claim"},
        of=shape(entity=one_of(*KEYS), id=ID, name=TEXT),
        field=TEXT,
        record={"description": "the record's own value of the field"},
        value=or_null(TEXT),
        source=ID,
        at=or_null(TEXT),
        verdict=or_null(one_of(*VERDICTS)),
        note=or_null(TEXT),
    ),
    "count": shape(
        by=TEXT | {"description": f"one of {', '.join(BY)}, or two with a comma between"},
        key=or_null(TEXT),
        keys=list_of(or_null(TEXT)),
        name=or_null(TEXT),
        count=WHOLE,
        losses=map_of(shape_of(Range)) | {"description": "by side that had forces in a combat"},
    ),
    "day": shape(
        date=shape(ns=TEXT, os=TEXT, weekday=or_null(TEXT), day_of_war=or_null(WHOLE)),
        events=list_of({"allOf": [ref("event"), shape(relation=one_of(*RELATIONS))]}),
        perhaps=list_of(shape(id=ID, name=TEXT, date=EDTF)),
        lives=list_of(shape(id=ID, name=TEXT, what=one_of("born", "died"), date=EDTF)),
    ),
    "find": shape(
        entity=one_of(*KEYS, "source", "claim"), id=ID, name=TEXT, field=TEXT, snippet=TEXT, score=WHOLE
    ),
    "chain": shape(
        entity={"const": "chain"},
        id=ID,
        name=TEXT,
        date=EDTF,
        depth=WHOLE,
        causes=list_of(ref("step")),
        effects=list_of(ref("step")),
    ),
    "problem": shape(
        file=TEXT,
        line=WHOLE,
        column=WHOLE,
        id=or_null(TEXT),
        field=or_null(TEXT),
        code=TEXT,
        message=TEXT,
        warning=YES_NO,
    ),
}
_PRINTED = {
    "event": "timeline, list, battle, map, show",
    "person": "show, list people",
    "ship": "show, list ships",
    "place": "show, list places",
    "unit": "show, list units",
    "side": "show, list sides",
    "source": "sources, show",
    "claim": "claims",
    "count": "stats",
    "day": "on",
    "find": "search",
    "chain": "chain",
    "problem": "check",
}
