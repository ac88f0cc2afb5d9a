"""The record in memory: what can be asked of a figure, a person, an entity."""

import pytest

from rjwar.core.edtf import parse
from rjwar.record.model import Figure, Person, RankHeld, Renamed, Ship, TypeHeld


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        (Figure(117, 110, 125), 117),
        (Figure(low=500, high=583), 541),
        (Figure(low=900), 900),
        (Figure(high=900), 900),
        (Figure(best=0), 0),
        (Figure(), None),
    ],
)
def test_a_figure_has_one_number_to_sort_and_draw_by(figure, value):
    assert figure.value == value


@pytest.mark.parametrize(
    ("day", "rank"),
    [
        ("1890-01-01", "captain"),
        ("1903-09-30", "captain"),
        ("1903-10-01", "admiral"),
        ("1905-01-01", "field-marshal"),
    ],
)
def test_a_rank_is_held_until_the_next(day, rank):
    ranks = (
        RankHeld("field-marshal", parse("1905")),
        RankHeld("captain"),
        RankHeld("admiral", parse("1903-10")),
    )
    assert Person("p", {"en": "P"}, ranks=ranks).rank_on(parse(day).earliest) == rank


def test_nobody_without_ranks_has_one():
    assert Person("p", {"en": "P"}).rank_on(parse("1904").earliest) is None


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (None, "liner"),
        ("1903-01-01", "liner"),
        ("1904-02-01", "transport"),
        ("1904-06-14", "transport"),
        ("1905-03-01", "cruiser"),
    ],
)
def test_a_ship_is_of_the_type_of_the_day_and_before_all_of_the_first(day, kind):
    types = (
        TypeHeld("liner"),
        TypeHeld("transport", parse("1904-02-01")),
        TypeHeld("cruiser", parse("1905")),
    )
    assert Ship("s", {"en": "S"}, types=types).type_on(day and parse(day).earliest) == kind


@pytest.mark.parametrize(
    ("day", "side"),
    [(None, "russia"), ("1904-08-12", "russia"), ("1905-01-17", "japan"), ("1905-05-27", "japan")],
)
def test_a_ship_serves_the_side_that_took_it_once_it_surely_does(day, side):
    became = (
        Renamed({"en": "Akatsuki"}, parse("1905-01-17"), "japan"),
        Renamed({"en": "Satsuki"}, parse("1905"), "korea"),  # on which day is not known
    )
    ship = Ship("s", {"en": "S"}, side="russia", became=became)
    assert ship.side_on(day and parse(day).earliest) == side
