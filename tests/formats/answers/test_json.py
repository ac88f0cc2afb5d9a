"""One JSON array, an object a line."""

import json
from csv import reader

import pytest
from hypothesis import given, settings

import strategies
from rjwar.formats.answers import csv, jsonl, markdown, tsv
from rjwar.formats.answers import json as array
from rjwar.query.answer import DocumentList, Entities
from rjwar.words.look import Look


def lines(answer, **look):
    return [line.decode() for line in array.lines(answer, Look(**look))]


def test_an_array_stands_an_object_a_line(small):
    found = small.select(kind=["loan", "treaty"])
    first, one, two, last = lines(found)
    assert (first, one[-1], last) == ("[", ",", "]")
    assert json.loads("".join((first, one, two, last))) == list(found.documents())


def test_nothing_is_an_empty_array(small):
    assert lines(small.select(limit=0)) == ["[]"]


def test_fields_are_the_keys_in_their_order(small):
    paths = ("date.start", "id", "forces.japan.losses.killed.best", "claims.source", "forces.korea.units")
    (event,) = json.loads("".join(lines(small.select(kind="naval-battle"), fields=paths)))
    assert list(event.items()) == [
        ("date.start", "1904-08-10"),
        ("id", "battle-off-long-cape"),
        ("forces.japan.losses.killed.best", 117),
        ("claims.source", ["campbell-1978", "thwiki", "thwiki"]),
        ("forces.korea.units", None),
    ]


def test_names_are_in_the_language_asked_for(small):
    answer = Entities(small, [("event", "battle-off-long-cape"), ("place", "long-cape")])
    assert lines(answer, fields=("name",), lang="ja") == [
        "[",
        '{"name": "円島沖海戦"},',
        '{"name": "円島"}',
        "]",
    ]


def test_all_is_ascii_where_nothing_else_can_be_written():
    assert lines(DocumentList([{"name": "円島 𠮷"}], ("name",), ("name",)), ascii_json=True) == [
        "[",
        '{"name": "\\u5186\\u5cf6 \\ud842\\udfb7"}',
        "]",
    ]


@pytest.mark.parametrize("name", ["\x1b[31m", "\u202e", "a\nb", "\x9b", '"\\'])
def test_any_text_comes_back_letter_for_letter(name):
    (line,) = lines(DocumentList([{"name": name}], ("name",), ("name",)))[1:-1]
    assert (json.loads(line), line.isprintable()) == ({"name": name}, True)


@settings(max_examples=25)
@given(strategies.documents(), strategies.filters(), strategies.orders())
def test_every_format_carries_the_same_ids_in_the_same_order(document, filters, order):
    selection = strategies.opened(document).select(**filters, **order)
    ids = [event.id for event in selection]
    look = Look(lang=order.get("lang", "en"))
    assert [event["id"] for event in json.loads(b"\n".join(array.lines(selection, look)))] == ids
    assert [json.loads(line)["id"] for line in jsonl.lines(selection, look)] == ids
    assert [row[0] for row in reader(csv.lines(selection, look))] == ["id", *ids]
    assert [line.split("\t")[0] for line in tsv.lines(selection, look)] == ["id", *ids]
    assert [line.split(" | ")[0] for line in markdown.lines(selection, look)] == [
        "| id",
        "| ---",
        *(f"| {id}" for id in ids),
    ]
