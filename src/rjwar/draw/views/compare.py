"""Combats side by side: when and where, who commanded, what each side had and lost;
the largest figure of a row is marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rjwar.core.text import capital
from rjwar.draw.cards.figures import in_measures_order, measured, scale
from rjwar.draw.cards.forces import commander_atoms, ratio_of, ships_counted, with_sum
from rjwar.draw.cards.page import Across, Block, Columns, across, laid
from rjwar.draw.charts.figure_bar import top
from rjwar.draw.layout.columns import fill, wrapped
from rjwar.draw.layout.glyphs import outcome
from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.sides import in_sides_order, side_style
from rjwar.query.answer import Entities
from rjwar.record.losses import lost
from rjwar.record.model import Event, Figure, Force
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MARK = "▸ "
_WIDEST_COLUMN = 48
_SPINE = 28


def render(answer: Entities, look: Look) -> Lines:
    """A column for each event, in the order asked for.

    Under one another, row by row, where there is no room for that.
    """
    words = Wording(answer.store, look)
    events = [answer.store.find(entity, id) for entity, id in answer.found]
    headings = [(words.name("event", event.id), "title") for event in events]
    return laid(
        [Columns(headings, list(_rows(words, events)))], look, widest=_SPINE + _WIDEST_COLUMN * len(events)
    )


def _rows(words: Wording, events: Sequence[Event]) -> Iterator[Across]:
    yield from _answer(words, events)
    yield from _circumstances(words, events)
    for side in in_sides_order(dict.fromkeys(side for event in events for side in event.forces)):
        yield from _side(words, side, events)


def _answer(words: Wording, events: Sequence[Event]) -> Iterator[Across]:
    """How each ended, how many men each side had there and lost, and the ratio of the losses."""
    yield from across(words.label("outcome"), [_outcome(words, event) for event in events])
    sides = in_sides_order(dict.fromkeys(side for event in events for side in event.forces))
    rows = {
        (heading, side): [told(event.forces.get(side, Force())) for event in events]
        for heading, told in ((_headed_men, _men), (_headed_lost, lost))
        for side in sides
    }
    known = {key: row for key, row in rows.items() if any(row)}
    for (heading, side), row in known.items():
        blocks = _figures(words, row, known.values(), side_style(side))
        yield Across(heading(words, words.word("sides", side)), blocks)
    yield from _ratio(words, events)


def _headed_men(words: Wording, side: str) -> str:
    return words.told(side, words.word("measures", "men"))


def _headed_lost(words: Wording, side: str) -> str:
    return words.phrase("lost-by", side)


def _men(force: Force) -> Figure | None:
    men = force.strength.get("men")
    return men._replace(counts={}) if men else None


def _circumstances(words: Wording, events: Sequence[Event]) -> Iterator[Across]:
    yield Across(words.label("date"), [_date(words, event) for event in events])
    told: dict[str, Callable[[Event], str]] = {
        words.label("time"): words.clock_time,
        words.label("length"): lambda event: words.count("days", event.date.days) if event.date.days else "",
        words.label("place"): lambda event: words.name("place", event.place) if event.place else "",
        words.label("kind"): lambda event: words.word("kinds", event.kind),
    }
    for heading, tell in told.items():
        yield from across(heading, [_text(tell(event)) for event in events])


def _side(words: Wording, side: str, events: Sequence[Event]) -> Iterator[Across]:
    """What the events have of one side, under its name."""
    forces = [event.forces.get(side, Force()) for event in events]
    yield Across(words.word("sides", side), [None] * len(events))
    commanders = [_commander(words, event, force) for event, force in zip(events, forces, strict=True)]
    yield from across(words.label("command"), commanders, indent=2)
    yield from _measured(words, [force.strength for force in forces], side_style(side))
    yield from _measured(words, [with_sum(words, force) for force in forces], side_style(side))
    yield from across(words.label("ships-lost"), [ships_counted(words, force) for force in forces], indent=2)


def _measured(words: Wording, figures: Sequence[Mapping[str, Figure]], style: str) -> Iterator[Across]:
    """A row for each measure that any of the events has a figure of."""
    measures = in_measures_order(measure for own in figures for measure in own)
    rows = {measure: [own.get(measure) for own in figures] for measure in measures}
    for measure, row in rows.items():
        blocks = _figures(words, row, rows.values(), style)
        yield Across(capital(words.word("measures", measure)), blocks, indent=2)


def _figures(
    words: Wording, row: Sequence[Figure | None], rows: Iterable[Sequence[Figure | None]], style: str
) -> list[Block | None]:
    """The figures of one of some rows with their bars, which begin in one place in all of them,
    the largest marked; no mark where none is larger than another.
    """
    known = [figure for figure in row if figure]
    values = {figure.value for figure in known}
    largest = max(figure.value or 0 for figure in known) if len(values) > 1 else None
    mark = words.shown(_MARK)
    columns = [[figure for figure in column if figure] for column in zip(*rows, strict=True)]
    every = [figure for column in columns for figure in column]
    most = max(map(top, known)) if len(known) > 1 else 0
    return [
        measured(
            words,
            figure,
            scale(words, every, own, most, len(mark)),
            style,
            mark if figure.value == largest else " " * len(mark),
        )
        if figure
        else None
        for figure, own in zip(row, columns, strict=True)
    ]


def _ratio(words: Wording, events: Sequence[Event]) -> Iterator[Across]:
    ratios = []
    for event in events:
        sides = in_sides_order(event.forces)
        ratio = ratio_of(
            words, [summed.value if (summed := lost(event.forces[side])) else None for side in sides]
        )
        names = [words.word("sides", side) for side in sides]
        ratios.append(_text(f"{names[0]} {ratio} {names[1]}" if ratio else ""))
    yield from across(words.label("ratio"), ratios)


def _date(words: Wording, event: Event) -> Block:
    """The date; what each calendar says stands on a line of its own, where there is no room for both."""
    return lambda width: fill([[(text, "")] for text in words.calendars(event.date)], width, between=" ")


def _text(text: str) -> Block | None:
    return (lambda width: wrapped([(text, "")], width)) if text else None


def _outcome(words: Wording, event: Event) -> Block | None:
    return (lambda width: wrapped([outcome(words, event)], width)) if event.outcome else None


def _commander(words: Wording, event: Event, force: Force) -> Block | None:
    """Who commanded: the first of the side's commanders."""
    if not force.commanders:
        return None
    atoms = commander_atoms(words, event, force.commanders[0], first=False)
    return lambda width: fill(atoms, width, between=" ", hang=2)
