"""The objects of the JSON format, one a line and no array."""

import json

from rjwar.formats.answers import jsonl
from rjwar.words.look import Look


def test_each_line_is_an_object(small):
    found = small.select(kind="combat")
    assert [json.loads(line) for line in jsonl.lines(found, Look())] == list(found.documents())


def test_nothing_is_no_line(small):
    assert list(jsonl.lines(small.select(limit=0), Look())) == []


def test_fields_are_the_keys(small):
    assert list(jsonl.lines(small.select(kind="loan"), Look(fields=("money.amount", "id")))) == [
        b'{"money.amount": [10000000], "id": "loan-of-may"}'
    ]
