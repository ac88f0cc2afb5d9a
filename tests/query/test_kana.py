"""Kana as they are read."""

import pytest

from rjwar.core.fold import fold
from rjwar.query.kana import romaji


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("とうごう", "togo"),
        ("トーゴー", "togo"),
        ("りょじゅん", "ryojun"),
        ("しゃか", "shaka"),
        ("はっこう", "hakko"),
        ("にっちょう", "nitcho"),
        ("くうき", "kuki"),
        ("東ごう", ""),
        ("", ""),
    ],
)
def test_kana_read_by_hepburns_rules_without_long_vowels(typed, read):
    assert romaji(fold(typed)[0]) == read
