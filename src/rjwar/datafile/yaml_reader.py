"""THE reader: a data file's bytes to entries of YAML nodes with line and column. What fields mean is not known here.

The file is read as a stream of YAML *events*, without recursion, every scalar as text, one entry at a time: a hostile file is refused
early and cheaply. Anchors, aliases, merge keys, tags and duplicate keys are refused. `yaml.load` and its kin are never called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from rjwar.core.errors import BrokenRecord
from rjwar.core.problem import Problem
from rjwar.datafile.input import MOST_BYTES as MOST_BYTES
from rjwar.datafile.input import InputFile as InputFile
from rjwar.datafile.input import open_input as open_input

MOST_ENTRIES = 150_000
MOST_ENTRY_BYTES = 4 * 1024 * 1024  # with the comments before it
MOST_DIRECTIVES = 100
MOST_DEPTH = 16
MOST_CHARACTERS = 20_000
MOST_NODES = 20_000  # in one entry: no event needs a tenth of it
MOST_FAULTS = 50

_CURES = {
    "control characters": "take the character out",
    "invalid Unicode": "write the character itself",
    "nesting depth": "write it flatter",
    "quoted scalar": "close the quotation mark",
    "mapping values are not allowed": "quote a text that holds ': '",
    "expected <block end>": "indent it like its neighbours",
    "cannot start any token": "indent with spaces, and quote a text that begins so",
    "parsing a flow": "close the bracket, or quote a text that holds one",
}


@dataclass(slots=True)
class Scalar:
    text: str
    line: int
    column: int
    plain: bool = False

    @property
    def is_absent(self) -> bool:
        """`null`, `~` and nothing are absent; the same words in quotes are text."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class MappingNode:
    pairs: list[tuple[Scalar, Node]]
    line: int
    column: int


@dataclass(slots=True)
class SequenceNode:
    items: list[Node]
    line: int
    column: int


Node = Scalar | MappingNode | SequenceNode


class Entry(NamedTuple):
    """One child of a top-level section: `key` of a mapping's, None of a list's. A section that holds a scalar, or nothing, is one entry."""

    section: Scalar
    shape: type[Scalar] | type[MappingNode] | type[SequenceNode]
    key: Scalar | None
    node: Node | None


