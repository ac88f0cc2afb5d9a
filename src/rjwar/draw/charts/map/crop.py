"""Where a map is cut: to the theatre of war, closer round what was asked for, or to the world."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.draw.charts.coastlines import Box
from rjwar.draw.charts.map.frame import WORLD, lies_in
from rjwar.draw.charts.map.marks import Located
from rjwar.draw.charts.map.voyages import Course, Point

THEATRE: Box = (32.4, 46.2, 116.0, 142.0)
"""From Peking to Tokyo, from the Goto Islands to north of Harbin: where the war was, but for Sakhalin."""
SAKHALIN: Box = (45.7, 54.6, 141.2, 144.9)
FAR_EAST: Box = (28.0, 56.0, 104.0, 150.0)
"""Of which the coasts are known to a few kilometres."""

_MARGIN, _MARGIN_OF_WORLD = 0.12, 0.04
"""How much room is left round what is drawn, as a part of it."""
_LEAST, _LEAST_OF_ONE, _LEAST_OF_WORLD = 0.5, 2.5, 16.0
"""Degrees of latitude that a map shows at least; of one place alone; where coasts are coarse."""
_LEAST_HIGH = 0.3
"""Which part of its degrees of longitude a map shows at least of latitude."""
_STRAY = 0.12
"""Which part of the events may be left outside to come closer to the others ..."""
_CLOSER = 0.5
"""... if the map shrinks to this part of itself by each place left out."""


def crop(places: Sequence[Located], *, is_narrowed: bool) -> Box:
    """The box to be drawn: the theatre if nothing was asked for; else the smallest that shows what was.

    It is a box of the theatre if half of the events or more lie in it, else of the
    Far East, else of the world.
    """
    theatre = [place for place in places if lies_in(place.lat, place.lon, THEATRE)]
    if not places or (theatre and not is_narrowed):
        return THEATRE
    most = sum(len(place.events) for place in places) / 2
    far_east = [place for place in places if lies_in(place.lat, place.lon, FAR_EAST)]
    for some, within in ((theatre, THEATRE), (far_east, FAR_EAST)):
        if some and sum(len(place.events) for place in some) >= most:
            return _inside(_round(_together(some), _LEAST if len(some) > 1 else _LEAST_OF_ONE), within)
    return _inside(_round(places, _LEAST_OF_WORLD), WORLD)


def strip(places: Sequence[Located], lines: Sequence[Course]) -> Box:
    """The box of a strip of the world that shows places, lines, and where the theatre lies."""
    south, north, west, east = THEATRE
    points = [(place.lat, place.lon) for place in places] + [point for line in lines for point in line.points]
    return _inside(_about([*points, (south, west), (north, east)], _LEAST_OF_WORLD, _MARGIN_OF_WORLD), WORLD)


def _together(places: Sequence[Located]) -> Sequence[Located]:
    """The places without the few that stray far from all the others."""
    spare = sum(len(place.events) for place in places) * _STRAY
    while len(places) > 1:
        fewer = [[place for place in places if place is not stray] for stray in _outermost(places)]
        best = min(fewer, key=lambda some: _area(_round(some, _LEAST)))
        spare -= sum(len(place.events) for place in places) - sum(len(place.events) for place in best)
        if spare < 0 or _area(_round(best, _LEAST)) > _CLOSER * _area(_round(places, _LEAST)):
            break
        places = best
    return places


def _outermost(places: Sequence[Located]) -> list[Located]:
    """The places farthest south, north, west and east."""
    return [
        min(places, key=lambda place: place.lat),
        max(places, key=lambda place: place.lat),
        min(places, key=lambda place: place.lon),
        max(places, key=lambda place: place.lon),
    ]


def _round(places: Sequence[Located], least: float) -> Box:
    """A box round places, with a margin, and at least so many degrees high."""
    return _about([(place.lat, place.lon) for place in places], least, _MARGIN)


def _about(points: Sequence[Point], least: float, margin: float) -> Box:
    lats, lons = zip(*points, strict=True)
    high, wide = max(lats) - min(lats), max(lons) - min(lons)
    up = max(high * margin, (max(least, wide * _LEAST_HIGH) - high) / 2)
    aside = max(wide * margin, (least - wide) / 2)
    return min(lats) - up, max(lats) + up, min(lons) - aside, max(lons) + aside


def _area(box: Box) -> float:
    south, north, west, east = box
    return (north - south) * (east - west)


def _inside(box: Box, within: Box) -> Box:
    """What of a box lies within another."""
    return max(box[0], within[0]), min(box[1], within[1]), max(box[2], within[2]), min(box[3], within[3])
