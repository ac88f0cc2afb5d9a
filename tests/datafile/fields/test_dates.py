"""Dates: read as EDTF, and known by the pattern in the schema."""

import re
from datetime import date

import pytest

from rjwar.datafile.fields.base import Refused
from rjwar.datafile.fields.dates import EdtfDate


def test_a_date_is_read(read):
    assert read(EdtfDate(), "1904-02-08")[0].earliest == date(1904, 2, 8)


def test_what_is_no_date_is_refused(read):
    with pytest.raises(Refused) as refused:
        read(EdtfDate(), "1904-13")
    assert refused.value.message == "'1904-13': there is no month 13; months are 01 to 12"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("1904-02-08", True),
        ("1904-02-29", True),
        ("1905-02-29", False),
        ("1904-04-31", False),
        ("1904-1X", True),
        ("190X-02", False),
        ("1904-02/..", True),
        ("../1905-09-05~", True),
    ],
)
def test_the_schema_knows_a_date_by_its_pattern(text, known):
    assert bool(re.search(EdtfDate().schema()["pattern"], text)) == known
