"""An event as one flat row, as programs that show maps and tables want it: words, dates, figures and positions by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rjwar.formats import event_text
from rjwar.record.losses import lost
from rjwar.record.model import Event, Figure, Force
from rjwar.words.wording import Wording


def fighting(events: Sequence[Event], words: Wording) -> list[str]:
    """The belligerents, then what other sides had forces: every feature has the columns of all of them."""
    belligerents = [id for id, side in words.store.words("sides").items() if side.belligerent]
    return list(dict.fromkeys([*belligerents, *sorted({side for event in events for side in event.forces})]))


def row(event: Event, sides: Sequence[str], words: Wording) -> dict[str, Any]:
    """The values of an event by the names of their columns, which are the same for every event with the same sides."""
    date, place = event.date, words.store.find("place", event.place) if event.place else None
    outcome = words.store.word("outcomes", event.outcome)
    return {
        "name": event_text.name(event, words),
        "kind": event.kind,
        "kind_name": words.word("kinds", event.kind) or None,
        "front": event.front,
        "front_name": words.word("fronts", event.front) or None,
        "place": event_text.place(event, words) or None,
        "place_approximate": place.approximate if place else None,
        "date": date.edtf,
        "when": words.date(date),
        "earliest": date.earliest and date.earliest.isoformat(),
        "latest": date.latest and date.latest.isoformat(),
        "precision": date.precision,
        "approximate": date.approximate,
        "uncertain": date.uncertain,
        "hours": event_text.hours(event, words) or None,
        "outcome": event.outcome,
        "outcome_name": words.word("outcomes", event.outcome) or None,
        "outcome_note": event_text.of_record(event.outcome_note, words) or None,
        "victor": outcome.victor if outcome else None,
        "weight": event.weight,
        "summary": event_text.summary(event, words) or None,
        "part_of": event.part_of,
        **{key: value for side in sides for key, value in _of_side(event, side, words).items()},
        "sources": "; ".join(cited.text for cited in event_text.sources(event, words)) or None,
        "source_urls": " ".join(cited.address for cited in event_text.sources(event, words) if cited.address) or None,
    }


def _of_side(event: Event, side: str, words: Wording) -> dict[str, Any]:
    """Who commanded a side, with how many men, and how many it lost."""
    force = event.forces.get(side) or Force()
    return {
        f"{side}_commanders": event_text.commanders(event, side, words) or None,
        **_figure(f"{side}_men", force.strength.get("men")),
        **_figure(f"{side}_lost", lost(force)),
    }


def _figure(name: str, figure: Figure | None) -> dict[str, int | None]:
    best, low, high = (figure.best, figure.low, figure.high) if figure else (None, None, None)
    return {name: best, f"{name}_low": low, f"{name}_high": high}


def point(event: Event, words: Wording) -> list[float] | None:
    """East and north of where an event happened; None where no position is known."""
    place = words.store.find("place", event.place) if event.place else None
    return [place.lon, place.lat] if place and place.lat is not None and place.lon is not None else None
