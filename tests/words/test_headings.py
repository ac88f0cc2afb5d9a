"""Days under a heading: what it has told is left out, and no date reads as another."""

import pytest

from rjwar.core.edtf import parse
from rjwar.words.headings import Month, between, standing, under
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("1904-07-08/1904-07-09", "8–9"),
        ("1904-07-30/1905-01-02", "30–2 Jan"),
        ("1904-07-05/1904-08-20", "5 Jul – 20 Aug"),
        ("1904-07-05/1905-07-06", "5 Jul – 6 Jul 1905"),
        ("1904-07", "Jul"),
        ("1904-07/1904-09-01", "Jul–1 Sep"),
        ("1904-07-31~", "about 31"),
        ("1904-07-16?", "16 (?)"),
        ("1904-07-08/..", "8 –"),
        ("1904", "1904"),
        ("1905-01-02", "2 Jan"),
        ("1905-07-02", "2 Jul 1905"),
    ],
)
def test_under_a_month_no_more_is_told_than_is_needed(date, told):
    assert under(parse(date), Month(1904, 7), Phrasing(Look())) == told


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("1904-05-11", "11 May"),
        ("1904-06-20/1904-08-14", "20 Jun – 14 Aug"),
        ("1904-06-20/1904-06-24", "20–24 Jun"),
        ("1904-05-31/1905-09-25", "31 May – 25 Sep 1905"),
        ("1904", "1904"),
    ],
)
def test_under_a_year_months_are_told(date, told):
    assert under(parse(date), Month(1904, 0), Phrasing(Look())) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("th", "30–2 ม.ค."),
        ("ja", "30日〜1月2日"),
        ("ru", "30–2 янв."),
        ("zh", "30日至1月2日"),
        ("ko", "30일~1월 2일"),
    ],
)
def test_every_language_has_its_way(lang, told):
    assert under(parse("1904-07-30/1905-01-02"), Month(1904, 7), Phrasing(Look(lang=lang))) == told


def test_a_date_stands_under_the_month_of_the_calendar_shown():
    assert standing(parse("1904-02-08"), Look()) == (1904, 2)
    assert standing(parse("1904-02-08"), Look(calendar="os")) == (1904, 1)
    assert standing(parse("1904?"), Look()) == (1904, 0)
    assert standing(parse("190X"), Look()) is None


def test_the_year_of_several_is_told_where_the_heading_does_not():
    march = [parse("1904-03-24"), parse("1904-03-08/1904-06-01")]
    assert between(march, Month(1904, 3), Phrasing(Look())) == "8–24 March"
    assert between(march, None, Phrasing(Look())) == "8–24 March 1904"
    assert (
        between([*march, parse("1905-01-02")], Month(1904, 3), Phrasing(Look()))
        == "8 March 1904 – 2 January 1905"
    )
    assert between([parse("190X")], None, Phrasing(Look())) == "1900s"
