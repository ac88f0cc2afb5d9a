"""EDTF: what is a date, its ends and bounds, and its Old Style."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.edtf import DateError, parse

# Text that is nearly a date, for the readers to stumble over.
DATELIKE = st.text(st.sampled_from("0123456789X-/.~?%T: OSNMaybrFe"), max_size=24)


def days(*texts):
    return tuple(text and date.fromisoformat(text) for text in texts)


def texts(found):
    return tuple(end and end.text for end in (found.start, found.end))


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
    assert (texts(found), (found.earliest, found.latest), found.precision) == (ends, days(*bounds), precision)


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
    assert (texts(found), found.earliest, found.latest) == (texts(bare), bare.earliest, bare.latest)


@given(DATELIKE | st.text(st.characters(), max_size=30))
def test_any_text_is_a_date_or_is_refused(text):
    with suppress(DateError):
        parse(text)


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
    shown = parse(edtf).old_style
    assert (shown and (shown.edtf, *texts(shown))) == old


@pytest.mark.parametrize(
    ("edtf", "known"),
    [
        ("1905-05-27", (1905, 5, 27)),
        ("1905-05-2X", (1905, 5, None)),
        ("1905-05", (1905, 5, None)),
        ("1905-0X", (1905, None, None)),
        ("1905", (1905, None, None)),
        ("190X", (None, None, None)),
    ],
)
def test_an_end_has_the_year_month_and_day_that_are_known(edtf, known):
    end = parse(edtf).start
    assert (end.year, end.month, end.day) == known
