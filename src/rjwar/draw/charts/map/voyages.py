"""The voyages to the war, as lines from port to port:
which way ships went round, not where they were on a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.store.reader import Store

Point = tuple[float, float]
"""Latitude and longitude."""

# Points at sea that ships go round by.
_SKAW, _FORELAND, _USHANT, _FINISTERRE = (58.0, 10.4), (51.3, 2.0), (48.8, -6.0), (43.5, -10.2)
_LISBON, _ST_VINCENT, _GIBRALTAR, _ALGIERS = (39.0, -10.4), (36.6, -9.6), (35.9, -5.6), (37.8, 4.0)
_SICILY, _CRETE, _PORT_SAID, _GULF_OF_SUEZ, _PERIM, _GUARDAFUI = (
    (37.6, 11.0),
    (34.0, 24.0),
    (31.8, 32.3),
    (29.5, 32.7),
    (12.7, 43.3),
    (12.3, 52.0),
)
_CANARIES, _BLANCO, _VERDE, _PALMAS, _SKELETON_COAST = (
    (28.5, -14.5),
    (21.0, -18.8),
    (13.0, -18.8),
    (3.5, -8.5),
    (-21.0, 11.6),
)
_GOOD_HOPE, _AGULHAS, _DURBAN, _ST_MARY = (-34.8, 17.6), (-36.0, 21.0), (-31.0, 33.0), (-26.5, 48.5)
_MASOALA, _AMBER = (-14.5, 51.3), (-11.3, 49.6)
_DONDRA, _ACHIN, _PENANG, _MALACCA = (5.5, 80.5), (6.2, 95.0), (6.0, 98.0), (2.4, 101.6)
_LUZON = (20.5, 121.0)

Stop = str | Point
"""A place of the record, or a point between."""

_BALTIC: tuple[Stop, ...] = ("libau", (55.0, 13.5), "great-belt", _SKAW, (57.6, 7.4))
_CHANNEL: tuple[Stop, ...] = ("dogger-bank", _FORELAND, (50.0, -2.0), _USHANT, _FINISTERRE)
_SUEZ: tuple[Stop, ...] = (
    _SICILY,
    _CRETE,
    _PORT_SAID,
    "suez-canal",
    _GULF_OF_SUEZ,
    (27.0, 34.3),
    "red-sea",
    _PERIM,
)
_STRAITS: tuple[Stop, ...] = (_ACHIN, _PENANG, _MALACCA, "singapore")
VOYAGES: dict[str, tuple[tuple[Stop, ...], ...]] = {
    "baltic-fleet-voyage": (
        (*_BALTIC, *_CHANNEL, "vigo", _LISBON, _ST_VINCENT, "tangier", _CANARIES, _BLANCO, "dakar", _VERDE,
         _PALMAS, "libreville", "great-fish-bay", _SKELETON_COAST, "angra-pequena", _GOOD_HOPE, _AGULHAS,
         _DURBAN, _ST_MARY, "sainte-marie", _MASOALA, _AMBER, "nosy-be", _AMBER, (4.0, 80.0), *_STRAITS,
         (9.0, 108.5), "cam-ranh-bay", "off-kua-be", _LUZON, (23.5, 125.5), "east-china-sea",
         "tsushima-strait"),
        ("tangier", _GIBRALTAR, _ALGIERS, *_SUEZ, _GUARDAFUI, (-8.0, 49.5), "nosy-be"),
        (*_BALTIC, *_CHANNEL, _LISBON, _ST_VINCENT, _GIBRALTAR, _ALGIERS, *_SUEZ, _GUARDAFUI, _DONDRA,
         *_STRAITS, (9.0, 108.5), "off-kua-be"),
    ),
    "nisshin-kasuga-arrive": (
        ("genoa", (43.3, 8.8), (39.0, 10.6), *_SUEZ, _GUARDAFUI, _DONDRA, *_STRAITS, (9.0, 108.5), _LUZON,
         (27.5, 129.5), (33.0, 138.0), "yokosuka"),
    ),
}  # fmt: skip
"""By the event that is the voyage, or ends it."""


class Course(NamedTuple):
    """The line of a voyage, and the event that is the voyage."""

    voyage: str
    points: Sequence[Point]


def courses(events: Iterable[str], store: Store) -> Iterator[Course]:
    """The lines of the voyages that are among the events."""
    found = set(events)
    for voyage, lines in VOYAGES.items():
        if voyage in found:
            yield from (Course(voyage, list(_points(stops, store))) for stops in lines)


def _points(stops: Iterable[Stop], store: Store) -> Iterator[Point]:
    for stop in stops:
        if isinstance(stop, tuple):
            yield stop
            continue
        place = store.find("place", stop)
        if place is not None and place.lat is not None and place.lon is not None:
            yield place.lat, place.lon
