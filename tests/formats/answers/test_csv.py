"""Comma-separated values, read back with the standard library."""

from csv import reader

import pytest

from rjwar.formats.answers import csv
from rjwar.query.answer import DocumentList
from rjwar.words.look import Look


def table(answer, **look):
    lines = list(csv.lines(answer, Look(**look)))
    assert not [line for line in lines if "\n" in line]
    return list(reader(lines))


def cells(*values):
    header, *rows = table(DocumentList([{"value": value} for value in values], ("value",), ("value",)))
    assert header == ["value"]
    return [row[0] for row in rows]


def test_columns_are_those_of_the_table_and_the_id(small):
    assert table(small.select(kind="combat")) == [
        ["id", "date.edtf", "name", "front", "place.name", "outcome"],
        [
            "battle-off-long-cape",
            "1904-08-10/1904-08-11",
            "Battle off Long Cape",
            "yellow-sea",
            "Long Cape",
            "japanese-victory",
        ],
        [
            "siege-of-fort-lena",
            "1904-08-12/1905-01-02",
            "Siege of Fort Lena",
            "port-arthur",
            "Fort Lena",
            "japanese-victory",
        ],
        [
            "first-assault-on-lena",
            "1904-08-19/1904-08-24",
            "First assault on Lena",
            "port-arthur",
            "",
            "russian-victory",
        ],
    ]


def test_fields_are_the_columns_and_lists_are_joined(small):
    assert table(
        small.select(kind="naval-battle"),
        fields=("claims.source", "place.lat", "weight", "forces.japan.losses.killed"),
    ) == [
        ["claims.source", "place.lat", "weight", "forces.japan.losses.killed"],
        ["campbell-1978; thwiki; thwiki", "38.66", "5", "117 (110–125)"],
    ]


def test_nothing_is_a_header_alone(small):
    assert table(small.select(limit=0)) == [["id", "date.edtf", "name", "front", "place.name", "outcome"]]


def test_commas_and_quotes_are_quoted():
    assert cells('a, "b"', "; ") == ['a, "b"', "; "]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", "=cmd|'/c calc'!A1"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert cells(text) == ["'" + text]


@pytest.mark.parametrize(("text", "shown"), [("\t=1", r"'\t=1"), ("\r=1", r"'\r=1")])
def test_so_do_a_tab_and_a_return(text, shown):
    assert cells(text) == [shown]


@pytest.mark.parametrize(("number", "shown"), [(-41.27, "-41.27"), (-5, "-5"), (0, "0"), (True, "true")])
def test_a_number_is_never_guarded(number, shown):
    assert cells(number) == [shown]


def test_control_characters_are_shown_as_escapes():
    assert cells("\x1b[31m\nb\u202e") == [r"\x1b[31m\nb\u202e"]


def test_a_byte_order_mark_stands_first_where_it_is_asked_for(sample):
    marked = sample("list", "--format", "csv", "--bom").out
    assert marked == "\ufeff" + sample("list", "--format", "csv").out
    assert sample("list", "--bom") == (
        2,
        "",
        "rjwar: --bom: only csv begins with one; add --csv, or leave it out\n",
    )
