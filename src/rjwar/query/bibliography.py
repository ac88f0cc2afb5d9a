"""The bibliography: the works behind the record, and what rests on each."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.text import fold
from rjwar.query.answer import Document, DocumentList
from rjwar.record.source_document import source_document
from rjwar.store.reader import Store

COLUMNS = ("id", "type", "author.family", "author.literal", "title", "container-title", "issued.date-parts", "URL")


class WorksAnswer(DocumentList):
    """One CSL-JSON item a work, with `entity` and `supports`; `whole` says that none was asked for by name."""

    def __init__(self, documents: list[Document], store: Store, *, whole: bool) -> None:
        keys = tuple(dict.fromkeys(key for document in documents for key in document))
        super().__init__(documents, keys or ("entity", "id", "type", "title", "supports"), COLUMNS)
        self.store, self.whole = store, whole


def works(store: Store, ids: Sequence[str] = (), lang: str = "en") -> WorksAnswer:
    """The works of these ids, in their order; all of them, by author and title, if none is given."""
    found = [source_document(store.find("source", id), store) for id in ids or store.ids("source")]
    return WorksAnswer(found if ids else sorted(found, key=_in_a_bibliography), store, whole=not ids)


def _in_a_bibliography(item: Document) -> tuple[str, str, str]:
    return fold(authors(item) or str(item.get("title", item["id"])))[0], fold(item.get("title", ""))[0], item["id"]


def authors(item: Document) -> str:
    """Who wrote, or else edited, a work: `Brinkley, Frank; Kikuchi, Dairoku`; nothing if that is not known."""
    people = item.get("author") or item.get("editor") or ()
    return "; ".join(
        person["literal"] if "literal" in person else ", ".join(part for part in (person["family"], person["given"]) if part)
        for person in people
    )
