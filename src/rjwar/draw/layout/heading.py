"""The first line of a drawing of the war: its title, its span, and how many of the events are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rjwar.core.text import cells, clean, in_language
from rjwar.draw.layout.lines import Lines, Span, wrap
from rjwar.words.counts import counted
from rjwar.words.look import Look
from rjwar.words.wording import in_calendar

if TYPE_CHECKING:
    from rjwar.store.reader import Store


def head(drawn: Lines, store: Store, look: Look, right: str) -> None:
    """Title and span to the left, what is drawn to the right; under one another where they are wider than a line; then a blank line."""
    width = look.width or 100
    title = clean(in_language(store.title, look.lang))
    span = in_calendar(store.span, look) if store.span else ""
    left: list[Span] = [(title, "title"), (" · " if title and span else "", "dim"), (span, "")]
    used = sum(cells(text) for text, _ in left)
    if used and used + 3 + cells(right) <= width:
        drawn.add(*left, (" " * (width - used - cells(right)), ""), (right, "dim"))
    else:
        for text, style in ((title, "title"), (span, ""), (right, "dim")):
            for line in wrap(text, width) if text else ():
                drawn.add((line, style))
    drawn.add()


def nothing(look: Look) -> Lines:
    """The drawing of no events: a sentence."""
    drawn = Lines(ascii=look.ascii)
    drawn.add((counted("nothing", look.lang), ""))
    return drawn
