"""What each property of the output's schema tells, where the table of its keys has not said so."""

from __future__ import annotations

from rjwar.datafile import csl
from rjwar.datafile.fields.texts import LANGUAGE_NAMES
from rjwar.record.json_types import Schema

_TOLD = {
    "again": "Whether it was met before, where it is told.",
    "amount": "In units of the currency.",
    "approximate": "Whether it is marked as about then.",
    "at": "Where in the work: a page, a chapter, a heading.",
    "best": "The usual value.",
    "borrower": "The side that borrows.",
    "by": "What was counted by.",
    "calibre_mm": "The calibre, in millimetres.",
    "causes": "What led to it, and what led to that.",
    "clock": "Whose clock, by its id.",
    "code": "What kind of fault it is.",
    "column": "The column, from 1; 0 where none is meant.",
    "commanders": "Who commanded, the first before all.",
    "count": "How many events.",
    "counts": "What is counted.",
    "currency": "Three letters, as GBP.",
    "date": "When.",
    "date-parts": "Year, month and day, as far as they are known; two of them for a span.",
    "day_of_war": "Which day of the war it is; null before and after.",
    "depth": "How many steps are told each way.",
    "earliest": "The earliest day that it could mean.",
    "edtf": "As EDTF.",
    "effects": "What it led to, and what that led to.",
    "end": "The end, as precise as it is known.",
    "entity": "What it is.",
    "events": "The events of the day, each with its relation to it.",
    "family": "The family name.",
    "fate": "What became of her.",
    "field": "The dotted path of the field that is meant, or `text`.",
    "file": "The data file.",
    "given": "The given names.",
    "high": "The most that is said.",
    "how": "In which way: as a source, a claim, or further reading.",
    "id": "The id of the entity that is meant; null where none is.",
    "issue_price": "The price of issue, per hundred.",
    "key": "What was counted, by its id; null for the events that have none.",
    "keys": "The key of each thing that was counted by.",
    "lat": "Degrees north, WGS84.",
    "latest": "The latest day that it could mean.",
    "lender": "Who lends.",
    "line": "The line, from 1; 0 where the whole file is meant.",
    "literal": "A name, or a date, that is not of that form.",
    "lives": "Who was born or died on that day.",
    "lon": "Degrees east, WGS84.",
    "losses": "What the side lost, by measure; the `total` as a source states it.",
    "low": "The least that is said.",
    "message": "What is wrong, and the cure.",
    "more": "How many steps there are beyond the depth.",
    "name": "The name in the language asked for.",
    "next": "The causes of a cause, the effects of an effect.",
    "note": "What a reader should know of it.",
    "ns": "The day by the Gregorian calendar.",
    "of": "The entity that it is about.",
    "os": "The day by the Julian calendar.",
    "perhaps": "Events whose date is not known to the day, and could be that day.",
    "precision": "How exactly it is known.",
    "rate": "Interest, in per cent a year.",
    "relation": "Whether it began, ended, or was under way on that day.",
    "role": "As what.",
    "score": "How good a find it is, beside the others of one search.",
    "snippet": "The words around the find.",
    "share": "Its share of the whole, in per cent.",
    "ships_lost": "The ships that the side lost, and how.",
    "source": "The work that says so.",
    "start": "The beginning, as precise as it is known.",
    "strength": "What the side brought, by measure.",
    "supports": "What rests on the work, and how.",
    "uncertain": "Whether it is marked as doubtful.",
    "units": "The units that took part.",
    "unknown": "How many combats give no figure.",
    "value": "What the source says.",
    "verdict": "How that stands to the record.",
    "warning": "Whether it is only what a curated record owes.",
    "weekday": "The day of the week.",
    "what": "What it is, or was.",
    **{name: kind.help for name, kind in csl.FIELDS.items()},
    **{lang: f"In {name}." for lang, name in LANGUAGE_NAMES.items()},
    "victories": "How many events ended in its victory.",
}


def told(schema: Schema) -> Schema:
    """A schema whose every property tells what it is."""
    return {key: _properties(part) if key == "properties" else _told(part) for key, part in schema.items()}


def _told(part: object) -> object:
    if isinstance(part, dict):
        return told(part)
    return [_told(item) for item in part] if isinstance(part, list) else part


def _properties(properties: dict[str, Schema]) -> dict[str, Schema]:
    return {name: _described(name, told(schema)) for name, schema in properties.items()}


def _described(name: str, schema: Schema) -> Schema:
    return schema if "description" in schema or name not in _TOLD else {"description": _TOLD[name]} | schema
