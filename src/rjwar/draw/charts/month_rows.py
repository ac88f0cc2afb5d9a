"""What a drawing by months tells of its events: the row of each, and how many are left out where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rjwar.core.edtf import parse
from rjwar.draw.charts.event_rows import Row, named
from rjwar.draw.charts.grouping import key_name, keys_of
from rjwar.draw.charts.month_sections import Drawn, Section
from rjwar.draw.charts.scene import Scene
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.sides import in_sides_order
from rjwar.store.event_row import EventRow
from rjwar.words.headings import Month, between, under
from rjwar.words.wording import Wording


class MonthRows:
    """The rows of the events that may be drawn.

    A drawing is laid out with more of them and fewer until it fits: each is worded once.
    """

    def __init__(self, events: Sequence[EventRow], drawing: Scene) -> None:
        self.words, self._events = drawing.words, events
        by = drawing.look.by or "front"
        self._names = drawing.store.event_names([event.n for event in events], self.words.lang)
        self._keys = {
            n: self.words.listed(key_name(by, key, self.words) for key in own)
            for n, own in keys_of(events, by, drawing.store).items()
        }
        self._rows: dict[tuple[int, int, int, Month | None], Row] = {}
        self._left: dict[tuple[Month | None, tuple[int, ...]], str] = {}
        self._lost: Mapping[int, str] | None = None

    def row(self, drawn: Drawn, heading: Month | None, *, is_signed: bool, has_losses: bool) -> Row:
        """The row of an event under a month.

        `is_signed`: its mark is the sign of its outcome, where it has one; `has_losses`: with what it cost.
        """
        key = drawn.event.n, drawn.depth, drawn.folded, heading
        if key not in self._rows:
            self._rows[key] = self._row(drawn, heading)
        row = self._rows[key]
        if is_signed:
            mark = (row.outcome[0][:1], row.outcome[1]) if row.outcome[0] else row.mark
            row = row._replace(mark=mark, outcome=("", ""), winner=("", ""))
        return row._replace(lost=self._losses(drawn.event)) if has_losses else row

    def _row(self, drawn: Drawn, heading: Month | None) -> Row:
        event, words = drawn.event, self.words
        outcome = outcome_of(event.outcome, event.victor, words)
        winner = words.word("sides", event.victor)
        name = named(drawn, self._names[event.n], words)
        return Row(
            day=under(parse(event.edtf), heading, words),
            mark=("●" if event.combat else "○", outcome[1]),
            name=name[: 1 if words.look.height and not words.look.whole else None],
            key=self._keys[event.n],
            outcome=outcome,
            winner=(f"{outcome[0][0]} {winner}", outcome[1]) if winner else outcome,
            depth=drawn.depth,
        )

    def _losses(self, event: EventRow) -> str:
        """What each side lost in a combat, as far as it is known."""
        if self._lost is None:
            self._lost = lost_in(self._events, self.words)
        return self._lost.get(event.n, "")

    def left(self, section: Section) -> str:
        """How many events were left out of a section, and when they began."""
        if not section.left:
            return ""
        key = section.first, tuple(event.n for event in section.left)
        if key not in self._left:
            when = between([parse(event.edtf) for event in section.left], section.first, self.words)
            self._left[key] = f"⋮ {self.words.listed((self.words.count('more', len(section.left)), when))}"
        return self._left[key]


def lost_in(events: Sequence[EventRow], words: Wording) -> Mapping[int, str]:
    """What each side lost in each combat, as far as it is known."""
    from rjwar.query.stated_losses import stated  # of wide windows alone
    from rjwar.record.losses import lost

    told = {}
    found = stated(words.store, [event.id for event in events if event.losses is not None])
    for event in events:
        forces = found[event.id].forces if event.id in found else {}
        known = [(side, figure) for side in in_sides_order(forces) if (figure := lost(forces[side]))]
        told[event.n] = " · ".join(
            f"{words.word('sides', side)} {words.number(figure.value or 0)}" for side, figure in known
        )
    return told
