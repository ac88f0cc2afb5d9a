"""The card of an event: when, where and how it ended, who fought and what it cost,
its phases, and what led to what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rjwar.core.width import cells
from rjwar.draw.cards.citations import sources
from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.event_facts import days_of_war, money_facts
from rjwar.draw.cards.forces import forces
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Part, Row, Whole, facts, line, listing, paragraph
from rjwar.draw.cards.phases import phases
from rjwar.draw.cards.related_events import chain
from rjwar.draw.cards.title import aliases, title
from rjwar.draw.layout.columns import Line, enumerated, fill
from rjwar.draw.layout.glyphs import outcome
from rjwar.draw.layout.lines import Span
from rjwar.draw.layout.sides import in_sides_order, side_style
from rjwar.record.links import figuring
from rjwar.record.model import Event, Ship
from rjwar.words.wording import Wording


def card(words: Wording, event: Event) -> Iterator[Part]:
    """What the record has of the event; what it has not is left out."""
    yield from _head(words, event)
    yield GAP
    yield from beneath(words, event)


def beneath(words: Wording, event: Event) -> Iterator[Part]:
    """All of the card but its head."""
    yield from forces(words, event)
    yield from paragraph(words.text(event.outcome_note), "dim")
    yield GAP
    for money in event.money:
        yield from listing(
            words.label("money"), [[(fact, "")] for fact in money_facts(words, money)], between=" · "
        )
    yield GAP
    yield from _others(words, event)
    yield from aliases(words, event) if "full" in words.look.parts else ()
    yield from chain(words, words.label("part-of"), [event.part_of] if event.part_of else [])
    yield from phases(words, event)
    yield from chain(words, words.label("led-from"), event.causes)
    yield from chain(words, words.label("led-to"), words.store.effects(event.id))
    yield from claims(words, event)
    yield from sources(words, event)


def asked(words: Wording, event: Event) -> Iterator[Part]:
    """The parts that are asked for by name, after the name of the event and its date."""
    yield from title(words, event)
    yield _dated(words, event)
    yield GAP
    for part in words.look.parts:
        yield from _PARTS[part](words, event)


def _forces(words: Wording, event: Event) -> Iterator[Part]:
    yield from forces(words, event)
    yield from paragraph(words.text(event.outcome_note), "dim")
    yield GAP
    yield from _others(words, event)


def _head(words: Wording, event: Event) -> Iterator[Part]:
    """Name, date, place, outcome and summary."""
    yield from title(words, event)
    yield _dated(words, event)
    place = link(words, "place", event.place) if event.place else ("", "")
    others = dict.fromkeys((words.word("fronts", event.front), words.word("kinds", event.kind)))
    yield facts([place, *(other for other in others if other != place[0])])
    if event.outcome:
        yield line(outcome(words, event))
    yield from paragraph(words.text(event.summary))


def _dated(words: Wording, event: Event) -> Whole:
    """The date, its calendars apart where a line does not hold both, the hours and the days of the war."""
    date, apart = words.date(event.date), words.calendars(event.date)
    others = [fact for fact in (words.clock_time(event), days_of_war(words, event)) if fact]
    return Whole(
        lambda width: fill(
            [[(fact, "")] for fact in (*([date] if cells(date) <= width else apart), *others)], width
        )
    )


def _others(words: Wording, event: Event) -> Iterator[Part]:
    """Who else was there, and which other ships."""
    people, ships = figuring(event, "person"), figuring(event, "ship")
    sided = [(words.store.find("person", id).side, link(words, "person", id)) for id in people]
    yield from _by_side(words, "also-there", sided)
    yield from _by_side(words, "ships-there", [_ship_there(words, id, event) for id in ships])


def _ship_there(words: Wording, id: str, event: Event) -> tuple[str | None, Span]:
    """The side that a ship served on the day, and its name, with that of the day if it had another:
    `Reshitelny (Akatsuki)`, by then a Japanese destroyer.
    """
    ship: Ship = words.store.find("ship", id)
    (name, style), renamed = link(words, "ship", id), ship.renamed_on(event.date.earliest)
    now = words.text(renamed.name) if renamed else name
    return ship.side_on(event.date.earliest), (name if now == name else f"{name}{words.aside(now)}", style)


def _by_side(words: Wording, heading: str, named: Sequence[tuple[str | None, Span]]) -> Iterator[Part]:
    """Names, each after its side, with each side on a line of its own; nothing for none."""
    sides: dict[str, list[Span]] = {side: [] for side in in_sides_order(side or "" for side, _ in named)}
    for side, name in named:
        sides[side or ""].append(name)

    def block(width: int) -> list[Line]:
        lines: list[Line] = []
        for side, names in sides.items():
            opening = (
                [(words.told(words.word("sides", side), "").rstrip(), side_style(side) or "dim")]
                if side
                else None
            )
            lines += enumerated(names, words.language.comma, width, opening=opening, hang=2)
        return lines

    if named:
        yield Row(words.label(heading), block)


_PARTS: dict[str, Callable[[Wording, Event], Iterator[Part]]] = {
    "phases": phases,
    "forces": _forces,
    "claims": claims,
    "sources": sources,
}
