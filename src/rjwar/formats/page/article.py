"""An event as a part of a web page: when, where and how it ended, who fought and what it cost,
and what is known of it by whom.

Its `data-` attributes are what the script of the page filters and draws by. An article is
said some hundreds of times, so what follows from its order is not said: the first paragraph is the date,
that after the heading the facts, the next without a class the summary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rjwar.draw.cards.claims import HasClaims, claimed, field_name, record_value
from rjwar.draw.cards.event_facts import money_facts
from rjwar.draw.cards.figures import in_measures_order
from rjwar.draw.cards.forces import commander_atoms
from rjwar.draw.layout.sides import in_sides_order
from rjwar.formats.event_text import is_plain, one_line
from rjwar.formats.page.addresses import reading
from rjwar.formats.page.markup import Markup, escape_html, joined, tag
from rjwar.formats.page.sheet import Sheet
from rjwar.formats.page.works import cited, numbered
from rjwar.record.links import figuring
from rjwar.record.model import Citation, Claim, Commander, Event, Figure, Force, UnitThere


def article(event: Event, sheet: Sheet) -> Markup:
    """The event; those it is linked with that stand on the page too are links."""
    card = sheet.card
    return tag(
        "article",
        tag("p", _dated(event, sheet)),
        tag(
            "h3",
            card.name("event", event.id),
            id=sheet.addresses["event", event.id].of_heading,
            lang=sheet.foreign_of(event.name),
        ),
        _facts(event, sheet),
        sheet.told(event.summary),
        _forces(event, sheet),
        sheet.told(event.outcome_note, class_="note"),
        _links(event, sheet),
        claims(event, sheet),
        id=event.id,
        class_=f"weight-{event.weight}" if (event.weight or 1) >= _LARGE else None,
        data_is=sheet.vocabulary.code(event),
        data_days=_days(event),
        data_also="|".join(one_line(text).replace("|", _BROKEN_BAR) for text in event.tags) or None,
    )


_BROKEN_BAR = "\u00a6"
"""Stands for a bar within a text of `data-also`; a search has both as a space."""

_LARGE = 4
"""The weight from which a heading is larger, without the script too, which gives all articles this class."""


def side(victor: str | None) -> str:
    """The class of what a side won: `japan`, `other`, or `even` for nobody's."""
    return "even" if victor is None else "japan" if victor == "japan" else "other"


def _dated(event: Event, sheet: Sheet) -> Markup:
    start, text = event.date.start, sheet.card.date(event.date)
    return tag("time", text, datetime=start.text) if start and "X" not in start.text else escape_html(text)


def _days(event: Event) -> str | None:
    """The first and the last day that are possible, an open end empty.

    None for the one day that the date tells anyway.
    """
    date = event.date
    if is_plain(date) and date.earliest == date.latest:
        return None
    return f"{date.earliest or ''}/{date.latest or ''}"


def _facts(event: Event, sheet: Sheet) -> Markup:
    """How it ended, where, on which front, and of what kind it was: a paragraph, of nothing an empty one.

    A front of the name of the place is not told again, nor a kind of the name of the front.
    """
    card = sheet.card
    outcome = card.store.word("outcomes", event.outcome)
    won = side(outcome.victor if outcome else None)
    result = tag("b", card.word("outcomes", event.outcome), class_=won) if event.outcome else ""
    place = sheet.named("place", event.place) if event.place else ""
    front = "" if event.front and event.front == event.place else card.word("fronts", event.front)
    kind = card.word("kinds", event.kind)
    return tag("p", joined((result, place, front, "" if kind == front else kind, card.clock_time(event))))


def _forces(event: Event, sheet: Sheet) -> Markup:
    """The sides as columns. Two always have room; more can be scrolled, by keys too.

    The first row and column have nothing but headers, the corner too,
    so that none needs to say what it heads, and no part of the table that it is one.
    """
    sides = in_sides_order(event.forces)
    rows = list(_rows(event, [event.forces[side] for side in sides], sheet))
    if not rows:
        return Markup()
    card = sheet.card
    head = tag(
        "tr",
        *(
            tag("th", heading)
            for heading in (card.label("side"), *(card.word("sides", side) for side in sides))
        ),
    )
    body = (tag("tr", tag("th", heading), *(tag("td", cell) for cell in cells)) for heading, cells in rows)
    table = tag("table", head, *body)
    if len(sides) <= _FIT:
        return table
    told = card.told(card.page("forces"), card.name("event", event.id))
    return tag("div", table, class_="wide", role="region", tabindex=0, aria_label=told)


_FIT = 2
"""Sides whose columns have room on a telephone."""


def _rows(event: Event, forces: list[Force], sheet: Sheet) -> Iterator[tuple[str, list[str]]]:
    card = sheet.card
    if any(force.commanders for force in forces):
        yield (
            card.label("command"),
            [_listed(_commander(event, one, sheet) for one in force.commanders) for force in forces],
        )
    if any(force.units for force in forces):
        yield card.label("units"), [_listed(_unit(there, sheet) for there in force.units) for force in forces]
    yield from _figures([force.strength for force in forces], sheet, card.label("strength"))
    yield from _figures([force.losses for force in forces], sheet, card.label("losses"))
    if any(force.ships_lost for force in forces):
        yield card.label("ships-lost"), [_listed(_lost(force, sheet)) for force in forces]


