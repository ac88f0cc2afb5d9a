"""The JSON Schema of what --json prints: one array of objects, each described here beside `documents`, which makes them."""

from __future__ import annotations

import types
from typing import Any, get_args, get_type_hints

from rjwar.core.edtf import PRECISIONS
from rjwar.core.text import LANGUAGES
from rjwar.datafile.schema import ENTITIES
from rjwar.query.counts import BY, Range
from rjwar.query.on_day import RELATIONS
from rjwar.record.links import WAYS
from rjwar.record.model import FATES, VERDICTS, Claim, Clocked, Figure, Money

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
WHOLE: Schema = {"type": "integer"}
YES_NO: Schema = {"type": "boolean"}


def one_of(*words: str) -> Schema:
    return {"enum": list(words)}


def or_null(schema: Schema) -> Schema:
    """The same, or null where it is not known."""
    return schema | {"type": [schema["type"], "null"]} if "type" in schema else {"anyOf": [schema, {"type": "null"}]}


def list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def map_of(schema: Schema) -> Schema:
    return {"type": "object", "additionalProperties": schema}


def shape(**keys: Schema) -> Schema:
    """An object that always has these keys; a later version of rjwar may add others."""
    return {"type": "object", "properties": {_key(name): schema for name, schema in keys.items()}, "required": [*map(_key, keys)]}


def _key(name: str) -> str:
    return name.rstrip("_")


def shape_of(cls: type) -> Schema:
    """The object of a class whose JSON has its fields."""
    return shape(**{name: _hinted(hint) for name, hint in get_type_hints(cls).items()})


def _hinted(hint: Any) -> Schema:
    if isinstance(hint, types.UnionType):
        return or_null(_hinted(next(kind for kind in get_args(hint) if kind is not type(None))))
    return {str: TEXT, int: WHOLE, float: NUMBER}[hint]


def ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


EDTF: Schema = {"type": "string", "description": "EDTF, by the Gregorian calendar"}
DAY: Schema = {"type": "string", "format": "date"}
ID: Schema = {"type": "string", "description": "an id of the record"}
WORD: Schema = {"type": "string", "description": "a word of the record's vocabulary, by its id, or a word of the program"}
OLD_STYLE = shape(edtf=TEXT, start=or_null(TEXT), end=or_null(TEXT)) | {"description": "the same days by the Julian calendar"}
DATE = shape(
    edtf=EDTF,
    start=or_null(TEXT),
    end=or_null(TEXT),
    earliest=or_null(DAY),
    latest=or_null(DAY),
    precision=one_of(*PRECISIONS),
    approximate=YES_NO,
    uncertain=YES_NO,
    old_style=or_null(OLD_STYLE),
)
FORCE = shape(
    commanders=list_of(shape(id=ID, name=TEXT, rank=or_null(WORD), role=or_null(TEXT))),
    units=list_of(TEXT),
    strength=map_of(ref("figure")),
    losses=map_of(ref("figure")),
    ships_lost=list_of(shape(id=ID, name=TEXT, type=or_null(WORD), fate=one_of(*FATES))),
)
NAMED = {
    "name": TEXT | {"description": "in the language chosen"},
    "names": {"type": "object", "properties": dict.fromkeys(LANGUAGES, TEXT), "additionalProperties": False},
    "aliases": list_of(TEXT),
}
MENTIONED = list_of(shape(id=ID, name=TEXT, date=EDTF, role=one_of("commander", "figure", "lost", "place")))
CLAIMS = list_of(ref("claimed"))


def _entity(entity: str, **keys: Schema) -> Schema:
    return shape(entity={"const": entity}, id=ID, **keys)


def _works() -> Schema:
    """A CSL-JSON item: of its own variables those that the record has, none of them always there but `type`."""
    fields = ENTITIES["sources"].fields
    people = list_of({"anyOf": [shape(family=TEXT, given=TEXT), shape(literal=TEXT)]})
    when = {"anyOf": [shape(**{"date-parts": list_of(list_of(WHOLE))}), shape(literal=TEXT)]}
    special = {"author": people, "editor": people, "translator": people, "issued": when, "accessed": when}
    item = _entity("source", type=fields["type"].schema(), supports=list_of(shape(entity=TEXT, id=ID, how=one_of(*WAYS))))
    variables = {name: special.get(name, TEXT) for name in fields if name not in ("type", "url")}
    return item | {"properties": item["properties"] | variables}


