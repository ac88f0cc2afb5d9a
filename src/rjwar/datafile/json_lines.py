"""A data file in JSON Lines: an event a line, and nothing else.

Read as a stream, a line at a time, into the nodes that YAML is read into. What an event may hold the schema
alone knows. Every value is text there, so numbers are kept as they are written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import Entry, MappingNode, Node, Scalar, SequenceNode
from rjwar.datafile.yaml_events import MOST_CHARACTERS
from rjwar.datafile.yaml_reader import MOST_ENTRIES

MOST_LINE_BYTES = 1 << 20
_EXAMPLE = '{"id": "battle-of-mukden", "name": "Battle of Mukden", "date": "1905-02-20/1905-03-10"}'


def is_json_lines(given: InputFile) -> bool:
    """Whether a file is named so; or, as standard input,
    begins with a line that is a whole JSON object and no record by itself.
    """
    if given.is_named_as_lines:
        return True
    if not bytes(given.raw[:100]).removeprefix(_MARK).lstrip().startswith(b"{"):
        return False
    first = next((line for line in given.each_line(MOST_LINE_BYTES) if line.removeprefix(_MARK).strip()), b"")
    try:
        found = json.loads(first.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "events" not in found


_MARK = b"\xef\xbb\xbf"


def entries(given: InputFile, faults: Faults) -> Iterator[Entry]:
    """The events, in the order of the file. Faults go to `faults`, one a line where a line is no JSON."""
    given.refuse_unless_text()
    lines = sum(piece.count(b"\n") for piece in given.pieces())
    if lines > MOST_ENTRIES:
        cure = f"take a part of it ('split -l {MOST_ENTRIES}'), or ask it in DuckDB or the like"
        raise faults.fatal(
            Scalar("", MOST_ENTRIES + 1, 1),
            "size",
            f"{lines:,} events; a record has at most {MOST_ENTRIES:,}: {cure}",
        )
    reader = _LineReader(faults)
    section, has_events = Scalar("events", 1, 1), False
    for number, line in enumerate(given.each_line(MOST_LINE_BYTES), 1):
        if line.removeprefix(_MARK).strip() and (node := reader.read(line, number)):
            has_events = True
            yield Entry(section, SequenceNode, None, node)
    if not has_events:
        yield Entry(section, SequenceNode, None, None)


class _LineReader:
    """What makes nodes of lines; `line` is the number of the last."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self.line = 0
        self._has_escapes = False
        self._decode = json.JSONDecoder(
            object_pairs_hook=self._mapping, parse_int=str, parse_float=str, parse_constant=_refuse_constant
        ).decode

    def read(self, line: bytes, number: int) -> Node | None:
        """The node of a line; None for one that is refused, which is told."""
        self.line, self._has_escapes = number, b"\\u" in line
        try:
            return self._parsed(line)
        except _Refused as refused:
            self._tell(refused.message, refused.code, refused.column)
            return None

    def _parsed(self, line: bytes) -> MappingNode:
        if len(line) >= MOST_LINE_BYTES:
            raise _Refused(
                f"more than {MOST_LINE_BYTES // 1024**2} MB in one line; no event has: shorten it", "size"
            )
        try:
            found = self._decode(line.decode("utf-8-sig"))
        except json.JSONDecodeError as error:
            said = error.msg[:1].lower() + error.msg[1:]
            message = f"this line is no JSON ({said}); write each event on a line of its own, as {_EXAMPLE}"
            raise _Refused(message, column=error.colno) from None
        except RecursionError:
            raise _Refused("lists or mappings nested too deep; write it flatter") from None
        if not isinstance(found, MappingNode):
            raise _Refused(f"each line is an event; write it as {_EXAMPLE}", "shape")
        return found

    def _tell(self, message: str, code: str, column: int = 1) -> None:
        self._faults.add(Scalar("", self.line, column), code, message)

    def _mapping(self, pairs: list[tuple[str, Any]]) -> MappingNode:
        names = {name for name, _ in pairs}
        if len(names) < len(pairs):
            twice = next(name for name in names if sum(name == other for other, _ in pairs) > 1)
            self._tell(f"the key {twice!r} stands twice; keep one of them", "duplicate")
            pairs = list(dict(pairs).items())
        return MappingNode([(self._scalar(name), self._node(value)) for name, value in pairs], self.line, 1)

    def _node(self, value: Any) -> Node:
        if type(value) is str:
            return self._scalar(value)
        if isinstance(value, list):
            return SequenceNode([self._node(item) for item in value], self.line, 1)
        if value is None:
            return Scalar("", self.line, 1, plain=True)
        if isinstance(value, bool):
            return Scalar("yes" if value else "no", self.line, 1)
        assert isinstance(value, MappingNode)
        return value

    def _scalar(self, text: str) -> Scalar:
        if len(text) > MOST_CHARACTERS:
            self._tell(
                f"a value of {len(text):,} characters; {MOST_CHARACTERS:,} are the most: shorten it", "size"
            )
            text = text[:MOST_CHARACTERS]
        if self._has_escapes and any("\ud800" <= char <= "\udfff" for char in text):
            raise _Refused("half of a surrogate pair; write the character itself")
        return Scalar(text, self.line, 1)


class _Refused(Exception):
    """A line that is no event: what is wrong with it, the cure last."""

    def __init__(self, message: str, code: str = "json", column: int = 1) -> None:
        super().__init__(message)
        self.message, self.code, self.column = message, code, column


def _refuse_constant(name: str) -> NoReturn:
    raise _Refused(f"{name} is no JSON; leave out what is not known")
