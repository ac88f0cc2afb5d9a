"""The card of a place: its names, where it lies, and what happened there."""

from __future__ import annotations

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import mentions
from rjwar.record.model import Place


def write(card: Card, place: Place) -> None:
    """What the record has of the place; what it has not is left out."""
    card.title(place)
    card.facts([position(card, place), card.told(card.label("modern"), card.text(place.modern)) if place.modern else ""])
    card.gap()
    card.list(card.label("known-as"), [[(card.text(alias), "")] for alias in place.aliases])
    mentions(card, "place", place.id, lambda event: "")
    claims(card, place)


def position(card: Card, place: Place) -> str:
    """Degrees north and east; empty where they are not known."""
    if place.lat is None or place.lon is None:
        return ""
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    degrees = card.text(f"{abs(place.lat):g}° {north}, {abs(place.lon):g}° {east}")
    return card.language.dates.about.format(degrees) if place.approximate else degrees
