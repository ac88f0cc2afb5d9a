"""The format of a data file, described once: what reads its nodes into the model, and its
JSON Schema, are both made of this.
"""

from __future__ import annotations

from typing import Any

from rjwar.core.text import LANGUAGES
from rjwar.datafile import csl
from rjwar.datafile.fields.base import FieldType, optional
from rjwar.datafile.fields.dates import EdtfDate
from rjwar.datafile.fields.degrees import Box, Degrees
from rjwar.datafile.fields.figures import FigureValue
from rjwar.datafile.fields.guns import HOW_MANY, GunsByCalibre
from rjwar.datafile.fields.nested import ListOf, MapOf, ObjectType
from rjwar.datafile.fields.ship_types import Types
from rjwar.datafile.fields.texts import ByLanguage, Choice, Pattern, Text
from rjwar.datafile.fields.units import UnitOrText
from rjwar.record.model import (
    FATES,
    NOTHING,
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

_ID = "urn:rjwar:schema:data:1"

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
_SINGLE: dict[str, FieldType] = {
    "format": FORMAT.told("The version of this format."),
    "owes": OWES.told("What `rjwar check` warns of when it is missing."),
    "title": TEXTS.told("What the record is of."),
    "authors": TEXT.told("Whom to name who uses the record."),
    "licence": TEXT.told("Under which licence others may use it, as CC BY 4.0."),
    "span": DATE.told("The first day, which is day 1, and the last."),
}
_MANY = {
    "sides": "Who was in the war, or had to do with it.",
    "fronts": "Where events were felt.",
    "kinds": "What kinds of event there are.",
    "outcomes": "How an event may end.",
    "measures": "What strength and losses are counted in.",
    "ranks": "The ranks of people.",
    "types": "The types of ships.",
    "clocks": "Whose hours the times are.",
    "sources": "The works that the record rests on, in CSL's words.",
    "places": "Where things happened.",
    "people": "Who figures in the events.",
    "ships": "Which ships figure in the events.",
    "units": "The order of battle: armies and fleets, and their parts.",
}
"""The sections of the file that hold an entry an id, with what they tell."""

WORD = {
    "name": TEXTS.told("What people read for it."),
    "note": TEXTS.told("What a reader should know of it."),
}
CLAIM = ObjectType(
    Claim,
    {
        "field": TEXT.told("What it is about: a dotted path, as forces.russia.losses.killed, or `text`."),
        "value": TEXTS.told("What the source says."),
        "source": TEXT.told("The work that says so."),
        "at": TEXT.told("Where in it: a page, a chapter, a heading."),
        "verdict": Choice(*VERDICTS).told(
            "How it stands to the record: sources differ, it is imprecise, mistaken, or cannot be verified."
        ),
        "note": TEXTS.told("Why."),
    },
    ("field", "value", "source"),
)
CLAIMS = ListOf(CLAIM)
CITATIONS = ListOf(
    ObjectType(
        Citation,
        {
            "source": TEXT.told("A work whose statement was seen."),
            "at": TEXT.told("Where in it: a page, a chapter, a heading."),
        },
        ("source",),
        short="source",
    )
)
ADDRESSES = ListOf(Pattern(r"https?://\S{1,1000}", "an address, as https://www.wikidata.org/wiki/Q192781"))
FORCE = ObjectType(
    Force,
    {
        "commanders": ListOf(
            ObjectType(
                Commander,
                {"person": TEXT.told("A person."), "role": TEXTS.told("As what.")},
                ("person",),
                short="person",
            )
        ).told("Who commanded, the first before all."),
        "units": ListOf(UnitOrText()).told("The units that took part: ids, {unit, role}, or plain text."),
        "strength": MapOf(FIGURE).told("What the side brought, by measure."),
        "losses": MapOf(FIGURE).told("What the side lost, by measure; `total` as a source states it."),
        "ships_lost": ListOf(
            ObjectType(
                ShipLost,
                {"ship": TEXT.told("A ship."), "fate": Choice(*FATES).told("What became of her.")},
                ("ship", "fate"),
            )
        ).told("The ships that the side lost, and how."),
    },
)
MONEY = ObjectType(
    Money,
    {
        "what": TEXT.told("What it is: a loan, an indemnity ..."),
        "borrower": TEXT.told("The side that borrows."),
        "lender": TEXTS.told("Who lends."),
        "amount": WHOLE.told("In units of the currency."),
        "currency": TEXT.told("Three letters, as GBP."),
        "rate": DECIMAL.told("Interest, in per cent a year."),
        "issue_price": DECIMAL.told("The price of issue, per hundred."),
        "share": DECIMAL.told("Its share of the whole, in per cent."),
        "note": TEXTS.told("What a reader should know of it."),
    },
)
_NAMED: dict[str, FieldType] = {
    "name": TEXTS.told("The name, in each language."),
    "aliases": ListOf(TEXT).told("Other spellings, also wrong but common ones, so that a search finds it."),
}
EVENT = ObjectType(
    Event,
    {
        "id": ID.told("Unique in the whole file, and never used again."),
        **_NAMED,
        "date": DATE.told("When, by the Gregorian calendar."),
        "time": ObjectType(
            Clocked,
            {
                "start": HOUR.told("When it began."),
                "end": HOUR.told("When it ended."),
                "clock": TEXT.told("Whose clock, by its id."),
            },
        ).told("The hours, by the clock that the source used."),
        "kind": TEXT.told("The kind of event."),
        "front": TEXT.told("Where it was felt."),
        "place": TEXT.told("Where it happened."),
        "outcome": TEXT.told("How it ended."),
        "outcome_note": TEXTS.told("What an outcome hides, or why there is none."),
        "weight": WEIGHT.told("How much it mattered."),
        "summary": TEXTS.told("One to three sentences."),
        "part_of": TEXT.told("The whole that it is a phase of."),
        "causes": ListOf(TEXT).told("Earlier events that led to it."),
        "forces": MapOf(FORCE).told("What each side brought and lost."),
        "money": ListOf(MONEY).told("Loans and other sums."),
        "people": ListOf(TEXT).told("Others that figure in it."),
        "ships": ListOf(TEXT).told("Ships that figure in it, beside those lost."),
        "claims": CLAIMS.told("What a source says otherwise."),
        "sources": CITATIONS.told("The works whose statement was seen."),
        "reading": ListOf(TEXT).told("Standard works that a specialist would open; not claimed as read."),
        "tags": ListOf(TEXT).told("Words of your own."),
        "same_as": ADDRESSES.told("Addresses of the same thing elsewhere."),
    },
    ("id", "name", "date"),
)
RANKS = ListOf(
    ObjectType(
        RankHeld, {"from": DATE.told("When it was received."), "rank": TEXT.told("The rank.")}, ("rank",)
    )
)
BECAME = ListOf(
    ObjectType(
        Renamed,
        {
            "from": DATE.told("From when on."),
            "name": TEXTS.told("The name she served under then."),
            "side": TEXT.told("The side she served then."),
        },
        ("name",),
    )
)

VOCABULARIES: dict[str, ObjectType] = {
    "sides": ObjectType(Word, WORD | {"belligerent": YES_NO.told("Whether it was at war.")}),
    "fronts": ObjectType(Word, WORD | {"box": Box().told("Its south, north, west and east, in degrees.")}),
    "kinds": ObjectType(Word, WORD | {"combat": YES_NO.told("Whether it is a fight.")}),
    "outcomes": ObjectType(Word, WORD | {"victor": TEXT.told("The side that won by it.")}),
    "measures": ObjectType(Word, WORD),
    "ranks": ObjectType(Word, WORD),
    "types": ObjectType(Word, WORD),
    "clocks": ObjectType(Word, WORD),
}
_HELD: dict[str, FieldType] = {
    "claims": CLAIMS.told("What a source says otherwise."),
    "sources": CITATIONS.told("The works that say so."),
    "same_as": ADDRESSES.told("Addresses of the same thing elsewhere."),
}

ENTITIES: dict[str, ObjectType] = {
    "sources": ObjectType(
        lambda id, short=NOTHING, note=NOTHING, **fields: Source(id, fields, short, note),
        csl.FIELDS,
        attributes={"title-short": "short"},
    ),
    "places": ObjectType(
        Place,
        {
            **_NAMED,
            "lat": Degrees(90).told("Degrees north, WGS84."),
            "lon": Degrees(180).told("Degrees east, WGS84."),
            "approximate": YES_NO.told("Whether it is an area, a hill or a point at sea."),
            "modern": TEXTS.told("Where that is today."),
            **_HELD,
        },
    ),
    "people": ObjectType(
        Person,
        {
            **_NAMED,
            "side": TEXT.told("The side served."),
            "born": DATE.told("The day of birth."),
            "died": DATE.told("The day of death."),
            "ranks": RANKS.told("The ranks held, and from when."),
            "summary": TEXTS.told("Who it was, in a sentence."),
            **_HELD,
        },
    ),
    "ships": ObjectType(
        Ship,
        {
            **_NAMED,
            "side": TEXT.told("The side she began the war under."),
            "type": Types(DATE).told("What she served as; a list with dates where it changed."),
            "launched": DATE.told("When she was launched."),
            "displacement_t": WHOLE.told("In long tons, as usually printed."),
            "guns": GunsByCalibre().told("How many guns of each calibre in millimetres, as {305: 4}."),
            "torpedo_tubes": HOW_MANY.told("How many torpedo tubes she had."),
            "became": BECAME.told("The names and sides she served under later."),
            **_HELD,
        },
        attributes={"type": "types"},
    ),
    "units": ObjectType(
        Unit,
        {
            **_NAMED,
            "side": TEXT.told("The side it belonged to."),
            "kind": Choice(*UNIT_KINDS).told("An army, a corps, a division, a fleet ..."),
            "part_of": TEXT.told("The unit above it."),
            "commanders": ListOf(
                ObjectType(
                    Appointment,
                    {"from": DATE.told("From when on."), "person": TEXT.told("Who commanded.")},
                    ("person",),
                    short="person",
                )
            ).told("Who commanded it, and from when."),
            "summary": TEXTS.told("What it was, in a sentence."),
            **_HELD,
        },
    ),
}
SECTIONS = (*_SINGLE, *VOCABULARIES, *ENTITIES, "events")


def data_schema() -> dict[str, Any]:
    """The JSON Schema of a data file."""
    properties: dict[str, Any] = {name: optional(value) for name, value in _SINGLE.items()}
    for name, shape in (VOCABULARIES | ENTITIES).items():
        properties[name] = {
            "description": _MANY[name],
            "type": ["object", "null"],
            "propertyNames": {"pattern": ID.schema()["pattern"]},
            "additionalProperties": {"anyOf": [shape.schema(), {"type": "null"}]},
        }
    properties["events"] = {
        "description": "What happened, one after another.",
        "type": ["array", "null"],
        "items": EVENT.schema(),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "A data file of rjwar",
        "description": (
            "A record of a war: its words, its people, ships, places, units and works, and its events."
        ),
        "type": "object",
        "properties": properties,
        "required": ["events"],
        "additionalProperties": False,
    }
