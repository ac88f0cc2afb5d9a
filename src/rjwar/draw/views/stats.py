"""How many events there were and what their combats cost each side, as bars, by year, month,
front, kind, outcome, side or place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rjwar.core.text import cells
from rjwar.draw.charts.cross_table import CrossTable
from rjwar.draw.charts.figure_bar import bar
from rjwar.draw.layout.columns import Line, beside, indented, wrapped
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.lines import Lines, Span, pad, pad_left
from rjwar.draw.layout.sides import side_style
from rjwar.draw.layout.wrap import wrap
from rjwar.query.answer import Document
from rjwar.query.counts import CountAnswer
from rjwar.record.model import Figure
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_GAP = 2
_MIRRORED = str.maketrans("▏▎▍▌▋▊▉", "▕▕▐▐▐▐█")
"""Parts of a cell that are filled from the left, as nearly as they are filled from the right."""
_WIDEST_NAME = 30
_COUNT_BAR = 12
_LEAST_BAR, _MOST_BAR = 8, 24
_LEAST_HALF = 1
_SEVERAL = frozenset(("side", "person"))
"""What an event may have several keys of, so that counts do not add up."""


def render(answer: CountAnswer, look: Look) -> Lines:
    """A row a key: a bar for its events, and for the losses of each side from the least to the most.

    Last the whole selection. By two things the events are a table of both,
    and beneath it stand the rows that had losses.
    """
    rows = list(answer.documents())
    words = Wording(answer.store, look)
    if not rows:
        return nothing(words)
    page = _Page(answer, rows, words)
    drawn = Lines(ascii=look.ascii)
    head(drawn, words, words.count("drawn", answer.total["count"], some=answer.total["count"]))
    if "," in answer.total["by"]:
        for line in page.crossed():
            drawn.add(*line)
        page = page.with_losses()
        if page.rows:
            drawn.add()
    facing = page.back_to_back()
    for line in (facing or page.in_columns() or page.under_one_another()) if page.rows else ():
        drawn.add(*line)
    notes = page.notes(is_facing=bool(facing)) if page.rows else []
    if notes:
        drawn.add()
    for note in notes:
        for text in wrap(note, page.width):
            drawn.add((text, "dim"))
    return drawn


class _Page:
    """The rows of the table with what is common to them: names, sides with losses, the scale of the bars."""

    def __init__(self, answer: CountAnswer, rows: Sequence[Document], words: Wording) -> None:
        self.answer, self.rows, self.total, self.words = answer, rows, answer.total, words
        self.width = words.look.width or 100
        self.ways = answer.total["by"].split(",")
        self.key = " · ".join(map(words.label, self.ways))
        every = [side for side in answer.sides if _of(answer.total, side)["high"]]
        main = sorted(every, key=lambda side: -_of(answer.total, side)["high"])[:2]
        self.sides = [side for side in every if side in main]
        self.others = [side for side in every if side not in main]
        """Sides that lost less than the two that lost most; they are told beneath."""
        self.names = {side: words.word("sides", side) for side in every}
        self.most = max((row["count"] for row in rows), default=0)
        self.worst = max((lost["high"] or 0 for row in rows for lost in row["losses"].values()), default=0)

    def with_losses(self) -> _Page:
        """The page of those rows alone in which a side had losses."""
        return _Page(
            self.answer,
            [row for row in self.rows if any(_of(row, side)["high"] for side in self.sides)],
            self.words,
        )

    def crossed(self) -> Iterator[Line]:
        """The events by two things."""
        firsts, seconds = (self._keys(place) for place in (0, 1))
        counts = {
            (firsts.index(first), seconds.index(second)): row["count"]
            for row in self.rows
            for first, second in [row["keys"]]
        }
        adds_up = not _SEVERAL.intersection(self.ways)
        number = self.words.number
        table = CrossTable(
            self.key,
            [self._key_name(0, key) for key in firsts],
            [self._key_name(1, key) for key in seconds],
            counts,
            [
                *(
                    number(sum(n for (row, _), n in counts.items() if row == place)) if adds_up else ""
                    for place in range(len(firsts))
                ),
                number(self.total["count"]),
            ],
            [
                number(sum(n for (_, column), n in counts.items() if column == place)) if adds_up else ""
                for place in range(len(seconds))
            ],
            self.words.phrase("all") if adds_up else "",
        )
        return table.lines(self.width)

    def _keys(self, place: int) -> list[str | None]:
        """The keys of one of the two things: years and months in order,
        others by how many events they have, none last.
        """
        sizes: Counter[str | None] = Counter()
        for row in self.rows:
            sizes[row["keys"][place]] += row["count"]
        in_time = self.ways[place] in ("year", "month")
        return sorted(sizes, key=lambda key: (key is None, 0 if in_time else -sizes[key], key or ""))

    def _key_name(self, place: int, key: str | None) -> str:
        """What a key is called, in the era that is shown."""
        words, way = self.words, self.ways[place]
        if key is None:
            return "–"
        if way == "month":
            return words.month_of(*map(int, key.split("-")))
        if way == "year":
            return words.year(int(key))
        return words.name(way, key) if way in ("place", "person") else words.word(f"{way}s", key)

    def back_to_back(self) -> list[Line]:
        """Two sides as bars that grow to the left and to the right of an axis,
        then how many combats of each give no figure.

        Nothing where there are not two sides, or there is no room.
        """
        if len(self.sides) != 2:
            return []
        everything = [*self.rows, self.total]
        ours, theirs = self.sides
        heads = [
            *(self.words.phrase("lost-by", self.names[side]) for side in self.sides),
            self.words.label("unknown"),
        ]
        unknown = [self._unknown(row) for row in everything]
        names = min(max(cells(text) for text in (self.key, *map(self._name, everything))), _WIDEST_NAME)
        counts = max(
            cells(text) for text in (self.words.label("events"), self.words.number(self.total["count"]))
        )
        left, right = (max(cells(self._known(row, side)) for row in everything) for side in self.sides)
        last = max(map(cells, (heads[2], *unknown))) if any(unknown) else -_GAP
        room = self.width - names - counts - left - right - 3 * _GAP - 3
        if (room - last) // 2 < _LEAST_HALF:  # how many give no figure is told beneath, too
            unknown, last = [""] * len(everything), -_GAP
        length = min((room - last) // 2, _MOST_BAR)
        if length < _LEAST_HALF or max(cells(heads[0]) - left, cells(heads[1]) - right) > length:
            return []
        widths = [names, counts, left + length + 1 + 1 + length + 1 + right, max(last, 0)]
        middle: Line = [(pad_left(heads[0], left + 1 + length), "label"), ("│", "dim"), (heads[1], "label")]
        top: list[Sequence[Line]] = [
            [[(self.key, "label")]],
            [[(self.words.label("events"), "label")]],
            [middle],
        ]
        lines = list(beside([*top, [[(heads[2], "label")]] if any(unknown) else []], widths, _GAP))
        for row, untold in zip(everything, unknown, strict=True):
            style = "strong" if row is self.total else ""
            bars = ["" if row is self.total else self._bar(row, side, length) for side in self.sides]
            told: Line = [(pad_left(self._known(row, ours), left), style)]
            told += [
                (f" {pad_left(bars[0][::-1].translate(_MIRRORED), length)}", side_style(ours)),
                ("│", "dim"),
            ]
            told += [(pad(bars[1], length), side_style(theirs)), (f" {self._known(row, theirs)}", style)]
            count: Line = [(pad_left(self.words.number(row["count"]), counts), style)]
            lines += beside(
                [wrapped([self._named(row)], names, hang=2), [count], [told], [[(untold, "dim")]]],
                widths,
                _GAP,
            )
        return lines

    def _bar(self, row: Document, side: str, length: int) -> str:
        found = _of(row, side)
        return bar(Figure(None, found["low"], found["high"]), self.worst, length) if found["high"] else ""

    def _known(self, row: Document, side: str) -> str:
        """From the least to the most that a side lost; nothing where nothing is known."""
        low, high = _of(row, side)["low"], _of(row, side)["high"]
        return "–".join(self.words.number(bound) for bound in dict.fromkeys((low, high))) if high else ""

    def _unknown(self, row: Document) -> str:
        """How many combats give no figure, of one side and of the other."""
        counts = [_of(row, side)["unknown"] for side in self.sides]
        return " · ".join(map(self.words.number, counts)) if any(counts) else ""

    def in_columns(self) -> list[Line]:
        """Headings and rows; nothing where there is no room for a bar in each column."""
        everything = [*self.rows, self.total]
        if len(self.sides) * (_GAP + 1 + _LEAST_BAR) > self.width:
            return []
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
        lines = list(
            beside([[[(self.key, "label")]], [[(self.words.label("events"), "label")]], *lost], widths, _GAP)
        )
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
            for text in (
                self.words.number(row["count"]),
                *(self._losses(row, side) for side in row["losses"]),
            )
        )
        length = max(min(self.width - 2 - column - _GAP - numbers - 1, _MOST_BAR), 0)
        lines: list[Line] = []
        for row in everything:
            lines += wrapped([self._named(row)], self.width)
            told = [(self.words.label("events"), self._count(row, numbers, length))]
            told += [
                (self.names[side], self._lost(row, side, numbers, length)) for side in self._with_losses(row)
            ]
            for heading, line in told:
                lines += indented(
                    list(beside([[[(heading, "label")]], [line]], [column, self.width - column - 4], _GAP)), 2
                )
        return lines

    def _with_losses(self, row: Document) -> list[str]:
        """The sides of a row of which there is anything to tell, in their order."""
        return [side for side in row["losses"] if side in self.names and self._losses(row, side)]

    def notes(self, *, is_facing: bool) -> list[str]:
        """What bars and question marks mean, where there are any."""
        unknown = any(
            lost["unknown"] for row in self.rows for side, lost in row["losses"].items() if side in self.names
        )
        notes = ["low-high"] * bool(self.sides) + ["no-figure"] * (unknown and not is_facing)
        told = [*self._lost_by_others(), *map(self.words.phrase, notes)]
        if unknown and is_facing:
            counts = (
                f"{self.names[side]} {self.words.number(_of(self.total, side)['unknown'])}"
                for side in self.sides
            )
            told.append(self.words.phrase("no-losses-given", self.words.listed(counts)))
        return told

    def _lost_by_others(self) -> Iterator[str]:
        """What sides lost that have no column, and where."""
        for side in self.others:
            where = [
                f"{self._known(row, side)} ({self._name(row)})" for row in self.rows if _of(row, side)["high"]
            ]
            yield (
                f"{self.words.phrase('lost-by', self.names[side])} "
                f"{self.words.listed(where or [self._known(self.total, side)])}"
            )

    def _name(self, row: Document) -> str:
        if row is self.total:
            return self.words.phrase("all")
        if row["name"] is None:
            return self.words.phrase("none")
        return " · ".join(self._key_name(place, key) for place, key in enumerate(row["keys"]))

    def _named(self, row: Document) -> Span:
        return self._name(row), "strong" if row is self.total else "" if row["name"] else "dim"

    def _count(self, row: Document, numbers: int, length: int) -> Line:
        drawn = (
            ""
            if row is self.total
            else bar(Figure(row["count"], row["count"], row["count"]), self.most, length)
        )
        return [
            (pad_left(self.words.number(row["count"]), numbers), "strong" if row is self.total else ""),
            (f" {drawn}", "dim"),
        ]

    def _lost(self, row: Document, side: str, numbers: int, length: int) -> Line:
        lost = _of(row, side)
        drawn = (
            ""
            if row is self.total
            else bar(Figure(None, lost["low"] or 0, lost["high"] or 0), self.worst, length)
        )
        text: Span = (pad_left(self._losses(row, side), numbers), "strong" if row is self.total else "")
        return [text, (f" {drawn}", side_style(side))]

    def _losses(self, row: Document, side: str) -> str:
        """`110–125`, and after it how many combats give no figure: `110–125 +3?`.

        Nothing where there was no combat.
        """
        low, high, unknown = (_of(row, side)[what] for what in ("low", "high", "unknown"))
        known = [self.words.number(bound) for bound in dict.fromkeys((low, high))] if low is not None else []
        return " ".join(
            filter(None, ("–".join(known), f"{'+' if known else ''}{unknown}?" if unknown else ""))
        )


def _of(row: Document, side: str) -> Document:
    """What a side lost; nothing where it had no forces."""
    found: Document = row["losses"].get(side, {"low": None, "high": None, "unknown": 0})
    return found
