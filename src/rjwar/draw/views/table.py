"""A row for each, in columns that give way in order of importance."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from operator import le

from rjwar.core.edtf import parse
from rjwar.core.text import cells, clean
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.lines import Lines, Span
from rjwar.draw.layout.table_columns import BY_SIDE, GAP, LEAST, kept_columns, narrowed
from rjwar.query.answer import Answer, Document, at, cell
from rjwar.query.answer import rows as rows_of
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing
from rjwar.words.wording import Wording

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.record.model import Figure

_STACKS_UNDER = 60
_TWO_LINES_UNDER, _TWO_LINES_FROM = 76, 34
_SHORT_OUTCOMES_UNDER = 100


def render(answer: Answer, look: Look) -> Lines:
    """Headings and rows; nothing for nothing.

    Without a width every record is one line and nothing is left out.
    """
    paths = look.fields or answer.columns
    drawn = Lines(ascii=look.ascii)
    words = Wording(answer.store, look) if hasattr(answer, "store") else Phrasing(look)
    readers = [_reader(path, words) if not look.fields else _plain(path) for path in paths]
    rows = [[read(document) for read in readers] for document in rows_of(answer, look)]
    if not rows:
        return drawn
    rows.insert(
        0, [(clean(path) if look.fields else _heading(path, paths, words), "heading") for path in paths]
    )
    measured = cache(cells)  # outcomes, fronts and places come again and again
    sizes = [[measured(text) for text, _ in row] for row in rows]
    widths = list(map(max, zip(*sizes, strict=True)))
    if look.width is not None:
        in_two_lines = (
            not look.fields and paths[:2] == ("date.edtf", "name") and look.width >= _TWO_LINES_FROM
        )
        if in_two_lines and look.width < _TWO_LINES_UNDER:
            return _in_two_lines(drawn, paths, rows, look.width)
        kept = (
            kept_columns(paths, widths, look.width, droppable=not look.fields)
            if look.width >= _STACKS_UNDER
            else None
        )
        if kept is None:
            return (
                _in_two_lines(drawn, paths, rows, look.width)
                if in_two_lines
                else _stacked(drawn, rows, look.width)
            )
        rows = [[row[index] for index in kept] for row in rows]
        sizes = [[row[index] for index in kept] for row in sizes]
        paths = tuple(paths[index] for index in kept)
        widths = narrowed(paths, [widths[index] for index in kept], look.width)
    columns = [(width, path in _NUMBERS) for width, path in zip(widths, paths, strict=True)]
    for row, wide in zip(rows, sizes, strict=True):
        if all(map(le, wide, widths)):
            drawn.add(*_padded(row, wide, columns))
        else:
            for line in _parted(row, widths, paths):
                drawn.add(*_padded(line, [cells(text) for text, _ in line], columns))
    return drawn


def _padded(line: list[Span], sizes: list[int], columns: list[tuple[int, bool]]) -> list[Span]:
    """The cells of a line, each with space up to the width of its column and a gap,
    before it where that is of numbers.
    """
    padded: list[Span] = []
    for (text, style), size, (width, is_number) in zip(line, sizes, columns, strict=True):
        space = " " * (width - size + (0 if is_number else GAP))
        if is_number:
            padded += (space, ""), (text, style), (" " * GAP, "")
        elif style:
            padded += (text, style), (space, "")
        else:
            padded.append((text + space, ""))
    return padded


_NUMBERS = ("events", "victories", "latitude", "longitude")
"""Columns whose cells end where they end."""


def _parted(row: list[Span], widths: list[int], paths: Sequence[str]) -> Iterator[list[Span]]:
    """The lines of a record of which a cell is wider than its column: it goes on in the next line."""
    columns = [
        _wrapped(text, width, path) if cells(text) > width else [text]
        for (text, _), width, path in zip(row, widths, paths, strict=True)
    ]
    for texts in zip_longest(*columns, fillvalue=""):
        yield [(text, style) for text, (_, style) in zip(texts, row, strict=True)]


def _in_two_lines(drawn: Lines, paths: Sequence[str], rows: list[list[Span]], width: int) -> Lines:
    """Each event as a line with its date and name, and one beneath the name with as much else as
    it holds, what is sorted by first.
    """
    from rjwar.draw.layout.columns import beside, fill

    column = min(max(cells(row[0][0]) for row in rows), LEAST["date.edtf"])
    room = width - column - GAP
    order = sorted(
        range(2, len(paths)),
        key=lambda index: _SECOND_LINE.index(paths[index]) if paths[index] in _SECOND_LINE else -1,
    )
    for row in rows:
        dates = [[(line, row[0][1] or "dim")] for line in _wrapped(row[0][0], column, paths[0])]
        names = [[(line, row[1][1])] for line in _wrapped(row[1][0], room)]
        others = [[row[index]] for index in order if row[index][0]]
        for line in beside([dates, [*names, *fill(others, room)[:1]]], [column, room], GAP):
            drawn.add(*line)
    return drawn


_SECOND_LINE = ("outcome", "front", "kind", "place.name")


def _stacked(drawn: Lines, rows: list[list[Span]], width: int) -> Lines:
    """Each record as lines of its own, for narrow terminals: the value of each column, under one another."""
    headings, *records = rows
    for index, row in enumerate(records):
        if index:
            drawn.add()
        for (text, style), (heading, _) in zip(row, headings, strict=True):
            if text:
                for line in _wrapped(f"{heading}: {text}", width):
                    drawn.add((line, style))
    return drawn


def _wrapped(text: str, width: int, path: str = "") -> list[str]:
    from rjwar.draw.layout.date_lines import date_lines  # which a table that is not cut can do without
    from rjwar.draw.layout.wrap import wrap

    if path in BY_SIDE:
        return [line for side in text.split(_BETWEEN_SIDES) for line in wrap(side, width)]
    return list(date_lines(text, width)) if path == "date.edtf" else wrap(text, width)


def _heading(path: str, paths: Sequence[str], words: Phrasing) -> str:
    """What a column is called: what has a date and a name is an event."""
    of_events = {"date.edtf": "date", "name": "event", "place.name": "place", **BY_SIDE}
    return words.field(of_events.get(path, path) if "date.edtf" in paths else path)


_BETWEEN_SIDES = " · "


def _by_side(figures: Document, words: Wording) -> str:
    """What each side had or lost: `Japan 700 · Russia 11,097–13,685`."""
    from rjwar.record.model import Figure  # whose import takes longer than a list; few lists have this column

    told = ((side, Figure(found["best"], found["low"], found["high"])) for side, found in figures.items())
    return _BETWEEN_SIDES.join(f"{words.word('sides', side)} {_number(found, words)}" for side, found in told)


def _number(found: Figure, words: Wording) -> str:
    return words.number(found.best) if found.best is not None else words.figure(found)


def _outcome(outcome: str | None, victor: str | None, words: Wording, *, is_short: bool) -> Span:
    """An outcome, or its victor alone where that is enough."""
    told, style = outcome_of(outcome, victor, words)
    return (f"{told[0]} {words.word('sides', victor)}" if is_short and victor else told), style


def _plain(path: str) -> Callable[[Document], Span]:
    return lambda document: (clean(cell(at(document, path))), "")


def _reader(path: str, words: Phrasing) -> Callable[[Document], Span]:
    """What makes the cell of a column: dates, outcomes and words as people read them, else the value."""
    if path == "date.edtf":
        return lambda document: (words.date(parse(document["date"]["edtf"]), short=True), "")
    if path == "name":
        return lambda document: (
            clean(document["name"] or ""),
            "strong" if (document.get("weight") or 0) >= 5 else "",
        )
    if path == "place.name":
        return lambda document: (clean((document["place"] or {}).get("name") or ""), "")
    if path == "outcome" and isinstance(words, Wording):
        is_short = words.look.width is not None and words.look.width < _SHORT_OUTCOMES_UNDER
        ended = cache(lambda outcome, victor: _outcome(outcome, victor, words, is_short=is_short))
        return lambda document: ended(document["outcome"], document["victor"])
    if path in BY_SIDE and isinstance(words, Wording):
        return lambda document: (_by_side(at(document, path) or {}, words), "")
    if path in ("front", "kind") and isinstance(words, Wording):
        word = cache(lambda id: (words.word(f"{path}s", id), "dim"))
        return lambda document: word(document[path])
    return _plain(path)
