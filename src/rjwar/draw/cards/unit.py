"""The card of a unit: what it was, who commanded it, what stood above and beneath it, and where it fought."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from rjwar.draw.cards.claims import claims
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Part, Section, facts, listing, paragraph
from rjwar.draw.cards.related_events import mentions
from rjwar.draw.cards.title import aliases, title
from rjwar.draw.layout.columns import Line, wrapped
from rjwar.draw.layout.tree import beneath, branch
from rjwar.record.model import UNIT_KINDS, Event, Unit
from rjwar.words.wording import Wording


def card(words: Wording, unit: Unit) -> Iterator[Part]:
    """What the record has of the unit; what it has not is left out."""
    comma = words.language.comma
    yield from title(words, unit)
    above = words.told(words.label("part-of"), words.name("unit", unit.part_of)) if unit.part_of else ""
    whole = [link(words, "unit", unit.part_of, name=above)] if unit.part_of else []
    yield facts([words.unit_kind(unit.kind), words.word("sides", unit.side), *whole])
    yield from paragraph(words.text(unit.summary))
    yield GAP
    yield from aliases(words, unit)
    yield from listing(words.label("command"), _commanders(words, unit), comma)
    yield from _order_of_battle(words, unit)
    yield from mentions(words, "unit", unit.id, lambda event: _role(words, unit, event))
    yield from claims(words, unit)


def _order_of_battle(words: Wording, unit: Unit) -> Iterator[Part]:
    """The unit in the tree of those above it and those beneath; nothing where it stands alone."""
    above = [*_above(words, unit)]
    under = _subordinates(words, unit.id)

    def block(width: int) -> list[Line]:
        names = [*(link(words, "unit", id) for id in above), (words.name("unit", unit.id), "strong")]
        lines = wrapped(names[:1], width)
        for depth, name in enumerate(names[1:]):
            lines += branch([[name]], "   " * depth, width, is_last=True)
        return [*lines, *_tree(words, under, "   " * len(above), width)]

    if above or under:
        yield Section(words.label("units"), block)


def _above(words: Wording, unit: Unit) -> list[str]:
    """The units above, from the highest down."""
    found: list[str] = []
    while unit.part_of and unit.part_of not in found:
        found.append(unit.part_of)
        unit = words.store.find("unit", unit.part_of)
    return found[::-1]


def _tree(
    words: Wording, ids: Sequence[str], before: str, width: int, seen: frozenset[str] = frozenset()
) -> Iterator[Line]:
    """Units beneath one another, each followed by those beneath it."""
    for index, id in enumerate(ids):
        is_last = index == len(ids) - 1
        yield from branch([[link(words, "unit", id)]], before, width, is_last=is_last)
        if id not in seen:
            under = _subordinates(words, id)
            yield from _tree(words, under, beneath(before, is_last=is_last), width, seen | {id})


def _subordinates(words: Wording, id: str) -> list[str]:
    """The units that are parts of a unit: the larger first, those of a kind by their numbers."""
    units: list[Unit] = [words.store.find("unit", under) for under in words.store.subordinates(id)]
    return [unit.id for unit in sorted(units, key=lambda unit: (_rank(unit), _number(unit)))]


def _rank(unit: Unit) -> int:
    return UNIT_KINDS.index(unit.kind) if unit.kind in UNIT_KINDS else len(UNIT_KINDS)


def _number(unit: Unit) -> int:
    """The number that a unit has in any language, where others write it in letters; many have none."""
    numbers = (re.search(r"\d+", name) for name in unit.name.values())
    return next((int(number[0]) for number in numbers if number), sys.maxsize)


def _commanders(words: Wording, unit: Unit) -> list[Line]:
    held: list[Line] = []
    for appointment in unit.commanders:
        since = words.aside(words.date(appointment.from_, short=True)) if appointment.from_ else ""
        held.append([link(words, "person", appointment.person), (since, "dim")])
    return held


def _role(words: Wording, unit: Unit, event: Event) -> str:
    roles = [there.role for force in event.forces.values() for there in force.units if there.unit == unit.id]
    return words.text(roles[0]) if roles else ""
