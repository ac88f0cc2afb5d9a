"""People, ships and places as parts of a web page: what they were called, and what is known of them.

The events they figure in lead to them; the script of the page gathers these under each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rjwar.core.edtf import parse
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.place import position
from rjwar.formats.page.article import claims
from rjwar.formats.page.markup import Markup, joined, tag
from rjwar.formats.page.sheet import Sheet
from rjwar.record.documents import fate
from rjwar.record.model import Person, Place, Ship
from rjwar.words.labels import FATES, SHIP_TYPES, word
from rjwar.words.page import page_word

Facts = Sequence[str]


def entries(entity: str, sheet: Sheet) -> Iterator[Markup]:
    """All of a kind that figure in the events of the page, under their heading, by name."""
    ids = [id for other, id in sheet.addresses if other == entity]
    if not ids:
        return
    heading, facts = _KINDS[entity]
    yield Markup(f'<section class="entries {entity}">{tag("h2", heading(sheet.card), id=f"_{entity}")}')
    for id in ids:
        yield _entry(entity, id, facts(sheet.card.store.find(entity, id), sheet), sheet)
    yield Markup("</section>")


def _entry(entity: str, id: str, facts: Facts, sheet: Sheet) -> Markup:
    found = sheet.card.store.find(entity, id)
    at = f"{found.lat:g},{found.lon:g}" if entity == "place" and found.lat is not None and found.lon is not None else None
    return tag(
        "div",
        tag("h3", sheet.card.name(entity, id), lang=sheet.foreign_of(found.name)),
        sheet.other_names(found.name, found.aliases),
        tag("p", joined(facts), class_="facts") if any(facts) else "",
        sheet.told(getattr(found, "summary", {})),
        claims(found, sheet),
        id=sheet.address(entity, id),
        data_at=at,
    )


def _person(person: Person, sheet: Sheet) -> Facts:
    card = sheet.card
    ranks = [card.word("ranks", held.rank) + (f" ({card.date(held.from_, short=True)})" if held.from_ else "") for held in person.ranks]
    life = [f"{card.label(key)} {card.date(date, short=True)}" for key, date in (("born", person.born), ("died", person.died)) if date]
    return [card.word("sides", person.side), *ranks, *life]


def _ship(ship: Ship, sheet: Sheet) -> Facts:
    card = sheet.card
    return [
        card.text(word(SHIP_TYPES, ship.type, card.lang)) if ship.type else "",
        card.word("sides", ship.side),
        f"{card.label('launched')} {card.date(ship.launched, short=True)}" if ship.launched else "",
        f"{ship.displacement_t:,} {card.label('tons')}" if ship.displacement_t is not None else "",
        _fate(ship, sheet),
        *(_became(later, card) for later in ship.became),
    ]


def _fate(ship: Ship, sheet: Sheet) -> str:
    """What became of her, and when, where that is known; in which event is told by her events."""
    told = fate(ship, sheet.card.store)
    return f"{word(FATES, told['what'], sheet.card.lang)} {sheet.card.date(parse(told['date']), short=True)}" if told else ""


def _became(later: Any, card: Card) -> str:
    told = [card.date(later.from_, short=True) if later.from_ else "", card.word("sides", later.side)]
    when = ", ".join(filter(None, told))
    return f"{card.label('became')}: {card.text(later.name)}" + (f" ({when})" if when else "")


def _place(place: Place, sheet: Sheet) -> Facts:
    card = sheet.card
    return [position(card, place), f"{card.label('modern')}: {card.text(place.modern)}" if place.modern else ""]


_KINDS: dict[str, tuple[Callable[[Card], str], Callable[[Any, Sheet], Facts]]] = {
    "person": (lambda card: card.label("people"), _person),
    "ship": (lambda card: card.label("ships"), _ship),
    "place": (lambda card: page_word("places", card.lang), _place),
}
"""Of each kind its heading, and what is told of one."""
