"""An event as a part of a web page: when, where and how it ended, who fought and what it cost, and what is known of it by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rjwar.core.text import LANGUAGES, in_language
from rjwar.draw.cards.citations import short_title
from rjwar.draw.cards.claims import field_name, record_value
from rjwar.draw.cards.event import money_facts
from rjwar.draw.cards.figures import in_measures_order, in_sides_order
from rjwar.draw.cards.forces import commander_atoms, units_of
from rjwar.formats.event_text import one_line
from rjwar.formats.page.markup import Markup, escape_html, joined, tag
from rjwar.record.links import figuring
from rjwar.record.model import Commander, Event, Figure, Force
from rjwar.words.wording import Wording


def article(event: Event, card: Wording, shown: frozenset[str]) -> Markup:
    """The event; those named in it that are `shown` on the page are links."""
    outcome = card.store.word("outcomes", event.outcome)
    victor = outcome.victor if outcome else None
    place = card.name("place", event.place) if event.place else ""
    facts = dict.fromkeys((place, card.word("fronts", event.front), card.word("kinds", event.kind), card.clock_time(event)))
    result = tag("strong", card.word("outcomes", event.outcome), class_=f"victor {side(victor)}") if event.outcome else ""
    summary = one_line(in_language(event.summary, card.lang))
    return tag(
        "article",
        tag("p", _dated(event, card), class_="when"),
        tag("h3", tag("a", card.name("event", event.id), href=f"#{event.id}")),
        _in_other_languages(event, card),
        tag("p", joined((result, *facts)), class_="facts"),
        tag("p", summary) if summary else "",
        _forces(event, card),
        tag("p", card.text(event.outcome_note), class_="note") if event.outcome_note else "",
        _links(event, card, shown),
        _claims(event, card),
        id=event.id,
        class_=f"weight-{event.weight or 1}",
    )


def side(victor: str | None) -> str:
    """The class of what a side won: `japan`, `other`, or `even` for nobody's."""
    return "even" if victor is None else "japan" if victor == "japan" else "other"


def _dated(event: Event, card: Wording) -> Markup:
    start, text = event.date.start, card.date(event.date)
    return tag("time", text, datetime=start.text) if start and "X" not in start.text else escape_html(text)


def _in_other_languages(event: Event, card: Wording) -> Markup:
    """The names in the other languages, each marked as such for whoever reads them aloud."""
    own = in_language(event.name, card.lang)
    others = [(lang, event.name[lang]) for lang in LANGUAGES if lang in event.name and event.name[lang] != own]
    return tag("p", joined(tag("span", one_line(name), lang=lang) for lang, name in others), class_="names") if others else Markup()


def _forces(event: Event, card: Wording) -> Markup:
    sides = in_sides_order(event.forces)
    rows = list(_rows(event, [event.forces[side] for side in sides], card))
    if not rows:
        return Markup()
    head = tag("tr", tag("td"), *(tag("th", card.word("sides", side), scope="col") for side in sides))
    body = (tag("tr", tag("th", heading, scope="row"), *(tag("td", cell) for cell in cells)) for heading, cells in rows)
    return tag("div", tag("table", tag("thead", head), tag("tbody", *body)), class_="wide")


def _rows(event: Event, forces: list[Force], card: Wording) -> Iterator[tuple[str, list[str]]]:
    if any(force.commanders for force in forces):
        yield (
            card.label("command"),
            [_listed(_commander(event, one, card) for one in force.commanders) for force in forces],
        )
    if any(force.units for force in forces):
        yield card.label("units"), [_listed(units_of(card, force)) for force in forces]
    yield from _figures([force.strength for force in forces], card, card.label("strength"))
    yield from _figures([force.losses for force in forces], card, card.label("losses"))
    if any(force.ships_lost for force in forces):
        yield (
            card.label("ships-lost"),
            [_listed(f"{card.name('ship', lost.ship)} ({card.fate(lost.fate)})" for lost in force.ships_lost) for force in forces],
        )


def _commander(event: Event, commander: Commander, card: Wording) -> str:
    return " ".join("".join(text for text, _ in atom) for atom in commander_atoms(card, event, commander, first=False))


def _figures(sides: list[Mapping[str, Figure]], card: Wording, heading: str) -> Iterator[tuple[str, list[str]]]:
    for measure in in_measures_order(measure for figures in sides for measure in figures):
        cells = []
        for figures in sides:
            found = figures.get(measure)
            counts = f"; {card.text(found.counts)}" if found and found.counts else ""
            cells.append(card.figure(found) + counts if found else "")
        yield f"{heading}: {card.word('measures', measure)}", cells


def _listed(items: Iterable[str]) -> Markup:
    some = list(items)
    return tag("ul", *(tag("li", item) for item in some)) if some else Markup()


def _links(event: Event, card: Wording, shown: frozenset[str]) -> Markup:
    """What else the record links with the event, as a list of terms."""
    terms: list[tuple[str, Sequence[str]]] = [
        ("money", [", ".join(money_facts(card, money)) for money in event.money]),
        ("also-there", [card.name("person", id) for id in figuring(event, "person")]),
        ("ships-there", [card.name("ship", id) for id in figuring(event, "ship")]),
        ("part-of", [_event(id, card, shown) for id in ([event.part_of] if event.part_of else [])]),
        ("phases", [_event(id, card, shown) for id in card.store.parts(event.id)]),
        ("led-from", [_event(id, card, shown) for id in event.causes]),
        ("led-to", [_event(id, card, shown) for id in card.store.effects(event.id)]),
        ("sources", [joined((work(cited.source, card), card.text(cited.at or "")), ", ") for cited in event.sources]),
        ("reading", [work(id, card) for id in event.reading]),
    ]
    told = [Markup(tag("dt", card.label(key)) + tag("dd", joined(some, "; "))) for key, some in terms if some]
    return tag("dl", *told) if told else Markup()


def _event(id: str, card: Wording, shown: frozenset[str]) -> Markup:
    name = card.name("event", id)
    return tag("a", name, href=f"#{id}") if id in shown else escape_html(name)


def work(id: str, card: Wording) -> Markup:
    """A work in few words, linked to its place in the page's bibliography."""
    return tag("a", short_title(card, id), href=f"#{id}")


def _claims(event: Event, card: Wording) -> Markup:
    """What sources say otherwise, beside the record's own value."""
    if not event.claims:
        return Markup()
    items = []
    for claim in event.claims:
        own = "" if claim.field == "text" else record_value(card, event, claim.field)
        verdict = card.verdict(claim.verdict) if claim.verdict else ""
        whom = joined((work(claim.source, card), card.text(claim.at or "")), ", ")
        said = joined((tag("q", card.text(claim.value)), whom, verdict, card.text(claim.note)), " — ")
        items.append(tag("li", tag("strong", field_name(card, claim.field)), f": {own}" if own else "", tag("br"), said))
    return tag("details", tag("summary", f"{card.label('differ')} ({len(items)})"), tag("ul", *items))
