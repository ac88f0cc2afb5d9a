"""A side of the war as an entity: its document, and what its card tells."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from rjwar.query.losses import Range, counted, summed
from rjwar.record.context import Context
from rjwar.record.document_keys import NAMED, Key, Keys, entity, plain
from rjwar.record.json_types import WHOLE, YES_NO, or_null, shape
from rjwar.record.losses import is_combat
from rjwar.record.model import Texts, Word
from rjwar.store.reader import Store


class CountedSide(NamedTuple):
    """A side, in how many events its forces took part, and how many ended in its victory."""

    id: str
    name: Texts
    belligerent: bool | None
    events: int
    victories: int


def _counted(store: Store, side: Word) -> CountedSide:
    ((events,),) = store.rows("SELECT count(*) FROM links WHERE role = 'side' AND id = ?", side.id)
    ((victories,),) = store.rows("SELECT count(*) FROM events WHERE victor = ?", side.id)
    return CountedSide(side.id, side.name, side.belligerent, events, victories)


SIDE_KEYS: Keys = {
    **entity("side"),
    "name": NAMED["name"],
    "names": NAMED["names"],
    "belligerent": plain(or_null(YES_NO), "belligerent", "Whether it was at war."),
    "counts": Key(
        shape(events=WHOLE, victories=WHOLE),
        lambda side, context: {"events": side.events, "victories": side.victories},
        "In how many events its forces took part, and how many ended in its victory.",
    ),
}


def side_document(store: Store, id: str, lang: str = "en") -> dict[str, Any]:
    """The object of a side, as `show --json` prints it."""
    context, side = Context(store, lang), _counted(store, store.words("sides")[id])
    return {name: key.value(side, context) for name, key in SIDE_KEYS.items()}


class SideCard(NamedTuple):
    """What a side's card tells beside its document; ids, the first the most."""

    commanders: tuple[tuple[str, int], ...]
    """Who commanded its forces, and in how many events."""
    ships: tuple[tuple[str, int, int], ...]
    """Its ships by type at the war's start: how many the record has, and how many of them were lost."""
    victories: tuple[str, ...]
    defeats: tuple[str, ...]
    """Combats that it won, and that it fought and another won, the weightiest first."""
    others: tuple[str, ...]
    """The other events in which its forces took part, in order of date."""
    losses: Range


def card_of(store: Store, id: str) -> SideCard:
    """What the record has of a side, counted."""
    sql = "SELECT n FROM links JOIN events USING(n) WHERE role = 'side' AND links.id = ? AND NOT war"
    numbers = [n for (n,) in store.rows(sql, id)]
    events = store.events(numbers)
    combats = {event.id: event for event in events if is_combat(event, store.word("kinds", event.kind))}
    commanders = Counter(commander.person for event in events for commander in event.forces[id].commanders)
    lost = [loss.range for loss in counted(store, combats) if loss.side == id]
    decided = _decided(store, id)
    others = tuple(event.id for event in events if not any(event.id in combats for combats in decided))
    return SideCard(
        tuple(commanders.most_common()), _fleet(store, id), *decided, others=others, losses=summed(lost)
    )


def _fleet(store: Store, id: str) -> tuple[tuple[str, int, int], ...]:
    start = store.span.earliest if store.span else None
    ships = [ship for ship in (store.find("ship", id) for id in store.ids("ship")) if ship.side == id]
    lost = {
        id for (id,) in store.rows("SELECT DISTINCT id FROM mentions WHERE entity = 'ship' AND role = 'lost'")
    }
    types = Counter(ship.type_on(start) or "" for ship in ships)
    gone = Counter(ship.type_on(start) or "" for ship in ships if ship.id in lost)
    return tuple((type, count, gone[type]) for type, count in types.most_common())


def _decided(store: Store, id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The whole combats that were decided for a side, and against it."""
    sql = """SELECT events.id, victor FROM events JOIN links USING(n)
        WHERE role = 'side' AND links.id = ? AND combat AND victor IS NOT NULL
        ORDER BY coalesce(weight, 0) DESC, events.n"""
    decided = store.rows(sql, id)
    return tuple(event for event, victor in decided if victor == id), tuple(
        event for event, victor in decided if victor != id
    )
