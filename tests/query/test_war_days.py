"""Which day of the war a day is."""

from datetime import date

from rjwar.core.edtf import parse
from rjwar.query.war_days import day_of_war, number_typed, numbered_day


def test_days_of_the_war_count_from_one_and_end_with_it():
    span = parse("1904-02-08/1905-09-05")
    days = [date(1904, 2, 7), date(1904, 2, 8), date(1905, 5, 27), date(1905, 9, 5), date(1905, 9, 6)]
    assert [day_of_war(span, one) for one in days] == [None, 1, 475, 576, None]
    assert day_of_war(None, date(1905, 5, 27)) is None


def test_a_number_of_the_war_is_a_day():
    span = parse("1904-02-08/1905-09-05")
    assert [numbered_day(span, number) for number in (0, 1, 475, 576, 577, 10**9)] == [
        None, date(1904, 2, 8), date(1905, 5, 27), date(1905, 9, 5), None, None,
    ]  # fmt: skip
    assert numbered_day(None, 1) is None


def test_a_day_of_the_war_is_typed_as_it_is_told_in_each_language():
    told = (
        "day 475",
        "Day 475 of the war",
        "วันที่ 475 ของสงคราม",
        "開戦475日目",
        "475-й день войны",
        "開戰第475日",
        "개전 475일째",
    )
    assert {number_typed(typed) for typed in told} == {475}
    assert [number_typed(typed) for typed in ("day", "475", "27 May 1905", "day one")] == [None] * 4
