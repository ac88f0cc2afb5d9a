"""Why a text is no date: the reason, and the cure last."""

import pytest

from rjwar.core.edtf import DateError, parse


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1904-13", "there is no month 13; months are 01 to 12"),
        ("1904-00", "there is no month 00; months are 01 to 12"),
        ("1904-21", "seasons are not part of the format; write months, as in 1904-03/1904-05"),
        ("1904-02-30", "that month has no day 30; it has 29"),
        ("1904-02-3X", "that month has no day 3X; it has 29"),
        (
            "1900-02-29",
            "is a day of the Julian calendar (Old Style) alone; the record is Gregorian: write 1900-03-13",
        ),
        ("1905-05-28/1905-05-27", "ends before it starts; write the earlier date first"),
        ("../..", "has no day at either end; leave the date of one end in"),
        ("1904-2-8", "is not written in full; write 1904-02-08"),
        (
            "1904-XX-05",
            "has an X before a digit; X stands for digits from the right, as in 190X or 1904-05-XX",
        ),
        ("0999-12-31", "is out of range; years run from 1000 to 2999"),
        ("3000-01-01", "is out of range; years run from 1000 to 2999"),
        ("1904-05-27T14:08", "has a clock in it; a date has none: hours stand in 'time'"),
        ("1904-01-26 OS", "Old Style is computed, never typed; write the Gregorian day"),
        ("08/02/1904", "is no EDTF date; write 1904-02-08, or 1904-02-08/1904-02-09 for an interval"),
        (
            "27 May 1905",
            "is no EDTF date; write 1904, 1904-02, 1904-02-08, 190X, or an interval of two with a '/' between",
        ),
        (
            "１９０４",
            "is no EDTF date; write 1904, 1904-02, 1904-02-08, 190X, or an interval of two with a '/' between",
        ),
        (
            "",
            "a date is missing; write it as 1904-02-08, and an open end as ..; one that is unknown has no sign: give its bounds, as in 190X",
        ),
        ("/1904", "an open end as ..; one that is unknown has no sign: give its bounds, as in 190X"),
        (
            "unknown/1904",
            "write an open end as ..; one that is unknown has no sign: give its bounds, as in 190X",
        ),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason_and_the_cure(text, why):
    with pytest.raises(DateError) as refused:
        parse(text)
    assert str(refused.value).endswith(why)
