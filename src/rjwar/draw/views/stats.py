"""How many events there were and what their combats cost each side, as bars, by year, month,
front, kind, outcome, side or place.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.draw.charts.counts.crossed import crossed
from rjwar.draw.charts.counts.facing import back_to_back
from rjwar.draw.charts.counts.folded import folded
from rjwar.draw.charts.counts.listed import in_columns, under_one_another
from rjwar.draw.charts.counts.page import CountPage, lost_by
from rjwar.draw.layout.heading import head, nothing
from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.wrap import wrap
from rjwar.query.counts import CountAnswer
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def render(answer: CountAnswer, look: Look) -> Lines:
    """A row a key: a bar for its events, and for the losses of each side from the least to the most.

    Last the whole selection. By two things the events are a table of both,
    and beneath it stand the rows that had losses. Unless a time or a number of rows is asked for, the years
    before the war are one row, and those after it.
    """
    words = Wording(answer.store, look)
    rows = list(answer.documents())
    if not rows:
        return nothing(words)
    if answer.is_of_all_time:
        rows = folded(rows, answer.total["by"].split(","), answer.store.span)
    page = CountPage(answer, rows, words)
    drawn = Lines(ascii=look.ascii)
    head(drawn, words, words.count("drawn", answer.total["count"], some=answer.total["count"]))
    if len(page.ways) > 1:
        for line in crossed(page):
            drawn.add(*line)
        page = page.with_losses()
        if not page.rows:
            return drawn
        drawn.add()
    for line in back_to_back(page) or in_columns(page) or under_one_another(page):
        drawn.add(*line)
    for index, note in enumerate(_notes(page)):
        if not index:
            drawn.add()
        for text in wrap(note, page.width):
            drawn.add((text, "dim"))
    return drawn


def _notes(page: CountPage) -> Iterator[str]:
    """What other sides lost, what the bars mean, and how many combats give no figure."""
    words = page.words
    for side in page.others:
        where = [
            f"{page.known(row, side)}{words.aside(page.name(row))}"
            for row in page.rows
            if lost_by(row, side)["high"]
        ]
        told = words.listed(where or [page.known(page.total, side)])
        yield f"{words.phrase('lost-by', page.names[side])} {told}"
    if page.sides:
        yield words.phrase("low-high")
    if any(lost_by(row, side)["unknown"] for row in page.rows for side in page.names):
        counts = (
            f"{page.names[side]} {words.number(lost_by(page.total, side)['unknown'])}" for side in page.sides
        )
        yield words.phrase("no-losses-given", words.listed(counts))
