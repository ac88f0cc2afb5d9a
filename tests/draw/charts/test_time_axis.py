"""What stands above a drawing to scale."""

from datetime import date

import pytest

from rjwar.draw.charts.time_axis import axis
from rjwar.draw.charts.time_scale import Scale
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing


def above(first: str, last: str, width: int, **look: str) -> tuple[str, str]:
    drawn = axis(Scale(date.fromisoformat(first), date.fromisoformat(last), width), Phrasing(Look(**look)))
    return drawn.top, drawn.bottom


def test_a_few_days_are_told_by_day_and_months_by_name():
    top, bottom = above("1904-02-08", "1904-02-20", 40)
    assert top == "February 1904"
    assert bottom.split() == [str(day) for day in range(8, 21)]


@pytest.mark.parametrize(
    ("width", "lang", "bottom"),
    [
        (140, "en", "January February March April May June July August September October November December"),
        (60, "en", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        (30, "en", "J F M A M J J A S O N D"),
        (40, "th", "1 2 3 4 5 6 7 8 9 10 11 12"),
        (84, "ru", "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек."),
    ],
)
def test_months_are_named_as_there_is_room(width, lang, bottom):
    assert above("1904-01-01", "1904-12-31", width, lang=lang)[1].split() == bottom.split()


def test_more_months_than_cells_are_told_by_years_in_the_era_asked_for():
    assert above("1895-01-01", "1905-12-31", 60)[1].split()[0] == "1895"
    assert above("1895-01-01", "1905-12-31", 60, lang="en", era="be")[1].split()[:2] == ["2439", "BE"]
