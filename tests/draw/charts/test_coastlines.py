"""The coasts that come with the program."""

import pytest

from rjwar.draw.charts.coastlines import outline

THEATRE = (30.8, 52, 115.5, 146)


def inside(lat, lon, box):
    """Whether a point is land: how often a line from it to the west crosses a coast."""
    crossings = 0
    for ring in outline(box).land:
        for (x1, y1), (x2, y2) in zip(ring[-1:] + ring[:-1], ring, strict=True):
            if (y1 > lat) != (y2 > lat) and x1 + (x2 - x1) * (lat - y1) / (y2 - y1) < lon:
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("lat", "lon", "is_land"),
    [
        (41.8, 123.4, True),  # Mukden
        (37.55, 127.0, True),  # Seoul
        (36.0, 138.0, True),  # Honshu
        (38.8, 121.25, True),  # Port Arthur
        (49.0, 142.9, True),  # Sakhalin
        (38.0, 123.0, False),  # Yellow Sea
        (34.4, 129.9, False),  # Tsushima Strait
        (40.0, 135.0, False),  # Sea of Japan
    ],
)
def test_land_is_land_and_sea_is_sea_in_the_theatre(lat, lon, is_land):
    assert inside(lat, lon, THEATRE) is is_land


@pytest.mark.parametrize(("lat", "lon", "is_land"), [(59.9, 31.0, True), (-19.0, 47.0, True), (66.4, -173.0, True), (0.0, -30.0, False), (52.0, -180.0, False)])  # fmt: skip
def test_the_rest_of_the_world_is_told_more_coarsely(lat, lon, is_land):
    assert inside(lat, lon, (-60, 70, -180, 180)) is is_land


def test_the_finer_outline_is_taken_where_it_covers_the_box():
    assert outline(THEATRE).rivers
    assert not outline((20, 52, 115.5, 146)).rivers


def test_a_cut_is_no_coast():
    shapes = outline(THEATRE)
    assert shapes.is_edge((104.0, 30.0), (104.0, 50.0))
    assert not shapes.is_edge((121.0, 38.9), (121.3, 38.8))
