"""The sides of a fight in a brief card: who commanded, what each had and lost, a row each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import capital
from rjwar.draw.cards.figures import Scale, beside_bar, in_measures_order, scale
from rjwar.draw.cards.forces import ships_counted, side_heading, with_sum
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import Across, Block, Columns, Part, Row, across
from rjwar.draw.charts.figure_bar import top
from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.draw.layout.sides import in_sides_order, side_style
from rjwar.record.model import Event, Figure, Force
from rjwar.words.wording import Wording


def sides_told(words: Wording, event: Event, most: int) -> Iterator[Part]:
    """Columns for the sides, with at most so many rows of strengths, the others told in one beneath.

    Nothing where no side had forces.
    """
    if event.forces:
        sides = in_sides_order(event.forces)
        strengths = _strengths(words, {side: event.forces[side].strength for side in sides}, most)
        headings = [side_heading(words, side) for side in sides]
        yield Columns(headings, list(_rows(words, event, sides, strengths.rows)))
        yield from strengths.others


def _rows(
    words: Wording, event: Event, sides: Sequence[str], strengths: Iterable[Across]
) -> Iterator[Across]:
    shown = [event.forces[side] for side in sides]
    yield from across(words.label("command"), [_commander(words, force) for force in shown])
    yield from strengths
    yield from _losses(words, {side: with_sum(words, event.forces[side]) for side in sides})
    yield from across(words.label("ships-lost"), [ships_counted(words, force) for force in shown])


def _commander(words: Wording, force: Force) -> Block | None:
    """The first of the commanders, and how many more there were."""
    if not force.commanders:
        return None
    first, *others = force.commanders
    told: Line = [link(words, "person", first.person), (f" +{len(others)}" if others else "", "dim")]
    return lambda width: wrapped(told, width)


class _Strengths(NamedTuple):
    """What the sides had: a row a measure, each to its own scale,
    and the measures that have none in a row for them all.
    """

    rows: list[Across]
    others: list[Part]


def _strengths(words: Wording, sides: Mapping[str, Mapping[str, Figure]], most: int) -> _Strengths:
    """The strengths of the sides in at most so many rows."""
    measures = in_measures_order(measure for figures in sides.values() for measure in figures)
    kept = _telling(measures, sides.values(), most)
    rows = {
        side: {measure: figures[measure] for measure in kept if measure in figures}
        for side, figures in sides.items()
    }
    scales, told = _scales(words, rows), []
    for measure in kept:
        row = [figures[measure] for figures in rows.values() if measure in figures]
        longest = max(map(top, row)) if len(row) > 1 else 0
        told.append(_measured(words, words.word("measures", measure), measure, rows, scales, longest))
    left = [_facing(words, measure, sides) for measure in measures if measure not in kept]
    return _Strengths(
        told,
        [Row(words.label("strength"), lambda width: fill(left, width, between=words.language.comma))]
        if left
        else [],
    )


def _telling(measures: Sequence[str], sides: Collection[Mapping[str, Figure]], most: int) -> list[str]:
    """As many of the measures: men, then those known of most sides."""
    kept = sorted(
        measures, key=lambda measure: (measure != "men", -sum(measure in figures for figures in sides))
    )[:most]
    return [measure for measure in measures if measure in kept]


def _facing(words: Wording, measure: str, sides: Mapping[str, Mapping[str, Figure]]) -> Line:
    """A measure and what each side had of it: `battleships 4 : 8`."""
    told: Line = [(f"{words.word('measures', measure)} ", "dim")]
    for index, (side, figures) in enumerate(sides.items()):
        told += [(" : ", "dim")] if index else []
        told.append((words.figure(figures[measure]) if measure in figures else "–", side_style(side)))
    return told


def _losses(words: Wording, sides: Mapping[str, Mapping[str, Figure]]) -> Iterator[Across]:
    """A row a measure, all to one scale."""
    longest = max((top(figure) for figures in sides.values() for figure in figures.values()), default=0)
    scales = _scales(words, sides)
    for measure in in_measures_order(measure for figures in sides.values() for measure in figures):
        heading = words.phrase("all") if measure == "total" else words.word("measures", measure)
        yield _measured(words, heading, measure, sides, scales, longest)


def _scales(words: Wording, sides: Mapping[str, Mapping[str, Figure]]) -> Mapping[str, Scale]:
    """The scale of each side's column: its bars begin where those of all its rows do."""
    every = [figure for figures in sides.values() for figure in figures.values()]
    return {side: scale(words, every, figures.values(), 0) for side, figures in sides.items()}


def _measured(
    words: Wording,
    heading: str,
    measure: str,
    sides: Mapping[str, Mapping[str, Figure]],
    scales: Mapping[str, Scale],
    most: int,
) -> Across:
    """A measure of each side, the longest of its bars that of `most`; a dash for what is not known."""

    def block(side: str, figures: Mapping[str, Figure]) -> Block:
        own = scales[side]._replace(most=most)
        return lambda width: beside_bar(words, figures[measure], own, side_style(side), width)[0]

    return Across(
        capital(heading),
        [block(side, figures) if measure in figures else _dash for side, figures in sides.items()],
    )


def _dash(width: int) -> list[Line]:
    """What is not known."""
    return [[("–", "dim")]]
