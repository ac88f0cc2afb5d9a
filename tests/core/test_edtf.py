"""EDTF and its bounds, Old and New Style, and the dates that a user types."""

from contextlib import suppress
from datetime import date, timedelta
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.edtf import DateError, new_style, old_style, parse, parse_month_day, parse_typed_period

# Text that is nearly a date, for the readers to stumble over.
DATELIKE = st.text(st.sampled_from("0123456789X-/.~?%T: OSNMaybrFe"), max_size=24)


def days(*texts):
    return tuple(text and date.fromisoformat(text) for text in texts)


@pytest.mark.parametrize(
    ("edtf", "ends", "bounds", "precision"),
    [
        ("1904-02-08", ("1904-02-08", "1904-02-08"), ("1904-02-08", "1904-02-08"), "day"),
        ("1905-05-27/1905-05-28", ("1905-05-27", "1905-05-28"), ("1905-05-27", "1905-05-28"), "day"),
        ("1904-02", ("1904-02", "1904-02"), ("1904-02-01", "1904-02-29"), "month"),
        ("1900-02", ("1900-02", "1900-02"), ("1900-02-01", "1900-02-28"), "month"),
        ("1904", ("1904", "1904"), ("1904-01-01", "1904-12-31"), "year"),
        ("1904-02/1905-01-02", ("1904-02", "1905-01-02"), ("1904-02-01", "1905-01-02"), "month"),
        ("1904/1905", ("1904", "1905"), ("1904-01-01", "1905-12-31"), "year"),
        ("1904-05-1X", ("1904-05-1X", "1904-05-1X"), ("1904-05-10", "1904-05-19"), "month"),
        ("1904-05-3X", ("1904-05-3X", "1904-05-3X"), ("1904-05-30", "1904-05-31"), "month"),
        ("1904-02-XX", ("1904-02-XX", "1904-02-XX"), ("1904-02-01", "1904-02-29"), "month"),
        ("1904-1X", ("1904-1X", "1904-1X"), ("1904-10-01", "1904-12-31"), "year"),
        ("1904-XX", ("1904-XX", "1904-XX"), ("1904-01-01", "1904-12-31"), "year"),
        ("190X", ("190X", "190X"), ("1900-01-01", "1909-12-31"), "decade"),
        ("19XX", ("19XX", "19XX"), ("1900-01-01", "1999-12-31"), "century"),
        ("1904-05-27/..", ("1904-05-27", None), ("1904-05-27", None), "day"),
        ("../1904-05", (None, "1904-05"), (None, "1904-05-31"), "month"),
        ("1000/2999", ("1000", "2999"), ("1000-01-01", "2999-12-31"), "year"),
    ],
)
def test_a_date_keeps_what_was_typed_and_knows_its_first_and_last_day(edtf, ends, bounds, precision):
    found = parse(edtf)
    assert ((found.start, found.end), (found.earliest, found.latest), found.precision) == (ends, days(*bounds), precision)


@pytest.mark.parametrize(
    ("edtf", "approximate", "uncertain"),
    [
        ("1904-05~", True, False),
        ("1904-05-27?", False, True),
        ("1904%", True, True),
        ("1904?/1905~", True, True),
        ("1904/1905", False, False),
    ],
)
def test_a_mark_flags_and_does_not_widen(edtf, approximate, uncertain):
    found = parse(edtf)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)
    bare = parse(edtf.translate({ord(mark): None for mark in "~?%"}))
    assert (found.start, found.end, found.earliest, found.latest) == (bare.start, bare.end, bare.earliest, bare.latest)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1904-13", "there is no month 13; months are 01 to 12"),
        ("1904-00", "there is no month 00; months are 01 to 12"),
        ("1904-21", "seasons are not part of the format; write months, as in 1904-03/1904-05"),
        ("1904-02-30", "that month has no day 30; it has 29"),
        ("1904-02-3X", "that month has no day 3X; it has 29"),
        ("1900-02-29", "is a day of the Julian calendar (Old Style) alone; the record is Gregorian: write 1900-03-13"),
        ("1905-05-28/1905-05-27", "ends before it starts; write the earlier date first"),
        ("../..", "has no day at either end; leave the date of one end in"),
        ("1904-2-8", "is not written in full; write 1904-02-08"),
        ("1904-XX-05", "has an X before a digit; X stands for digits from the right, as in 190X or 1904-05-XX"),
        ("0999-12-31", "is out of range; years run from 1000 to 2999"),
        ("3000-01-01", "is out of range; years run from 1000 to 2999"),
        ("1904-05-27T14:08", "has a clock in it; a date has none: hours stand in 'time'"),
        ("1904-01-26 OS", "Old Style is computed, never typed; write the Gregorian day"),
        ("08/02/1904", "is no EDTF date; write 1904-02-08, or 1904-02-08/1904-02-09 for an interval"),
        ("27 May 1905", "is no EDTF date; write 1904, 1904-02, 1904-02-08, 190X, or an interval of two with a '/' between"),
        ("１９０４", "is no EDTF date; write 1904, 1904-02, 1904-02-08, 190X, or an interval of two with a '/' between"),
        ("", "a date is missing; write it as 1904-02-08, and an open end as .."),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason_and_the_cure(text, why):
    with pytest.raises(DateError) as refused:
        parse(text)
    assert str(refused.value).endswith(why)


@pytest.mark.parametrize("read", [parse, parse_typed_period, parse_month_day])
@given(text=DATELIKE | st.text(st.characters(), max_size=30))
def test_any_text_is_a_date_or_is_refused(read, text):
    with suppress(DateError):
        read(text)


