"""The bibliography: the works behind the record, and what rests on each."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.fold import fold
from rjwar.query.answer import Document, DocumentList
from rjwar.query.chosen import chosen
from rjwar.query.passages import holders_of
from rjwar.record.context import Context
from rjwar.record.source_document import source_document
from rjwar.store.reader import Store

COLUMNS = (
    "id",
    "type",
    "author.family",
    "author.literal",
    "title",
    "container-title",
    "issued.date-parts",
    "URL",
)


class WorksAnswer(DocumentList):
    """One CSL-JSON item a work, with `entity` and `supports`.

    `whole` says that none was asked for by name.
    """

    def __init__(self, documents: list[Document], store: Store, *, whole: bool) -> None:
        keys = tuple(dict.fromkeys(key for document in documents for key in document))
        super().__init__(
            documents, keys or ("entity", "id", "type", "title", "supports"), COLUMNS, ("source",)
        )
        self.store, self.whole = store, whole


def works(
    store: Store,
    ids: Sequence[str] = (),
    lang: str = "en",
    *,
    types: Sequence[str] = (),
    grep: Sequence[str] = (),
    limit: int | None = None,
) -> WorksAnswer:
    """The works of these ids, in their order.

    If none is given all, those that most rests on first, then by author and title. Of all of them `types` and
    `grep` keep some; WrongUsage for a type that no work has.
    """
    context = Context(store, lang)
    found = [source_document(store.find("source", id), context) for id in ids or store.ids("source")]
    if ids:
        return WorksAnswer(found, store, whole=False)
    kept = _of_types(found, types)
    for text in grep:
        holding = holders_of(store, "source", text)
        kept = [item for item in kept if item["id"] in holding]
    return WorksAnswer(sorted(kept, key=_by_evidence)[:limit], store, whole=True)


def types_of_works(store: Store) -> list[str]:
    """What `--type` takes: the types of the record's works."""
    return sorted({store.find("source", id).type for id in store.ids("source")})


def _of_types(works: list[Document], types: Sequence[str]) -> list[Document]:
    if not types:
        return works
    wanted = chosen("type", types, sorted({item["type"] for item in works}))
    return [item for item in works if item["type"] in wanted]


def _by_evidence(item: Document) -> tuple[int, int, tuple[str, str, str]]:
    """What rests on a work, the most first: what it is a source or a claim of,
    then what it is only to be read for.
    """
    evidence = sum(support["how"] != "reading" for support in item["supports"])
    return -evidence, -len(item["supports"]), _in_a_bibliography(item)


def _in_a_bibliography(item: Document) -> tuple[str, str, str]:
    return (
        fold(authors(item) or str(item.get("title", item["id"])))[0],
        fold(item.get("title", ""))[0],
        item["id"],
    )


def authors(item: Document) -> str:
    """Who wrote, or else edited, a work: `Brinkley, Frank; Kikuchi, Dairoku`.

    Nothing if that is not known.
    """
    people = item.get("author") or item.get("editor") or ()
    return "; ".join(
        person["literal"]
        if "literal" in person
        else ", ".join(part for part in (person["family"], person["given"]) if part)
        for person in people
    )
