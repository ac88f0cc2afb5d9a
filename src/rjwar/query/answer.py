"""What a command found, as views and formats take it: documents in order, and the columns that a table of them has."""

from __future__ import annotations

from rjwar.core.light_typing import Any, Protocol

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rjwar.store.reader import Store
    from rjwar.words.look import Look

Document = dict[str, Any]


class Answer(Protocol):
    """A `Selection` of events is one; `DocumentList` is any other."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Dotted paths: the columns of a table, and of csv, tsv and markdown after `id`."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that each document has."""

    def __len__(self) -> int: ...

    def documents(self, lang: str = "en") -> Iterator[Document]: ...

    def summary_rows(self, lang: str = "en") -> Iterator[Document]:
        """The documents with no more than `id` and what `columns` name."""

    def json_lines(self, lang: str = "en") -> Iterator[str]: ...


class DocumentList:
    """Documents made already, in the language asked for."""

    def __init__(self, documents: Sequence[Document], keys: tuple[str, ...], columns: tuple[str, ...]) -> None:
        self._documents, self.keys, self.columns = documents, keys, columns

    def __len__(self) -> int:
        return len(self._documents)

    def documents(self, lang: str = "en") -> Iterator[Document]:
        return iter(self._documents)

    summary_rows = documents

    def json_lines(self, lang: str = "en") -> Iterator[str]:
        from rjwar.core.json_text import text

        return map(text, self._documents)


class Entities:
    """Entities of any kind, as `show` and `battle` were given their names."""

    def __init__(self, store: Store, found: Sequence[tuple[str, str]]) -> None:
        self.store, self.found = store, tuple(found)

    @property
    def only_events(self) -> bool:
        return all(entity == "event" for entity, _ in self.found)

    @property
    def columns(self) -> tuple[str, ...]:
        if not self.only_events:
            return "entity", "id", "name"
        from rjwar.query.select import Selection

        return Selection.columns

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for document in self.documents() for key in document))

    def __len__(self) -> int:
        return len(self.found)

    def documents(self, lang: str = "en") -> Iterator[Document]:
        if lang == "en":
            import json

            yield from map(json.loads, self.json_lines())
        else:
            from rjwar.record.documents import document

            yield from (document(entity, self.store.find(entity, id), self.store, lang) for entity, id in self.found)

    summary_rows = documents

    def json_lines(self, lang: str = "en") -> Iterator[str]:
        if lang == "en":
            yield from (self.store.text(entity, id) for entity, id in self.found)
        else:
            from rjwar.core.json_text import text

            yield from map(text, self.documents(lang))


def columns(answer: Answer, fields: Sequence[str]) -> tuple[str, ...]:
    """The paths that csv, tsv and markdown show: those asked for, else `id` and the columns of the table."""
    if fields:
        return tuple(fields)
    return tuple(dict.fromkeys((*(["id"] if "id" in answer.keys else []), *answer.columns)))


def rows(answer: Answer, look: Look) -> Iterator[Document]:
    """The documents that a table's rows are made of: whole only where paths were asked for."""
    return answer.documents(look.lang) if look.fields else answer.summary_rows(look.lang)


def at(document: Any, path: str) -> Any:
    """The value at a dotted path; through a list, the list of what its items have there; None where there is nothing.

    >>> at({"forces": {"japan": {"commanders": [{"id": "oku"}]}}}, "forces.japan.commanders.id")
    ['oku']
    """
    return _at(document, path.split("."))


def _at(value: Any, steps: Sequence[str]) -> Any:
    for index, step in enumerate(steps):
        if isinstance(value, list):
            return [_at(item, steps[index:]) for item in value]
        value = value.get(step) if isinstance(value, dict) else None
    return value


def cell(value: Any) -> str:
    """A value as the text of one cell: nothing for None, lists joined with `; `, mappings as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(cell(item) for item in value)
    if isinstance(value, dict):
        from rjwar.core.json_text import text

        return text(value)
    return str(value)
