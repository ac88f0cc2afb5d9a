"""The works behind a selection of events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from rjwar.formats.event_text import one_line
from rjwar.query.select import Selection
from rjwar.record.links import WAYS, supported
from rjwar.record.source_document import source_document
from rjwar.words.look import Look


def works(selection: Selection, look: Look) -> Iterator[dict[str, Any]]:
    """Each work that stands among the sources, claims or reading of an event, in order of id, as a CSL-JSON item.

    Its keywords say which: `source` and `claim` were seen for an event, `reading` is what a specialist would open.
    """
    ways: dict[str, set[str]] = {}
    for event in selection.without_war().events:
        for id, how in supported("events", event):
            ways.setdefault(id, set()).add(how)
    for id in sorted(ways):
        item = source_document(selection.store.find("source", id), selection.store)
        kept = {name: value for name, value in item.items() if name not in ("entity", "supports")}
        if url := address(kept.pop("URL", "")):
            kept["URL"] = url
        yield kept | {"keyword": ", ".join(how for how in WAYS.values() if how in ways[id])}


def address(url: str) -> str:
    """The address of a page of the web, its odd characters quoted; empty for any other, as readers would make a link of it."""
    return quote(one_line(url), safe="%/:=&?~#+!$,;'@()*[]-._") if url.startswith(("https://", "http://")) else ""
