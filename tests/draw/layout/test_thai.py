"""The words of Thai, from a list that a reader may edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from rjwar.draw.layout import thai


@pytest.mark.parametrize(
    "words",
    [
        ("เรือตอร์ปิโด", "ยาม", "กลางคืน"),
        ("ผู้บัญชาการ", "กองทัพ"),
        ("ยึด", "พอร์ตอาเธอร์", "ได้"),
        ("รัสเซีย", "กับ", "ญี่ปุ่น"),
    ],
)
def test_a_text_is_the_fewest_words_of_the_list(words: tuple[str, ...]) -> None:
    assert thai.words("".join(words)) == words


def test_letters_that_make_no_word_are_one_together() -> None:
    assert thai.words("ญี่ปุ่นฆฆฆฆรัสเซีย") == ("ญี่ปุ่น", "ฆฆฆฆ", "รัสเซีย")


def test_no_letter_is_lost() -> None:
    text = "การรบที่แม่น้ำยาลู่ฆฌญฐเป็นการรบทางบกครั้งแรก"
    assert "".join(thai.words(text)) == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [("ค.ศ. 1905", {4}), ("เวลา 14.08 น.", {10}), ("ต่าง  ๆ", {4}), ("รบ และ", set()), ("กองพลที่ 7 รบ", {8})],
)
def test_some_pairs_are_never_parted_at_their_space(text: str, whole: set[int]) -> None:
    assert thai.whole_spaces(text) == whole


def test_the_list_is_in_order_and_says_nothing_twice() -> None:
    words, longest, openers, _ = thai.lexicon()
    assert openers <= words
    assert longest == max(map(len, words))
    lines = (Path(thai.__file__).parent / "thai_words.txt").read_text(encoding="utf-8").splitlines()
    listed = [
        line.removeprefix(">") for line in lines if line and "+" not in line and not line.startswith("#")
    ]
    assert listed == sorted(set(listed))
