"""People, ships, places, units or sides, a row each."""

from __future__ import annotations

from rjwar.core.edtf import parse
from rjwar.draw.layout.lines import Lines
from rjwar.draw.views import table
from rjwar.query.answer import Document, DocumentList, at, cell
from rjwar.query.listing import EntityList
from rjwar.words.labels import FATES, UNIT_KINDS, word
from rjwar.words.look import Look
from rjwar.words.wording import in_calendar, word_of

_HEADINGS = {
    "person": "people", "ship": "ships", "place": "place", "unit": "units", "side": "side", "fate.what": "fate", "events.count": "events",
    "counts.events": "events", "part_of": "part-of", "kind": "type",
}  # fmt: skip


def render(answer: EntityList, look: Look) -> Lines:
    """The rows with their words and dates as people read them; nothing for nothing."""
    headings = {path: _HEADINGS.get(answer.kind.entity if path == "name" else path, path) for path in answer.columns}
    rows = [
        {headings[path]: _told(answer, document, path, look) for path in answer.columns} | {"id": document["id"]}
        for document in answer.documents(look.lang)
    ]
    return table.render(DocumentList(rows, tuple(headings.values()), (*headings.values(), "id")), look)


def _told(answer: EntityList, document: Document, path: str, look: Look) -> str:
    value = at(document, path)
    if value is None:
        return ""
    if path in ("born", "died", "launched"):
        return in_calendar(parse(value), look, short=True)
    if path == "fate.what":
        return word(FATES, value, look.lang)
    if path == "part_of":
        unit = answer.store.find("unit", value)
        return cell(unit.name.get(look.lang) or unit.name.get("en") or value)
    if path == "kind":
        return word(UNIT_KINDS, value, look.lang)
    return word_of(f"{path}s", value, answer.store, look.lang) if path in ("side", "type") else cell(value)
