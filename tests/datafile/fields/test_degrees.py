"""Degrees, and boxes of them."""

import pytest

from rjwar.datafile.fields.base import Refused
from rjwar.datafile.fields.degrees import Box, Degrees


def test_degrees_are_numbers(read):
    assert read(Degrees(90), "-41.27") == (-41.27, [])
    assert read(Box(), "[38, 50.5, -118, 135]") == ((38.0, 50.5, -118.0, 135.0), [])


@pytest.mark.parametrize(
    ("value", "text", "message"),
    [
        (Degrees(90), "91", "'91' is no degrees; write a number from -90 to 90"),
        (Degrees(90), "41°N", "'41°N' is no degrees; write a number from -90 to 90"),
        (Box(), "[1, 2, 3]", "is no box; write [south, north, west, east] in degrees"),
        (
            Box(),
            "[50, 38, 118, 135]",
            "the box is empty; write [south, north, west, east], the smaller of each pair first",
        ),
    ],
)
def test_what_is_nowhere_is_refused(read, value, text, message):
    with pytest.raises(Refused) as refused:
        read(value, text)
    assert refused.value.message == message
