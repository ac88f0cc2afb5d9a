"""The page that every card is written on: a spine of labels with their text beside it, and columns for the sides of a fight."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rjwar.core.edtf import Date
from rjwar.core.text import LANGUAGES, cells, clean, in_language
from rjwar.draw.layout.columns import Line, beside, fill, indented, wrapped
from rjwar.draw.layout.lines import Lines, Span, linked, twin
from rjwar.draw.layout.outcomes import outcome_of
from rjwar.record.model import Event, Texts
from rjwar.store.reader import Store
from rjwar.words.labels import UNIT_KINDS, word
from rjwar.words.look import Look
from rjwar.words.wording import in_calendar, label

Block = Callable[[int], list[Line]]
"""Lines of at most the width given."""

_STACKS_UNDER = 60
WIDEST = 120
_NARROWEST_SIDE = 17


class Across(NamedTuple):
    """A row of a comparison: what is compared, and what each side has there; None for nothing."""

    heading: str
    sides: Sequence[Block | None]
    indent: int = 0


class Card:
    """A card being written, top to bottom. Rows are set when it is drawn: only then is it known how wide the spine must be."""

    def __init__(self, store: Store, look: Look, widest: int = WIDEST) -> None:
        self.store, self.look, self.lang = store, look, look.lang
        self.width = min(look.width or 100, widest)
        self.stacks = self.width < _STACKS_UNDER
        self._gap = 3 if self.width >= 80 else 2
        self._parts: list[Callable[[int], Iterator[Line]]] = []
        self._labels: list[str] = []
        self._links = 0

    def text(self, raw: str | Texts) -> str:
        """A text of the record as it may be shown here: in the card's language, cleaned, and in ASCII where that is asked for."""
        shown = clean(raw if isinstance(raw, str) else in_language(raw, self.lang))
        return twin(shown) if self.look.ascii else shown

    def name(self, entity: str, id: str) -> str:
        """The name of an entity in the language of the card; its id where the record does not have it."""
        found = self.store.find(entity, id)
        return self.text(in_language(found.name, self.lang) if found else id)

    def link(self, entity: str, id: str, style: str = "", name: str | None = None) -> Span:
        """The name of an entity, or another text that stands for it, as what leads to it where cards can be walked."""
        self._links += 1
        return (self.name(entity, id) if name is None else name), linked(style, entity, id, self._links)

    def word(self, section: str, id: str | None) -> str:
        """The name of a vocabulary word; its id where the record has no such word, nothing for None."""
        found = self.store.word(section, id)
        return self.text(in_language(found.name, self.lang) if found else id or "")

    def unit_kind(self, kind: str | None) -> str:
        """What a unit is: an army, a fleet ...; nothing for None."""
        return word(UNIT_KINDS, kind, self.lang) if kind else ""

    def label(self, key: str) -> str:
        """A word of the program, as a heading has it."""
        return label(key, self.lang)

    def outcome(self, event: Event) -> Span:
        """How an event ended, after the glyph of its victor; empty where that is not recorded."""
        outcome = self.store.word("outcomes", event.outcome)
        text, style = outcome_of(event.outcome, outcome.victor if outcome else None, self.store, self.lang)
        return self.text(text), style

    def date(self, date: Date, *, short: bool = False) -> str:
        """A date by both calendars, a short one by New Style alone, unless a calendar was asked for."""
        return " ".join(self.calendars(date, short=short))

    def calendars(self, date: Date, *, short: bool = False) -> list[str]:
        """The same, each calendar apart."""
        look = self.look._replace(calendar=self.look.calendar or ("ns" if short else "both"))
        new, whole = (in_calendar(date, one, short=short) for one in (look._replace(calendar="ns"), look))
        old = whole.removeprefix(new).strip() if look.calendar == "both" else ""
        return [self.text(text) for text in (new if old else whole, old) if text]

    def title(self, found: Any) -> None:
        """The name, and on the next line the names in the other languages."""
        name = in_language(found.name, self.lang)
        self.add(wrapped([(self.text(name), "title")], self.width))
        others = [found.name[lang] for lang in LANGUAGES if lang != self.lang and lang in found.name]
        readable = [other for other in dict.fromkeys(others) if other != name and (other.isascii() or not self.look.ascii)]
        self.facts([self.text(other) for other in readable], style="dim")

    def facts(self, facts: Sequence[str | Span], style: str = "") -> None:
        """Facts one after another, none of them broken over two lines; empty ones are left out."""
        spans = [(fact, style) if isinstance(fact, str) else fact for fact in facts]
        self.add(fill([[span] for span in spans if span[0]], self.width))

    def paragraph(self, text: str | Texts, style: str = "") -> None:
        """A text of the record after a blank line; nothing of nothing."""
        if text:
            self.gap()
            self.add(wrapped([(self.text(text), style)], self.width))

    def gap(self) -> None:
        """A blank line, before whatever comes next."""
        self._parts.append(lambda spine: iter([[]]))

    def add(self, lines: Sequence[Line]) -> None:
        """Lines across the whole width, made already."""
        self._parts.append(lambda spine: iter(lines))

    def row(self, heading: str, block: Block) -> None:
        """A label in the spine with a text beside it; under it where the card is narrow."""
        self._labels.append(heading)
        self._parts.append(lambda spine: self._row(heading, block, spine))

    def section(self, heading: str, block: Block) -> None:
        """A heading with lines under it, almost as wide as the card."""
        self.gap()
        self._parts.append(lambda spine: self._row(heading, block, 0))

    def list(self, heading: str, atoms: Sequence[Sequence[Span]], *, between: str = ", ") -> None:
        """A row of atoms, none of them broken over two lines; nothing where there are none."""
        if atoms:
            self.row(heading, lambda width: fill(atoms, width, between=between))

    def columns(self, headings: Sequence[Span], rows: Sequence[Across]) -> None:
        """Sides beside one another, a row for each thing compared; under one another where there is no room for that."""
        self._labels += [" " * row.indent + row.heading for row in rows]
        self._parts.append(lambda spine: self._columns(headings, rows, spine))

    def drawn(self) -> Lines:
        """The card; blank lines stand singly, and none at its ends."""
        most = max(14, self.width // 5 + 2)
        spine = 0 if self.stacks else min(max((cells(text) for text in self._labels), default=0), most) + self._gap
        drawn = Lines(ascii=self.look.ascii)
        blank = False
        for part in self._parts:
            for line in part(spine):
                if blank and line and drawn.lines:
                    drawn.add()
                blank = not line or (blank and not drawn.lines)
                if line:
                    drawn.add(*line)
        return drawn

    def _row(self, heading: str, block: Block, spine: int) -> Iterator[Line]:
        if not spine:
            yield from wrapped([(heading, "strong")], self.width)
            yield from indented(block(self.width - 2), 2)
            return
        widths = [spine - self._gap, self.width - spine]
        yield from beside([wrapped([(heading, "label")], widths[0]), block(widths[1])], widths, self._gap)

    def _columns(self, headings: Sequence[Span], rows: Sequence[Across], spine: int) -> Iterator[Line]:
        gap = self._gap
        side = (self.width - spine - gap * (len(headings) - 1)) // len(headings)
        if not spine or side < _NARROWEST_SIDE:
            yield from self._under_one_another(headings, rows)
            return
        widths = [spine - gap, *[side] * len(headings)]
        yield from beside([[], *[wrapped([heading], side) for heading in headings]], widths, gap)
        for row in rows:
            style = "label" if any(row.sides) else "strong"
            heading = indented(wrapped([(row.heading, style)], spine - gap - row.indent), row.indent)
            yield from beside([heading, *[block(side) if block else [] for block in row.sides]], widths, gap)

    def _under_one_another(self, headings: Sequence[Span], rows: Sequence[Across]) -> Iterator[Line]:
        names = min(max(cells(text) for text, _ in headings), self.width // 2 - 4)
        for row in rows:
            yield from indented(wrapped([(row.heading, "strong")], self.width - row.indent), row.indent)
            for heading, block in zip(headings, row.sides, strict=True):
                if block:
                    inner = self.width - 2 - row.indent - names - 2
                    lines = beside([wrapped([heading], names), block(inner)], [names, inner])
                    yield from indented(list(lines), 2 + row.indent)
