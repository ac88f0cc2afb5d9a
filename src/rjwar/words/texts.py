"""The texts that a language must bring, by key: tables that the type checker alone reads."""

from __future__ import annotations

from rjwar.core.light_typing import TypedDict


class Years(TypedDict):
    """How a year of each era is written, with a gap for its number."""

    ce: str
    be: str
    meiji: str


Labels = TypedDict(
    "Labels",
    {
        "date": str,
        "place": str,
        "front": str,
        "kind": str,
        "outcome": str,
        "commanders": str,
        "strength": str,
        "losses": str,
        "ships-lost": str,
        "people": str,
        "places": str,
        "ships": str,
        "causes": str,
        "effects": str,
        "phases": str,
        "part-of": str,
        "sources": str,
        "reading": str,
        "claims": str,
        "day-of-war": str,
        "about": str,
        "unknown": str,
        "event": str,
        "command": str,
        "units": str,
        "led-from": str,
        "led-to": str,
        "differ": str,
        "money": str,
        "known-as": str,
        "born": str,
        "died": str,
        "rank": str,
        "side": str,
        "type": str,
        "launched": str,
        "displacement": str,
        "armament": str,
        "guns": str,
        "torpedo-tubes": str,
        "became": str,
        "fate": str,
        "position": str,
        "modern": str,
        "events": str,
        "year": str,
        "month": str,
        "time": str,
        "length": str,
        "ratio": str,
        "added-up": str,
        "note": str,
        "also-there": str,
        "ships-there": str,
        "start": str,
        "end": str,
        "name": str,
        "summary": str,
        "commanded": str,
        "cited": str,
        "borrower": str,
        "lender": str,
        "tags": str,
        "born-that-day": str,
        "died-that-day": str,
        "disputed": str,
        "record-id": str,
        "weight": str,
        "same-as": str,
        "record": str,
        "person": str,
        "belligerent": str,
        "victories": str,
        "latitude": str,
        "longitude": str,
        "yes": str,
        "no": str,
    },
)
"""Words that head a row, a column or a section, or name a field."""

Phrases = TypedDict(
    "Phrases",
    {
        "plus": str,
        "no-room": str,
        "outside": str,
        "and-places": str,
        "without-position": str,
        "other-event": str,
        "fight": str,
        "men-lost": str,
        "each-month": str,
        "each-year": str,
        "each-years": str,
        "in-thousands": str,
        "in-millions": str,
        "in-all": str,
        "undated": str,
        "losses-placed": str,
        "losses-spread": str,
        "no-losses-given": str,
        "perhaps-then": str,
        "about-then": str,
        "km": str,
        "weekday": str,
        "clock": str,
        "tons": str,
        "guns": str,
        "every-year": str,
        "day-of-war": str,
        "days-of-war": str,
        "that-day": str,
        "began": str,
        "ended": str,
        "under-way": str,
        "anniversary": str,
        "perhaps": str,
        "lives": str,
        "lost-by": str,
        "low-high": str,
        "all": str,
        "none": str,
        "interest": str,
        "issue-price": str,
        "share": str,
        "north": str,
        "south": str,
        "east": str,
        "west": str,
        "near": str,
        "record-has": str,
        "text-claim": str,
        "claims-count": str,
        "subjects": str,
        "cited-for": str,
        "for-reading": str,
        "works": str,
        "nothing-that-day": str,
        "no-events": str,
        "born": str,
        "died": str,
        "launched": str,
        "quoted": str,
        "also": str,
        "weekdays": str,
        "plus-then": str,
        "ask-more": str,
        "type-next": str,
        "type-all": str,
        "try-next": str,
        "week-columns": str,
        "darker-weight": str,
        "darker-losses": str,
        "one-more": str,
        "several-more": str,
        "undecided": str,
    },
)
"""Sentences with gaps to fill, in order."""


class Counts(TypedDict):
    """Phrases with a number `{n}`, in as many forms as `Numbers.plural` tells apart;
    of `drawn` `{some}` is how many of `{n}`.
    """

    drawn: tuple[str, ...]
    more: tuple[str, ...]
    others: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    phases: tuple[str, ...]
    days: tuple[str, ...]
    tubes: tuple[str, ...]


Regions = TypedDict(
    "Regions",
    {
        "manchuria": str,
        "korea": str,
        "japan": str,
        "yellow-sea": str,
        "sea-of-japan": str,
        "sakhalin": str,
    },
)
"""Names that the map writes."""


class Fates(TypedDict):
    """What became of a ship."""

    sunk: str
    scuttled: str
    captured: str
    interned: str
    wrecked: str
    released: str
    raised: str


class Sums(TypedDict):
    """What a sum of money is, beside a loan, which is also a kind of event."""

    indemnity: str
    compensation: str


class Currencies(TypedDict):
    """Sums of each currency, with a gap for how much."""

    GBP: str
    JPY: str
    FRF: str
    DEM: str
    RUB: str
    tael: str


class Verdicts(TypedDict):
    """What is thought of a claim."""

    differs: str
    imprecise: str
    mistaken: str
    unverifiable: str


UnitKinds = TypedDict(
    "UnitKinds",
    {
        "army-group": str,
        "army": str,
        "corps": str,
        "division": str,
        "brigade": str,
        "regiment": str,
        "detachment": str,
        "fleet": str,
        "squadron": str,
        "naval-division": str,
        "flotilla": str,
        "staff": str,
    },
)
"""What kind of unit."""

Page = TypedDict(
    "Page",
    {
        "search": str,
        "search-hint": str,
        "filters": str,
        "every-front": str,
        "every-side": str,
        "every-kind": str,
        "every-outcome": str,
        "combats": str,
        "clear": str,
        "language": str,
        "shown": str,
        "none-found": str,
        "timeline": str,
        "timeline-help": str,
        "zoom-in": str,
        "zoom-out": str,
        "whole-war": str,
        "earlier": str,
        "later": str,
        "before": str,
        "after": str,
        "crowded": str,
        "undated": str,
        "no-outcome": str,
        "doubtful": str,
        "open": str,
        "lasting": str,
        "no-front": str,
        "map": str,
        "map-help": str,
        "map-in": str,
        "map-out": str,
        "map-all": str,
        "map-theatre": str,
        "beyond": str,
        "unplaced": str,
        "events-there": str,
        "forces": str,
        "places": str,
        "names": str,
    },
)
"""What the web page says of itself: its controls, and what its timeline and map leave out.

`{}` are gaps that its script fills.
"""
