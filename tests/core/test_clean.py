"""Cleaning for display, in every script of the record."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.clean import clean, shortened

ANY_TEXT = st.text(st.characters())  # lone surrogates too


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("\x9b31m", r"\x9b31m"),
        ("one\r\ntwo\tthree\x7f", r"one\r\ntwo\tthree\x7f"),
        ("\u202eabc\u2066\u200f\u061c", r"\u202eabc\u2066\u200f\u061c"),
        ("a\u2028b\u2029c\ufeff", r"a\u2028b\u2029c\ufeff"),
        ("half \ud800 a character", r"half \ud800 a character"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_what_would_drive_a_terminal_is_shown_as_an_escape(text, shown):
    assert clean(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "[/red] :smile: {0} %s",
        "日本海海戦",
        "ยุทธนาวีช่องแคบสึชิมะ",
        "Цусимское сражение",
        "러일 전쟁",
        "naïve–’“”",
    ],
)
def test_all_other_text_is_shown_as_it_is(text):
    assert clean(text) == text


@given(ANY_TEXT)
def test_cleaning_is_total_and_idempotent_and_leaves_no_control(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not [
        char
        for char in cleaned
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or char in "\u202a\u202e\u2066\u2069"
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [("123456789", "123456789"), ("1234567890", "123 ... 567890"), ("1" * 50 + "the cure", "111 ... e cure")],
)
def test_of_a_long_text_the_beginning_and_more_of_the_end_are_shown(text, shown):
    assert shortened(text, 9) == shown
