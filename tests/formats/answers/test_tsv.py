"""Tab-separated values: a line for each record, whatever its cells hold."""

from rjwar.formats.answers import tsv
from rjwar.query.answer import DocumentList
from rjwar.words.look import Look


def table(answer, **look):
    return [line.split("\t") for line in tsv.lines(answer, Look(**look))]


def test_columns_are_those_of_the_table_and_the_id(small):
    assert table(small.select(kind="naval-battle"), lang="th") == [
        ["id", "date.edtf", "name", "front", "place.name", "outcome"],
        [
            "battle-off-long-cape",
            "1904-08-10/1904-08-11",
            "ยุทธนาวีเกาะกลม",
            "yellow-sea",
            "Long Cape",
            "japanese-victory",
        ],
    ]


def test_tabs_and_line_breaks_in_a_cell_are_spaces():
    assert table(DocumentList([{"a": "x\ty\nz\r\n", "b": "\u2028"}], ("a", "b"), ("a", "b"))) == [
        ["a", "b"],
        ["x y z  ", " "],
    ]


def test_other_control_characters_are_shown_as_escapes():
    assert table(DocumentList([{"a": "\x1b[31m\u202e"}], ("a",), ("a",)))[1] == [r"\x1b[31m\u202e"]


def test_fields_are_the_columns(small):
    assert table(small.select(kind="loan"), fields=("money.rate", "id", "weight")) == [
        ["money.rate", "id", "weight"],
        ["6.0", "loan-of-may", ""],
    ]


def test_what_a_spreadsheet_would_run_gets_an_apostrophe_and_a_number_none():
    rows = table(
        DocumentList(
            [{"a": "=cmd|'/c calc'!A1", "b": -41.27}, {"a": "＠A", "b": "-1"}], ("a", "b"), ("a", "b")
        )
    )
    assert rows[1:] == [["'=cmd|'/c calc'!A1", "-41.27"], ["'＠A", "'-1"]]