class Faults:
    """The faults of one file, gathered; more than fifty end the reading."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []

    def add(self, at: Node | None, code: str, message: str, *, id: str | None = None, field: str | None = None) -> None:
        line, column = (at.line, at.column) if at else (0, 0)
        self.found.append(Problem(self.file, line, column, id, field, code, message))
        if len(self.found) >= MOST_FAULTS:
            self.stop()

    def stop(self) -> None:
        """Raise what was found, if anything was."""
        if self.found:
            raise BrokenRecord(sorted(self.found, key=lambda problem: (problem.line, problem.column)))


def entries(given: InputFile, faults: Faults) -> Iterator[Entry]:
    """The entries of every section, in the order of the file. Faults go to `faults`; what makes reading on pointless raises."""
    stream = _Stream(given, faults)
    top = stream.next()
    if top is None or _kind(top) != "MappingStartEvent":
        faults.add(stream.node(top) if top else None, "shape", "a record is a mapping of sections; write at least 'events:' and a list")
        faults.stop()
    seen: dict[str, Scalar] = {}
    count = 0
    while (key := stream.key(seen)) is not None:
        wanted = seen[key.text] is key
        for entry in _section(stream, key):
            count += 1
            if count > MOST_ENTRIES:
                faults.add(entry.key or entry.node, "size", f"more than {MOST_ENTRIES:,} entries; no record has: split the file")
                faults.stop()
            if wanted:
                yield entry
    stream.end()


def _section(stream: _Stream, section: Scalar) -> Iterator[Entry]:
    event = stream.next()
    kind = _kind(event)
    if kind == "MappingStartEvent":
        seen: dict[str, Scalar] = {}
        while (key := stream.key(seen)) is not None:
            node = stream.build(stream.next())
            if seen[key.text] is key:
                yield Entry(section, MappingNode, key, node)
        if not seen:
            yield Entry(section, MappingNode, None, None)
    elif kind == "SequenceStartEvent":
        count = 0
        while _kind(item := stream.next()) != "SequenceEndEvent":
            count += 1
            yield Entry(section, SequenceNode, None, stream.build(item))
        if not count:
            yield Entry(section, SequenceNode, None, None)
    else:
        yield Entry(section, Scalar, None, stream.node(event))


_OPENING: dict[str, type[MappingNode] | type[SequenceNode]] = {"MappingStartEvent": MappingNode, "SequenceStartEvent": SequenceNode}
_CLOSING = ("MappingEndEvent", "SequenceEndEvent")
_ABOVE = 2  # every entry lies in a section of the top mapping


def _kind(event: Any) -> str:
    return type(event).__name__


class _Level:
    """A mapping or list that is being read, with the keys it has so far and the key whose value is next."""

    def __init__(self, node: MappingNode | SequenceNode) -> None:
        self.node = node
        self.seen: dict[str, Scalar] = {}
        self.key: Scalar | None = None

    def put(self, value: Node) -> None:
        """Add a value; that of a key which stood before is dropped."""
        if isinstance(self.node, SequenceNode):
            self.node.items.append(value)
        elif self.key is not None:
            if self.seen[self.key.text] is self.key:
                self.node.pairs.append((self.key, value))
            self.key = None


class _TooMuch(Exception):
    """What stands between two entries is more than any record needs, whatever it is."""


class _Source:
    """A file's bytes, as the parser asks for them: the one place where it can be stopped amid a value, a comment or the like without end."""

    def __init__(self, given: InputFile) -> None:
        self._pieces = given.pieces(1 << 16)
        self._read = 0
        self._bound = MOST_ENTRY_BYTES
        self._directives: int | None = 0  # None amid a document, which has none

    def next_entry(self) -> None:
        """An entry is read, or a document has begun: the next may be as long."""
        self._bound = self._read + MOST_ENTRY_BYTES
        self._directives = None

    def document_ended(self) -> None:
        self._directives = 0

    def read(self, _size: int) -> bytes:
        if self._read > self._bound:
            raise _TooMuch(f"more than {MOST_ENTRY_BYTES // 1024**2} MB in one entry or comment; no record has: shorten it")
        piece = next(self._pieces, b"")
        self._read += len(piece)
        if self._directives is not None:
            self._directives += piece.count(b"\n%")
            if self._directives > MOST_DIRECTIVES:  # the parser compares each with all before it
                raise _TooMuch(f"more than {MOST_DIRECTIVES} lines of directives; take the lines with % out")
        return piece


