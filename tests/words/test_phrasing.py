"""What the program says by itself."""

from __future__ import annotations

import pytest

from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing


def speak(lang: str = "en", **look: object) -> Phrasing:
    return Phrasing(Look(lang=lang, **look))


@pytest.mark.parametrize(
    ("n", "english", "russian"),
    [(1, "1 day", "1 день"), (3, "3 days", "3 дня"), (12, "12 days", "12 дней"), (21, "21 days", "21 день")],
)
def test_a_count_takes_the_form_of_its_number(n: int, english: str, russian: str) -> None:
    assert speak().count("days", n) == english
    assert speak("ru").count("days", n) == russian


def test_how_many_are_drawn_is_told_of_how_many_there_are() -> None:
    assert speak().count("drawn", 1402, some=60) == "60 of 1,402 events"
    assert speak("ru").count("drawn", 1402, some=60) == "60 из 1\u00a0402 событий"
    assert speak("ru").count("drawn", 1, some=1) == "1 из 1 события"


@pytest.mark.parametrize(("lang", "told"), [("en", "a, b"), ("ja", "a、b"), ("zh", "a，b"), ("th", "a, b")])
def test_a_list_has_the_comma_of_the_language_and_no_empty_item(lang: str, told: str) -> None:
    assert speak(lang).listed(("a", "", "b")) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "38.5° N, 17.2° W"),
        ("th", "38.5° เหนือ, 17.2° ตะวันตก"),
        ("ja", "北緯38.5度、西経17.2度"),
        ("ru", "38,5° с. ш., 17,2° з. д."),
        ("ko", "북위 38.5도, 서경 17.2도"),
    ],
)
def test_a_position_is_told_as_the_language_tells_degrees(lang: str, told: str) -> None:
    assert speak(lang).position(38.5, -17.2) == told


@pytest.mark.parametrize(
    ("lang", "currency", "told"),
    [
        ("th", "tael", "200,000,000 ตำลึง"),
        ("ja", "GBP", "200,000,000ポンド"),
        ("ko", "XYZ", "200,000,000 XYZ"),
    ],
)
def test_a_sum_is_of_its_currency_by_name_if_it_has_one(lang: str, currency: str, told: str) -> None:
    assert speak(lang).money(200_000_000, currency) == told


def test_a_step_that_the_program_has_no_word_for_stays() -> None:
    assert speak("ru").field("ships_lost") == "Потерянные корабли"
    assert speak("ru").field("altitude") == "altitude"


def test_in_ascii_the_signs_are_ascii_too() -> None:
    assert speak("ru", ascii=True).number(5045) == "5 045"
    assert speak(ascii=True).shown("“3–4”\x1b") == '"3-4"\\x1b'


def test_a_year_by_itself_names_an_era_that_is_not_the_common_one() -> None:
    assert speak("th").year(1904) == "1904"
    assert speak("th", era="be").year(1904) == "พ.ศ. 2447"
    assert speak("ja", era="meiji").year(1904) == "明治37年"


@pytest.mark.parametrize(
    ("lang", "name", "told"),
    [
        ("th", "พระเจ้าซาร์นิโคลัสที่ 2", "สวรรคต ก"),
        ("th", "แกรนด์ดยุกเซรกี", "สิ้นพระชนม์ ก"),
        ("th", "สเตปัน มาคารอฟ", "เสียชีวิต ก"),
        ("ja", "明治天皇", "崩御 ก"),
        ("ja", "伏見宮博恭王", "薨去 ก"),
        ("ru", "Николай II", "Дата смерти: ก"),
    ],
)
def test_the_death_of_royalty_is_told_in_words_of_its_own(lang: str, name: str, told: str) -> None:
    assert Phrasing(Look(lang=lang)).life("died", name, "ก") == told
