"""The rows of a table of counts with what is common to them:
names, sides with losses, the scale of the bars.
"""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.width import cells
from rjwar.draw.charts.counts.folded import BETWEEN
from rjwar.draw.charts.figure_bar import bar
from rjwar.draw.layout.lines import Span
from rjwar.query.answer import Document
from rjwar.query.counts import CountAnswer
from rjwar.record.model import Figure
from rjwar.words.wording import Wording

GAP = 2
MOST_BAR = 24
_WIDEST_NAME = 30


class CountPage:
    """Rows of a count, and the whole selection as the last of `everything`."""

    def __init__(self, answer: CountAnswer, rows: Sequence[Document], words: Wording) -> None:
        self.answer, self.rows, self.total, self.words = answer, rows, answer.total, words
        self.everything = [*rows, self.total]
        self.width = words.look.width or 100
        self.ways = answer.total["by"].split(",")
        self.key = " · ".join(map(words.label, self.ways))
        every = [side for side in answer.sides if lost_by(answer.total, side)["high"]]
        main = sorted(every, key=lambda side: -lost_by(answer.total, side)["high"])[:2]
        self.sides = [side for side in every if side in main]
        self.others = [side for side in every if side not in main]
        """Sides that lost less than the two that lost most; they are told beneath."""
        self.names = {side: words.word("sides", side) for side in every}
        self.worst = max((lost["high"] or 0 for row in rows for lost in row["losses"].values()), default=0)

    def with_losses(self) -> CountPage:
        """The page of those rows alone in which a side had losses."""
        rows = [row for row in self.rows if any(lost_by(row, side)["high"] for side in self.sides)]
        return CountPage(self.answer, rows, self.words)

    @property
    def widest_name(self) -> int:
        """How wide the column of names is at most."""
        return min(max(cells(text) for text in (self.key, *map(self.name, self.everything))), _WIDEST_NAME)

    def name(self, row: Document) -> str:
        """What a row is of."""
        if row is self.total:
            return self.words.phrase("all")
        if row["name"] is None:
            return self.words.phrase("none")
        return " · ".join(self.key_name(index, key) for index, key in enumerate(row["keys"]))

    def named(self, row: Document) -> Span:
        """The name of a row as it is drawn."""
        return self.name(row), self.style(row) or ("" if row["name"] else "dim")

    def style(self, row: Document) -> str:
        """How a row is drawn: the sum stands out."""
        return "strong" if row is self.total else ""

    def key_name(self, index: int, key: str | None) -> str:
        """What a key is called, in the era that is shown."""
        words, way = self.words, self.ways[index]
        if key is None:
            return "–"
        if way in ("year", "month") and BETWEEN in key:
            return words.years(*map(int, key.split(BETWEEN)))
        if way == "month":
            return words.month_of(*map(int, key.split("-")))
        if way == "year":
            return words.year(int(key))
        return words.name(way, key) if way in ("place", "person") else words.word(f"{way}s", key)

    def count(self, row: Document) -> str:
        """How many events a row has."""
        return self.words.number(row["count"])

    def known(self, row: Document, side: str) -> str:
        """From the least to the most that a side lost; nothing where nothing is known."""
        low, high = lost_by(row, side)["low"], lost_by(row, side)["high"]
        return "–".join(self.words.number(bound) for bound in dict.fromkeys((low, high))) if high else ""

    def bar(self, row: Document, side: str, length: int) -> str:
        """The bar of what a side lost; none of the sum."""
        found = lost_by(row, side)
        if row is self.total or not found["high"]:
            return ""
        return bar(Figure(None, found["low"], found["high"]), self.worst, length)


def lost_by(row: Document, side: str) -> Document:
    """What a side lost; nothing where it had no forces."""
    found: Document = row["losses"].get(side, {"low": None, "high": None, "unknown": 0})
    return found