def _lost(force: Force, sheet: Sheet) -> Iterator[Markup]:
    for loss in force.ships_lost:
        yield Markup(
            sheet.named("ship", loss.ship) + escape_html(sheet.card.aside(sheet.card.fate(loss.fate)))
        )


def _unit(there: UnitThere, sheet: Sheet) -> Markup:
    """A unit, and what it did there in brackets."""
    named = sheet.named("unit", there.unit) if there.unit else sheet.spoken(there.text)
    return Markup(named + sheet.card.aside(sheet.spoken(there.role)))


def _commander(event: Event, commander: Commander, sheet: Sheet) -> Markup:
    """Name and rank in the order of the language, then the role; the name leads to the person."""
    card, name = sheet.card, sheet.card.name("person", commander.person)
    ranked = commander_atoms(card, event, commander._replace(role={}), first=False)
    before, _, after = " ".join("".join(text for text, _ in atom) for atom in ranked).partition(name)
    role = Markup(card.aside(sheet.spoken(commander.role)))
    return Markup(escape_html(before) + sheet.named("person", commander.person) + escape_html(after) + role)


def _figures(
    sides: list[Mapping[str, Figure]], sheet: Sheet, heading: str
) -> Iterator[tuple[str, list[str]]]:
    card = sheet.card
    for measure in in_measures_order(measure for figures in sides for measure in figures):
        cells = []
        for figures in sides:
            found = figures.get(measure)
            counts = Markup(f"; {sheet.spoken(found.counts)}") if found and found.counts else ""
            cells.append(Markup(escape_html(card.figure(found)) + counts) if found else "")
        yield card.told(heading, card.word("measures", measure)), cells


def _listed(items: Iterable[str]) -> Markup:
    """The items as a list; one that is linked needs none."""
    some = list(items)
    if len(some) == 1 and "<a " in some[0]:
        return Markup(some[0])
    return tag("ul", *(tag("li", item) for item in some)) if some else Markup()


def _links(event: Event, sheet: Sheet) -> Markup:
    """What else the record links with the event, as a list of terms.

    Phases and effects are not told twice: these tell what they are part of, and what led to them,
    and the script of the page, which knows the terms by their words, turns that round.
    """
    card = sheet.card
    terms: list[tuple[str, Sequence[str]]] = [
        ("part-of", [sheet.named("event", id) for id in ([event.part_of] if event.part_of else [])]),
        ("led-from", [sheet.named("event", id) for id in event.causes]),
        ("money", [", ".join(money_facts(card, money)) for money in event.money]),
        ("also-there", [sheet.named("person", id) for id in figuring(event, "person")]),
        ("ships-there", [sheet.named("ship", id) for id in figuring(event, "ship")]),
        ("sources", [cited(one.source, _place_in(one, event, sheet), sheet) for one in event.sources]),
        ("reading", [cited(id, "", sheet) for id in reading(event)]),
    ]
    told = [Markup(tag("dt", card.label(key)) + tag("dd", joined(some, "; "))) for key, some in terms if some]
    return tag("dl", *told) if told else Markup()


def _place_in(citation: Citation, event: Event, sheet: Sheet) -> str:
    """Where in the work it is cited, unless a claim beneath tells the same."""
    if any((claim.source, claim.at) == citation for claim in event.claims):
        return ""
    return sheet.card.text(citation.at or "")


def claims(of: HasClaims, sheet: Sheet) -> Markup:
    """What sources say otherwise, beside the record's own value."""
    card = sheet.card
    items = []
    for field, some in groupby(of.claims, lambda claim: claim.field):
        own = "" if field == "text" else record_value(card, of, field)
        said = (Markup(tag("br") + _said(claim, sheet)) for claim in some)
        items.append(tag("li", tag("b", field_name(card, field)), f": {own}" if own else "", *said))
    if not items:
        return Markup()
    return tag("details", tag("summary", f"{card.label('differ')} ({len(of.claims)})"), tag("ul", *items))


def _said(claim: Claim, sheet: Sheet) -> Markup:
    """What a source says, where, and what is to be thought of it."""
    card = sheet.card
    told = claimed(card, claim)
    is_as_written = told == card.text(claim.value)  # not a date or a number in the words of the page
    value = tag("q", told, lang=sheet.foreign_of(claim.value) if is_as_written else None)
    verdict = claim.verdict if claim.verdict != "differs" else None  # as the heading of all says
    said = (
        value,
        numbered(claim.source, sheet),
        card.text(claim.at or ""),
        verdict and card.verdict(verdict),
    )
    note = tag("i", card.text(claim.note), lang=sheet.foreign_of(claim.note)) if claim.note else ""
    return joined((joined((one for one in said if one), ", "), note), ": ")
