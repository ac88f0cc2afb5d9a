"""How many events there were and what their combats cost each side, as bars, by year, month, front, kind, outcome, side or place."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.text import cells
from rjwar.draw.cards.figures import side_style
from rjwar.draw.charts.figure_bar import bar
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.lines import Lines, Span, pad_left
from rjwar.draw.layout.wrap import wrap
from rjwar.query.answer import Document
from rjwar.query.counts import CountAnswer
from rjwar.record.model import Figure
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_GAP = 2
_WIDEST_NAME = 30
_COUNT_BAR = 12
_LEAST_BAR, _MOST_BAR = 8, 24


def render(answer: CountAnswer, look: Look) -> Lines:
    """A row a key: a bar for its events, and for the losses of each side from the least to the most; last the whole selection."""
    rows = list(answer.documents())
    words = Wording(answer.store, look)
    if not rows:
        return nothing(words)
    page = _Page(answer, rows, words)
    drawn = Lines(ascii=look.ascii)
    head(drawn, words, words.count("drawn", answer.total["count"], some=answer.total["count"]))
    for line in page.in_columns() or page.under_one_another():
        drawn.add(*line)
    notes = page.notes()
    if notes:
        drawn.add()
    for note in notes:
        for text in wrap(note, page.width):
            drawn.add((text, "dim"))
    return drawn


class _Page:
    """The rows of the table with what is common to them: names, sides with losses, the scale of the bars."""

    def __init__(self, answer: CountAnswer, rows: Sequence[Document], words: Wording) -> None:
        self.rows, self.total, self.words = rows, answer.total, words
        self.width = words.look.width or 100
        self.key = " · ".join(map(words.label, answer.total["by"].split(",")))
        self.sides = [side for side in answer.sides if answer.total["losses"][side]["high"]]
        self.names = {side: words.word("sides", side) for side in self.sides}
        self.most = max((row["count"] for row in rows), default=0)
        self.worst = max((_of(row, side)["high"] or 0 for row in rows for side in self.sides), default=0)

    def in_columns(self) -> list[Line]:
        """Headings and rows; nothing where there is no room for a bar in each column."""
        everything = [*self.rows, self.total]
        name = min(max(cells(text) for text in (self.key, *map(self._name, everything))), _WIDEST_NAME)
        numbers = max(cells(self.words.number(row["count"])) for row in everything)
        texts = {side: max(cells(self._losses(row, side)) for row in everything) for side in self.sides}
        events = max(numbers + 1 + _COUNT_BAR, cells(self.words.label("events")))
        spare = self.width - name - _GAP - events - sum(_GAP + 1 + text for text in texts.values())
        length = min(spare // max(len(self.sides), 1), _MOST_BAR)
        if length < _LEAST_BAR:
            return []
        widths = [name, events, *(text + 1 + length for text in texts.values())]
        lost = [[[(self.words.phrase("lost-by", self.names[side]), "label")]] for side in self.sides]
        lines = list(beside([[[(self.key, "label")]], [[(self.words.label("events"), "label")]], *lost], widths, _GAP))
        for row in everything:
            blocks = [wrapped([self._named(row)], name, hang=2), [self._count(row, numbers, _COUNT_BAR)]]
            blocks += [[self._lost(row, side, texts[side], length)] for side in self.sides]
            lines += beside(blocks, widths, _GAP)
        return lines

    def under_one_another(self) -> list[Line]:
        """Each key on a line of its own, under it its events and losses, a line each."""
        column = max(cells(text) for text in (self.words.label("events"), *self.names.values()))
        everything = [*self.rows, self.total]
        numbers = max(
            cells(text)
            for row in everything
            for text in (self.words.number(row["count"]), *(self._losses(row, side) for side in self.sides))
        )
        length = max(min(self.width - 2 - column - _GAP - numbers - 1, _MOST_BAR), 0)
        lines: list[Line] = []
        for row in everything:
            lines += wrapped([self._named(row)], self.width)
            told = [(self.words.label("events"), self._count(row, numbers, length))]
            told += [(self.names[side], self._lost(row, side, numbers, length)) for side in self.sides if self._losses(row, side)]
            for heading, line in told:
                lines += indented(list(beside([[[(heading, "label")]], [line]], [column, self.width - column - 4], _GAP)), 2)
        return lines

    def notes(self) -> list[str]:
        """What bars and question marks mean, where there are any."""
        unknown = any(_of(row, side)["unknown"] for row in self.rows for side in self.sides)
        notes = ["low-high"] * bool(self.sides) + ["no-figure"] * unknown
        return [self.words.phrase(note) for note in notes]

    def _name(self, row: Document) -> str:
        if row is self.total:
            return self.words.phrase("all")
        return self.words.phrase("none") if row["name"] is None else self.words.shown(row["name"])

    def _named(self, row: Document) -> Span:
        return self._name(row), "strong" if row is self.total else "" if row["name"] else "dim"

    def _count(self, row: Document, numbers: int, length: int) -> Line:
        drawn = "" if row is self.total else bar(Figure(row["count"], row["count"], row["count"]), self.most, length)
        return [(pad_left(self.words.number(row["count"]), numbers), "strong" if row is self.total else ""), (f" {drawn}", "dim")]

    def _lost(self, row: Document, side: str, numbers: int, length: int) -> Line:
        lost = _of(row, side)
        drawn = "" if row is self.total else bar(Figure(None, lost["low"] or 0, lost["high"] or 0), self.worst, length)
        text: Span = (pad_left(self._losses(row, side), numbers), "strong" if row is self.total else "")
        return [text, (f" {drawn}", side_style(side))]

    def _losses(self, row: Document, side: str) -> str:
        """`110–125`, and after it how many combats give no figure: `110–125 +3?`; nothing where there was no combat."""
        low, high, unknown = (_of(row, side)[what] for what in ("low", "high", "unknown"))
        known = [self.words.number(bound) for bound in dict.fromkeys((low, high))] if low is not None else []
        return " ".join(filter(None, ("–".join(known), f"{'+' if known else ''}{unknown}?" if unknown else "")))


def _of(row: Document, side: str) -> Document:
    """What a side lost; nothing where it had no forces."""
    found: Document = row["losses"].get(side, {"low": None, "high": None, "unknown": 0})
    return found
