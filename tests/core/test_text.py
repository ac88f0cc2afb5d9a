"""Folding for search, cleaning for display, width in cells: in every script of the record."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.text import cells, clean, fold, is_unspaced

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
    "text", ["[/red] :smile: {0} %s", "日本海海戦", "ยุทธนาวีช่องแคบสึชิมะ", "Цусимское сражение", "러일 전쟁", "naïve–’“”"]
)
def test_all_other_text_is_shown_as_it_is(text):
    assert clean(text) == text


@given(ANY_TEXT)
def test_cleaning_is_total_and_idempotent_and_leaves_no_control(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not [char for char in cleaned if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or char in "\u202a\u202e\u2066\u2069"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Te-li-ssu", ("te li ssu", "telissu")),
        ("Tōgō Heihachirō", ("togo heihachiro",)),
        ("Jun’yō O'Brien", ("jun yo o brien", "junyo obrien")),
        ("Rozhestvenskiĭ", ("rozhestvenskii",)),
        ("Чёрный Новик", ("черный новик",)),
        ("НОВИК", ("новик",)),
        ("ＴＯＧＯ　１９０４", ("togo 1904",)),
        ("Straße Øresund Łódź æ œ", ("strasse oresund lodz ae oe",)),
        ("İstanbul ıslak", ("istanbul islak",)),
        ("สึชิมะ", ("สึชิมะ",)),
        ("が", ("が",)),
        ("ガ", ("ガ",)),
        ("ｶﾞ", ("ガ",)),
        ("203  Metre Hill (Nirei-san), 1904!", ("203 metre hill nirei san 1904", "203 metre hill nireisan 1904")),
        ("旅順・攻囲戦", ("旅順 攻囲戦",)),
        ("— ' —", ("",)),
        ("", ("",)),
    ],
)
def test_a_name_is_found_under_its_folded_forms(text, forms):
    assert fold(text) == forms


@given(ANY_TEXT)
def test_folding_is_total_and_idempotent(text):
    for form in fold(text):
        assert fold(form) == (form,)
        assert form == " ".join(form.split())


@pytest.mark.parametrize(
    ("text", "unspaced"), [("日本海", True), ("สึ", True), ("ツシマ", True), ("Tsushima", False), ("Цусима", False), ("쓰시마", False)]
)
def test_some_scripts_put_no_space_between_words(text, unspaced):
    assert is_unspaced(text) is unspaced


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Mukden", 6),
        ("対馬", 4),
        ("สึชิมะ", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("１", 2),
        ("ｱ", 1),
        ("러일", 4),
        ("▲–⋮", 3),
        ("", 0),
        ("a\u200bb", 2),
    ],
)
def test_width_counts_columns_not_characters(text, width):
    assert cells(text) == width
