"""The first lines of a drawing of the war: its title, its span, and how many of the events are drawn."""

from __future__ import annotations

from rjwar.core.width import cells
from rjwar.draw.layout.lines import Lines, Span
from rjwar.draw.layout.wrap import wrap
from rjwar.words.phrasing import Phrasing
from rjwar.words.wording import Wording


def head(drawn: Lines, words: Wording, right: str) -> None:
    """Title and span to the left, what is drawn to the right.

    Where they are wider than a line, under one another, and in a window the span alone; then a blank line.
    """
    width = words.look.width or 100
    title, span = words.text(words.store.title), words.store.span
    dates = words.date(span, calendar="ns") if span else ""
    left: list[Span] = [(title, "title"), (" · " if title and dates else "", "dim"), (dates, "")]
    used = sum(cells(text) for text, _ in left)
    if used and used + 3 + cells(right) <= width:
        drawn.add(*left, (" " * (width - used - cells(right)), ""), (right, "dim"))
    elif words.look.height and title and cells(title) + 2 + cells(right) <= width:
        drawn.add((title, "title"), (" " * (width - cells(title) - cells(right)), ""), (right, "dim"))
        _under_one_another(drawn, width, (dates, ""))
    else:
        _under_one_another(drawn, width, (title, "title"), (dates, ""), (right, "dim"))
    drawn.add()


def _under_one_another(drawn: Lines, width: int, *spans: Span) -> None:
    for text, style in spans:
        for line in wrap(text, width) if text else ():
            drawn.add((line, style))


def nothing(words: Phrasing) -> Lines:
    """The drawing of no events: a sentence."""
    drawn = Lines(ascii=words.look.ascii)
    drawn.add((words.phrase("no-events"), ""))
    return drawn