class _Stream:
    """YAML events of one document, refusing what a record may not hold."""

    def __init__(self, given: InputFile, faults: Faults) -> None:
        import yaml

        given.refuse_unless_text()
        self._given, self._faults = given, faults
        self._source = _Source(given)
        self._yaml_error = yaml.YAMLError
        self._last: Any = None
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            self._parser = loader(self._source)
        except yaml.YAMLError as error:
            self._broken(error)
        self._next_event = self._parser.get_event
        for expected in ("StreamStartEvent", "DocumentStartEvent"):
            event = self._pull()
            if _kind(event) == "StreamEndEvent":
                faults.add(None, "empty", "the file is empty; a record has at least 'events:' and a list")
                faults.stop()
            assert _kind(event) == expected
        self._source.next_entry()
        if getattr(event, "tags", None):
            faults.add(self.node(event), "tag", "tags are refused; take the %TAG line out")

    def _pull(self) -> Any:
        try:
            self._last = self._next_event()
            return self._last
        except _TooMuch as error:
            self._faults.add(self._last and self.node(self._last), "size", str(error))
            self._faults.stop()
        except self._yaml_error as error:
            self._broken(error)

    def next(self) -> Any:
        """The next event; an anchor, alias or tag is told as a fault."""
        event = self._pull()
        if getattr(event, "anchor", None) is not None:
            self._faults.add(self.node(event), "alias", "anchors, aliases and merge keys are refused; write the text out")
        if getattr(event, "tag", None) is not None:
            self._faults.add(self.node(event), "tag", f"the tag {event.tag!r} is refused; all values are plain text: take the tag out")
        return event

    def node(self, event: Any) -> Scalar:
        """A scalar of an event; of anything else an empty one that marks its place."""
        mark = event.start_mark
        if type(event).__name__ != "ScalarEvent":
            return Scalar("", mark.line + 1, mark.column + 1, plain=True)
        scalar = Scalar(event.value, mark.line + 1, mark.column + 1, not event.style)
        if len(scalar.text) > MOST_CHARACTERS:
            self._faults.add(scalar, "size", f"a value of {len(scalar.text):,} characters; {MOST_CHARACTERS:,} are the most: shorten it")
            scalar.text = scalar.text[:MOST_CHARACTERS]
        return scalar

    def key(self, seen: dict[str, Scalar]) -> Scalar | None:
        """The next key of a mapping, noted in `seen` if it is the first of its name; None at the mapping's end."""
        event = self.next()
        return None if _kind(event) == "MappingEndEvent" else self._key(event, seen)

    def _key(self, event: Any, seen: dict[str, Scalar]) -> Scalar:
        scalar = self.node(event)
        if _kind(event) != "ScalarEvent":
            self._faults.add(scalar, "key", "a key is plain text; write 'name: value'")
            self._faults.stop()
        if scalar.text == "<<" and scalar.plain:
            self._faults.add(scalar, "alias", "anchors, aliases and merge keys are refused; write the text out")
        first = seen.setdefault(scalar.text, scalar)
        if first is not scalar:
            self._faults.add(scalar, "duplicate", f"the key {scalar.text!r} stands twice, first on line {first.line}; keep one of them")
        return scalar

    def build(self, event: Any) -> Node:
        """The node of an entry, which starts with an event, read to its end with a stack of our own."""
        self._source.next_entry()
        if _kind(event) not in _OPENING:
            return self.node(event)
        whole = _OPENING[_kind(event)]([], event.start_mark.line + 1, event.start_mark.column + 1)
        levels = [_Level(whole)]
        for _ in range(MOST_NODES):
            event, level = self.next(), levels[-1]
            kind = type(event).__name__
            if kind in _CLOSING:
                levels.pop()
                if not levels:
                    return whole
            elif level.key is None and isinstance(level.node, MappingNode):
                level.key = self._key(event, level.seen)
            elif kind in _OPENING:
                node = _OPENING[kind]([], event.start_mark.line + 1, event.start_mark.column + 1)
                level.put(node)
                levels.append(_Level(node))
                if len(levels) + _ABOVE > MOST_DEPTH:
                    self._faults.add(node, "depth", f"nested more than {MOST_DEPTH} deep; no record is: write it flatter")
                    self._faults.stop()
            else:
                level.put(self.node(event))
        self._faults.add(whole, "size", f"an entry of more than {MOST_NODES:,} keys and values; split it")
        self._faults.stop()
        return whole

    def end(self) -> None:
        """The document's end must be the stream's."""
        self._source.document_ended()
        self._pull()
        event = self._pull()
        if _kind(event) != "StreamEndEvent":
            self._faults.add(self.node(event), "documents", "a second document starts here; one file is one record: take the '---' out")

    def _broken(self, error: Any) -> Any:
        """Tell a YAML error as a fault, with its place, and stop."""
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        context = getattr(error, "context", None)
        opened = getattr(error, "context_mark", None) if "end of stream" in problem else None
        if mark := opened or getattr(error, "problem_mark", None):
            at = Scalar("", mark.line + 1, mark.column + 1)
        else:
            at = Scalar("", *self._given.place(getattr(error, "position", 0)))
        cure = next((cure for words, cure in _CURES.items() if words in f"{context}: {problem}"), "write it as plain YAML")
        self._faults.add(at, "yaml", f"{context + ': ' if context else ''}{problem}; {cure}")
        self._faults.stop()
