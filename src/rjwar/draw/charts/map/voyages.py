"""The voyages to the war, as lines from port to port: which way ships went round, not where they were on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.store.reader import Store

Point = tuple[float, float]
"""Latitude and longitude."""

# Points at sea that ships go round by.
_SKAW, _FORELAND, _USHANT, _ST_VINCENT, _GIBRALTAR = (58.0, 10.4), (51.3, 2.0), (48.8, -6.0), (36.8, -9.5), (35.9, -5.6)
_SICILY, _PORT_SAID, _GUARDAFUI, _PERIM = (37.3, 11.0), (31.4, 32.3), (12.2, 52.0), (12.5, 43.3)
_PALMAS, _GOOD_HOPE, _ST_MARIE = (3.5, -8.5), (-35.5, 18.5), (-26.5, 48.5)
_DONDRA, _ACHIN, _MALACCA = (5.5, 80.5), (6.0, 95.0), (2.5, 101.5)
_LUZON, _GULF_OF_SUEZ = (20.5, 121.0), (29.9, 32.6)

Stop = str | Point
"""A place of the record, or a point between."""

_BALTIC: tuple[Stop, ...] = ("libau", (54.8, 13.5), "great-belt", _SKAW)
_CHANNEL: tuple[Stop, ...] = (_FORELAND, (50.0, -2.0), _USHANT)
_SUEZ: tuple[Stop, ...] = (_GIBRALTAR, _SICILY, (34.0, 24.0), _PORT_SAID, "suez-canal", _GULF_OF_SUEZ, "red-sea", _PERIM)
_TO_JAPAN: tuple[Stop, ...] = ("off-kua-be", _LUZON, (23.5, 125.5), "east-china-sea", "tsushima-strait")
VOYAGES: dict[str, tuple[tuple[Stop, ...], ...]] = {
    "baltic-fleet-voyage": (
        (*_BALTIC, "dogger-bank", *_CHANNEL, "vigo", _ST_VINCENT, "tangier", (28.5, -14.5), "dakar", _PALMAS, "libreville",
         "great-fish-bay", "angra-pequena", _GOOD_HOPE, _ST_MARIE, "sainte-marie", (-11.5, 49.8), "nosy-be", (-10.5, 51.0), (4.0, 80.0),
         _ACHIN, _MALACCA, "singapore", "cam-ranh-bay", *_TO_JAPAN),
        ("tangier", *_SUEZ, "djibouti", _GUARDAFUI, (-8.0, 49.5), "nosy-be"),
        (*_BALTIC, "dogger-bank", *_CHANNEL, _ST_VINCENT, *_SUEZ, "djibouti", _GUARDAFUI, _DONDRA, _ACHIN, _MALACCA, "singapore",
         "off-kua-be"),
    ),
    "nisshin-kasuga-arrive": (
        ("genoa", (41.0, 9.8), (37.9, 11.0), (34.0, 24.0), _PORT_SAID, "suez-canal", _GULF_OF_SUEZ, "red-sea", _PERIM, _GUARDAFUI, _DONDRA,
         _ACHIN, _MALACCA, "singapore", (12.0, 111.5), _LUZON, (27.5, 129.5), (33.0, 138.0), "yokosuka"),
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
