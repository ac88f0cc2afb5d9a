"""The card of a place: its names, where it lies, and what happened there."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.page import GAP, Part, facts
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.cards.title import aliases, title
from rjwar.record.model import Place
from rjwar.words.wording import Wording


def card(words: Wording, place: Place) -> Iterator[Part]:
    """What the record has of the place; what it has not is left out."""
    yield from title(words, place)
    today = words.told(words.label("modern"), words.text(place.modern)) if place.modern else ""
    yield facts([position(words, place), today])
    yield GAP
    yield from aliases(words, place)
    yield from mentions(words, "place", place.id, lambda event: "")
    yield from claims(words, place)


def position(words: Wording, place: Place) -> str:
    """Degrees north and east; empty where they are not known."""
    if place.lat is None or place.lon is None:
        return ""
    degrees = words.position(place.lat, place.lon)
    return words.phrase("near", degrees) if place.approximate else degrees
