"""A Mermaid timeline diagram, as Markdown pages draw it; made for a selection, not for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from rjwar.formats import event_text
from rjwar.formats.imprint import imprint
from rjwar.query.selection import Selection
from rjwar.words.look import Look
from rjwar.words.wording import Wording

# Mermaid reads colons, comments, directives, keywords and HTML in its texts;
# as numbered entities they are the characters alone.
_ACTIVE = re.compile(r"[^\w\s.,()'/\u0080-\U0010ffff-]")


_MOST = 40
"""Events that a diagram can be read with; each takes its 90 pixels."""


def advice(selection: Selection) -> str | None:
    """What to do with a selection of more events than one can read."""
    count = len(selection.without_war())
    if count <= _MOST:
        return None
    return (
        f"{count} events make a diagram that few programs draw and nobody reads; at most {_MOST} do: "
        "try --min-weight 5, or -n 20"
    )


def content(selection: Selection, look: Look) -> Iterator[str]:
    """The diagram from the top down: from left to right even twenty events are wider than a page."""
    words = Wording(selection.store, look)
    yield f"%% {imprint(words).text}".replace("{", "(").replace("}", ")")  # else it could be a directive
    yield "timeline TD"
    yield f"    title {_escape_mermaid(event_text.title(words))}"
    events = selection.without_war().events
    in_order = selection.query.sort == "date"  # else years would come twice, which Mermaid draws twice
    for year, some in groupby(events, lambda event: event_text.year(event, words) if in_order else None):
        if year:
            yield f"    section {_escape_mermaid(year)}"
        for period, together in groupby(some, lambda event: words.date(event.date, short=True)):
            names = "".join(f" : {_escape_mermaid(event_text.name(event, words))}" for event in together)
            yield f"        {_escape_mermaid(period)}{names}"


def _escape_mermaid(text: str) -> str:
    return _ACTIVE.sub(lambda match: f"#{ord(match[0])};", text)
