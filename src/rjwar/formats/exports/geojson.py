"""GeoJSON (RFC 7946), for maps: a feature an event, without a geometry where no place is known; voyages are lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.core.json_text import text
from rjwar.formats import event_text
from rjwar.formats.flat_events import FlatEvents, point
from rjwar.formats.imprint import imprint
from rjwar.formats.json_array import array
from rjwar.query.select import Selection
from rjwar.record.links import roles
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording

Way = list[list[float]]
"""Positions in the order they were passed, east before north."""


def content(selection: Selection, look: Look) -> Iterator[str]:
    words = Wording(selection.store, look)
    flat = FlatEvents(selection, words)
    head = text({"type": "FeatureCollection", "name": event_text.title(words), **imprint(words).facts()})
    features = (_feature(event, flat) for event in selection.without_war().events)
    return array(f'{head[:-1]}, "features": [', features, "]}", look)


def _feature(event: Event, flat: FlatEvents) -> dict[str, Any]:
    geometry = _geometry(event, flat.words)
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": flat.row(event)}


def _geometry(event: Event, words: Wording) -> dict[str, Any] | None:
    """Of a voyage whose phases name the same person at two places the way that each of these went, else the point of the place."""
    if event.kind == "voyage" and (ways := _ways(event, words)):
        return {"type": "MultiLineString", "coordinates": ways}
    position = point(event, words)
    return {"type": "Point", "coordinates": position} if position else None


def _ways(voyage: Event, words: Wording) -> list[Way]:
    """The positions of the phases that name a person, in order of date, none twice on end: a line a person, no line twice."""
    stages: dict[str, Way] = {}
    for stage in (words.store.find("event", id) for id in words.store.parts(voyage.id)):
        for person in (id for entity, id, _ in roles(stage) if entity == "person"):
            way = stages.setdefault(person, [])
            if (position := point(stage, words)) and way[-1:] != [position]:
                way.append(position)
    found = [way for way in stages.values() if len(way) > 1]
    return [way for index, way in enumerate(found) if way not in found[:index]]
