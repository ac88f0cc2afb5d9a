"""THE reader: a data file's bytes, read once, to entries of YAML nodes with line and column. What fields mean is not known here.

The file is read as a stream of YAML *events*, without recursion, every scalar as text, one entry at a time: a hostile file is refused
early and cheaply. Anchors, aliases, merge keys, tags and duplicate keys are refused. `yaml.load` and its kin are never called.
"""

from __future__ import annotations

import codecs
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from .errors import BrokenRecord, Problem
from .paths import STDIN

MOST_BYTES = 200 * 1024 * 1024
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
    "found character '\\t'": "indent with spaces",
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
class Block:
    pairs: list[tuple[Scalar, Node]]
    line: int
    column: int


@dataclass(slots=True)
class Items:
    items: list[Node]
    line: int
    column: int


Node = Scalar | Block | Items


class Entry(NamedTuple):
    """One child of a top-level section: `key` of a mapping's, None of a list's. A section that holds a scalar, or nothing, is one entry."""

    section: Scalar
    shape: type[Scalar] | type[Block] | type[Items]
    key: Scalar | None
    node: Node | None


class Given(NamedTuple):
    """What was read, and what messages call it."""

    name: str
    raw: bytes


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


def fetch(path: str | os.PathLike[str]) -> Given:
    """The bytes of a regular file, a FIFO or `-` (stdin), read once, up to 200 MB; BrokenRecord says why not."""
    name = os.fspath(path)
    if name == STDIN:
        return Given("stdin", _capped("stdin", sys.stdin.buffer if sys.stdin else None))
    try:
        status = os.stat(name)
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            what = "a directory" if stat.S_ISDIR(status.st_mode) else "no regular file"
            raise _unreadable(name, f"is {what}; give a YAML file, or - for standard input")
        if status.st_size > MOST_BYTES:
            raise _unreadable(name, f"is larger than {MOST_BYTES // 1024**2} MB; split it")
        with open(name, "rb") as stream:
            return Given(name, _capped(name, stream))
    except (OSError, ValueError) as error:
        raise _unreadable(name, _why(name, error)) from None


def _capped(name: str, stream: Any) -> bytes:
    raw: bytes = stream.read(MOST_BYTES + 1) if stream else b""
    if len(raw) > MOST_BYTES:
        raise _unreadable(name, f"is larger than {MOST_BYTES // 1024**2} MB; split it")
    return raw


def _why(name: str, error: Exception) -> str:
    if "://" in name:
        return "is no file; rjwar opens no network connection: download it first"
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name, or leave --data out for the record that comes with rjwar"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read ({getattr(error, 'strerror', None) or error}); give a YAML file"


def _unreadable(name: str, message: str) -> BrokenRecord:
    return BrokenRecord([Problem(name, 0, 0, None, None, "unreadable", message)])


def entries(given: Given, faults: Faults) -> Iterator[Entry]:
    """The entries of every section, in the order of the file. Faults go to `faults`; what makes reading on pointless raises."""
    stream = _Stream(given, faults)
    top = stream.next()
    if top is None or _kind(top) != "MappingStartEvent":
        faults.add(stream.node(top) if top else None, "shape", "a record is a mapping of sections; write at least 'events:' and a list")
        faults.stop()
    seen: dict[str, Scalar] = {}
    while (key := stream.key(seen)) is not None:
        wanted = seen[key.text] is key
        for entry in _section(stream, key):
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
                yield Entry(section, Block, key, node)
        if not seen:
            yield Entry(section, Block, None, None)
    elif kind == "SequenceStartEvent":
        count = 0
        while _kind(item := stream.next()) != "SequenceEndEvent":
            count += 1
            yield Entry(section, Items, None, stream.build(item))
        if not count:
            yield Entry(section, Items, None, None)
    else:
        yield Entry(section, Scalar, None, stream.node(event))


_OPENING: dict[str, type[Block] | type[Items]] = {"MappingStartEvent": Block, "SequenceStartEvent": Items}
_CLOSING = ("MappingEndEvent", "SequenceEndEvent")


def _kind(event: Any) -> str:
    return type(event).__name__


class _Level:
    """A mapping or list that is being read, with the keys it has so far and the key whose value is next."""

    def __init__(self, node: Block | Items) -> None:
        self.node = node
        self.seen: dict[str, Scalar] = {}
        self.key: Scalar | None = None

    def put(self, value: Node) -> None:
        """Add a value; that of a key which stood before is dropped."""
        if isinstance(self.node, Items):
            self.node.items.append(value)
        elif self.key is not None:
            if self.seen[self.key.text] is self.key:
                self.node.pairs.append((self.key, value))
            self.key = None


class _Stream:
    """YAML events of one document, refusing what a record may not hold."""

    def __init__(self, given: Given, faults: Faults) -> None:
        import yaml

        self._faults = faults
        self._raw = _decodable(given, faults)
        self._yaml_error = yaml.YAMLError
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            self._parser = loader(self._raw)
        except yaml.YAMLError as error:
            self._broken(error)
        self._next_event = self._parser.get_event
        for expected in ("StreamStartEvent", "DocumentStartEvent"):
            event = self._pull()
            if _kind(event) == "StreamEndEvent":
                faults.add(None, "empty", "the file is empty; a record has at least 'events:' and a list")
                faults.stop()
            assert _kind(event) == expected
        if getattr(event, "tags", None):
            faults.add(self.node(event), "tag", "tags are refused; take the %TAG line out")

    def _pull(self) -> Any:
        try:
            return self._next_event()
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
        """The node that starts with an event, read to its end with a stack of our own."""
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
            elif level.key is None and isinstance(level.node, Block):
                level.key = self._key(event, level.seen)
            elif kind in _OPENING:
                node = _OPENING[kind]([], event.start_mark.line + 1, event.start_mark.column + 1)
                level.put(node)
                levels.append(_Level(node))
                if len(levels) >= MOST_DEPTH:
                    self._faults.add(node, "depth", f"nested more than {MOST_DEPTH} deep; no record is: write it flatter")
                    self._faults.stop()
            else:
                level.put(self.node(event))
        self._faults.add(whole, "size", f"an entry of more than {MOST_NODES:,} keys and values; split it")
        self._faults.stop()
        return whole

    def end(self) -> None:
        """The document's end must be the stream's."""
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
            at = _place(self._raw, getattr(error, "position", 0))
        cure = next((cure for words, cure in _CURES.items() if words in f"{context}: {problem}"), "write it as plain YAML")
        self._faults.add(at, "yaml", f"{context + ': ' if context else ''}{problem}; {cure}")
        self._faults.stop()


def _decodable(given: Given, faults: Faults) -> bytes:
    """The bytes, if they are UTF-8 (a byte order mark is fine)."""
    raw = given.raw
    wide = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16", codecs.BOM_UTF32_BE: "UTF-32"}
    for mark, encoding in wide.items():
        if raw.startswith(mark):
            faults.add(None, "encoding", f"the file is {encoding}; save it as UTF-8")
            faults.stop()
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(raw), 1 << 20):
            decoder.decode(raw[start : start + (1 << 20)])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        faults.add(_place(raw, _first_bad_byte(raw)), "encoding", "the bytes here are not UTF-8; save the file as UTF-8")
        faults.stop()
    if (nul := raw.find(b"\0")) >= 0:
        faults.add(_place(raw, nul), "encoding", "a NUL byte; a record is text: take it out")
        faults.stop()
    return raw


def _first_bad_byte(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _place(raw: bytes, offset: int) -> Scalar:
    before = raw[:offset]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Scalar("", before.count(b"\n") + 1, column)
