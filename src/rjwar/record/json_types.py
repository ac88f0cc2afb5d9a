"""JSON objects, and the JSON Schemas of what they hold."""

from __future__ import annotations

from rjwar.core.edtf import PRECISIONS
from rjwar.core.light_typing import Any
from rjwar.core.text import LANGUAGES

Document = dict[str, Any]
"""A JSON object."""
Schema = dict[str, Any]
"""A JSON Schema."""

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
WHOLE: Schema = {"type": "integer"}
YES_NO: Schema = {"type": "boolean"}
EDTF: Schema = {"type": "string", "description": "EDTF, by the Gregorian calendar"}
DAY: Schema = {"type": "string", "format": "date"}
ID: Schema = {"type": "string", "description": "an id of the record"}
WORD: Schema = {
    "type": "string",
    "description": "a word of the record's vocabulary, by its id, or a word of the program",
}
NAMES: Schema = {
    "type": "object",
    "properties": dict.fromkeys(LANGUAGES, TEXT),
    "additionalProperties": False,
}


def one_of(*words: str) -> Schema:
    """One of these words."""
    return {"enum": list(words)}


def or_null(schema: Schema) -> Schema:
    """The same, or null where it is not known."""
    if "type" in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def list_of(schema: Schema) -> Schema:
    """An array of these."""
    return {"type": "array", "items": schema}


def map_of(schema: Schema) -> Schema:
    """An object with any keys, whose values are these."""
    return {"type": "object", "additionalProperties": schema}


def shape(**keys: Schema) -> Schema:
    """An object that always has these keys (`from_` is `from`); a later version of rjwar may add others."""
    named = {name.rstrip("_"): schema for name, schema in keys.items()}
    return {"type": "object", "properties": named, "required": list(named)}


def shape_of(cls: type) -> Schema:
    """The object of a class of the record whose JSON has its fields."""
    return shape(**{name: _annotated(str(hint)) for name, hint in cls.__annotations__.items()})


def _annotated(hint: str) -> Schema:
    if hint == "Texts":  # of which JSON has the one in the language asked for
        return or_null(TEXT)
    schema = {"str": TEXT, "int": WHOLE, "float": NUMBER}[hint.removesuffix(" | None")]
    return or_null(schema) if hint.endswith(" | None") else schema


def ref(name: str) -> Schema:
    """What the schema describes under this name."""
    return {"$ref": f"#/$defs/{name}"}


OLD_STYLE = shape(edtf=TEXT, start=or_null(TEXT), end=or_null(TEXT)) | {
    "description": "the same days by the Julian calendar"
}
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
