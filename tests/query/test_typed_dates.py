"""The dates that a user types, in numbers and words, in both calendars."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.edtf import DateError
from rjwar.query.typed_dates import parse_month_day, parse_typed_period

# Text that is nearly a date, for the readers to stumble over.
DATELIKE = st.text(st.sampled_from("0123456789X-/.~?%T: OSNMaybrFe"), max_size=24)


def days(*texts):
    return tuple(text and date.fromisoformat(text) for text in texts)


@pytest.mark.parametrize("read", [parse_typed_period, parse_month_day])
@given(text=DATELIKE | st.text(st.characters(), max_size=30))
def test_any_text_is_a_date_or_is_refused(read, text):
    with suppress(DateError):
        read(text)


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
