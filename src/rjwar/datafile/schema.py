"""The format of a data file, described once: what reads its nodes into the model, and its JSON Schema, are both made of this."""

from __future__ import annotations

from typing import Any

from rjwar.core.text import LANGUAGES
from rjwar.datafile.fields import (
    Box,
    ByLanguage,
    Choice,
    Degrees,
    EdtfDate,
    FieldType,
    FigureValue,
    ListOf,
    MapOf,
    ObjectType,
    OneOrMore,
    Pattern,
    Text,
    Types,
    UnitOrText,
)
from rjwar.record.model import (
    FATES,
    UNIT_KINDS,
    VERDICTS,
    Appointment,
    Citation,
    Claim,
    Clocked,
    Commander,
    Event,
    Force,
    Money,
    Person,
    Place,
    RankHeld,
    Renamed,
    Ship,
    ShipLost,
    Source,
    Unit,
    Word,
)

_CSL_TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
    "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference",
    "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip
_CSL_TEXTS = (
    "title", "title-short", "author", "editor", "translator", "issued", "publisher", "publisher-place", "container-title",
    "collection-title", "volume", "issue", "number", "page", "edition", "chapter-number", "archive", "archive_location", "accessed",
    "URL", "url", "DOI", "ISBN", "ISSN", "language", "note",
)  # fmt: skip

TEXT, TEXTS, DATE, FIGURE = Text(), ByLanguage(), EdtfDate(), FigureValue()
ID = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "an id in lower-case words with hyphens, as battle-of-tsushima")
HOUR = Pattern(r"([01]\d|2[0-3]):[0-5]\d", 'a time of day in quotes, as "14:08"')
YES_NO = Pattern(r"yes|no|true|false", "yes or no", lambda text: text in ("yes", "true"))
WEIGHT = Pattern(r"[1-5]", "a weight from 1 (a detail) to 5 (a turning point)", int)
DECIMAL = Pattern(r"\d{1,9}(\.\d{1,6})?", "a number, as 93.5", float)
WHOLE = Pattern(r"\d{1,15}", "a whole number in plain digits", int)

FORMAT = Choice("1")
OWED = ("sources", "outcomes", "places", "lists", *LANGUAGES)
OWES = ListOf(Choice(*OWED))
WORD = {"name": TEXTS, "note": TEXTS}
CLAIM = ObjectType(
    Claim,
    {"field": TEXT, "value": TEXTS, "source": TEXT, "at": TEXT, "verdict": Choice(*VERDICTS), "note": TEXTS},
    ("field", "value", "source"),
)
CLAIMS = ListOf(CLAIM)
CITATIONS = ListOf(ObjectType(Citation, {"source": TEXT, "at": TEXT}, ("source",), short="source"))
ADDRESSES = ListOf(Pattern(r"https?://\S{1,1000}", "an address, as https://www.wikidata.org/wiki/Q192781"))
FORCE = ObjectType(
    Force,
    {
        "commanders": ListOf(ObjectType(Commander, {"person": TEXT, "role": TEXTS}, ("person",), short="person")),
        "units": ListOf(UnitOrText()),
        "strength": MapOf(FIGURE),
        "losses": MapOf(FIGURE),
        "ships_lost": ListOf(ObjectType(ShipLost, {"ship": TEXT, "fate": Choice(*FATES)}, ("ship", "fate"))),
    },
)
MONEY = ObjectType(
    Money,
    {
        "what": TEXT,
        "borrower": TEXT,
        "lender": TEXTS,
        "amount": WHOLE,
        "currency": TEXT,
        "rate": DECIMAL,
        "issue_price": DECIMAL,
        "share": DECIMAL,
        "note": TEXTS,
    },
)
EVENT = ObjectType(
    Event,
    {
        "id": ID,
        "name": TEXTS,
        "aliases": ListOf(TEXT),
        "date": DATE,
        "time": ObjectType(Clocked, {"start": HOUR, "end": HOUR, "clock": TEXT}),
        "kind": TEXT,
        "front": TEXT,
        "place": TEXT,
        "outcome": TEXT,
        "outcome_note": TEXTS,
        "weight": WEIGHT,
        "summary": TEXTS,
        "part_of": TEXT,
        "causes": ListOf(TEXT),
        "forces": MapOf(FORCE),
        "money": ListOf(MONEY),
        "people": ListOf(TEXT),
        "ships": ListOf(TEXT),
        "claims": CLAIMS,
        "sources": CITATIONS,
        "reading": ListOf(TEXT),
        "tags": ListOf(TEXT),
        "same_as": ADDRESSES,
    },
    ("id", "name", "date"),
)
RANKS = ListOf(ObjectType(RankHeld, {"from": DATE, "rank": TEXT}, ("rank",)))
BECAME = ListOf(ObjectType(Renamed, {"from": DATE, "name": TEXTS, "side": TEXT}, ("name",)))

