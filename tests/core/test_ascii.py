"""What is written in ASCII."""

from rjwar.core.ascii import twin


def test_our_glyphs_and_signs_have_twins_and_other_letters_stay():
    assert twin("▲ 27–28 ≥ 5\u00a0000 “Orël” №3") == '^ 27-28 >= 5 000 "Orël" No3'


def test_what_is_ascii_stays_as_it_is():
    assert twin("as it is") == "as it is"
