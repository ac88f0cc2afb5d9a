"""An event on a scale: a bar from its beginning to its end, faded where these are uncertain,
or a mark where it is but one cell.
"""

from __future__ import annotations

from rjwar.core.edtf import Date, parse
from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.time_scale import Scale
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.glyphs import outcome_of
from rjwar.draw.layout.lines import Span
from rjwar.store.event_row import EventRow
from rjwar.words.wording import Wording

SURE, FLAGGED, FADED = "█▒░"


class Stretch(NamedTuple):
    """What is drawn of an event, the cell where it begins, and the label that goes with it."""

    cell: int
    bar: Span
    label: Line


def stretch(event: EventRow, name: str, scale: Scale, words: Wording) -> Stretch:
    """The event named. What runs on beyond the scale ends in an arrow;
    `~` and `?` make a bar or mark grey.
    """
    date = parse(event.edtf)
    ended, style = outcome_of(event.outcome, event.victor, words)
    label: Line = [(words.shown(name), "strong" if event.weight == 5 else "")]
    first = scale.cell(date.earliest) if date.earliest else 0
    last = scale.cell(date.latest) if date.latest else scale.width - 1
    cells = _cells(date, first, last, scale)
    if len(cells) == 1:
        mark = ended[0] if event.victor else "●" if event.combat else "○"
        return Stretch(first, (FLAGGED if date.approximate or date.uncertain else mark, style), label)
    return Stretch(
        first, (cells, style if ended else "dim"), [(f"{ended[0]} ", style), *label] if ended else label
    )


def _cells(date: Date, first: int, last: int, scale: Scale) -> str:
    """The cells of a bar: sure where it was certainly under way."""
    begun, lasting = date.latest_start or date.earliest_end, date.earliest_end or date.latest_start
    sure = FLAGGED if date.approximate or date.uncertain else SURE
    from_, to = last + 1, last
    if begun and lasting and begun <= lasting and begun <= scale.last and lasting >= scale.first:
        from_, to = scale.cell(begun), scale.cell(lasting)
    text = "".join(sure if from_ <= cell <= to else FADED for cell in range(first, last + 1))
    if len(text) > 1 and (date.earliest is None or date.earliest < scale.first):
        text = "◂" + text[1:]
    if len(text) > 1 and (date.latest is None or date.latest > scale.last):
        text = text[:-1] + "▸"
    return text