VOCABULARIES: dict[str, ObjectType] = {
    "sides": ObjectType(Word, WORD | {"belligerent": YES_NO}),
    "fronts": ObjectType(Word, WORD | {"box": Box()}),
    "kinds": ObjectType(Word, WORD | {"combat": YES_NO}),
    "outcomes": ObjectType(Word, WORD | {"victor": TEXT}),
    "measures": ObjectType(Word, WORD),
    "ranks": ObjectType(Word, WORD),
    "types": ObjectType(Word, WORD),
    "clocks": ObjectType(Word, WORD),
}
_HELD: dict[str, FieldType] = {"claims": CLAIMS, "sources": CITATIONS, "same_as": ADDRESSES}

ENTITIES: dict[str, ObjectType] = {
    "sources": ObjectType(
        lambda id, **fields: Source(id, fields),
        {"type": Choice(*_CSL_TYPES)} | {name: OneOrMore() if name in ("author", "editor", "translator") else TEXT for name in _CSL_TEXTS},
    ),
    "places": ObjectType(
        Place,
        {
            "name": TEXTS,
            "aliases": ListOf(TEXT),
            "lat": Degrees(90),
            "lon": Degrees(180),
            "approximate": YES_NO,
            "modern": TEXTS,
            **_HELD,
        },
    ),
    "people": ObjectType(
        Person,
        {
            "name": TEXTS,
            "aliases": ListOf(TEXT),
            "side": TEXT,
            "born": DATE,
            "died": DATE,
            "ranks": RANKS,
            "summary": TEXTS,
            **_HELD,
        },
    ),
    "ships": ObjectType(
        Ship,
        {
            "name": TEXTS,
            "aliases": ListOf(TEXT),
            "side": TEXT,
            "type": Types(DATE),
            "launched": DATE,
            "displacement_t": WHOLE,
            "became": BECAME,
            **_HELD,
        },
        attributes={"type": "types"},
    ),
    "units": ObjectType(
        Unit,
        {
            "name": TEXTS,
            "aliases": ListOf(TEXT),
            "side": TEXT,
            "kind": Choice(*UNIT_KINDS),
            "part_of": TEXT,
            "commanders": ListOf(ObjectType(Appointment, {"from": DATE, "person": TEXT}, ("person",), short="person")),
            "summary": TEXTS,
            **_HELD,
        },
    ),
}
SECTIONS = ("format", "owes", "title", "span", *VOCABULARIES, *ENTITIES, "events")


def data_schema() -> dict[str, Any]:
    """The JSON Schema of a data file."""
    absent = {"type": "null"}
    single = {"format": FORMAT, "owes": OWES, "title": TEXTS, "span": DATE}
    properties: dict[str, Any] = {name: {"anyOf": [value.schema(), absent]} for name, value in single.items()}
    for name, shape in (VOCABULARIES | ENTITIES).items():
        properties[name] = {
            "type": ["object", "null"],
            "propertyNames": {"pattern": ID.schema()["pattern"]},
            "additionalProperties": {"anyOf": [shape.schema(), absent]},
        }
    properties["events"] = {"type": ["array", "null"], "items": EVENT.schema()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A data file of rjwar",
        "type": "object",
        "properties": properties,
        "required": ["events"],
        "additionalProperties": False,
    }
