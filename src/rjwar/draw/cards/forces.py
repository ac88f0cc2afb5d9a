"""The sides of an event beside one another: who commanded, what they had, what it cost them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rjwar.draw.cards.figures import figure_rows
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import Across, Block, Columns, Part, across
from rjwar.draw.layout.columns import Line, enumerated, fill, indented, wrapped
from rjwar.draw.layout.lines import Span
from rjwar.draw.layout.sides import in_sides_order, side_style
from rjwar.draw.layout.wrap import phrases
from rjwar.record.losses import LOSS_MEASURES, lost
from rjwar.record.model import FATES, Commander, Event, Figure, Force, Person, Ship
from rjwar.words.wording import Wording


def forces(words: Wording, event: Event) -> Iterator[Part]:
    """Columns for the sides that had forces there; nothing where no side had."""
    if event.forces:
        sides = in_sides_order(event.forces)
        yield Columns([side_heading(words, side) for side in sides], list(_rows(words, event, sides)))


def side_heading(words: Wording, side: str) -> Span:
    return words.word("sides", side), f"{side_style(side)} strong".lstrip()


def commander_atoms(words: Wording, event: Event, commander: Commander, *, first: bool) -> list[Line]:
    """A commander with the rank held on the first day, and the part commanded.

    Neither name nor rank is to be parted.
    """
    person: Person | None = words.store.find("person", commander.person)
    rank = words.word("ranks", person.rank_on(event.date.earliest) if person else None)
    name: Line = [link(words, "person", commander.person, "strong" if first else "")]
    role = words.text(commander.role)
    ranked: list[Line] = [name]
    if rank and words.language.rank_first:
        ranked = [[(rank, "dim")], name]
    elif rank:
        ranked = [[*name, (words.language.before_rank, "dim")], [(rank, "dim")]]
    told = words.aside(role)
    if told and not told.startswith(" "):
        return [*ranked[:-1], [*ranked[-1], (told, "dim")]]
    return [*ranked, *([(part, "dim")] for part in (phrases(told.strip()) if told else ()))]


def _rows(words: Wording, event: Event, sides: Sequence[str]) -> Iterator[Across]:
    shown = [event.forces[side] for side in sides]
    yield from across(words.label("command"), [_commanders(words, event, force) for force in shown])
    yield from across(words.label("units"), [_units(words, force) for force in shown])
    yield from figure_rows(words, "strength", {side: event.forces[side].strength for side in sides})
    yield from figure_rows(words, "losses", {side: with_sum(words, event.forces[side]) for side in sides})
    yield from _ratio(words, shown)
    yield from across(words.label("ships-lost"), [_ships_lost(words, event, force) for force in shown])


def _commanders(words: Wording, event: Event, force: Force) -> Block | None:
    atoms = [
        commander_atoms(words, event, commander, first=not index)
        for index, commander in enumerate(force.commanders)
    ]
    return (
        (lambda width: [line for one in atoms for line in fill(one, width, between=" ", hang=2)])
        if atoms
        else None
    )


def _unit_atoms(words: Wording, force: Force) -> list[Line]:
    atoms: list[Line] = []
    for there in force.units:
        role = words.text(there.role)
        name = link(words, "unit", there.unit) if there.unit else (words.text(there.text), "")
        atoms.append([name, (words.aside(role), "")])
    return atoms


def _units(words: Wording, force: Force) -> Block | None:
    atoms = _unit_atoms(words, force)
    return (lambda width: fill(atoms, width, between=words.language.comma, hang=2)) if atoms else None


def _listed(words: Wording, texts: Iterable[str]) -> Block | None:
    atoms: list[Line] = [[(text, "")] for text in texts]
    return (lambda width: fill(atoms, width, between=words.language.comma)) if atoms else None


def _ships_lost(words: Wording, event: Event, force: Force) -> Block | None:
    """The ships lost, by fate and type, each fate with its count."""
    fates = {fate: [lost.ship for lost in force.ships_lost if lost.fate == fate] for fate in fates_of(force)}
    return (
        (lambda width: [line for fate in fates for line in _of_fate(words, event, fate, fates[fate], width)])
        if fates
        else None
    )


def fates_of(force: Force) -> list[str]:
    """The fates that ships of a side met, in their usual order."""
    met = {lost.fate: None for lost in force.ships_lost}
    return [fate for fate in dict.fromkeys((*FATES, *met)) if fate in met]


def ships_counted(words: Wording, force: Force) -> Block | None:
    """How many ships of a side met each fate, in their usual order: `27: 11 sunk, 16 scuttled`."""
    fates: dict[str, list[str]] = {}
    for ship, fate in force.ships_lost:
        fates.setdefault(ship, []).append(fate)
    met = Counter(map(tuple, fates.values()))
    atoms: list[Line] = [
        [(_fate_counted(words, fate, later, met[fate, *later]), "")]
        for fate, *later in sorted(met, key=lambda met: FATES.index(met[0]))
    ]
    if len(atoms) > 1:
        atoms[0].insert(0, (words.told(words.number(len(fates)), ""), ""))
    return (lambda width: fill(atoms, width, between=words.language.comma)) if atoms else None


def _fate_counted(words: Wording, fate: str, later: Sequence[str], count: int) -> str:
    """How many ships met a fate, and what became of them later in the same event: `1 scuttled (raised)`."""
    return words.fates(fate, count) + words.aside(words.listed(map(words.fated, later)))


def _of_fate(words: Wording, event: Event, fate: str, ids: Sequence[str], width: int) -> list[Line]:
    lines = wrapped([(f"{words.fate(fate)}{words.aside(words.number(len(ids)))}", "")], width)
    for kind, names in _by_type(words, event, ids).items():
        opening = [(words.told(kind, "").rstrip(), "dim")] if kind else None
        lines += indented(enumerated(names, words.language.comma, width - 2, opening=opening, hang=2), 2)
    return lines


def _by_type(words: Wording, event: Event, ids: Sequence[str]) -> dict[str, list[Span]]:
    """The names of ships by the name of what they were on the day, empty where it is not known."""
    types: dict[str, list[Span]] = {}
    for id in ids:
        ship: Ship | None = words.store.find("ship", id)
        kind = words.word("types", ship.type_on(event.date.earliest)) if ship else ""
        types.setdefault(kind, []).append(link(words, "ship", id))
    return types


def with_sum(words: Wording, force: Force) -> Mapping[str, Figure]:
    """The losses of a side, with what they come to where no total is stated."""
    parts = [measure for measure in LOSS_MEASURES if measure in force.losses]
    summed = lost(force)
    if "total" in force.losses or len(parts) < 2 or summed is None:
        return force.losses
    return {**force.losses, "total": summed._replace(counts={words.lang: words.label("added-up")})}


def _ratio(words: Wording, shown: Sequence[Force]) -> Iterator[Across]:
    """What each of two sides lost, in terms of what the lesser loser did."""
    ratio = ratio_of(words, [summed.value if (summed := lost(force)) else None for force in shown])
    if ratio:
        yield Across(words.label("ratio"), [_listed(words, [times]) for times in ratio.split(" : ")])


def ratio_of(words: Wording, losses: Sequence[int | None]) -> str:
    """What two sides lost to what the lesser loser did: `1 : 17`.

    Empty of one side, of three, and where one is not known.
    """
    known = [count for count in losses if count]
    if len(losses) != 2 or len(known) != 2:
        return ""
    times = [count / min(known) for count in known]
    return " : ".join(
        words.number(round(one)) if one >= 10 else words.decimal(round(one, 1)) for one in times
    )
