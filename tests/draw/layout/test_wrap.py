"""Lines of a width: broken where each script allows, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

import rjwar
from rjwar.core.width import cells
from rjwar.draw.layout.wrap import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("(207,000–281,000)", 15, ["(207,000–", "281,000)"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("5\u00a0045 убитых", 8, ["5\u00a0045", "убитых"]),
        ("", 8, [""]),
        ("a  b", 8, ["a  b"]),
    ],
)
def test_words_are_parted_at_spaces_and_within_only_where_wider_than_a_line(
    text: str, width: int, lines: list[str]
) -> None:
    assert wrap(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("20 February – 10 March 1905", 17, ["20 February –", "10 March 1905"]),
        ("Russia ≤ 31,253", 10, ["Russia", "≤ 31,253"]),
        ("some 600 men of 1904 fell", 9, ["some", "600 men", "of 1904", "fell"]),
        ("Zinovy Rozhestvensky +4", 21, ["Zinovy", "Rozhestvensky +4"]),
        ("(30 July – 20 December 1904 O.S.)", 29, ["(30 July – 20 December", "1904 O.S.)"]),
        ("1904년 8월 1일~1905년 1월 2일", 18, ["1904년 8월 1일~", "1905년 1월 2일"]),
        ("1905年2月20日至3月10日", 20, ["1905年2月20日", "至3月10日"]),
        ("12 Rozhestvensky", 14, ["12", "Rozhestvensky"]),  # if there is no other place
    ],
)
def test_numbers_stay_with_what_they_count_and_dates_whole(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (31, ["ทหารรัสเซียขึ้นบกและชักธงรัสเซีย", "ที่พอร์ตอาเธอร์"]),
        (20, ["ทหารรัสเซียขึ้นบกและชักธง", "รัสเซียที่พอร์ตอาเธอร์"]),
        (14, ["ทหารรัสเซียขึ้นบก", "และชักธงรัสเซีย", "ที่พอร์ตอาเธอร์"]),
    ],
)
def test_thai_is_parted_between_words_and_best_where_a_phrase_begins(width: int, lines: list[str]) -> None:
    assert wrap("ทหารรัสเซียขึ้นบกและชักธงรัสเซียที่พอร์ตอาเธอร์", width) == lines


@pytest.mark.parametrize("width", range(14, 40))
def test_no_line_of_thai_parts_an_ordinal_nor_ends_with_what_begins_a_phrase(width: int) -> None:
    lines = wrap("กองพลที่ 4 เจาะแนวได้ในการรบและการหยุดเจรจาโดยกองพลที่ 12", width)
    assert not any(line.startswith(("ที่", "หยุด", "รบ")) for line in lines)
    assert not any(line.endswith(("การ", "และ", "โดย", "ใน")) for line in lines)


@pytest.mark.parametrize("width", range(8, 24))
def test_what_thai_keeps_together_is_not_parted_at_its_space(width: int) -> None:
    lines = wrap("ยิงเมื่อ ค.ศ. 1905 เวลา 14.08 น. ห่าง 200 เมตร ครั้งต่าง ๆ ของกองพลที่ 7", width)
    assert not any(line.startswith(("1905", "น.", "เมตร", "ๆ", "7")) for line in lines)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (12, ["第一次旅順総", "攻撃の失敗"]),
        (20, ["第一次旅順総攻撃の", "失敗"]),
    ],
)
def test_japanese_is_parted_between_signs_and_best_after_kana(width: int, lines: list[str]) -> None:
    assert wrap("第一次旅順総攻撃の失敗", width) == lines


@pytest.mark.parametrize("width", range(12, 30))
def test_a_word_in_katakana_is_whole_and_parted_from_the_next_at_its_dot(width: int) -> None:
    lines = wrap("司令官アレクセイ・クロパトキンは戦艦レトウィザンで会った", width)
    for word in ("アレクセイ・", "クロパトキン", "レトウィザン"):
        assert any(word in line for line in lines)


@pytest.mark.parametrize("width", range(12, 30))
def test_a_number_stays_with_what_it_counts(width: int) -> None:
    text = "1904年8月10日に第2師団の3隻が沈んだ"
    lines = wrap(text, width)
    assert all(any(word in line for line in lines) for word in ("1904年", "10日", "第2", "3隻"))


@pytest.mark.parametrize("width", range(12, 30))
def test_korean_is_parted_at_spaces_alone(width: int) -> None:
    text = "쓰시마 해전에서 도고 헤이하치로 제독은 함대를 격파했다"
    assert " ".join(wrap(text, width)) == text


FIRST = "、。，．・：；？！ー」』）〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
LAST = "「『（"
JAPANESE = some.lists(
    some.one_of(
        some.text("東郷平八郎連合艦隊司令長官旅順口", min_size=1, max_size=4),
        some.text("あいうえおかきくけこにをはがと", min_size=1, max_size=3),
        some.sampled_from(
            [
                "ッャ",
                "っ",
                "アレクセイ・クロパトキン",
                "レトウィザン",
                "、",
                "。",
                "「撃破」",
                "（明治37年）",
                "第2",
                "10日",
                "〜",
                "々",
                "？！",
            ]
        ),
    ),
    max_size=30,
).map("".join)
ANY = some.text(
    some.one_of(some.characters(), some.sampled_from(" ยุทธนาวีเรือ東郷アー、「」가나–")), max_size=200
)


@given(text=some.one_of(ANY, JAPANESE), width=some.integers(2, 60))
def test_no_line_is_over_its_width_and_nothing_is_lost_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(text=JAPANESE, width=some.integers(16, 60))
def test_no_line_begins_or_ends_with_what_must_not(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert not any(line[0] in FIRST for line in lines[1:])
    assert not any(line[-1] in LAST for line in lines[:-1])


@given(width=some.integers(20, 60), which=some.randoms(use_true_random=False))
def test_no_thai_vowel_is_parted_from_its_letter(war: rjwar.War, width: int, which: object) -> None:
    ids = war.ids("event")
    text = war.find("event", ids[which.randrange(len(ids))]).summary.get("th", "")  # type: ignore[attr-defined]
    lines = wrap(text, width)
    assert not any(
        line[0] in "ะาำๅๆฯ" or "\u0e31" <= line[0] <= "\u0e3a" or "\u0e47" <= line[0] <= "\u0e4e"
        for line in lines[1:]
    )
    assert not any(line[-1] in "เแโใไ" for line in lines[:-1])
