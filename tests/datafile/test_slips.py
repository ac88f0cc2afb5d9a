"""The commonest slips of those who write YAML by hand: one message each, at the line it is on, with what to write."""

import pytest

from rjwar.datafile.check import diagnose
from rjwar.datafile.input import InputFile

APOSTROPHE = "an apostrophe ends a text in single quotes; write it twice (''), or use double quotes"
QUOTATION = 'a quotation mark ends the text; write \\" within it, or use single quotes'
NO_SPACE = "there is no space after the colon; write '{}: '"
COLON = "'：' is a full-width colon; write ': '"
HOLDS = "quote a text that holds ': '"
CUT = "the text ends here, for ' #' begins a comment; quote it if '#' belongs to it"


def begins(sign):
    return f"quote a text that begins with '{sign}'"


LINES = [
    ("name: 'Togo's order'", 11, APOSTROPHE),
    ("name: {en: 'Togo's order', th: x}", 16, APOSTROPHE),
    ('name: "Togo"s order', 11, QUOTATION),
    ('name: ""A""', 11, QUOTATION),
    ("name: >Fine", 11, begins(">")),
    ("name: |x", 11, begins("|")),
    ("name: * Star", 11, begins("*")),
    ("name: *", 11, begins("*")),
    ("name: *Star", 11, f"anchors, aliases and merge keys are refused; write the text out, or {begins('*')}"),
    ("name: &Star", 11, f"anchors, aliases and merge keys are refused; write the text out, or {begins('&')}"),
    (
        "name: !A",
        11,
        f"the tag '!A' is refused; all values are plain text: take the tag out, or {begins('!')}",
    ),
    ("name: @home", 11, begins("@")),
    ("name: `x`", 11, begins("`")),
    ("name: %x", 11, begins("%")),
    ("name: - A", 11, begins("-")),
    ("name: -", 11, begins("-")),
    ("name: , a", 11, begins(",")),
    (
        "name: #1 ship",
        11,
        "the field 'name' is empty, for ' #' begins a comment; quote a text that begins with '#'",
    ),
    (
        "name: # 1st ship",
        11,
        "the field 'name' is empty, for ' #' begins a comment; quote a text that begins with '#'",
    ),
    ("Name: A", 5, "unknown field 'Name'; did you mean 'name'?"),
    ("name: Ship #7", 16, CUT),
    ("name：A", 9, COLON),
    ("name: {en: A, th：B}", 21, COLON),
    ("name:A", 5, NO_SPACE.format("name")),
    ("name: {en:A}", 12, NO_SPACE.format("en")),
    ("name: A: B", 12, HOLDS),
    ("name: {en: A b: c}", 19, HOLDS),
    ("name = A", 5, "'=' is no colon; write 'key: value'"),
    ("\tname: A", 5, "a tab; indent with spaces"),
    ("\u00a0name: A", 5, "a no-break space in a key; take it out, or write a plain space"),
    ("name:\u00a0A", 10, "a no-break space; write a plain space"),
    ("\u3000name: A", 5, "a full-width space in a key; take it out, or write a plain space"),
    (
        "name: [A",
        11,
        "while parsing a flow sequence: did not find expected ',' or ']'; close the bracket, or quote a text that holds one",
    ),
    (
        r'name: "\ud83d\ude00"',
        14,
        "while parsing a quoted scalar: found invalid Unicode character escape code; write the character itself, not JSON's two escapes for it (in Python: json.dumps(..., ensure_ascii=False))",
    ),
]


def told(text):
    found = diagnose(InputFile("r.yaml", text.encode()))
    return [
        (problem.line, problem.column, problem.message)
        for problem in found
        if not problem.warning or problem.code == "comment"
    ]


@pytest.mark.parametrize(("line", "column", "message"), LINES)
def test_a_slip_is_told_once_at_its_place(line, column, message):
    assert told(f"events:\n  - id: a\n    {line}\n    date: 1904\n") == [(3, column, message)]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("title：A\nevents: []\n", (1, 6), COLON),
        ("events:\n- id：a\n", (2, 5), COLON),
        (
            "events:\n- id: a\n  name: A\n  date: 1904\n  time: 12:30\n",
            (5, 9),
            "a clock stands in 'start' or 'end'; write {start: \"12:30\"}",
        ),
        ("events:\n  - id:a\n    name: A\n    date: 1904\n", (2, 5), NO_SPACE.format("id")),
        ("events:\n- {id: a, name: 'it's', date: 1904}\n", (2, 17), APOSTROPHE),
        (
            "events:\n  - id: a\n    name: 'A\n    date: 1904\n  - id: b\n    name: 'B'\n    date: 1904\n",
            (3, 11),
            "the text in quotes ends on line 6; close it where it should end, or write an apostrophe in single quotes twice",
        ),
    ],
)
def test_and_on_whichever_line_it_is(text, place, message):
    assert told(text) == [(*place, message)]


@pytest.mark.parametrize(
    "value",
    ["&d 1904", "*d", "!!str 1904", "!!python/object/apply:os.system [id]", "&d [1904]", "!!map {a: b}"],
)
def test_of_what_is_refused_nothing_else_is_told(value):
    found = told(f"events:\n  - id: a\n    name: A\n    date: {value}\n")
    assert [(line, column) for line, column, _ in found] == [(4, 11)]
    assert "quote a text that begins with" in found[0][2]


@pytest.mark.parametrize(
    "lines",
    [
        "name: 'Ship #7'",
        'name: "Ship #7"',
        "name: Ship  # 7 of them",
        "name: A\n    # summary: Ship #7",
        "name: A#7",
        "name: A\n    summary: |\n      Ship #7\n      and #8",
        "name: {en: 'A', th: 'B #7'}",
        "name: http://a.example/#b",
    ],
)
def test_what_is_sound_is_left_alone(lines):
    assert told(f"events:\n  - id: a\n    {lines}\n    date: 1904\n") == []
