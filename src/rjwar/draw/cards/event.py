"""The card of an event: when, where and how it ended, who fought and what it cost, its phases, and what led to what."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.text import cells, in_language
from rjwar.draw.cards.citations import sources
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.figures import in_sides_order, side_style
from rjwar.draw.cards.forces import forces
from rjwar.draw.cards.page import Card
from rjwar.draw.cards.related_events import chain, clock_hours, phases
from rjwar.draw.layout.columns import Line, fill, in_commas, wrapped
from rjwar.draw.layout.lines import Span
from rjwar.query.on_day import day_of_war
from rjwar.record.links import figuring
from rjwar.record.model import Event, Money
from rjwar.words.phrases import phrase


def write(card: Card, event: Event) -> None:
    """What the record has of the event; what it has not is left out."""
    card.title(event)
    when = card.date(event.date)
    card.facts([*([when] if cells(when) <= card.width else card.calendars(event.date)), clock_time(card, event), days_of_war(card, event)])
    place = card.link("place", event.place) if event.place else ("", "")
    words = dict.fromkeys((card.word("fronts", event.front), card.word("kinds", event.kind)))
    card.facts([place, *(word for word in words if word != place[0])])
    if event.outcome:
        card.add(wrapped([card.outcome(event)], card.width))
    card.paragraph(in_language(event.summary, card.lang))
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


def clock_time(card: Card, event: Event) -> str:
    """The hours of an event with the name of the clock: `14:08–19:27 Japanese time`; empty where none are known."""
    hours = clock_hours(event)
    return card.text(f"{hours} {card.word('clocks', event.time.clock)}".strip()) if event.time and hours else ""


def days_of_war(card: Card, event: Event) -> str:
    """Which days of the war an event took: `days 475–476 of the war`; empty outside it, and for what is not dated to the day."""
    if not (event.date.is_days and event.date.earliest and event.date.latest):
        return ""
    first, last = (day_of_war(card.store.span, day) for day in (event.date.earliest, event.date.latest))
    if first is None or last is None:
        return ""
    return phrase("day-of-war", card.lang, first) if first == last else phrase("days-of-war", card.lang, f"{first}–{last}")


def money_facts(card: Card, money: Money) -> list[str]:
    """A sum of money as facts: what, how much, who to whom, on what terms."""
    what = card.word("kinds", money.what) if money.what else ""
    sum_ = f"{money.amount:,} {money.currency or ''}".strip() if money.amount is not None else money.currency or ""
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
            *(f"{card.label(role)}: {who}" for role, who in parties if who),
            *(phrase(term, card.lang, f"{value:g}") for term, value in terms if value is not None),
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
    sides: dict[str, list[Span]] = {side: [] for side in in_sides_order(one.side or "" for one in found.values())}
    for id, one in found.items():
        sides[one.side or ""].append(card.link(entity, id))

    def block(width: int) -> list[Line]:
        lines: list[Line] = []
        for side, names in sides.items():
            opening: list[Line] = [[(f"{card.word('sides', side)}:", side_style(side) or "dim")]] if side else []
            lines += fill([*opening, *in_commas(names)], width, between=" ", hang=2)
        return lines

    if ids:
        card.row(card.label(heading), block)
