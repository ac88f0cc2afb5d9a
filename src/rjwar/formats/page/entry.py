"""People, ships, units and places as parts of a web page: what is known of them.

The events they figure in lead to them; the script of the page gathers these under each. What sources say
otherwise of them is left to cards and JSON, for a page has its limits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rjwar.core.edtf import parse
from rjwar.core.light_typing import Any
from rjwar.draw.cards.place import position
from rjwar.draw.cards.ship import armament
from rjwar.formats.page.markup import Markup, escape_html, joined, tag
from rjwar.formats.page.sheet import Sheet
from rjwar.record.context import Context
from rjwar.record.entity_keys import fate
from rjwar.record.model import Appointment, Person, Place, Renamed, Ship, Unit
from rjwar.words.wording import Wording

Facts = Sequence[str]


def entries(entity: str, sheet: Sheet) -> Iterator[Markup]:
    """All of a kind that figure in the events of the page, under their heading, by name."""
    ids = [id for other, id in sheet.addresses if other == entity]
    if not ids:
        return
    heading, facts = _KINDS[entity]
    yield Markup(f'<section class="entries {entity}">{tag("h2", heading(sheet.card), id=f"_{entity}")}<ul>')
    for id in ids:
        yield _entry(entity, id, facts(sheet.card.store.find(entity, id), sheet), sheet)
    yield Markup("</ul></section>")


def _entry(entity: str, id: str, facts: Facts, sheet: Sheet) -> Markup:
    found, address = sheet.card.store.find(entity, id), sheet.addresses[entity, id]
    at = (
        f"{found.lat:g},{found.lon:g}"
        if entity == "place" and found.lat is not None and found.lon is not None
        else None
    )
    return tag(
        "li",
        tag("h3", sheet.card.name(entity, id), id=address.of_heading, lang=sheet.foreign_of(found.name)),
        tag("p", joined(facts, ", ")),
        sheet.told(getattr(found, "summary", {})),
        id=address.id,
        data_at=at,
    )


def _person(person: Person, sheet: Sheet) -> Facts:
    card = sheet.card
    ranks = [
        card.word("ranks", held.rank) + (card.aside(card.date(held.from_, short=True)) if held.from_ else "")
        for held in person.ranks
    ]
    life = [
        card.life(key, card.text(person.name), card.date(date, short=True))
        for key, date in (("born", person.born), ("died", person.died))
        if date
    ]
    return [card.word("sides", person.side), *ranks, *life]


def _ship(ship: Ship, sheet: Sheet) -> Facts:
    card = sheet.card
    return [
        card.word("types", ship.types[0].type) if ship.types else "",
        card.word("sides", ship.side),
        card.phrase("launched", card.date(ship.launched, short=True)) if ship.launched else "",
        card.phrase("tons", card.number(ship.displacement_t)) if ship.displacement_t is not None else "",
        *armament(card, ship),
        _fate(ship, card),
        *(_became(later, sheet) for later in ship.became),
    ]


def _fate(ship: Ship, card: Wording) -> str:
    """What became of her, and when, where that is known; in which event is told by her events."""
    told = fate(ship, Context(card.store, card.lang))
    return f"{card.fate(told['what'])} {card.date(parse(told['date']), short=True)}" if told else ""


def _became(later: Renamed, sheet: Sheet) -> str:
    card = sheet.card
    when = card.listed(
        (card.date(later.from_, short=True) if later.from_ else "", card.word("sides", later.side))
    )
    return Markup(
        card.told(card.label("became"), "") + sheet.spoken(later.name) + escape_html(card.aside(when))
    )


def _unit(unit: Unit, sheet: Sheet) -> Facts:
    card = sheet.card
    above = (
        Markup(escape_html(card.told(card.label("part-of"), "")) + sheet.named("unit", unit.part_of))
        if unit.part_of
        else ""
    )
    return [
        card.unit_kind(unit.kind),
        card.word("sides", unit.side),
        above,
        *(_command(one, sheet) for one in unit.commanders),
    ]


def _command(one: Appointment, sheet: Sheet) -> Markup:
    since = sheet.card.aside(sheet.card.date(one.from_, short=True)) if one.from_ else ""
    return Markup(sheet.named("person", one.person) + escape_html(since))


def _place(place: Place, sheet: Sheet) -> Facts:
    card = sheet.card
    today = (
        Markup(escape_html(card.told(card.label("modern"), "")) + sheet.spoken(place.modern))
        if place.modern
        else ""
    )
    return [position(card, place), today]


_KINDS: dict[str, tuple[Callable[[Wording], str], Callable[[Any, Sheet], Facts]]] = {
    "person": (lambda card: card.label("people"), _person),
    "ship": (lambda card: card.label("ships"), _ship),
    "unit": (lambda card: card.label("units"), _unit),
    "place": (lambda card: card.page("places"), _place),
}
"""Of each kind its heading, and what is told of one."""
