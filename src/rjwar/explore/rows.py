"""The rows of the list as lines: date, sign of the outcome, name;
and beneath them the names that a search found.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Container
from typing import NamedTuple

from rjwar.core.edtf import parse
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.glyphs import glyph_of
from rjwar.draw.layout.lines import Span, pad
from rjwar.explore.fitting import shortened, sides
from rjwar.explore.results import Results
from rjwar.query.name_keys import Named
from rjwar.words.exploring.catalog import word
from rjwar.words.exploring.languages import exploring
from rjwar.words.wording import Wording

_PAGE = 100
_PAGES_KEPT = 24
_LONGEST_NAME = 400
_FRONT_FROM = 76


class Row(NamedTuple):
    """What the list shows of an event."""

    id: str
    date: str
    mark: Span
    name: Span
    front: str


class Rows:
    """Rows read from the store a page at a time, when they are first shown."""

    def __init__(self, wording: Wording, results: Results, marked: Container[str]) -> None:
        """`marked` are the ids of events to be compared."""
        self.results, self.marked = results, marked
        self._wording = wording
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._usual = self._widest = 8

    def __len__(self) -> int:
        return len(self.results)

    def named(self, row: int) -> Named | None:
        """What a row stands for; None for a heading, and beyond the last."""
        if 0 <= row < len(self.results.numbers):
            return "event", self._event(row).id
        if row < 0 or row >= len(self.results):
            return None
        beneath = self.results.beneath[row - len(self.results.numbers)]
        return None if isinstance(beneath, str) else beneath

    def line(self, row: int, width: int, *, is_cursor: bool) -> Line:
        """A row within a width."""
        sign: Span = ("▸" if is_cursor else " ", "strong")
        if row < len(self.results.numbers):
            return [sign, *self._event_line(self._event(row), width - 1)]
        beneath = self.results.beneath[row - len(self.results.numbers)]
        if isinstance(beneath, str):
            return [(f" {word(exploring(self._wording.lang).sections, beneath)}", "strong")]
        return [sign, ("  ", ""), (self._wording.name(*beneath)[:_LONGEST_NAME], "")]

    def _event_line(self, event: Row, width: int) -> Line:
        column = self._date_column(width)
        marked: Span = ("+" if event.id in self.marked else " ", "strong")
        ascii = self._wording.look.ascii
        date: Span = (pad(shortened(event.date, column, ascii=ascii), column), "dim")
        line: Line = [marked, date, ("  ", ""), event.mark, (" ", ""), event.name]
        if width < _FRONT_FROM or not event.front:
            return line
        return sides(line, [(" ", ""), (event.front, "dim")], width - 1, ascii=ascii)

    def _date_column(self, width: int) -> int:
        """Room for every date read where that leaves most of the row to the name, else for the usual ones."""
        most = max(width * 2 // 5, 12)
        return min(max(self._usual, min(self._widest, width // 4)), most)

    def _event(self, row: int) -> Row:
        page, index = divmod(row, _PAGE)
        if page not in self._pages:
            self._pages[page] = self._read(page)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[page][index]

    def _read(self, page: int) -> list[Row]:
        wording = self._wording
        numbers = self.results.numbers[page * _PAGE : (page + 1) * _PAGE]
        rows = []
        for event in wording.store.summary_rows(numbers, wording.lang):
            glyph, style = glyph_of(event["victor"]) if event["outcome"] else (" ", "")
            date = wording.date(parse(event["date"]["edtf"]), short=True)
            name = wording.text((event["name"] or event["id"])[:_LONGEST_NAME])
            weighty = "strong" if (event["weight"] or 0) >= 5 else ""
            rows.append(
                Row(
                    event["id"], date, (glyph, style), (name, weighty), wording.word("fronts", event["front"])
                )
            )
        widths = sorted(cells(row.date) for row in rows)
        self._usual = max(self._usual, *widths[len(widths) * 9 // 10 :][:1])
        self._widest = max(self._widest, *widths[-1:])
        return rows
