"""Width in cells, in every script of the record."""

import unicodedata

import pytest

from rjwar.core.width import cells


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Mukden", 6),
        ("Muk\u00adden", 6),
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
        ("a\u2060b", 2),
        (unicodedata.normalize("NFD", "쓰시마 해전"), 11),
        ("⚔", 1),
        ("⚔\ufe0f", 2),
        ("3\ufe0f\u20e3", 2),
        ("👨\u200d👩\u200d👧", 2),
        ("🏴\u200d☠\ufe0f", 2),
        ("👍🏽", 2),
        ("🇯🇵", 2),
    ],
)
def test_width_counts_columns_not_characters(text, width):
    assert cells(text) == width
