"""The answer that a card gives first: within the lines of a small window when, where, how it ended, who commanded, and what it cost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from rjwar.core.text import cells
from rjwar.draw.cards.brief_lines import disputed, led, phases_told, sources_told
from rjwar.draw.cards.event import days_of_war, money_facts
from rjwar.draw.cards.figures import Scale, in_measures_order, in_sides_order, number_width, side_style
from rjwar.draw.cards.forces import fates_of, side_heading, with_sum
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Across, Block, Columns, Part, Row, Whole, laid, line, paragraph
from rjwar.draw.cards.title import other_names
from rjwar.draw.charts.figure_bar import bar, top
from rjwar.draw.layout.columns import Line, fill, wrapped
from rjwar.draw.layout.glyphs import outcome
from rjwar.draw.layout.lines import Lines, Span, pad
from rjwar.record.model import Event, Figure, Force
from rjwar.words.look import Look
from rjwar.words.wording import Wording

LINES = 23
"""How many lines the answer has: those of a window of 24 without the prompt."""
_LEAST_BAR, _MOST_BAR = 4, 20


def drawn(words: Wording, event: Event, look: Look) -> Lines:
    """The answer in as many lines as there are: what it came from and led to, then strengths, go first where there are too few."""
    room = max(LINES, (look.height or 0) - 1)
    strengths = len({measure for force in event.forces.values() for measure in force.strength})
    whole = laid(_parts(words, event, strengths, chains=True), look)
    for is_tight in (False, True):
        if len(whole.lines) <= room:
            return whole
        whole = laid(_parts(words, event, strengths, chains=False, is_tight=is_tight), look)
    for kept in range(strengths - 1, -1, -1):
        if len(whole.lines) <= room:
            break
        whole = laid(_parts(words, event, kept, chains=False, is_tight=True), look)
    return whole


def _parts(words: Wording, event: Event, strengths: int, *, chains: bool, is_tight: bool = False) -> Iterator[Part]:
    yield _title(words, event)
    yield _one_line(_circumstances(words, event))
    yield _one_line([(name, "dim") for name in other_names(words, event)])
    yield from [] if is_tight else [GAP]
    yield from (line((words.text(event.summary), "")),) if event.summary else ()
    yield from [] if is_tight else [GAP]
    if event.forces:
        sides = in_sides_order(event.forces)
        yield Columns([side_heading(words, side) for side in sides], list(_rows(words, event, sides, strengths)))
    for money in event.money:
        yield Row(words.label("money"), _filling(money_facts(words, money)))
    yield from phases_told(words, event)
    if chains:
        yield from led(words, words.label("led-from"), event.causes)
        yield from led(words, words.label("led-to"), words.store.effects(event.id))
    yield from disputed(words, event)
    yield from sources_told(words, event)
    if asked := [f"--{part}" for part, has in parts_of(words, event).items() if has]:
        yield from paragraph("") if is_tight else [GAP]
        yield line((words.phrase("ask-more", " ".join(asked)), "dim"))


def parts_of(words: Wording, event: Event) -> dict[str, bool]:
    """The parts that may be asked for by their names, and whether the event has anything there."""
    return {
        "phases": bool(words.store.parts(event.id)),
        "forces": bool(event.forces),
        "claims": bool(event.claims),
        "sources": bool(event.sources or event.reading),
    }


def _title(words: Wording, event: Event) -> Whole:
    """The name, and at the end of its line how it ended; under it where there is no room."""
    name, ended = words.text(event.name), outcome(words, event)

    def block(width: int) -> list[Line]:
        used = cells(name) + cells(ended[0])
        if ended[0] and used + 2 <= width:
            return [[(name, "title"), (" " * (width - used), ""), ended]]
        return [*wrapped([(name, "title")], width), *([[ended]] if ended[0] else [])]

    return Whole(block)


def _circumstances(words: Wording, event: Event) -> list[Span]:
    where = link(words, "place", event.place) if event.place else (words.word("fronts", event.front), "")
    others = [text for text in (words.word("kinds", event.kind), days_of_war(words, event)) if text != where[0]]
    facts: list[Span] = [(words.date(event.date), ""), where, *((text, "") for text in others)]
    return [fact for fact in facts if fact[0]]


def _one_line(spans: Sequence[Span]) -> Whole:
    """As many of the texts as a line has room for, but the first in any case."""

    def block(width: int) -> list[Line]:
        return fill([[span] for span in spans[:1]], width) if len(spans) < 2 else _first_line(spans, width)

    return Whole(block)


def _first_line(spans: Sequence[Span], width: int) -> list[Line]:
    first = fill([[spans[0]]], width)
    return first if len(first) > 1 else fill([[span] for span in spans], width)[:1]


def _filling(texts: Iterable[str]) -> Block:
    atoms: list[Line] = [[(text, "")] for text in texts]
    return lambda width: fill(atoms, width)


def _rows(words: Wording, event: Event, sides: Sequence[str], strengths: int) -> Iterator[Across]:
    shown = [event.forces[side] for side in sides]
    yield from _row(words.label("command"), shown, lambda force: _commander(words, force))
    yield from _figures(words, {side: event.forces[side].strength for side in sides}, strengths)
    yield from _figures(words, {side: with_sum(words, event.forces[side]) for side in sides}, None)
    yield from _row(words.label("ships-lost"), shown, lambda force: _ships_lost(words, force))


def _row(heading: str, shown: Sequence[Force], told: Callable[[Force], Block | None]) -> Iterator[Across]:
    blocks = [told(force) for force in shown]
    if any(blocks):
        yield Across(heading, blocks)


def _commander(words: Wording, force: Force) -> Block | None:
    """The first of the commanders, and how many more there were."""
    if not force.commanders:
        return None
    first, *others = force.commanders
    told: Line = [link(words, "person", first.person), (f" +{len(others)}" if others else "", "dim")]
    return lambda width: wrapped(told, width)


def _figures(words: Wording, sides: Mapping[str, Mapping[str, Figure]], most: int | None) -> Iterator[Across]:
    """A row a measure: men and guns first of strengths, of which `most` are kept, the others counted; all losses (None), to one scale."""
    measures = in_measures_order(measure for figures in sides.values() for measure in figures)
    kept = measures if most is None else _telling(measures, sides.values(), most)
    rows = {measure: [figures[measure] for figures in sides.values() if measure in figures] for measure in kept}
    column = max((number_width(words, row) for row in rows.values()), default=0)
    longest = max((top(figure) for row in rows.values() for figure in row), default=0)
    for measure, row in rows.items():
        heading = words.phrase("all") if measure == "total" and most is None else words.word("measures", measure)
        scale = Scale(longest if most is None else max(map(top, row)) if len(row) > 1 else 0, column, False)
        yield Across(heading, [_figure(words, figures.get(measure), scale, side) for side, figures in sides.items()])
    if len(kept) < len(measures) and most:
        yield Across(words.shown(f"⋮ +{len(measures) - len(kept)}"), [None] * len(sides))


def _telling(measures: Sequence[str], sides: Collection[Mapping[str, Figure]], most: int) -> list[str]:
    """As many of the measures as there is room for, a row for the count of the others included: first those known of most sides."""
    if most >= len(measures):
        return list(measures)
    ranked = sorted(measures, key=lambda measure: -sum(measure in figures for figures in sides))
    kept = ranked[: max(0, most - 1)]
    return [measure for measure in measures if measure in kept]


def _figure(words: Wording, figure: Figure | None, scale: Scale, side: str) -> Block:
    """A number with its bar beside it, where there is room; a dash for what is not known."""
    text = words.figure(figure) if figure else "–"

    def block(width: int) -> list[Line]:
        lines = wrapped([(text, "" if figure else "dim")], width)
        room = min(width - scale.column - 2, _MOST_BAR)
        if figure and scale.most and room >= _LEAST_BAR:
            lines[0] += [(pad("", scale.column + 2 - cells(text)), ""), (bar(figure, scale.most, room), side_style(side))]
        return lines

    return block


def _ships_lost(words: Wording, force: Force) -> Block | None:
    """How many ships were lost, and how many met each fate."""
    fates = [lost.fate for lost in force.ships_lost]
    if not fates:
        return None
    told = words.listed(f"{fates.count(fate)} {words.fate(fate)}" for fate in fates_of(force))
    text = told if len(set(fates)) == 1 else words.told(words.number(len(fates)), told)
    return lambda width: wrapped([(text, "")], width)
