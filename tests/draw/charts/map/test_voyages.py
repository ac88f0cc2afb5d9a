"""Ships keep to the sea."""

from itertools import pairwise
from math import hypot

from rjwar.draw.charts.coastlines import outline
from rjwar.draw.charts.map.voyages import VOYAGES, courses


def is_land(lat, lon):
    crossings = 0
    for ring in outline((-80, 80, -180, 180)).land:
        for (x1, y1), (x2, y2) in zip(ring[-1:] + ring[:-1], ring, strict=True):
            if (y1 > lat) != (y2 > lat) and x1 + (x2 - x1) * (lat - y1) / (y2 - y1) < lon:
                crossings += 1
    return crossings % 2 == 1


def test_a_voyage_is_drawn_only_if_it_is_selected(war):
    assert {course.voyage for course in courses(VOYAGES, war.select().store)} == set(VOYAGES)
    assert not list(courses(["battle-of-tsushima"], war.select().store))


def test_a_course_goes_round_the_capes(war):
    """But for ports, straits and the canal, which the coarse coasts close."""
    for course in courses(VOYAGES, war.select().store):
        long, ashore = 0.0, 0.0
        for (lat, lon), (later_lat, later_lon) in pairwise(course.points):
            part = hypot(later_lat - lat, later_lon - lon) / 10
            long += part * 10
            ashore += sum(
                part
                for step in range(10)
                if is_land(lat + (later_lat - lat) * step / 10, lon + (later_lon - lon) * step / 10)
            )
        assert ashore < long * 0.06
