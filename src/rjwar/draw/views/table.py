"""A row for each, in columns that give way in order of importance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import zip_longest
from operator import le

from rjwar.core.edtf import parse
from rjwar.core.text import cells, clean
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.lines import Lines, Span
from rjwar.query.answer import Answer, Document, at, cell
from rjwar.query.answer import rows as rows_of
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing
from rjwar.words.wording import Wording

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.record.model import Figure

_GAP = 2
_STACKS_UNDER = 60
_LEAST_NAME = 24


def render(answer: Answer, look: Look) -> Lines:
    """Headings and rows; nothing for nothing. Without a width every record is one line and nothing is left out."""
    paths = look.fields or answer.columns
    drawn = Lines(ascii=look.ascii)
    words = Wording(answer.store, look) if hasattr(answer, "store") else Phrasing(look)
    readers = [_reader(path, words) if not look.fields else _plain(path) for path in paths]
    rows = [[read(document) for read in readers] for document in rows_of(answer, look)]
    if not rows:
        return drawn
    rows.insert(0, [(clean(path) if look.fields else _heading(path, words), "heading") for path in paths])
    sizes = [[cells(text) for text, _ in row] for row in rows]
    widths = list(map(max, zip(*sizes, strict=True)))
    if look.width is not None:
        kept = _fitting(paths, widths, look.width, droppable=not look.fields) if look.width >= _STACKS_UNDER else None
        if kept is None:
            return _stacked(drawn, rows, look.width)
        rows = [[row[index] for index in kept] for row in rows]
        sizes = [[row[index] for index in kept] for row in sizes]
        widths = _narrowed([paths[index] for index in kept], [widths[index] for index in kept], look.width)
    for row, wide in zip(rows, sizes, strict=True):
        for line in [row] if all(map(le, wide, widths)) else _parted(row, widths):
            drawn.add(*_padded(line, widths))
    return drawn


def _padded(line: list[Span], widths: list[int]) -> Iterator[Span]:
    """The cells of a line, each with space up to the width of its column."""
    for (text, style), width in zip(line, widths, strict=True):
        yield text, style
        yield " " * (width - cells(text) + _GAP), ""


def _parted(row: list[Span], widths: list[int]) -> Iterator[list[Span]]:
    """The lines of a record of which a cell is wider than its column: it goes on in the next line."""
    columns = [_wrapped(text, width) for (text, _), width in zip(row, widths, strict=True)]
    for texts in zip_longest(*columns, fillvalue=""):
        yield [(text, style) for text, (_, style) in zip(texts, row, strict=True)]


def _fitting(paths: tuple[str, ...], widths: list[int], width: int, *, droppable: bool) -> list[int] | None:
    """The columns that there is room for: those of least importance go first; None if even the rest do not fit."""
    kept = list(range(len(paths)))
    while kept:
        wide = [min(widths[index], _LEAST_NAME) if _wraps(paths[index]) or not droppable else widths[index] for index in kept]
        if sum(wide) + _GAP * (len(kept) - 1) <= width:
            return kept
        spare = [index for index in kept if paths[index] in _SPARE]
        if not (droppable and spare):
            return None
        kept.remove(max(spare, key=lambda index: -_SPARE.index(paths[index])))
    return None


_SPARE = ("place.name", "kind", "front", "note", "at", "verdict")


def _wraps(path: str) -> bool:
    return path in ("name", "title", "message", "value", "record", "summary", "note", "of.name", *_BY_SIDE)


def _narrowed(paths: list[str], widths: list[int], width: int) -> list[int]:
    """Widths that fit: the widest column that may wrap gives way, again and again."""
    widths = list(widths)
    spare = width - sum(widths) - _GAP * (len(widths) - 1)
    while spare < 0:
        giving = [index for index, path in enumerate(paths) if _wraps(path)] or list(range(len(paths)))
        widest = max(giving, key=lambda index: widths[index])
        others = [widths[index] for index in giving if index != widest]
        step = min(-spare, max(1, widths[widest] - max(others, default=8)))
        widths[widest] -= step
        spare += step
        if widths[widest] <= 2:
            break
    return widths


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


def _wrapped(text: str, width: int) -> list[str]:
    from rjwar.draw.layout.wrap import wrap  # which a table that is not cut can do without

    return wrap(text, width)


def _heading(path: str, words: Phrasing) -> str:
    return words.field({"date.edtf": "date", "name": "event", "place.name": "place", **_BY_SIDE}.get(path, path))


_BY_SIDE = {"lost": "losses", "forces.*.strength.men": "strength"}
"""Columns of a figure for each side."""


def _by_side(figures: Document, words: Wording) -> str:
    """What each side had or lost: `Japan 700 · Russia 11,097–13,685`."""
    from rjwar.record.model import Figure  # whose import takes longer than a list; few lists have this column

    told = ((side, Figure(found["best"], found["low"], found["high"])) for side, found in figures.items())
    return " · ".join(f"{words.word('sides', side)} {_number(found, words)}" for side, found in told)


def _number(found: Figure, words: Wording) -> str:
    return words.number(found.best) if found.best is not None else words.figure(found)


def _plain(path: str) -> Callable[[Document], Span]:
    return lambda document: (clean(cell(at(document, path))), "")


def _reader(path: str, words: Phrasing) -> Callable[[Document], Span]:
    """What makes the cell of a column: dates, outcomes and words as people read them, else the value."""
    if path == "date.edtf":
        return lambda document: (words.date(parse(document["date"]["edtf"]), short=True), "")
    if path == "name":
        return lambda document: (clean(document["name"] or ""), "strong" if (document.get("weight") or 0) >= 5 else "")
    if path == "outcome" and isinstance(words, Wording):
        ended = cache(lambda outcome, victor: outcome_of(outcome, victor, words))
        return lambda document: ended(document["outcome"], document["victor"])
    if path in _BY_SIDE and isinstance(words, Wording):
        return lambda document: (_by_side(at(document, path) or {}, words), "")
    if path in ("front", "kind") and isinstance(words, Wording):
        word = cache(lambda id: (words.word(f"{path}s", id), "dim"))
        return lambda document: word(document[path])
    return _plain(path)
