"""GeoJSON (RFC 7946), for maps: a feature an event,
without a geometry where no place is known; voyages are lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.json_text import text
from rjwar.core.light_typing import Any
from rjwar.formats import event_text
from rjwar.formats.flat_events import FlatEvents, point
from rjwar.formats.imprint import imprint
from rjwar.formats.json_array import array
from rjwar.query.selection import Selection
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
    """Of a voyage whose phases name the same ship at two places the ways that its ships went,
    else the point of the place.
    """
    if event.kind == "voyage" and (ways := _ways(event, words)):
        return {"type": "MultiLineString", "coordinates": ways}
    position = point(event, words)
    return {"type": "Point", "coordinates": position} if position else None


def _ways(voyage: Event, words: Wording) -> list[Way]:
    """A line a ship through the positions of the phases that name her, in order of date.

    The longest, and those at least half as long that are no part of another: of the rest too
    little is known to draw them. People are no help: one who is named where a squadron passed
    may have waited for it elsewhere.
    """
    passed: dict[str, Way] = {}
    for stage in (words.store.find("event", id) for id in words.store.parts(voyage.id)):
        for ship in (id for entity, id, _ in roles(stage) if entity == "ship"):
            way = passed.setdefault(ship, [])
            if (position := point(stage, words)) and way[-1:] != [position]:
                way.append(position)
    found: list[Way] = []
    for way in sorted(passed.values(), key=len, reverse=True):
        if (
            len(way) > 1
            and 2 * len(way) >= len((found or [way])[0])
            and not any(_is_part(way, of=other) for other in found)
        ):
            found.append(way)
    return found


def _is_part(way: Way, *, of: Way) -> bool:
    """Whether one passed nothing that the other did not, in the same order."""
    rest = iter(of)
    return all(position in rest for position in way)