def output_schema() -> Schema:
    """Of every object that a command prints with --json and no --fields; each command prints an array of one kind, `show` of any entity."""
    kinds = {
        "event": _entity(
            "event",
            kind=or_null(WORD),
            **NAMED,
            date=DATE,
            time=or_null(shape_of(Clocked)),
            front=or_null(WORD),
            place=or_null(shape(id=ID, name=TEXT, lat=or_null(NUMBER), lon=or_null(NUMBER))),
            outcome=or_null(WORD),
            victor=or_null(WORD),
            outcome_note=or_null(TEXT),
            weight=or_null({"type": "integer", "minimum": 1, "maximum": 5}),
            summary=or_null(TEXT),
            forces=map_of(FORCE) | {"description": "by side"},
            money=list_of(shape_of(Money)),
            people=list_of(ID),
            ships=list_of(ID),
            claims=CLAIMS,
            part_of=or_null(ID),
            parts=list_of(ID),
            causes=list_of(ID),
            effects=list_of(ID),
            sources=list_of(shape(id=ID, at=or_null(TEXT))),
            reading=list_of(ID),
            tags=list_of(TEXT),
        ),
        "person": _entity(
            "person",
            **NAMED,
            side=or_null(WORD),
            born=or_null(EDTF),
            died=or_null(EDTF),
            ranks=list_of(shape(from_=or_null(EDTF), rank=WORD)),
            summary=or_null(TEXT),
            events=MENTIONED,
            claims=CLAIMS,
        ),
        "ship": _entity(
            "ship",
            **NAMED,
            side=or_null(WORD),
            type=or_null(WORD),
            launched=or_null(EDTF),
            displacement_t=or_null(WHOLE),
            became=list_of(shape(from_=or_null(EDTF), name=TEXT, side=or_null(WORD))),
            fate=or_null(shape(what=one_of(*FATES), date=EDTF, event=ID)),
            events=MENTIONED,
            claims=CLAIMS,
        ),
        "place": _entity(
            "place",
            **NAMED,
            lat=or_null(NUMBER),
            lon=or_null(NUMBER),
            approximate=or_null(YES_NO),
            modern=or_null(TEXT),
            events=MENTIONED,
            claims=CLAIMS,
        ),
        "source": _works(),
        "claim": shape(
            entity={"const": "claim"},
            of=shape(entity=one_of("event", "person", "ship", "place"), id=ID, name=TEXT),
            field=TEXT,
            record={"description": "the record's own value of the field"},
            value=TEXT,
            source=ID,
            at=or_null(TEXT),
            verdict=or_null(one_of(*VERDICTS)),
            note=or_null(TEXT),
        ),
        "count": shape(
            by=one_of(*BY), key=or_null(TEXT), name=or_null(TEXT), count=WHOLE, losses=map_of(shape_of(Range)) | {"description": "by side"}
        ),
        "day": shape(
            date=shape(ns=TEXT, os=TEXT, weekday=or_null(TEXT), day_of_war=or_null(WHOLE)),
            events=list_of({"allOf": [ref("event"), shape(relation=one_of(*RELATIONS))]}),
            perhaps=list_of(shape(id=ID, name=TEXT, date=EDTF)),
            lives=list_of(shape(id=ID, name=TEXT, what=one_of("born", "died"), date=EDTF)),
        ),
        "problem": shape(
            file=TEXT, line=WHOLE, column=WHOLE, id=or_null(TEXT), field=or_null(TEXT), code=TEXT, message=TEXT, warning=YES_NO
        ),
    }
    printed = {
        "event": "timeline, list, battle, map, show",
        "person": "show",
        "ship": "show",
        "place": "show",
        "source": "sources, show",
        "claim": "claims",
        "count": "stats",
        "day": "on",
        "problem": "check",
    }
    claimed = shape_of(Claim)
    claimed["properties"]["verdict"] = or_null(one_of(*VERDICTS))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What rjwar prints with --json",
        "description": "Every key is always there. With --fields the keys are the dotted paths asked for instead.",
        "type": "array",
        "items": {"anyOf": [ref(name) for name in kinds]},
        "$defs": {
            **{name: {"description": f"printed by {printed[name]}"} | schema for name, schema in kinds.items()},
            "figure": shape_of(Figure) | {"description": "a count: the usual value, the least and the most that sources give"},
            "claimed": claimed | {"description": "what a source says otherwise of one field, or of the text"},
        },
    }
