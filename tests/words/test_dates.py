"""Dates and hours in the six languages, by both calendars, in three eras."""

from __future__ import annotations

import pytest

from rjwar.core.edtf import parse
from rjwar.core.text import LANGUAGES
from rjwar.record.model import Clocked
from rjwar.words.dates import Form, by_calendar, calendars, hours, written, written_old
from rjwar.words.languages import language


def form(lang: str, era: str | None = "ce", *, short: bool = False) -> Form:
    return Form(language(lang).dates, era, short)


@pytest.mark.parametrize(
    ("lang", "era", "told"),
    [
        ("th", "ce", "ค.ศ. 1904–1905"),
        ("ja", "ce", "1904〜1905年"),
        ("ja", "meiji", "明治37〜38年"),
        ("zh", "ce", "1904至1905年"),
        ("ko", "be", "불기 2447~2448년"),
        ("en", "be", "2447–2448 BE"),
    ],
)
def test_what_two_years_share_is_said_once(lang: str, era: str, told: str) -> None:
    assert written(parse("1904/1905"), form(lang, era)) == told


def test_the_eras_of_a_year_are_told_once() -> None:
    war = parse("1904-02-08/1905-09-05")
    assert by_calendar(war, "both", form("ja", None)) == (
        "1904年（明治37年）2月8日〜1905年（明治38年）9月5日（ユリウス暦1904年1月26日〜1905年8月23日）"
    )


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("1905-05-27/1905-05-28", "27–28 May 1905"),
        ("1904-07-30/1904-08-02", "30 July – 2 August 1904"),
        ("1904-12-30/1905-01-02", "30 December 1904 – 2 January 1905"),
        ("1904/1905", "1904–1905"),
        ("1904~", "about 1904"),
        ("1904?", "1904 (?)"),
        ("190X", "1900s"),
        ("1904-05-1X", "10–19 May 1904 (?)"),
        ("1904-05/..", "May 1904 –"),
        ("../1904-05-27", "– 27 May 1904"),
    ],
)
def test_a_date_tells_no_more_and_no_less_than_is_known(date: str, told: str) -> None:
    assert written(parse(date), form("en")) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ["27 May 1905", "May 1905", "27 May – 2 June 1905", "1904–1905", "27 May 1905 –"]),
        (
            "th",
            [
                "27 พฤษภาคม ค.ศ. 1905",
                "พฤษภาคม ค.ศ. 1905",
                "27 พฤษภาคม – 2 มิถุนายน ค.ศ. 1905",
                "ค.ศ. 1904–1905",
                "27 พฤษภาคม ค.ศ. 1905 –",
            ],
        ),
        ("ja", ["1905年5月27日", "1905年5月", "1905年5月27日〜6月2日", "1904〜1905年", "1905年5月27日〜"]),
        ("ru", ["27 мая 1905", "май 1905", "27 мая – 2 июня 1905", "1904–1905", "27 мая 1905 –"]),
        ("zh", ["1905年5月27日", "1905年5月", "1905年5月27日至6月2日", "1904至1905年", "1905年5月27日起"]),
        (
            "ko",
            [
                "1905년 5월 27일",
                "1905년 5월",
                "1905년 5월 27일~6월 2일",
                "1904~1905년",
                "1905년 5월 27일~",
            ],
        ),
    ],
)
def test_every_language_has_its_way(lang: str, told: list[str]) -> None:
    dates = ("1905-05-27", "1905-05", "1905-05-27/1905-06-02", "1904/1905", "1905-05-27/..")
    assert [written(parse(date), form(lang)) for date in dates] == told


@pytest.mark.parametrize(
    ("lang", "long", "short"),
    [
        ("ru", "май 1903", "май 1903"),
        ("th", "พฤษภาคม ค.ศ. 1903", "พ.ค. 1903"),
        ("en", "May 1903", "May 1903"),
    ],
)
def test_a_month_without_a_day_stands_by_itself(lang: str, long: str, short: str) -> None:
    assert written(parse("1903-05"), form(lang)) == long
    assert written(parse("1903-05"), form(lang, short=True)) == short


@pytest.mark.parametrize(
    ("lang", "era", "told"),
    [
        ("th", "be", "27 พฤษภาคม พ.ศ. 2448"),
        ("ja", "meiji", "明治38年5月27日"),
        ("en", "meiji", "27 May Meiji 38"),
        ("en", "be", "27 May 2448 BE"),
        ("th", None, "27 พฤษภาคม ค.ศ. 1905 / พ.ศ. 2448"),
        ("ja", None, "1905年（明治38年）5月27日"),
        ("ru", None, "27 мая 1905"),
    ],
)
def test_years_are_of_the_era_asked_for_or_of_those_that_readers_know(
    lang: str, era: str | None, told: str
) -> None:
    assert written(parse("1905-05-27"), form(lang, era)) == told


def test_what_an_era_does_not_reach_is_told_in_the_common_one() -> None:
    assert written(parse("1808-02-21"), form("ja", "meiji")) == "1808年2月21日"
    assert written(parse("1808-02-21"), form("ja", None)) == "1808年2月21日"


@pytest.mark.parametrize(
    ("era", "told"), [("be", "2447–2448 BE"), ("meiji", "Meiji 37–38"), ("ce", "1904–1905")]
)
def test_the_name_of_an_era_is_said_once(era: str, told: str) -> None:
    assert written(parse("1904/1905"), form("en", era)) == told


@pytest.mark.parametrize(
    ("date", "english", "russian"),
    [
        ("1905-05-27", "27 May 1905 (14 May O.S.)", "14 (27) мая 1905"),
        ("1905-05-27/1905-05-28", "27–28 May 1905 (14–15 May O.S.)", "14–15 (27–28) мая 1905"),
        ("1904-02-08", "8 February 1904 (26 January O.S.)", "26 января (8 февраля) 1904"),
        ("1905-01-02", "2 January 1905 (20 December 1904 O.S.)", "20 декабря 1904 (2 января 1905)"),
        ("1905-05-27~", "about 27 May 1905 (about 14 May O.S.)", "примерно 14 (27) мая 1905"),
        ("1905-05", "May 1905", "май 1905"),
    ],
)
def test_russian_puts_the_old_style_first(date: str, english: str, russian: str) -> None:
    assert by_calendar(parse(date), "both", form("en")) == english
    assert by_calendar(parse(date), "both", form("ru")) == russian


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_calendar_may_stand_on_a_line_of_its_own(lang: str) -> None:
    first, second = calendars(parse("1905-05-27"), "both", form(lang))
    assert written_old(parse("1905-05-27"), form(lang)) in (
        first,
        by_calendar(parse("1905-05-27"), "os", form(lang)),
    )
    aside = language(lang).dates.aside.format(second)
    assert lang == "ru" or by_calendar(parse("1905-05-27"), "both", form(lang)) == f"{first}{aside}"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ["14:08–19:27", "14:08", "–19:27", ""]),
        ("th", ["14.08–19.27 น.", "14.08 น.", "–19.27 น.", ""]),
        ("ja", ["14:08〜19:27", "14:08", "〜19:27", ""]),
    ],
)
def test_the_end_of_hours_never_reads_as_their_beginning(lang: str, told: list[str]) -> None:
    times = (Clocked("14:08", "19:27"), Clocked("14:08"), Clocked(end="19:27"), None)
    assert [hours(time, language(lang).dates) for time in times] == told
