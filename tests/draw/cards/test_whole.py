"""`--full` holds everything that the JSON of an entity has, in the words that people read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import rjwar
from rjwar.core.edtf import DateError, parse
from rjwar.draw.cards.claims import claimed, field_name
from rjwar.draw.views import card
from rjwar.query.answer import Document, Entities
from rjwar.record.model import FATES, Claim
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_BARE = str.maketrans("", "", " \n")
_LOOK = Look(width=48, parts=("full",))
_SECTIONS = {
    "front": "fronts",
    "kind": "kinds",
    "outcome": "outcomes",
    "victor": "sides",
    "side": "sides",
    "rank": "ranks",
    "type": "types",
}
_ENTITIES = {
    "place": "place",
    "reading": "source",
    "causes": "event",
    "effects": "event",
    "part_of": "event",
    "people": "person",
}
_SAID_BY_THE_DATE = {
    "start",
    "end",
    "earliest",
    "latest",
    "precision",
    "approximate",
    "uncertain",
    "old_style",
}
_NOT_TOLD = {"entity", "role", "belligerent", "approximate", "fate"}
"""What it is, in which way it figures in an event, and what is told again under another key."""

RICH = [
    ("event", "battle-of-tsushima"),
    ("event", "battle-of-mukden"),
    ("event", "siege-of-port-arthur"),
    ("event", "dogger-bank-incident"),
    ("event", "first-sterling-loan"),
    ("event", "portsmouth-conference"),
    ("person", "togo-heihachiro"),
    ("person", "makarov-stepan"),
    ("ship", "mikasa"),
    ("ship", "asahi"),
    ("ship", "angara"),
    ("unit", "third-army"),
    ("unit", "first-division"),
    ("place", "port-arthur"),
]


def leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str | int | float]]:
    """Every text and number of a document, with the keys that lead to it."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from leaves(inner, (*path, str(key)))
        case list():
            for inner in value:
                yield from leaves(inner, path)
        case bool() | None:
            pass
        case str() | int() | float():
            yield path, value


def is_told(text: str, whole: Document, path: tuple[str, ...], value: str | float, words: Wording) -> bool:
    """Whether a card says what the document says there, in one of the ways in which it may."""
    ways = set(said(whole, path, value, words))
    return not ways or any(way.translate(_BARE) in text for way in ways)


def said(whole: Document, path: tuple[str, ...], value: str | float, words: Wording) -> Iterator[str]:
    key = path[-1]
    if isinstance(value, int | float):
        yield (
            f"{abs(value):g}"
            if key in ("lat", "lon")
            else words.decimal(value)
            if isinstance(value, float)
            else words.number(value)
        )
        return
    yield words.shown(value)
    if key in _SECTIONS:
        yield words.word(_SECTIONS[key], value)
        yield (
            words.unit_kind(value)
            if whole["entity"] == "unit" and key == "kind"
            else words.word("types", value)
        )
    for entity in ("event", "person", "ship", "place", "source", "unit"):
        if found := words.store.find(entity, value):
            name = words.text(found.name) if entity != "source" else words.shown(found.fields["title"])
            yield from (name, name.partition(": ")[2] or name)
    yield from (words.word("clocks", value), words.word("sides", value), words.word("measures", value))
    if value in FATES:
        yield words.fate(value)
    try:
        yield from (words.date(parse(value), short=True), words.date(parse(value)))
    except DateError:
        return


def claims_told(text: str, document: Document, words: Wording) -> Iterator[str]:
    """The claims of a document that a card does not tell."""
    for one in document["claims"]:
        claim = Claim(
            one["field"],
            {"en": one["value"] or ""},
            one["source"],
            one["at"],
            one["verdict"],
            {"en": one["note"] or ""},
        )
        ways = [claimed(words, claim), field_name(words, claim.field), one["at"] or "", one["note"] or ""]
        for way in ways:
            if way.translate(_BARE).lower() not in text.lower():
                yield way


@pytest.mark.parametrize(("entity", "id"), RICH)
def test_a_whole_card_holds_all_that_the_document_has(war: rjwar.War, entity: str, id: str) -> None:
    answer = Entities(war, [(entity, id)])
    (document,) = answer.documents()
    words = Wording(war, _LOOK)
    text = "\n".join(card.render(answer, _LOOK).plain()).translate(_BARE)
    missing = [
        (".".join(path), value)
        for path, value in leaves(document)
        if path[0] != "claims"
        and not _NOT_TOLD.intersection(path[-1:])
        and not (path[0] in ("date", "time") and _SAID_BY_THE_DATE.intersection(path))
        and not is_told(text, document, path, value, words)
    ]
    assert missing == []
    assert list(claims_told(text, document, words)) == []
