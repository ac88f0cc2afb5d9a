"""People, ships, places, units or sides, a row each."""

from __future__ import annotations

from collections.abc import Callable

from rjwar.core.edtf import parse
from rjwar.core.light_typing import Any
from rjwar.draw.layout.lines import Lines
from rjwar.draw.views import table
from rjwar.query.answer import Document, DocumentList, at, cell
from rjwar.query.listing import EntityList
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_LABELS = {
    "fate.what": "fate", "events.count": "events", "counts.events": "events", "counts.victories": "victories",
    "lat": "latitude", "lon": "longitude", "part_of": "part-of", "id": "record-id",
}  # fmt: skip


def render(answer: EntityList, look: Look) -> Lines:
    """The rows with their words and dates as people read them; nothing for nothing."""
    labels = {path: _LABELS.get(path, path) for path in (*answer.columns, "id")}
    words = Wording(answer.store, look)
    rows = [
        {label: _told(document, path, words) for path, label in labels.items()}
        for document in answer.documents(look.lang)
    ]
    return table.render(DocumentList(rows, tuple(labels.values()), tuple(labels.values())), look)


def _told(document: Document, path: str, words: Wording) -> str:
    value = at(document, path)
    if value is None:
        return ""
    if path == "belligerent":
        return words.label("yes" if value else "no")
    if path in ("born", "died", "launched"):
        return words.date(parse(value), short=True)
    tell: Callable[[Any], str] = {
        "fate.what": words.fate,
        "part_of": lambda id: words.name("unit", id),
        "kind": words.unit_kind,
        "type": lambda id: words.word("types", id),
        "side": lambda id: words.word("sides", id),
    }.get(path, cell)
    return tell(value)
