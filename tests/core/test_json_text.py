"""JSON that a terminal may see."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.clean import clean
from rjwar.core.json_text import ascii_only, text

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"name": "日本海海戦", "n": None}, '{"name": "日本海海戦", "n": null}'),
        ("\x1b[31m\x9b\x7f", r'"\u001b[31m\u009b\u007f"'),
        ("\u202e\u2028\ufeff", r'"\u202e\u2028\ufeff"'),
        ("\U000e0041", r'"\udb40\udc41"'),
        ("\ud800", r'"\ud800"'),
        ("two\nlines", r'"two\nlines"'),
    ],
)
def test_what_would_drive_a_terminal_stands_as_an_escape(value, line):
    assert text(value) == line


@given(st.dictionaries(TEXTS, TEXTS | st.integers() | st.none() | st.lists(TEXTS)))
def test_json_means_the_same_and_holds_no_control(document):
    line = text(document)
    assert json.loads(line) == json.loads(ascii_only(line)) == document
    assert clean(line) == line
    assert ascii_only(line).isascii()
