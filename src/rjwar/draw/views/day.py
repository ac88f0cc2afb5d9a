"""A day by both calendars: what happened, began, ended and was under way, and who was born or died."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.edtf import parse
from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.cards.page import Part, Section, Whole, laid, paragraph
from rjwar.draw.charts.rail import by_hour
from rjwar.draw.layout.columns import Line, beside, fill
from rjwar.draw.layout.date_lines import date_lines, dates_column
from rjwar.draw.layout.glyphs import outcome
from rjwar.draw.layout.lines import Lines, Span
from rjwar.query.answer import Document
from rjwar.query.on_day import PERHAPS, DayAnswer
from rjwar.record.model import Event
from rjwar.words.dates import joined, parts, written, written_old
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_ORDER = ("anniversary", "began", "that-day", "ended", "under-way")
_LEAST_NAME = 24


class _Row(NamedTuple):
    """Who or what, and when: a date, or the hours of the day itself."""

    mark: Span
    when: str
    name: Span
    said: Sequence[str]


def render(answer: DayAnswer, look: Look) -> Lines:
    """The day as a heading, then what it was to each event, its hours in order.

    Where there is nothing, a sentence says so.
    """
    return laid(_parts(answer, Wording(answer.store, look)), look)


def _parts(answer: DayAnswer, words: Wording) -> Iterator[Part]:
    (document,) = answer.documents()
    heading: list[Line] = [
        [(words.shown(fact), "" if index else "title")]
        for index, fact in enumerate(_facts(document["date"], words))
    ]
    yield Whole(lambda width: fill(heading, width))
    if not answer.tells_anything:
        yield from paragraph(words.phrase("nothing-that-day"))
    for relation in _ORDER:
        yield from _events(
            words, relation, [event["id"] for event in document["events"] if event["relation"] == relation]
        )
    yield from _events(words, PERHAPS, [event["id"] for event in document[PERHAPS]])
    yield from _section(words.phrase("lives"), [_life(words, life) for life in document["lives"]])


def _facts(told: Document, words: Wording) -> Iterator[str]:
    """The day, its Old Style, and which day of the war it was; of a day of every year, that it is one."""
    form = words.form()
    if told["weekday"] is None:
        day, old = (
            joined(parts((1904, *map(int, told[calendar].split("-"))), form)[1:], form)
            for calendar in ("ns", "os")
        )
        yield from (day, words.phrase("every-year"), form.words.old_style.format(old))
        return
    date = parse(told["ns"])
    yield from (
        words.phrase("weekday", told["weekday"], written(date, words.form(on_card=True))),
        written_old(date, form),
    )
    if told["day_of_war"]:
        yield words.phrase("day-of-war", words.number(told["day_of_war"]))


def _events(words: Wording, relation: str, ids: Sequence[str]) -> Iterator[Part]:
    """The events of one relation, in order of day and hour;
    of every year's, phases are folded into their battle.
    """
    events = sorted((words.store.find("event", id) for id in ids), key=by_hour)
    folded: Counter[str] = Counter()
    if relation == "anniversary":
        here = {event.id: event for event in events}
        folded.update(event.part_of for event in events if event.part_of in here)
        events = [event for event in events if event.part_of not in here]
    clocks = Counter(
        event.time.clock for event in events if relation == "that-day" and event.time and event.time.clock
    )
    clock = next((clock for clock, _ in clocks.most_common(1)), None)
    heading = words.phrase(relation) + (f" · {words.word('clocks', clock)}" if clock else "")
    yield from _section(
        heading, [_event(words, event, relation, clock, folded[event.id]) for event in events]
    )


def _event(words: Wording, event: Event, relation: str, told: str | None, phases: int) -> _Row:
    """Of what happened that day the hours, of all else the dates.

    The clock where the heading has not told it.
    """
    ended, style = outcome(words, event)
    glyph, _, name = ended.partition(" ")
    hours = words.hours(event.time) if relation != "under-way" else ""
    clock = (
        words.word("clocks", event.time.clock)
        if hours and event.time and event.time.clock not in (None, told)
        else ""
    )
    date = "" if relation == "that-day" else words.date(event.date, short=True)
    said = [
        words.count("phases", phases) if phases else "",
        (words.phrase("clock", hours, clock) if clock else hours) if date else clock,
        words.word("fronts", event.front),
        name,
    ]
    title = (words.text(event.name), "strong" if (event.weight or 0) >= 5 else "")
    return _Row((glyph, style), date or hours, title, [part for part in said if part])


def _life(words: Wording, life: Document) -> _Row:
    name = words.shown(life["name"])
    what = words.life(life["what"], name, "").strip()
    return _Row(("", ""), words.date(parse(life["date"]), short=True), (name, ""), [what])


def _section(heading: str, rows: Sequence[_Row]) -> Iterator[Part]:
    """A heading and its rows in columns; nothing for no rows."""
    marks = 2 if any(row.mark[0] for row in rows) else 0

    def block(width: int) -> list[Line]:
        column = dates_column([cells(row.when) for row in rows], width)
        room = width - marks - (column + 2 if column else 0)
        return [line for row in rows for line in _laid(row, marks, column, room, width)]

    if rows:
        yield Section(heading, block)


def _laid(row: _Row, marks: int, column: int, room: int, width: int) -> Iterable[Line]:
    name: list[Line] = [[row.name], *([(part, "dim")] for part in row.said)]
    if room < _LEAST_NAME:
        dated: list[Line] = [*name[:1], *([[(row.when, "dim")]] if row.when else []), *name[1:]]
        return beside([[[row.mark]], fill(dated, width - marks)], [marks, width - marks], 0)
    columns: list[tuple[list[Line], int]] = [
        ([[row.mark]], marks),
        ([[(part, "dim")] for part in date_lines(row.when, column)], column + 2 if column else 0),
        (fill(name, room), room),
    ]
    return beside([lines for lines, _ in columns], [taken for _, taken in columns], 0)
