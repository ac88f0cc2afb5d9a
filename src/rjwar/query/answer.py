"""What a command found, as views and formats take it:
documents in order, and the columns that a table of them has.
"""

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

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its documents are, by the names of the schema of output: `event`, `claim`, `count` ..."""

    def __len__(self) -> int: ...

    def documents(self, lang: str = "en") -> Iterator[Document]: ...

    def summary_rows(self, lang: str = "en") -> Iterator[Document]:
        """The documents with no more than `id` and what `columns` name."""

    def json_lines(self, lang: str = "en") -> Iterator[bytes]:
        """The documents as JSON in UTF-8, a line each: bytes,
        which are passed on as they lie in the compiled record.
        """


class DocumentList:
    """Documents made already, in the language asked for."""

    def __init__(
        self,
        documents: Sequence[Document],
        keys: tuple[str, ...],
        columns: tuple[str, ...],
        kinds: tuple[str, ...] = (),
    ) -> None:
        self._documents, self.keys, self.columns, self.kinds = documents, keys, columns, kinds

    def __len__(self) -> int:
        return len(self._documents)

    def documents(self, lang: str = "en") -> Iterator[Document]:
        return iter(self._documents)

    summary_rows = documents

    def json_lines(self, lang: str = "en") -> Iterator[bytes]:
        from rjwar.core.json_text import line

        return map(line, self._documents)


class Entities:
    """Entities of any kind, as `show` and `battle` were given their names.

    `also` is what else such a name may mean.
    """

    def __init__(
        self, store: Store, found: Sequence[tuple[str, str]], also: Sequence[tuple[str, str]] = ()
    ) -> None:
        self.store, self.found, self.also = store, tuple(found), tuple(also)

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entity for entity, _ in self.found))

    @property
    def only_events(self) -> bool:
        return all(entity == "event" for entity, _ in self.found)

    @property
    def columns(self) -> tuple[str, ...]:
        if not self.only_events:
            return "entity", "id", "name"
        from rjwar.query.selection import EVENT_COLUMNS

        return EVENT_COLUMNS

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for document in self.documents() for key in document))

    def __len__(self) -> int:
        return len(self.found)

    def documents(self, lang: str = "en") -> Iterator[Document]:
        import json

        for entity, id in self.found:
            yield (
                json.loads(self.store.json(entity, id))
                if lang == "en" and entity != "side"
                else self._made(entity, id, lang)
            )

    summary_rows = documents

    def json_lines(self, lang: str = "en") -> Iterator[bytes]:
        for entity, id in self.found:
            yield (
                self.store.json(entity, id)
                if lang == "en" and entity != "side"
                else self._json(entity, id, lang)
            )

    def _json(self, entity: str, id: str, lang: str) -> bytes:
        from rjwar.core.json_text import line

        return line(self._made(entity, id, lang))

    def _made(self, entity: str, id: str, lang: str) -> Document:
        if entity == "side":
            from rjwar.query.sides import side_document

            return side_document(self.store, id, lang)
        from rjwar.record.documents import document

        return document(entity, self.store.find(entity, id), self.store, lang)


def columns(answer: Answer, fields: Sequence[str]) -> tuple[str, ...]:
    """The paths that csv, tsv and markdown show: those asked for, else `id` and the columns of the table."""
    if fields:
        return tuple(dict.fromkeys(fields))  # a column twice is none to a database
    return tuple(dict.fromkeys((*(["id"] if "id" in answer.keys else []), *answer.columns)))


def rows(answer: Answer, look: Look) -> Iterator[Document]:
    """The documents that a table's rows are made of: whole only where paths were asked for."""
    return answer.documents(look.lang) if look.fields else answer.summary_rows(look.lang)


def at(document: Any, path: str) -> Any:
    """The value at a dotted path.

    Through a list, the list of what its items have there;
    None where there is nothing. `count` of a list is its length; `*` is every key of a mapping.

    >>> at({"forces": {"japan": {"commanders": [{"id": "oku"}]}}}, "forces.japan.commanders.id")
    ['oku']
    >>> at({"lost": {"japan": {"best": 5}, "russia": {"best": 7}}}, "lost.*.best")
    {'japan': 5, 'russia': 7}
    """
    return _at(document, path.split("."))


def _at(value: Any, steps: Sequence[str]) -> Any:
    for index, step in enumerate(steps):
        if isinstance(value, list):
            return (
                len(value)
                if step == "count" and steps[index:] == [step]
                else [_at(item, steps[index:]) for item in value]
            )
        if step == "*" and isinstance(value, dict):
            found = {key: _at(item, steps[index + 1 :]) for key, item in value.items()}
            return {key: item for key, item in found.items() if item is not None}
        value = value.get(step) if isinstance(value, dict) else None
    return value


def cell(value: Any) -> str:
    """A value as the text of one cell: nothing for None.

    Lists joined with `; `, so are mappings, each value after its key. A figure is its best value,
    or its bounds; what has a name, an EDTF date or a claim is told by that.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(cell(item) for item in value)
    if isinstance(value, dict):
        return _mapping(value)
    return str(value)


def _mapping(value: Document) -> str:
    if {"best", "low", "high"} <= value.keys():
        return _figure(value["best"], value["low"], value["high"])
    if "verdict" in value:
        return f"{value['field']}: {value['value']} ({value['source']}, {value['verdict']})"
    for name in ("edtf", "name", "id"):
        if value.get(name):
            return str(value[name])
    told = ((key, cell(item)) for key, item in value.items())
    return "; ".join(f"{key}: {text}" for key, text in told if text)


def _figure(best: int | None, low: int | None, high: int | None) -> str:
    """`117 (110–117)`, `4380–5045`, `>5000`, `~5000`:
    as the data file writes them, but for the bounds of a best value.
    """
    if low is None and high is None:
        return "" if best is None else f"~{best}"
    if low is None or high is None:
        bound = f">{low}" if high is None else f"<{high}"
        return bound if best is None else f"{best} ({bound})"
    span = f"{low}–{high}" if low != high else str(low)
    return span if best is None or low == high else f"{best} ({span})"
