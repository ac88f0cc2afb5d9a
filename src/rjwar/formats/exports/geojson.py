"""GeoJSON (RFC 7946), for maps: a feature an event, without a geometry where no place is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.core.json_text import text
from rjwar.formats import event_text
from rjwar.formats.json_array import array
from rjwar.query.select import Selection
from rjwar.store.reader import Store
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def content(selection: Selection, look: Look) -> Iterator[str]:
    opening = f'{{"type": "FeatureCollection", "name": {text(event_text.title(Wording(selection.store, look)))}, "features": ['
    features = (_feature(document, selection.store) for document in selection.without_war().documents(look.lang))
    return array(opening, features, "]}", look)


def _feature(event: dict[str, Any], store: Store) -> dict[str, Any]:
    """Properties are flat, as programs that show maps as tables want them."""
    date = event["date"]
    place = event["place"] or {"id": None, "name": None, "lat": None, "lon": None}
    known = place["lat"] is not None and place["lon"] is not None
    found = store.find("place", place["id"]) if place["id"] else None
    return {
        "type": "Feature",
        "id": event["id"],
        "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]} if known else None,
        "properties": {
            "name": event["name"],
            "kind": event["kind"],
            "front": event["front"],
            "place": place["name"],
            "place_approximate": found.approximate if found else None,
            "date": date["edtf"],
            "earliest": date["earliest"],
            "latest": date["latest"],
            "precision": date["precision"],
            "approximate": date["approximate"],
            "uncertain": date["uncertain"],
            "outcome": event["outcome"],
            "victor": event["victor"],
            "weight": event["weight"],
            "summary": event["summary"],
            "part_of": event["part_of"],
        },
    }
