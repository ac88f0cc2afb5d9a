"""Model objects to plain JSON and back."""

import json

import pytest

from rjwar.core.edtf import parse
from rjwar.record.codec import pack, unpack
from rjwar.record.model import Event, Figure, Force, Word
from rjwar.store.reader import ENTITIES


def test_only_what_differs_from_its_default_is_packed():
    event = Event(
        "mukden",
        {"en": "Mukden"},
        parse("1905-02-20/1905-03-10"),
        forces={"japan": Force(losses={"killed": Figure(low=5)})},
        tags=("army",),
    )
    assert pack(event) == {
        "id": "mukden",
        "name": {"en": "Mukden"},
        "date": "1905-02-20/1905-03-10",
        "forces": {"japan": {"losses": {"killed": {"low": 5}}}},
        "tags": ["army"],
    }


@pytest.mark.parametrize(
    "value",
    [
        Figure(),
        Figure(0, 0, 0),
        Word("korea", {"en": "Korea"}, box=(33.0, 43.1, 124.0, 131.0)),
        Event("a", {"en": "A"}, parse("190X~/..")),
    ],
)
def test_a_value_comes_back_as_it_was(value):
    assert unpack(type(value), json.loads(json.dumps(pack(value)))) == value


def test_every_entity_of_the_record_comes_back_as_it_was(war):
    for entity in ENTITIES:
        for found in (war.find(entity, id) for id in war.ids(entity)):
            assert unpack(type(found), json.loads(json.dumps(pack(found)))) == found
