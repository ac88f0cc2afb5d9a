"""One day of the war, or one day of every year: what it was to each event, and when that cannot be said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.edtf import parse
from rjwar.core.errors import WrongUsage
from rjwar.query.on_day import EveryYear, day, falls_on, relation, which

TODAY = date(2026, 2, 28)


@pytest.mark.parametrize(
    ("edtf", "wanted", "told"),
    [
        ("1904-08-10", "1904-08-10", "that-day"),
        ("1904-08-10", "1904-08-11", None),
        ("1904-08-10/1904-08-10", "1904-08-10", "that-day"),
        ("1905-05-27/1905-05-28", "1905-05-27", "began"),
        ("1905-05-27/1905-05-28", "1905-05-28", "ended"),
        ("1904-07-30/1905-01-02", "1904-12-05", "under-way"),
        ("1904-07-30/1905-01-02", "1905-01-03", None),
        ("1904-05-27~", "1904-05-27", "perhaps"),
        ("1904-05-27?", "1904-05-27", "perhaps"),
        ("1904-07", "1904-07-31", "perhaps"),
        ("1904-07", "1904-08-01", None),
        ("1904-07-1X", "1904-07-15", "perhaps"),
        ("1904", "1904-07-15", None),
        ("190X", "1904-07-15", None),
        ("1904-06/1904-07", "1904-06-15", "perhaps"),
        ("1904-06/1904-08", "1904-07-15", "under-way"),
        ("1904-06-10~/1904-08-20~", "1904-06-10", "perhaps"),
        ("1904-06-10~/1904-08-20~", "1904-06-11", "under-way"),
        ("1904/1905-09-05", "1904-07-15", None),
        ("1904/1905-09-05", "1905-01-01", "under-way"),
        ("1904/1905-09-05", "1905-09-05", "ended"),
        ("1904-05/1904-05-20", "1904-05-20", "ended"),
        ("1904-05/1904-05-20", "1904-05-10", "perhaps"),
        ("1904-02-08/..", "1904-02-08", "began"),
        ("1904-02-08/..", "1999-12-31", "under-way"),
        ("../1904-02-08", "1850-01-01", "under-way"),
        ("../1904-02-08", "1904-02-08", "ended"),
    ],
)
def test_a_day_is_that_to_an_event_which_its_date_surely_says(edtf, wanted, told):
    assert relation(parse(edtf), date.fromisoformat(wanted)) == told


@given(st.dates(date(1904, 1, 1), date(1905, 12, 31)), st.integers(0, 400), st.integers(-5, 405))
def test_the_days_of_a_known_span_are_its_first_its_last_and_those_between(first, length, place):
    last = date.fromordinal(first.toordinal() + length)
    wanted = date.fromordinal(first.toordinal() + place)
    told = relation(parse(f"{first}/{last}"), wanted)
    if not first <= wanted <= last:
        assert told is None
    elif first == last:
        assert told == "that-day"
    else:
        assert told == ("began" if wanted == first else "ended" if wanted == last else "under-way")


@pytest.mark.parametrize(
    ("edtf", "falls"),
    [
        ("1905-05-27", True),
        ("1851-05-27", True),
        ("1905-05-26/1905-05-28", True),
        ("1904-10-15/1905-05-27", True),
        ("1904-05-27/1905-01-02", True),
        ("1904-10-15/1905-05-28", False),  # half a year under way: it would fall on half of all days
        ("1905-05", False),
        ("1905-05-27?", False),
        ("1905-05-27/..", True),
        ("../1905-05-27", True),
        ("1905", False),
    ],
)
def test_of_every_year_an_event_falls_on_a_day_that_it_surely_and_briefly_touched(edtf, falls):
    assert falls_on(parse(edtf), EveryYear(5, 27)) is falls


def test_the_last_day_of_february_comes_in_leap_years():
    assert EveryYear(2, 29).in_year(1904) == date(1904, 2, 29)
    assert EveryYear(2, 29).in_year(1905) is None
    assert falls_on(parse("1904-02-24/1904-03-01"), EveryYear(2, 29))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1905-05-27", date(1905, 5, 27)),
        ("27 May 1905", date(1905, 5, 27)),
        ("14 May 1905 OS", date(1905, 5, 27)),
        ("29 February 1900 OS", date(1900, 3, 13)),
        ("1905-05-27/1905-05-27", date(1905, 5, 27)),
        ("27 May", EveryYear(5, 27)),
        ("05-27", EveryYear(5, 27)),
        ("14 May OS", EveryYear(5, 27)),
        ("29 Feb", EveryYear(2, 29)),
        ("today", EveryYear(2, 28)),
        (" Today ", EveryYear(2, 28)),
    ],
)
def test_a_day_may_be_typed_in_every_form_of_a_date(typed, meant):
    assert which(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["1905", "1905-05", "May 1905", "190X", "1905-05-27/1905-05-28", "1905-05-27/.."]
)
def test_what_is_not_one_day_is_refused_with_the_cure(typed):
    with pytest.raises(
        WrongUsage, match=r"^on: .* is not one day; write 1905-05-27, or '27 May' for that day in every year$"
    ):
        which(typed, TODAY)


@pytest.mark.parametrize(
    "typed", ["", "last week", "day 100", "05/06/1904", "5/6", "27 May 05", "30 Feb", "13-40", "1905-02-30"]
)
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(WrongUsage, match=r"^on: "):
        which(typed, TODAY)


def test_a_day_of_the_war_has_a_number_and_of_every_year_a_word():
    span = parse("1904-02-08/1905-09-05")
    assert which("day 475 of the war", TODAY, span=span) == date(1905, 5, 27)
    with pytest.raises(WrongUsage, match=r"^on: the war has no day 577; its days are 1 to 576$"):
        which("day 577", TODAY, span=span)
    after = TODAY + timedelta(1)
    assert which("tomorrow", TODAY) == EveryYear(after.month, after.day)


def test_a_day_is_told_by_both_calendars_with_its_events(small):
    (told,) = day(small, date(1904, 8, 11)).documents()
    assert told["date"] == {"ns": "1904-08-11", "os": "1904-07-29", "weekday": "Thursday", "day_of_war": 186}
    assert [(event["id"], event["relation"]) for event in told["events"]] == [
        ("battle-off-long-cape", "ended")
    ]
    assert told["events"][0]["forces"]["japan"]["losses"]["killed"]["best"] == 117


def test_the_war_itself_is_under_way_on_no_day(small):
    (told,) = day(small, date(1905, 3, 1)).documents()
    assert told["events"] == []


def test_an_event_known_to_the_month_is_perhaps_of_its_days(small):
    told = day(small, date(1904, 7, 15))
    (document,) = told.documents()
    assert document["events"] == []
    assert document["perhaps"] == [{"id": "rain-of-july", "name": "Rain of July", "date": "1904-07"}]
    assert told.tells_anything


def test_births_and_deaths_are_told_where_they_are_known_to_the_day(small):
    (told,) = day(small, date(1848, 1, 27)).documents()
    assert told["lives"] == [{"id": "sato-ken", "name": "Sato Ken", "what": "born", "date": "1848-01-27"}]
    (yearly,) = day(small, EveryYear(1, 27)).documents()
    assert yearly["lives"] == told["lives"]


def test_a_day_of_every_year_has_no_weekday_and_its_events_are_anniversaries(small):
    (told,) = day(small, EveryYear(8, 10)).documents()
    assert told["date"] == {"ns": "08-10", "os": "07-28", "weekday": None, "day_of_war": None}
    assert [(event["id"], event["relation"]) for event in told["events"]] == [
        ("battle-off-long-cape", "anniversary")
    ]


def test_names_and_the_weekday_are_in_the_language_asked_for(small):
    (told,) = day(small, date(1904, 8, 10), "ja").documents()
    assert (told["date"]["weekday"], told["events"][0]["name"]) == ("水曜日", "円島沖海戦")


@pytest.mark.parametrize("year", [1000, 2399, 2400, 2999])
def test_a_day_of_any_year_that_a_record_may_hold_can_be_asked_for(small, year):
    assert not day(small, which(f"{year}-12-31 CE", TODAY)).tells_anything


def test_a_day_of_nothing_tells_nothing(small):
    assert not day(small, date(1850, 1, 1)).tells_anything


def test_tsushima_began_on_the_475th_day(war):
    (told,) = day(war, date(1905, 5, 27)).documents()
    relations = {event["id"]: event["relation"] for event in told["events"]}
    assert told["date"]["day_of_war"] == 475
    assert relations["battle-of-tsushima"] == "began"
