"""The card of an event: when, where and how it ended, who fought and what it cost, its phases, and what led to what."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.text import cells
from rjwar.draw.cards.citations import sources
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.figures import in_sides_order, side_style
from rjwar.draw.cards.forces import forces
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import chain, phases
from rjwar.draw.layout.columns import Line, fill, in_commas, wrapped
from rjwar.query.on_day import day_of_war
from rjwar.record.links import figuring
from rjwar.record.model import Event, Money


def write(card: Card, event: Event) -> None:
    """What the record has of the event; what it has not is left out."""
    card.title(event)
    when = card.date(event.date)
    card.facts([*([when] if cells(when) <= card.width else card.calendars(event.date)), card.clock_time(event), days_of_war(card, event)])
    place, front = card.name("place", event.place) if event.place else "", card.word("fronts", event.front)
    card.facts(list(dict.fromkeys((place, front, card.word("kinds", event.kind)))))
    if event.outcome:
        card.add(wrapped([card.outcome(event)], card.width))
    card.paragraph(event.summary)
    card.gap()
    forces(card, event)
    card.paragraph(event.outcome_note, "dim")
    card.gap()
    for money in event.money:
        card.list(card.label("money"), [[(fact, "")] for fact in money_facts(card, money)], between=" · ")
    card.gap()
    _others(card, event)
    chain(card, card.label("part-of"), [event.part_of] if event.part_of else [])
    phases(card, event)
    chain(card, card.label("led-from"), event.causes)
    chain(card, card.label("led-to"), card.store.effects(event.id))
    claims(card, event)
    sources(card, event)


def days_of_war(card: Card, event: Event) -> str:
    """Which days of the war an event took: `days 475–476 of the war`; empty outside it, and for what is not dated to the day."""
    if not (event.date.is_days and event.date.earliest and event.date.latest):
        return ""
    first, last = (day_of_war(card.store.span, day) for day in (event.date.earliest, event.date.latest))
    if first is None or last is None:
        return ""
    return card.phrase("day-of-war", first) if first == last else card.phrase("days-of-war", f"{first}–{last}")


def money_facts(card: Card, money: Money) -> list[str]:
    """A sum of money as facts: what, how much, who to whom, on what terms."""
    what = card.word("kinds", money.what) if money.what else ""
    sum_ = f"{card.number(money.amount)} {money.currency or ''}".strip() if money.amount is not None else money.currency or ""
    lender = money.lender.get("en")  # a side by its id, or in words
    parties = [
        ("borrower", card.word("sides", money.borrower)),
        ("lender", card.word("sides", lender) if card.store.word("sides", lender) else card.text(money.lender)),
    ]
    terms = [("interest", money.rate), ("issue-price", money.issue_price), ("share", money.share)]
    return [
        fact
        for fact in (
            what,
            card.text(sum_),
            *(card.told(card.label(role), who) for role, who in parties if who),
            *(card.phrase(term, card.decimal(value)) for term, value in terms if value is not None),
            card.text(money.note),
        )
        if fact
    ]


def _others(card: Card, event: Event) -> None:
    """Who else was there, and which other ships."""
    _by_side(card, "also-there", "person", figuring(event, "person"))
    _by_side(card, "ships-there", "ship", figuring(event, "ship"))


def _by_side(card: Card, heading: str, entity: str, ids: Sequence[str]) -> None:
    """Names by side, each side on a line of its own; nothing for none."""
    found = {id: card.store.find(entity, id) for id in ids}
    sides: dict[str, list[str]] = {side: [] for side in in_sides_order(one.side or "" for one in found.values())}
    for id, one in found.items():
        sides[one.side or ""].append(card.name(entity, id))

    def block(width: int) -> list[Line]:
        lines: list[Line] = []
        for side, names in sides.items():
            opening: list[Line] = [[(f"{card.word('sides', side)}:", side_style(side) or "dim")]] if side else []
            lines += fill([*opening, *in_commas(names)], width, between=" ", hang=2)
        return lines

    if ids:
        card.row(card.label(heading), block)
