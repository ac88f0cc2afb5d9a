"""Numbers and figures as languages write them."""

import pytest

from rjwar.record.model import Figure
from rjwar.words.figures import decimal, figure, number
from rjwar.words.languages import language

EN, RU = language("en").numbers, language("ru").numbers


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (Figure(117, 110, 117), "117 (110–117)"),
        (Figure(None, 4380, 5045), "4,380–5,045"),
        (Figure(5000, 5000, 5000), "5,000"),
        (Figure(5000), "~ 5,000"),
        (Figure(None, 5000), "> 5,000"),
        (Figure(None, None, 5000), "≤ 5,000"),
        (Figure(6000, 5000), "6,000 (≥ 5,000)"),
        (Figure(6000, None, 7000), "6,000 (≤ 7,000)"),
        (Figure(None, 0, 0), "0"),
    ],
)
def test_a_figure_tells_what_is_known_of_it(known, told):
    assert figure(known, EN) == told


def test_russian_parts_thousands_with_a_space_and_decimals_with_a_comma():
    assert number(5045, RU) == "5\u00a0045"
    assert figure(Figure(None, 4380, 5045), RU) == "4\u00a0380–5\u00a0045"
    assert decimal(93.5, RU) == "93,5"
    assert decimal(93.5, EN) == "93.5"
