"""Combats side by side: when and where, who commanded, what each side had and lost; the largest figure of a row is marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rjwar.draw.cards.figures import Scale, has_bar, in_measures_order, in_sides_order, measured, number_width, side_style
from rjwar.draw.cards.forces import commander_atoms, ratio_of, with_sum
from rjwar.draw.cards.page import Across, Block, Card
from rjwar.draw.charts.figure_bar import top
from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.draw.layout.lines import Lines
from rjwar.query.answer import Entities
from rjwar.record.losses import lost
from rjwar.record.model import FATES, Event, Figure, Force
from rjwar.words.look import Look

_MARK = "▸ "
_WIDEST_COLUMN = 48
_SPINE = 28


def render(answer: Entities, look: Look) -> Lines:
    """A column for each event, in the order asked for; under one another, row by row, where there is no room for that."""
    events = [answer.store.find(entity, id) for entity, id in answer.found]
    card = Card(answer.store, look, widest=_SPINE + _WIDEST_COLUMN * len(events))
    sides = in_sides_order(dict.fromkeys(side for event in events for side in event.forces))
    rows = [*_circumstances(card, events), *(row for side in sides for row in _side(card, side, events)), *_ratio(card, events)]
    card.columns([(card.name("event", event.id), "title") for event in events], rows)
    return card.drawn()


def _circumstances(card: Card, events: Sequence[Event]) -> Iterator[Across]:
    yield Across(card.label("date"), [_date(card, event) for event in events])
    told: dict[str, Callable[[Event], str]] = {
        card.label("time"): card.clock_time,
        card.label("length"): lambda event: card.count("days", event.date.days) if event.date.days else "",
        card.label("place"): lambda event: card.name("place", event.place) if event.place else "",
        card.label("kind"): lambda event: card.word("kinds", event.kind),
    }
    for heading, tell in told.items():
        yield from _row(heading, [_text(tell(event)) for event in events])
    yield from _row(card.label("outcome"), [_outcome(card, event) for event in events])


def _side(card: Card, side: str, events: Sequence[Event]) -> Iterator[Across]:
    """What the events have of one side, under its name."""
    forces = [event.forces.get(side) for event in events]
    yield Across(card.word("sides", side), [None] * len(events))
    commanders = [_commander(card, event, force) for event, force in zip(events, forces, strict=True)]
    yield from _row(card.label("command"), commanders, indent=2)
    for kind in ("strength", "losses"):
        figures = [_figures_of(card, kind, force) for force in forces]
        measures = in_measures_order(measure for own in figures for measure in own)
        rows = {measure: [own.get(measure) for own in figures] for measure in measures}
        column = max((number_width(card, filter(None, row)) for row in rows.values()), default=0)
        for measure, row in rows.items():
            blocks = _figures(card, row, column, side_style(side), has_bar(kind, measure))
            yield Across(card.word("measures", measure), blocks, indent=2)
    yield from _row(card.label("ships-lost"), [_ships_lost(card, force) for force in forces], indent=2)


def _figures_of(card: Card, kind: str, force: Force | None) -> Mapping[str, Figure]:
    return {} if force is None else force.strength if kind == "strength" else with_sum(card, force)


def _figures(card: Card, row: Sequence[Figure | None], column: int, style: str, may_be_under: bool) -> list[Block | None]:
    """The figures of a row with their bars, the largest marked; no mark where none is larger than another."""
    known = [found for found in row if found]
    values = {found.value for found in known}
    largest = max(found.value or 0 for found in known) if len(values) > 1 else None
    mark = card.text(_MARK)
    scale = Scale(max(map(top, known)) if len(known) > 1 else 0, len(mark) + column, may_be_under)
    return [measured(card, found, scale, style, mark if found.value == largest else " " * len(mark)) if found else None for found in row]


def _ratio(card: Card, events: Sequence[Event]) -> Iterator[Across]:
    ratios = []
    for event in events:
        sides = in_sides_order(event.forces)
        ratio = ratio_of([summed.value if (summed := lost(event.forces[side])) else None for side in sides])
        names = [card.word("sides", side) for side in sides]
        ratios.append(_text(f"{names[0]} {ratio} {names[1]}" if ratio else ""))
    yield from _row(card.label("ratio"), ratios)


def _row(heading: str, blocks: Sequence[Block | None], indent: int = 0) -> Iterator[Across]:
    """A row, where any of the events has something to say in it."""
    if any(blocks):
        yield Across(heading, blocks, indent)


def _date(card: Card, event: Event) -> Block:
    """The date; what each calendar says stands on a line of its own, where there is no room for both."""
    return lambda width: fill([[(text, "")] for text in card.calendars(event.date)], width, between=" ")


def _text(text: str) -> Block | None:
    return (lambda width: wrapped([(text, "")], width)) if text else None


def _outcome(card: Card, event: Event) -> Block | None:
    return (lambda width: wrapped([card.outcome(event)], width)) if event.outcome else None


def _commander(card: Card, event: Event, force: Force | None) -> Block | None:
    """Who commanded: the first of the side's commanders."""
    if not force or not force.commanders:
        return None
    atoms = commander_atoms(card, event, force.commanders[0], first=False)
    return lambda width: fill(atoms, width, between=" ", hang=2)


def _ships_lost(card: Card, force: Force | None) -> Block | None:
    """How many ships met each fate."""
    if not force or not force.ships_lost:
        return None
    fates = [lost.fate for lost in force.ships_lost]
    atoms: list[Line] = [[(f"{card.fate(fate)} ({fates.count(fate)})", "")] for fate in dict.fromkeys((*FATES, *fates)) if fate in fates]
    return lambda width: fill(atoms, width, between=", ")
