"""The war line by line, in years and months: what weighs most is kept, and what is left out is counted in its place."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.edtf import parse
from rjwar.core.text import cells
from rjwar.draw.charts.event_rows import STACKS_UNDER, Row, lines, named, widths
from rjwar.draw.charts.grouping import key_name, keys_of
from rjwar.draw.charts.month_sections import Drawn, Section, sections
from rjwar.draw.charts.prominence import MOST_LINES, fit_to_height, phase_parents, rank_by_weight
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.lines import Lines, Span, pad
from rjwar.draw.layout.wrap import wrap
from rjwar.query.select import Selection
from rjwar.words.headings import Month, between, standing, under
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_FULL_MONTHS_FROM = 100


def render(answer: Selection, look: Look) -> Lines:
    """An event a line, phases under their battle, in order of date (`--reverse`: the last first); `look.whole` leaves nothing out."""
    selection = answer.without_war()
    store, words = selection.store, Wording(selection.store, look)
    events = store.event_rows(selection.numbers)
    if not events:
        return nothing(words)
    phase_of = phase_parents(events, store)
    order = rank_by_weight(events, phase_of, store)
    if selection.query.sort == "date" and selection.query.reverse:
        events.reverse()
    months = {event.n: standing(parse(event.edtf), look) for event in events}

    def drawn(keep: int) -> Lines:
        lines = Lines(ascii=look.ascii)
        head(lines, words, words.count("drawn", len(events), some=keep))
        kept = {event.n for event in order[:keep]}
        _Page(sections(events, kept, phase_of, months), words).draw(lines)
        return lines

    return drawn(len(events)) if look.whole else fit_to_height(drawn, min(len(events), MOST_LINES))


class _Page:
    """Sections, and the lines of their events, for one width."""

    def __init__(self, found: Sequence[Section], words: Wording) -> None:
        self.found, self.words, look, store = found, words, words.look, words.store
        self.width = look.width or 100
        self.by = look.by or "front"
        self.by_month = {section.first.year for section in found if section.first and section.first.month}
        shown = [drawn.event for section in found for drawn in section.drawn]
        self.names = {line["n"]: line["name"] for line in store.summary_rows([event.n for event in shown], look.lang)}
        self.keys = keys_of(shown, self.by, store)
        self.rows = [[self._row(drawn, section.first) for drawn in section.drawn] for section in found]
        self.labels = [self._label(section.first, section.last) for section in found]
        beside = max((cells(label) for label, rows in zip(self.labels, self.rows, strict=True) if rows), default=0)
        every = [row for rows in self.rows for row in rows]
        days = max(14 if words.language.dates.biggest_first else 11, self.width // (5 if look.calendar == "both" else 8))
        labels = max(map(cells, self.labels))
        self.widths = widths(every, beside, labels, min(days, self.width // 3), self.width, keeps_key=look.by is not None)

    def _row(self, drawn: Drawn, heading: Month | None) -> Row:
        event, words = drawn.event, self.words
        outcome = outcome_of(event.outcome, event.victor, words)
        winner = words.word("sides", event.victor)
        return Row(
            day=under(parse(event.edtf), heading, words),
            mark=("●" if event.combat else "○", outcome[1]),
            name=named(drawn, self.names[event.n], words),
            key=", ".join(key_name(self.by, key, words) for key in self.keys[event.n]),
            outcome=outcome,
            winner=(f"{outcome[0][0]} {winner}", outcome[1]) if winner else outcome,
            depth=drawn.depth,
        )

    def _label(self, first: Month | None, last: Month | None) -> str:
        """What stands before the first line of a section: its month or months, or its year if that is not told by months."""
        if first is None or last is None:
            return ""
        if not first.month:
            return "" if first.year in self.by_month else self.words.year(first.year)
        short = self.width < _FULL_MONTHS_FROM
        return self.words.language.dates.dash.join(self.words.month(month, short=short) for month in sorted({first.month, last.month}))

    def draw(self, drawn: Lines) -> None:
        """A line for each event, each time without any, and each section that some were left out of."""
        year = None
        for section, label, rows in zip(self.found, self.labels, self.rows, strict=True):
            month = section.first
            if month and month.year != year:
                year = month.year
                self._year(drawn, year)
            style = "title" if month and not month.month else "" if rows else "dim"
            for row in rows:
                for line in lines(row, self.widths, (label, style)):
                    drawn.add(*line)
                label = ""
            if section.left:
                self._left(drawn, section, (label, style))
            elif not rows:
                drawn.add((pad(label, self.widths.margin), style), ("·", "dim"))

    def _year(self, drawn: Lines, year: int) -> None:
        """A line that heads a year, if that is told by months."""
        if year in self.by_month:
            text = self.words.year(year)
            drawn.add((text, "title"), (" " + "─" * (self.width - cells(text) - 1), "dim"))

    def _left(self, drawn: Lines, section: Section, label: Span) -> None:
        """How many events were left out of a section, and when they began."""
        when = between([parse(event.edtf) for event in section.left], section.first, self.words)
        text = self.words.listed((self.words.count("more", len(section.left)), when))
        margin = self.widths.margin if self.width >= STACKS_UNDER else max(self.widths.label, cells(label[0])) + 1
        for line in wrap(f"⋮ {text}", self.width - margin):
            drawn.add((pad(label[0], margin), label[1]), (line, "dim"))
            label = ("", "")
