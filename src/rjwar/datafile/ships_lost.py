"""The ships that a record counts as lost: in which event, when first, and which of them came back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from rjwar.record.model import UNDOING, Event, Record
from rjwar.record.references import Path


class ShipLoss(NamedTuple):
    """A ship that an event counts as lost: where it says so, which ship, and what became of her."""

    event: Event
    path: Path
    ship: str
    fate: str


def losses_of_ships(record: Record) -> Iterator[ShipLoss]:
    """Every loss of a ship, in the order of the file."""
    for event, side, force in record.forces():
        for index, lost in enumerate(force.ships_lost):
            yield ShipLoss(event, ("forces", side, "ships_lost", index), lost.ship, lost.fate)


def came_back(record: Record) -> set[str]:
    """The ships that were let go or raised, or became others."""
    undone = {loss.ship for loss in losses_of_ships(record) if loss.fate in UNDOING}
    return undone | {ship.id for ship in record.ships.values() if ship.became}


def first_lost(record: Record) -> Mapping[str, date]:
    """The first day that each ship may have been lost on."""
    days: dict[str, list[date]] = defaultdict(list)
    for loss in losses_of_ships(record):
        if loss.event.date.earliest and loss.fate not in UNDOING:
            days[loss.ship].append(loss.event.date.earliest)
    return {ship: min(found) for ship, found in days.items()}


def ships_listed(event: Event) -> set[str]:
    """The ships that an event lists, lost in it or not."""
    return {*event.ships, *(lost.ship for force in event.forces.values() for lost in force.ships_lost)}
