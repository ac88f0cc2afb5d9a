"""The sides of an event beside one another: who commanded, what they had, what it cost them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rjwar.draw.cards.figures import figure_rows, in_sides_order, side_style
from rjwar.draw.cards.page import Across, Block, Card
from rjwar.draw.layout.columns import Line, fill, in_commas, indented, wrapped
from rjwar.draw.layout.lines import Span
from rjwar.record.losses import LOSS_MEASURES, lost
from rjwar.record.model import Commander, Event, Figure, Force, Person
from rjwar.words.labels import FATES, word

# Thai puts the rank before the name; English and Russian put it after a comma.
_RANK_FIRST = ("th",)
_BEFORE_RANK = {"en": ",", "ru": ","}


def forces(card: Card, event: Event) -> None:
    """Columns for the sides that had forces there; nothing where no side had."""
    if event.forces:
        sides = in_sides_order(event.forces)
        card.columns([side_heading(card, side) for side in sides], list(_rows(card, event, sides)))


def side_heading(card: Card, side: str) -> Span:
    return card.word("sides", side), f"{side_style(side)} strong".lstrip()


def commander_atoms(card: Card, event: Event, commander: Commander, *, first: bool) -> list[Line]:
    """A commander with the rank held on the first day, and the part commanded; neither name nor rank is to be parted."""
    person: Person | None = card.store.find("person", commander.person)
    rank = card.word("ranks", person.rank_on(event.date.earliest) if person else None)
    name: Line = [card.link("person", commander.person, "strong" if first else "")]
    role = f"({card.text(commander.role)})".split(" ") if commander.role else []
    ranked: list[Line] = [name]
    if rank and card.lang in _RANK_FIRST:
        ranked = [[(rank, "dim")], name]
    elif rank:
        ranked = [[*name, (_BEFORE_RANK.get(card.lang, ""), "dim")], [(rank, "dim")]]
    return [*ranked, *([(part, "dim")] for part in role)]


def _rows(card: Card, event: Event, sides: Sequence[str]) -> Iterator[Across]:
    shown = [event.forces[side] for side in sides]
    if any(force.commanders for force in shown):
        yield Across(card.label("command"), [_commanders(card, event, force) if force.commanders else None for force in shown])
    if any(force.units for force in shown):
        yield Across(card.label("units"), [_units(card, force) if force.units else None for force in shown])
    yield from figure_rows(card, "strength", {side: event.forces[side].strength for side in sides})
    yield from figure_rows(card, "losses", {side: with_sum(card, event.forces[side]) for side in sides})
    yield from _ratio(card, shown)
    if any(force.ships_lost for force in shown):
        yield Across(card.label("ships-lost"), [_ships_lost(card, force) if force.ships_lost else None for force in shown])


def _commanders(card: Card, event: Event, force: Force) -> Block:
    atoms = [commander_atoms(card, event, commander, first=not index) for index, commander in enumerate(force.commanders)]
    return lambda width: [line for one in atoms for line in fill(one, width, between=" ", hang=2)]


def units_of(card: Card, force: Force) -> list[str]:
    """The units of a side, each with what it did there in brackets."""
    return ["".join(text for text, _ in line) for line in _unit_atoms(card, force)]


def _unit_atoms(card: Card, force: Force) -> list[Line]:
    atoms: list[Line] = []
    for there in force.units:
        role = card.text(there.role)
        name = card.link("unit", there.unit) if there.unit else (card.text(there.text), "")
        atoms.append([name, (f" ({role})" if role else "", "")])
    return atoms


def _units(card: Card, force: Force) -> Block:
    atoms = _unit_atoms(card, force)
    return lambda width: fill(atoms, width, between=", ")


def _ships_lost(card: Card, force: Force) -> Block:
    """The ships lost, by fate and type, each fate with its count."""

    def block(width: int) -> list[Line]:
        lines: list[Line] = []
        for fate in dict.fromkeys((*FATES, *(loss.fate for loss in force.ships_lost))):
            ids = [loss.ship for loss in force.ships_lost if loss.fate == fate]
            if ids:
                lines += wrapped([(f"{card.text(word(FATES, fate, card.lang))} ({len(ids)})", "")], width)
                for kind, names in _by_type(card, ids).items():
                    opening: list[Line] = [[(f"{kind}:", "dim")]] if kind else []
                    lines += indented(fill([*opening, *in_commas(names)], width - 2, between=" ", hang=2), 2)
        return lines

    return block


def _by_type(card: Card, ids: Sequence[str]) -> dict[str, list[Span]]:
    """The names of ships by the name of their type, empty where it is not known."""
    types: dict[str, list[Span]] = {}
    for id in ids:
        ship = card.store.find("ship", id)
        kind = card.word("types", ship.types[0].type) if ship and ship.types else ""
        types.setdefault(kind, []).append(card.link("ship", id))
    return types


def with_sum(card: Card, force: Force) -> Mapping[str, Figure]:
    """The losses of a side, with what they come to where no total is stated."""
    parts = [measure for measure in LOSS_MEASURES if measure in force.losses]
    summed = lost(force)
    if "total" in force.losses or len(parts) < 2 or summed is None:
        return force.losses
    return {**force.losses, "total": replace(summed, counts={card.lang: card.label("added-up")})}


def _ratio(card: Card, shown: Sequence[Force]) -> Iterator[Across]:
    """What each of two sides lost, in terms of what the lesser loser did."""
    ratio = ratio_of([summed.value if (summed := lost(force)) else None for force in shown])
    if ratio:
        yield Across(card.label("ratio"), [_text(times) for times in ratio.split(" : ")])


def _text(text: str) -> Block:
    return lambda width: wrapped([(text, "")], width)


def ratio_of(losses: Sequence[int | None]) -> str:
    """What two sides lost to what the lesser loser did: `1 : 17`; empty of one side, of three, and where one is not known."""
    known = [count for count in losses if count]
    if len(losses) != 2 or len(known) != 2:
        return ""
    return " : ".join(f"{times:,.0f}" if times >= 10 else f"{round(times, 1):g}" for times in (count / min(known) for count in known))
