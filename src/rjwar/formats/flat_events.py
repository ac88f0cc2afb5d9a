"""An event as one flat row, as programs that show maps and tables want it:
words, dates, figures and positions by name.
"""

from __future__ import annotations

from rjwar.core.light_typing import Any
from rjwar.formats import event_text
from rjwar.formats.countable import countable
from rjwar.query.selection import Selection
from rjwar.record.losses import bounds, is_combat, lost
from rjwar.record.model import Event, Figure, Force
from rjwar.words.wording import Wording


class FlatEvents:
    """The rows of a selection."""

    def __init__(self, selection: Selection, words: Wording) -> None:
        self.words = words
        self.sides = _fighting(selection, words)
        self._countable = countable(selection)

    def row(self, event: Event) -> dict[str, Any]:
        """The values of an event by the names of their columns,
        which are the same for every event of the selection.
        """
        date, place = event.date, self.words.store.find("place", event.place) if event.place else None
        kind = self.words.store.word("kinds", event.kind)
        outcome = self.words.store.word("outcomes", event.outcome)
        return {
            "name": event_text.name(event, self.words),
            "kind": event.kind,
            "kind_name": self.words.word("kinds", event.kind) or None,
            "combat": is_combat(event, kind),
            "front": event.front,
            "front_name": self.words.word("fronts", event.front) or None,
            "place": event_text.place(event, self.words) or None,
            "place_approximate": place.approximate if place else None,
            "date": date.edtf,
            "when": self.words.date(date),
            "earliest": date.earliest and date.earliest.isoformat(),
            "latest": date.latest and date.latest.isoformat(),
            "precision": date.precision,
            "approximate": date.approximate,
            "uncertain": date.uncertain,
            "hours": event_text.hours(event, self.words) or None,
            "outcome": event.outcome,
            "outcome_name": self.words.word("outcomes", event.outcome) or None,
            "outcome_note": event_text.of_record(event.outcome_note, self.words) or None,
            "victor": outcome.victor if outcome else None,
            "weight": event.weight,
            "summary": event_text.summary(event, self.words) or None,
            "part_of": event.part_of,
            **{key: value for side in self.sides for key, value in self._of_side(event, side).items()},
            "sources": "; ".join(cited.text for cited in event_text.sources(event, self.words)) or None,
            "source_urls": " ".join(
                cited.address for cited in event_text.sources(event, self.words) if cited.address
            )
            or None,
        }

    def _of_side(self, event: Event, side: str) -> dict[str, Any]:
        """Who commanded a side, with how many men, how many it lost,
        and whether that may be added to what others lost.
        """
        force, column = event.forces.get(side) or Force(), side.replace("-", "_")
        return {
            f"{column}_commanders": event_text.commanders(event, side, self.words) or None,
            **_figure(f"{column}_men", force.strength.get("men")),
            **_lost(f"{column}_lost", lost(force)),
            f"{column}_lost_countable": (event.id, side) in self._countable,
        }


def _fighting(selection: Selection, words: Wording) -> list[str]:
    """The belligerents, then what other sides had forces: every feature has the columns of all of them."""
    belligerents = [id for id, side in words.store.words("sides").items() if side.belligerent]
    return list(
        dict.fromkeys(
            [
                *belligerents,
                *sorted({side for event in selection.without_war().events for side in event.forces}),
            ]
        )
    )


def _figure(name: str, figure: Figure | None) -> dict[str, int | None]:
    best, low, high = (figure.best, figure.low, figure.high) if figure else (None, None, None)
    return {name: best, f"{name}_low": low, f"{name}_high": high}


def _lost(name: str, figure: Figure | None) -> dict[str, int | None]:
    """A loss with the bounds that `stats` adds up: one that is open counts as the number that is known."""
    return _figure(name, Figure(figure.best, *bounds(figure)) if figure else None)


def point(event: Event, words: Wording) -> list[float] | None:
    """East and north of where an event happened; None where no position is known."""
    place = words.store.find("place", event.place) if event.place else None
    return [place.lon, place.lat] if place and place.lat is not None and place.lon is not None else None
