"""A Mermaid timeline diagram, as Markdown pages draw it; made for a selection, not for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from rjwar.formats import event_text
from rjwar.query.select import Selection
from rjwar.words.look import Look
from rjwar.words.wording import Wording

# Mermaid reads colons, comments, directives, keywords and HTML in its texts; as numbered entities they are the characters alone.
_ACTIVE = re.compile(r"[^\w\s.,()'/\u0080-\U0010ffff-]")


def content(selection: Selection, look: Look) -> Iterator[str]:
    words = Wording(selection.store, look)
    yield "timeline"
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