@given(DATELIKE)
def test_what_is_surely_within_a_date_lies_within_its_bounds(text):
    try:
        found = parse(text)
    except DateError:
        return
    assert (found.earliest is None) == (found.latest_start is None) == (found.start is None)
    assert not (found.earliest and found.latest_start) or found.earliest <= found.latest_start
    assert not (found.latest and found.earliest_end) or found.earliest_end <= found.latest


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("1904-02-08", "1904-01-26"),  # the attack on Port Arthur
        ("1905-01-22", "1905-01-09"),  # Bloody Sunday
        ("1905-05-27", "1905-05-14"),  # Tsushima
        ("1905-10-30", "1905-10-17"),  # the October Manifesto
        ("1900-03-12", "1900-02-28"),  # twelve days up to here
        ("1900-03-13", "1900-02-29"),  # a day that the Gregorian calendar does not have
        ("1900-03-14", "1900-03-01"),
        ("1881-03-13", "1881-03-01"),  # the death of Alexander II
    ],
)
def test_old_style_is_twelve_days_behind_and_thirteen_from_29_february_1900(new, old):
    assert old_style(date.fromisoformat(new)).isoformat() == old


def test_old_and_new_style_agree_with_an_independent_formula_on_every_day():
    """Meeus, Astronomical Algorithms, chapter 7, gives the Julian day number of a day of either calendar."""
    day = date(1890, 1, 1)
    while day.year < 1916:
        old = old_style(day)
        year, month = (old.year, old.month) if old.month > 2 else (old.year - 1, old.month + 12)
        julian_day_number = floor(365.25 * (year + 4716)) + floor(30.6001 * (month + 1)) + old.day - 1524
        assert julian_day_number == day.toordinal() + 1721425, day
        assert new_style(old) == day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("edtf", "old"),
    [
        ("1905-05-27/1905-05-28", ("1905-05-14/1905-05-15", "1905-05-14", "1905-05-15")),
        ("1905-05-27?", ("1905-05-14?", "1905-05-14", "1905-05-14")),
        ("1905-05-27~/..", ("1905-05-14~/..", "1905-05-14", None)),
        ("1900-03-13", ("1900-02-29", "1900-02-29", "1900-02-29")),
        ("1905-05", None),
        ("1905-05-2X", None),
        ("1905-05-27/1905-06", None),
    ],
)
def test_days_have_an_old_style_and_nothing_else_has(edtf, old):
    assert parse(edtf).old_style == old


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("1904", ("1904-01-01", "1904-12-31")),
        ("1904-05", ("1904-05-01", "1904-05-31")),
        ("1904-05-27", ("1904-05-27", "1904-05-27")),
        ("1904-5-7", ("1904-05-07", "1904-05-07")),
        ("190X", ("1900-01-01", "1909-12-31")),
        ("1904-05/1904-06", ("1904-05-01", "1904-06-30")),
        ("1904..1905", ("1904-01-01", "1905-12-31")),
        ("1904..", ("1904-01-01", None)),
        ("..1904-05", (None, "1904-05-31")),
        ("27 May 1905", ("1905-05-27", "1905-05-27")),
        ("May 27, 1905", ("1905-05-27", "1905-05-27")),
        ("27th of May 1905", ("1905-05-27", "1905-05-27")),
        ("may 1905", ("1905-05-01", "1905-05-31")),
        ("  1904-05-27 ", ("1904-05-27", "1904-05-27")),
        ("14 May 1905 OS", ("1905-05-27", "1905-05-27")),
        ("14 May 1905 (O.S.)", ("1905-05-27", "1905-05-27")),
        ("1905-05-14 old style", ("1905-05-27", "1905-05-27")),
        ("1905-05-27 NS", ("1905-05-27", "1905-05-27")),
        ("1905 OS", ("1905-01-14", "1906-01-13")),
        ("May 1905 OS", ("1905-05-14", "1905-06-13")),
        ("29 February 1900 OS", ("1900-03-13", "1900-03-13")),
    ],
)
def test_a_user_types_dates_in_many_ways(typed, bounds):
    assert parse_typed_period(typed) == days(*bounds)


@pytest.mark.parametrize(
    "typed",
    [
        "05/06/1904", "5.6.1904", "1904/05/06", "27 May", "May", "27", "May 05", "noon 27 May 1905", "27 May 1905 14:08", "tomorrow",
        "29 February 1900", "31 June 1904", "1904-05-27 to 1904-05-28", "May 1904 1905", "", "..", "now", "Monday 1904", "1e3", "12",
    ],
)  # fmt: skip
def test_what_was_not_given_is_never_guessed(typed):
    with pytest.raises(DateError, match=r"write|leave"):
        parse_typed_period(typed)


def test_a_slashed_date_is_ambiguous():
    with pytest.raises(DateError, match=r"'05/06/1904' is ambiguous: day or month first\? write 1904-06-05, or 5 June 1904"):
        parse_typed_period("05/06/1904")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("27 May", (5, 27)),
        ("May 27", (5, 27)),
        ("05-27", (5, 27)),
        ("--05-27", (5, 27)),
        ("29 February", (2, 29)),
        ("1905-05-27", None),
        ("May", None),
    ],
)
def test_a_day_of_every_year_has_no_year(typed, day):
    assert parse_month_day(typed) == day


@pytest.mark.parametrize("typed", ["02-30", "13-01"])
def test_a_day_of_no_year_is_refused(typed):
    with pytest.raises(DateError, match=f"there is no day '{typed}'"):
        parse_month_day(typed)
