"""A day by both calendars: what happened, began, ended and was under way, and who was born or died."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rjwar.core.edtf import parse
from rjwar.core.text import cells
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line, beside, fill
from rjwar.draw.layout.lines import Lines, Span
from rjwar.query.answer import Document
from rjwar.query.on_day import PERHAPS, DayAnswer
from rjwar.record.model import Event
from rjwar.words.dates import joined, parts, written, written_old
from rjwar.words.look import Look

_ORDER = ("anniversary", "began", "that-day", "ended", "under-way")
_LEAST_NAME = 24


class _Row(NamedTuple):
    """Who or what, and when: a date, or the hours of the day itself."""

    mark: Span
    when: str
    name: Span
    said: Sequence[str]


def render(answer: DayAnswer, look: Look) -> Lines:
    """The day as a heading, then what it was to each event, its hours in order; where there is nothing, a sentence says so."""
    (document,) = answer.documents()
    card = Card(answer.store, look)
    card.add(fill(_heading(document["date"], card), card.width))
    if not answer.tells_anything:
        card.paragraph(card.phrase("nothing-that-day"))
    for relation in _ORDER:
        _events(card, relation, [event["id"] for event in document["events"] if event["relation"] == relation])
    _events(card, PERHAPS, [event["id"] for event in document[PERHAPS]])
    _section(card, card.phrase("lives"), [_life(card, life) for life in document["lives"]])
    return card.drawn()


def _heading(found: Document, card: Card) -> list[Line]:
    """The day, its Old Style, and which day of the war it was; of a day of every year, that it is one."""
    form = card.form()
    if found["weekday"] is None:
        day, old = (joined(parts((1904, *map(int, found[calendar].split("-"))), form)[1:], form) for calendar in ("ns", "os"))
        facts = [day, card.phrase("every-year"), form.words.old_style.format(old)]
    else:
        date = parse(found["ns"])
        facts = [card.phrase("weekday", found["weekday"], written(date, card.form(on_card=True))), written_old(date, form)]
        if found["day_of_war"]:
            facts.append(card.phrase("day-of-war", card.number(found["day_of_war"])))
    return [[(card.text(fact), "" if index else "title")] for index, fact in enumerate(facts)]


def _events(card: Card, relation: str, ids: Sequence[str]) -> None:
    """The events of one relation, in order of day and hour; of every year's, phases are folded into their battle."""
    events = sorted((card.store.find("event", id) for id in ids), key=_hour)
    folded: Counter[str] = Counter()
    if relation == "anniversary":
        here = {event.id: event for event in events}
        folded.update(event.part_of for event in events if event.part_of in here)
        events = [event for event in events if event.part_of not in here]
    clocks = Counter(event.time.clock for event in events if relation == "that-day" and event.time and event.time.clock)
    clock = next((clock for clock, _ in clocks.most_common(1)), None)
    heading = card.phrase(relation) + (f" · {card.word('clocks', clock)}" if clock else "")
    _section(card, heading, [_event(card, event, relation, clock, folded[event.id]) for event in events])


def _hour(event: Event) -> tuple[str, str]:
    """In order of day, then of hour as far as one is known; of equals the order of the record stays."""
    return str(event.date.earliest or ""), event.time.start if event.time and event.time.start else "~"


def _event(card: Card, event: Event, relation: str, told: str | None, phases: int) -> _Row:
    """Of what happened that day the hours, of all else the dates; the clock where the heading has not told it."""
    outcome, style = card.outcome(event)
    glyph, _, name = outcome.partition(" ")
    hours = card.hours(event.time) if relation != "under-way" else ""
    clock = card.word("clocks", event.time.clock) if hours and event.time and event.time.clock not in (None, told) else ""
    date = "" if relation == "that-day" else card.date(event.date, short=True)
    said = [
        card.count("phases", phases) if phases else "",
        f"{hours} {clock}".strip() if date else clock,
        card.word("fronts", event.front),
        name,
    ]
    weighty = "strong" if (event.weight or 0) >= 5 else ""
    title = card.text(event.name)
    return _Row((glyph, style), date or hours, (title, weighty), [part for part in said if part])


def _life(card: Card, life: Document) -> _Row:
    return _Row(
        ("", ""), card.date(parse(life["date"]), short=True), (card.text(life["name"]), ""), [card.label(f"{life['what']}-that-day")]
    )


def _section(card: Card, heading: str, rows: Sequence[_Row]) -> None:
    """A heading and its rows in columns; nothing for no rows."""
    if not rows:
        return
    marks = 2 if any(row.mark[0] for row in rows) else 0
    column = max(cells(row.when) for row in rows)

    def block(width: int) -> list[Line]:
        room = width - marks - (column + 2 if column else 0)
        return [line for row in rows for line in _laid(row, marks, column, room, width)]

    card.section(heading, block)


def _laid(row: _Row, marks: int, column: int, room: int, width: int) -> Iterable[Line]:
    name: list[Line] = [[row.name], *([(part, "dim")] for part in row.said)]
    if room < _LEAST_NAME:
        dated: list[Line] = [*name[:1], *([[(row.when, "dim")]] if row.when else []), *name[1:]]
        return beside([[[row.mark]], fill(dated, width - marks)], [marks, width - marks], 0)
    columns: list[tuple[list[Line], int]] = [
        ([[row.mark]], marks),
        ([[(row.when, "dim")]], column + 2 if column else 0),
        (fill(name, room), room),
    ]
    return beside([lines for lines, _ in columns], [taken for _, taken in columns], 0)
