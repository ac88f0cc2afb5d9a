"""What is written in ASCII."""

import ast
from pathlib import Path
from unicodedata import category

import rjwar
from rjwar.core.ascii import twin


def test_our_glyphs_and_signs_have_twins_and_other_letters_stay():
    assert twin("▲ 27–28 ≥ 5\u00a0000 “Orël” №3") == '^ 27-28 >= 5 000 "Orël" No3'


def test_what_is_ascii_stays_as_it_is():
    assert twin("as it is") == "as it is"


def signs_of_the_drawings():
    """Every sign, no letter and no mark, that stands in a text of charts, cards and views."""
    for file in sorted(Path(rjwar.__file__).parent.glob("draw/[cv]*/*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from (sign for sign in node.value if category(sign)[0] in "SPZ" and not sign.isascii())


def test_every_sign_that_a_drawing_is_made_of_has_a_twin():
    assert {sign for sign in signs_of_the_drawings() if not twin(sign).isascii()} == {
        "。"
    }  # by which sentences are parted
