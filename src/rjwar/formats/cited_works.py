"""The works behind a selection of events."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.light_typing import Any
from rjwar.formats.event_text import address
from rjwar.formats.imprint import Imprint, imprint
from rjwar.query.selection import Selection
from rjwar.record.context import Context
from rjwar.record.links import WAYS, supported
from rjwar.record.source_document import source_document
from rjwar.version import RELEASED, __version__
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def works(selection: Selection, look: Look) -> Iterator[dict[str, Any]]:
    """The record itself where it has authors, then each work behind an event, in
    order of id, as CSL-JSON items.

    Its keywords say which: `source` and `claim` were seen for an event,
    `reading` is what a specialist would open.
    """
    if (own := imprint(Wording(selection.store, look))).authors:
        yield _record(own, bundled=selection.store.is_bundled)
    ways: dict[str, set[str]] = {}
    for event in selection.without_war().events:
        for id, how in supported("events", event):
            ways.setdefault(id, set()).add(how)
    context = Context(selection.store, look.lang)
    for id in sorted(ways):
        item = source_document(selection.store.find("source", id), context)
        kept = {name: value for name, value in item.items() if name not in ("entity", "supports")}
        if url := address(kept.pop("URL", "")):
            kept["URL"] = url
        yield kept | {"keyword": ", ".join(how for how in WAYS.values() if how in ways[id])}


def _record(own: Imprint, *, bundled: bool) -> dict[str, Any]:
    """The record as a work; its id is none that a data file can have."""
    note = ", ".join(part for part in (own.maker, own.licence, own.address) if part)
    return {
        "id": "rjwar_record",
        "type": "dataset",
        "title": own.title,
        "author": [{"literal": own.authors}],
        **(_issue() if bundled else {}),
        **({"note": note} if note else {}),
    }


def _issue() -> dict[str, Any]:
    return {"issued": {"date-parts": [[int(part) for part in RELEASED.split("-")]]}, "version": __version__}
