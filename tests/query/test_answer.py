"""What a command found: documents, their columns and cells."""

import json

import pytest

from rjwar.query.answer import DocumentList, Entities, at, cell, columns, rows
from rjwar.words.look import Look

FOUND = {
    "id": "a",
    "date": {"start": "1904-05", "end": None},
    "forces": {"japan": {"commanders": [{"id": "oku"}, {"id": "nogi"}], "losses": {"killed": {"best": 5}}}},
    "claims": [{"source": "x", "tags": ["p", "q"]}, {"source": "y", "tags": []}],
    "tags": ["one", "two"],
}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", "a"),
        ("date.start", "1904-05"),
        ("date.end", None),
        ("forces.japan.losses.killed.best", 5),
        ("forces.russia.losses.killed.best", None),
        ("forces.japan.commanders.id", ["oku", "nogi"]),
        ("claims.tags", [["p", "q"], []]),
        ("tags", ["one", "two"]),
        ("tags.x", [None, None]),
        ("id.x", None),
        ("", None),
    ],
)
def test_a_path_leads_through_mappings_and_lists(path, value):
    assert at(FOUND, path) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "true"), (False, "false"), (0, "0"), (93.5, "93.5"), ("no", "no"), ([], ""), (["a", None, 3], "a; ; 3"), ([["a"], ["b", "c"]], "a; b; c"),
        ({"best": 5, "counts": "日"}, "best: 5; counts: 日"),
    ],
)  # fmt: skip
def test_a_cell_is_the_text_of_a_value(value, text):
    assert cell(value) == text


def test_columns_are_the_paths_asked_for_or_the_id_and_those_of_the_table(small):
    assert columns(small.select(), ("name", "id")) == ("name", "id")
    assert columns(small.select(), ()) == ("id", "date.edtf", "name", "front", "place.name", "outcome")
    assert columns(DocumentList([], ("file", "line"), ("line",)), ()) == ("line",)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_rows_of_a_table_hold_what_its_columns_name(small, lang):
    whole = {document["id"]: document for document in small.select().documents(lang)}
    for row in rows(small.select(), Look(lang=lang)):
        for path in ("id", *small.select().columns):
            assert at(row, path) == at(whole[row["id"]], path)


@pytest.mark.parametrize("lang", ["en", "th", "ja"])
def test_texts_are_the_documents_as_json(small, lang):
    for answer in (
        small.select(),
        Entities(small, [("event", "loan-of-may"), ("person", "sato-ken"), ("source", "thwiki")]),
    ):
        assert list(map(json.loads, answer.json_lines(lang))) == list(answer.documents(lang))


def test_every_document_of_a_selection_has_the_keys_it_says(small):
    assert {tuple(document) for document in small.select().documents()} == {small.select().keys}


def test_entities_of_one_kind_are_listed_like_events_and_others_by_name(small):
    event, person = ("event", "loan-of-may"), ("person", "sato-ken")
    assert (Entities(small, [event]).columns, Entities(small, [event, person]).columns) == (
        small.select().columns,
        ("entity", "id", "name"),
    )
    assert (
        len(Entities(small, [event, person])),
        set(Entities(small, [person]).keys) >= {"born", "ranks"},
    ) == (2, True)


def test_what_is_listed_comes_as_it_was_given():
    listed = DocumentList([{"line": 1}, {"line": 2}], ("line",), ("line",))
    assert (len(listed), list(listed.documents()), list(listed.json_lines())) == (
        2,
        [{"line": 1}, {"line": 2}],
        [b'{"line": 1}', b'{"line": 2}'],
    )
