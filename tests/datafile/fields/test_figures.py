"""Figures: the ways to write one, and what is none."""

import pytest

from rjwar.datafile.fields.base import Refused
from rjwar.datafile.fields.figures import FigureValue
from rjwar.record.model import Figure


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("117", Figure(117, 117, 117)),
        ("0", Figure(0, 0, 0)),
        ("[110, 117]", Figure(low=110, high=117)),
        ("'>5000'", Figure(low=5000)),
        ("'~5000'", Figure(best=5000)),
        ("{best: 117}", Figure(best=117)),
        (
            "{best: 12500, low: 12000, high: 13000, counts: crews only}",
            Figure(12500, 12000, 13000, {"en": "crews only"}),
        ),
        ("{low: 5, high: 5}", Figure(low=5, high=5)),
    ],
)
def test_a_figure_is_written_in_several_ways(read, text, figure):
    assert read(FigureValue(), text) == (figure, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-5", '\'-5\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("'5,000'", '\'5,000\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("1e9", '\'1e9\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("๕", '\'๕\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("[1, 2, 3]", "is no figure; write [low, high], or one number"),
        ("[120, 110]", "120 > 110 is out of order; low is at most best, and best at most high"),
        (
            "{low: 110, best: 130, high: 120}",
            "110 > 130 > 120 is out of order; low is at most best, and best at most high",
        ),
        ("{counts: crews}", "gives no number; write best, low or high, or leave it out"),
    ],
)
def test_what_is_no_figure_is_refused(read, text, message):
    with pytest.raises(Refused) as refused:
        read(FigureValue(), text)
    assert refused.value.message == message
