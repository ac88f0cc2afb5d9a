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
"""Events that a diagram can be read with; each takes its 60 pixels or more."""


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
    """The diagram from the top down: from left to right even twenty events are wider than a page.

    Years are no sections: Mermaid draws each over the last event of the one before. Without them each
    date would have a colour of its own, and no theme but this can be read on all of them.
    """
    words = Wording(selection.store, look)
    yield '%%{init: {"theme": "neutral", "timeline": {"disableMulticolor": true}}}%%'
    yield f"%% {imprint(words).text}".replace("{", "(").replace("}", ")")  # else it could be a directive
    yield "timeline TD"
    yield f"    title {_escape_mermaid(event_text.title(words))}"
    events = selection.without_war().events
    for period, together in groupby(events, lambda event: words.date(event.date, short=True)):
        names = "".join(f" : {_escape_mermaid(event_text.name(event, words))}" for event in together)
        yield f"    {_escape_mermaid(period)}{names}"


def _escape_mermaid(text: str) -> str:
    return _ACTIVE.sub(lambda match: f"#{ord(match[0])};", text)
