"""Guns by their calibre."""

import pytest

from rjwar.datafile.fields.base import Refused
from rjwar.datafile.fields.guns import HOW_MANY, GunsByCalibre
from rjwar.record.model import Guns


def test_guns_stand_from_the_largest_down(read):
    assert read(GunsByCalibre(), "{152: 14, 305: 4, 75: 20}") == (
        (Guns(305, 4), Guns(152, 14), Guns(75, 20)),
        [],
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{305: 0}",
            "'0' is not allowed; write a number from 1 to 999 in plain digits; leave out what she had not",
        ),
        (
            "{305: -4}",
            "'-4' is not allowed; write a number from 1 to 999 in plain digits; leave out what she had not",
        ),
        (
            "{305: four}",
            "'four' is not allowed; write a number from 1 to 999 in plain digits; leave out what she had not",
        ),
        ("{6: 4}", "'6' is not allowed; write a calibre in whole millimetres, from 7 to 420, as 305"),
        ("{421: 4}", "'421' is not allowed; write a calibre in whole millimetres, from 7 to 420, as 305"),
        ("{76.2: 4}", "'76.2' is not allowed; write a calibre in whole millimetres, from 7 to 420, as 305"),
        ("{12in: 4}", "'12in' is not allowed; write a calibre in whole millimetres, from 7 to 420, as 305"),
        ("{305: 4,152}", "a calibre without a number; write 152: 4"),
        ("{305: 4, 305: 2}", "the key '305' stands twice, first on line 1; keep one of them"),
    ],
)
def test_what_no_ship_carries_is_told_and_the_rest_kept(read, text, message):
    found, told = read(GunsByCalibre(), text)
    assert message in told
    assert len(found) == ("305: 4" in text)


@pytest.mark.parametrize("text", ["4", "[4, 12]"])
def test_guns_without_a_calibre_are_refused(read, text):
    with pytest.raises(Refused, match="write calibre and number"):
        read(GunsByCalibre(), text)


@pytest.mark.parametrize("text", ["0", "-1", "2.5", "many", "1000"])
def test_no_tubes_are_left_out(read, text):
    with pytest.raises(Refused, match="a number from 1 to 999"):
        read(HOW_MANY, text)
