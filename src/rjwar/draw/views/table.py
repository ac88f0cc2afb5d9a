"""A row for each, in columns that give way in order of importance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from rjwar.core.clean import clean
from rjwar.core.edtf import parse
from rjwar.core.width import cells
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.lines import Lines, Span
from rjwar.draw.layout.rows import in_columns, in_two_lines, stacked
from rjwar.draw.layout.table_columns import BETWEEN_SIDES, BY_SIDE, kept_columns, narrowed
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
    rows = _read(answer, look, paths)
    if len(rows) == 1:  # the headings alone
        return drawn
    measured = cache(cells)  # outcomes, fronts and places come again and again
    sizes = [[measured(text) for text, _ in row] for row in rows]
    widths = list(map(max, zip(*sizes, strict=True)))
    if look.width is None:
        return in_columns(drawn, paths, rows, sizes, widths)
    kept = _kept(paths, widths, look, look.width)
    if kept is not None:
        shown = [paths[index] for index in kept]
        return in_columns(
            drawn,
            shown,
            [[row[index] for index in kept] for row in rows],
            [[row[index] for index in kept] for row in sizes],
            narrowed(shown, [widths[index] for index in kept], look.width),
        )
    if _goes_in_two_lines(paths, look, look.width):
        return in_two_lines(drawn, paths, rows, look.width)
    return stacked(drawn, rows, look.width)


def _read(answer: Answer, look: Look, paths: Sequence[str]) -> list[list[Span]]:
    """The headings, and the cells of every record."""
    words = Wording(answer.store, look) if hasattr(answer, "store") else Phrasing(look)
    readers = [_reader(path, words) if not look.fields else _plain(path) for path in paths]
    headings = [(clean(path) if look.fields else _heading(path, paths, words), "heading") for path in paths]
    return [headings, *([read(document) for read in readers] for document in rows_of(answer, look))]


def _kept(paths: Sequence[str], widths: Sequence[int], look: Look, width: int) -> Sequence[int] | None:
    """Which columns stand beside each other; None where there is no room for any to."""
    if width < _STACKS_UNDER or (width < _TWO_LINES_UNDER and _goes_in_two_lines(paths, look, width)):
        return None
    return kept_columns(paths, widths, width, droppable=not look.fields)


def _goes_in_two_lines(paths: Sequence[str], look: Look, width: int) -> bool:
    """Whether records are events, and there is room for a date beside a name."""
    return not look.fields and tuple(paths[:2]) == ("date.edtf", "name") and width >= _TWO_LINES_FROM


def _heading(path: str, paths: Sequence[str], words: Phrasing) -> str:
    """What a column is called: what has a date and a name is an event."""
    of_events = {"date.edtf": "date", "name": "event", "place.name": "place", **BY_SIDE}
    return words.field(of_events.get(path, path) if "date.edtf" in paths else path)


def _by_side(figures: Document, words: Wording) -> str:
    """What each side had or lost: `Japan 700 · Russia 11,097–13,685`."""
    from rjwar.record.model import Figure  # whose import takes longer than a list; few lists have this column

    told = ((side, Figure(found["best"], found["low"], found["high"])) for side, found in figures.items())
    return BETWEEN_SIDES.join(f"{words.word('sides', side)} {_number(found, words)}" for side, found in told)


def _number(figure: Figure, words: Wording) -> str:
    return words.number(figure.best) if figure.best is not None else words.figure(figure)


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
