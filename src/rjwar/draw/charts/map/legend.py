"""The legend of a map: under each mark the weightiest of what happened there,
as much as there is room for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.edtf import parse
from rjwar.core.width import cells
from rjwar.draw.charts.map.marks import Mark, Ranks, sign
from rjwar.draw.layout.columns import Line, fill, indented
from rjwar.store.event_row import EventRow
from rjwar.words.wording import Wording

_INDENT = 2
_DATES_FROM = 46
"""From how wide a legend on dates are told in full, and not their months alone."""
_SHARE_OF_FIRSTS = 0.75
"""Which part of the legend is kept for the first event of each mark, before some have a second."""
_TURNING_POINT = 5


class Legend:
    """The legend of a map in a width: first told is chosen, then it is drawn."""

    def __init__(self, marks: Sequence[Mark], words: Wording, width: int) -> None:
        self.marks, self.words, self.width = marks, words, width

    def tell(self, ranks: Ranks, room: int) -> None:
        """Choose what is told in so many lines: the weightiest event of the weightiest marks,
        then the weightiest of the others there.
        """
        left = room - self._tell_firsts(int(room * _SHARE_OF_FIRSTS))
        shown = [mark for mark in self.marks if mark.told]
        others = sorted(
            ((ranks[event.n], event, mark) for mark in shown for event in mark.events[1:]),
            key=lambda other: other[0],
        )
        for _, event, mark in others:
            if left < 1:
                break
            lines = len(self._event(mark, event))
            if lines <= left:
                mark.told.append(event)
                left -= lines
        for mark in shown:
            mark.told[1:] = sorted(mark.told[1:])

    def _tell_firsts(self, room: int) -> int:
        """Choose the first event of as many marks as have room, at least of one.

        Returned is how many lines that takes.
        """
        taken = 0
        for mark in self.marks:
            lines = 1 + len(self._event(mark, mark.events[0]))
            if taken and taken + lines > room:
                break
            mark.told = mark.events[:1]
            taken += lines
        return taken

    def tell_all(self) -> None:
        """Choose everything."""
        for mark in self.marks:
            mark.told = sorted(mark.events)

    def blocks(self) -> Iterator[list[Line]]:
        """The lines that stay together: for each mark told of, in order of date,
        a heading with its first event; then each other event.
        """
        for mark in sorted((mark for mark in self.marks if mark.told), key=lambda mark: mark.told[0].n):
            first, *others = (self._event(mark, event) for event in mark.told)
            yield [self._heading(mark), *first]
            yield from others

    def _heading(self, mark: Mark) -> Line:
        """The sign of a mark, its place, and how many events it stands for."""
        glyph, style = sign(mark.events[0])
        token, count = f"{glyph}{mark.number or ''}", self.words.number(len(mark.events))
        name = short(self.words.name("place", mark.place), self.width - cells(token) - cells(count) - 2)
        gap = self.width - cells(token) - 1 - cells(name) - cells(count)
        return [(token, style), (" ", ""), (name, "strong"), (" " * gap, ""), (count, "dim")]

    def _event(self, mark: Mark, event: EventRow) -> list[Line]:
        """An event under its mark: name and date, and its own place where that is
        another and no name tells it.
        """
        name: Line = [
            (self.words.name("event", event.id), "strong" if (event.weight or 0) >= _TURNING_POINT else "")
        ]
        if (
            event.place
            and event.place != mark.place
            and not any(self._tells(name[0][0], place) for place in (mark.place, event.place))
        ):
            name.insert(0, (self.words.told(self.words.name("place", event.place), ""), "dim"))
        date = self._date(event) if self.width >= _DATES_FROM else self._begun(event)
        told = fill([name, [(date, "dim")]], self.width - _INDENT, between=self.words.language.comma)
        return indented(told, _INDENT)

    def _tells(self, name: str, place: str) -> bool:
        """Whether a name says where that is."""
        return self.words.name("place", place).partition(",")[0].casefold() in name.casefold()

    def _date(self, event: EventRow) -> str:
        return self.words.date(parse(event.edtf), short=True)

    def _begun(self, event: EventRow) -> str:
        """The month, or the year, in which an event began."""
        start = parse(event.edtf).start
        if start is None or not start.year or not start.month:
            return self._date(event)
        return self.words.date(parse(f"{start.year:04}-{start.month:02}"), short=True, calendar="ns")


def short(name: str, room: int) -> str:
    """A name that fits, if need be without what follows its first comma, or cut."""
    if cells(name) > room:
        name = name.partition(",")[0]
    while cells(name) > max(room, 1):
        name = name.removesuffix("…")[:-1] + "…"
    return name
