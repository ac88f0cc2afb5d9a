"""The page that every card is written on: a spine of labels with their text beside it,
and columns for the sides of a fight.

A card is a sequence of parts; how they stand is only known when the page is laid out,
for only then is it known how wide the spine must be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line, beside, fill, indented, wrapped
from rjwar.draw.layout.lines import Lines, Span
from rjwar.words.look import Look

Block = Callable[[int], Sequence[Line]]
"""Lines of at most the width given."""

STACKS_UNDER = 60
"""Under how many cells what would stand beside one another stands under one another."""
WIDEST = 120
_NARROWEST_SIDE = 17


class Across(NamedTuple):
    """A row of a comparison: what is compared, and what each side has there; None for nothing."""

    heading: str
    sides: Sequence[Block | None]
    indent: int = 0


class Whole(NamedTuple):
    """Lines across the whole width."""

    block: Block


class Row(NamedTuple):
    """A label in the spine with a text beside it; under it where the page is narrow."""

    heading: str
    block: Block


class Section(NamedTuple):
    """After a blank line a heading, with lines under it that are almost as wide as the page."""

    heading: str
    block: Block


class Columns(NamedTuple):
    """Sides beside one another, a row for each thing compared.

    Under one another where there is no room for that.
    """

    headings: Sequence[Span]
    rows: Sequence[Across]


Part = Whole | Row | Section | Columns
GAP = Whole(lambda width: [[]])
"""A blank line, before whatever comes next."""


def across(heading: str, blocks: Sequence[Block | None], indent: int = 0) -> Iterator[Across]:
    """A row of a comparison, where any side has something to say in it."""
    if any(blocks):
        yield Across(heading, blocks, indent)


def facts(facts: Iterable[str | Span], style: str = "") -> Whole:
    """Facts one after another, none of them broken over two lines; empty ones are left out."""
    spans = [(fact, style) if isinstance(fact, str) else fact for fact in facts]
    atoms: list[Line] = [[span] for span in spans if span[0]]
    return Whole(lambda width: fill(atoms, width))


def line(*spans: Span, hang: int = 0) -> Whole:
    """Spans on a line, or on as many as they need."""
    return Whole(lambda width: wrapped(spans, width, hang=hang))


def paragraph(text: str, style: str = "") -> Iterator[Part]:
    """A text after a blank line; nothing of nothing."""
    if text:
        yield GAP
        yield line((text, style))


def listing(heading: str, atoms: Sequence[Sequence[Span]], between: str) -> Iterator[Part]:
    """A row of atoms, none of them broken over two lines; nothing where there are none."""
    if atoms:
        yield Row(heading, lambda width: fill(atoms, width, between=between))


def width_of_page(look: Look, widest: int = WIDEST) -> int:
    """How wide a page is."""
    return min(look.width or 100, widest)


def laid(parts: Iterable[Part], look: Look, widest: int = WIDEST) -> Lines:
    """The parts from top to bottom; blank lines stand singly, and none at the ends."""
    parts = list(parts)
    page = _measured(parts, width_of_page(look, widest))
    drawn = Lines(ascii=look.ascii)
    blank = False
    for spans in (spans for part in parts for spans in page.lines(part)):
        if blank and spans and drawn.lines:
            drawn.add()
        blank = not spans
        if spans:
            drawn.add(*spans)
    return drawn


def _measured(parts: Sequence[Part], width: int) -> _Page:
    """The page of a width that the labels of the parts need."""
    gap = 3 if width >= 80 else 2
    if width < STACKS_UNDER:
        return _Page(width, 0, gap)
    labels = [part.heading for part in parts if isinstance(part, Row)]
    labels += [
        " " * row.indent + row.heading for part in parts if isinstance(part, Columns) for row in part.rows
    ]
    most = max(14, width // 5 + 2)
    return _Page(width, min(max(map(cells, labels), default=0), most) + gap, gap)


class _Page(NamedTuple):
    """How wide a page is, its spine with the gap after it (0: none, what would be beside it is under it),
    and a gap between columns.
    """

    width: int
    spine: int
    gap: int

    def lines(self, part: Part) -> Iterator[Line]:
        """The lines of a part."""
        match part:
            case Whole(block):
                yield from block(self.width)
            case Section(heading, block):
                yield []
                yield from self._under(heading, block)
            case Row(heading, block):
                yield from self._beside(heading, block) if self.spine else self._under(heading, block)
            case Columns(headings, rows):
                side = (self.width - self.spine - self.gap * (len(headings) - 1)) // len(headings)
                has_room = self.spine and side >= _NARROWEST_SIDE
                yield from (
                    self._in_columns(headings, rows, side) if has_room else self._stacked(headings, rows)
                )

    def _under(self, heading: str, block: Block) -> Iterator[Line]:
        yield from wrapped([(heading, "strong")], self.width)
        yield from indented(block(self.width - 2), 2)

    def _beside(self, heading: str, block: Block) -> Iterator[Line]:
        widths = [self.spine - self.gap, self.width - self.spine]
        yield from beside(
            [wrapped([(heading, "label")], widths[0], hang=2), block(widths[1])], widths, self.gap
        )

    def _in_columns(self, headings: Sequence[Span], rows: Sequence[Across], side: int) -> Iterator[Line]:
        label = self.spine - self.gap
        widths = [label, *[side] * len(headings)]
        yield from beside([[], *[wrapped([heading], side) for heading in headings]], widths, self.gap)
        for row in rows:
            style = "label" if any(row.sides) else "strong"
            heading = indented(wrapped([(row.heading, style)], label - row.indent, hang=2), row.indent)
            yield from beside(
                [heading, *[block(side) if block else [] for block in row.sides]], widths, self.gap
            )

    def _stacked(self, headings: Sequence[Span], rows: Sequence[Across]) -> Iterator[Line]:
        names = min(max(cells(text) for text, _ in headings), self.width // 2 - 4)
        for row in rows:
            yield from indented(wrapped([(row.heading, "strong")], self.width - row.indent), row.indent)
            for heading, block in zip(headings, row.sides, strict=True):
                if block:
                    inner = self.width - 2 - row.indent - names - 2
                    lines = beside([wrapped([heading], names), block(inner)], [names, inner])
                    yield from indented(list(lines), 2 + row.indent)
