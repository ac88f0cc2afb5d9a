"""The one reader of data files: bytes to entries of YAML nodes with line and column.

What fields mean is not known here. The file is read as a stream of YAML *events*, without recursion,
every scalar as text, one entry at a time: a hostile file is refused early and cheaply.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import Entry, MappingNode, Node, Scalar, SequenceNode
from rjwar.datafile.yaml_events import Events, kind

MOST_ENTRIES = 150_000
MOST_DEPTH = 16
MOST_NODES = 20_000  # in one entry: no event needs a tenth of it


_NO_RECORD = "a record is a mapping of sections; write at least 'events:' and a list"
_NO_HEAD = "a list has no section; write 'events:' above it, or {\"events\": [...]}, or an event a line"


def entries(given: InputFile, faults: Faults) -> Iterator[Entry]:
    """The entries of every section, in the order of the file.

    Faults go to `faults`; what makes reading on pointless raises.
    """
    events = Events(given, faults)
    top = events.next()
    if top is None or kind(top) != "MappingStartEvent":
        events.refuse_first_slip(top)
        raise faults.fatal(
            events.scalar(top) if top else None,
            "shape",
            _NO_HEAD if top and kind(top) == "SequenceStartEvent" else _NO_RECORD,
        )
    seen: dict[str, Scalar] = {}
    count = 0
    while (key := _next_key(events, seen)) is not None:
        wanted = seen[key.text] is key
        for entry in _section(events, faults, key):
            count += 1
            if count > MOST_ENTRIES:
                raise faults.fatal(
                    entry.key or entry.node,
                    "size",
                    f"more than {MOST_ENTRIES:,} entries; no record has: split the file",
                )
            if wanted:
                yield entry
    events.end()


def _section(events: Events, faults: Faults, section: Scalar) -> Iterator[Entry]:
    event = events.next()
    if kind(event) == "MappingStartEvent":
        seen: dict[str, Scalar] = {}
        while (key := _next_key(events, seen)) is not None:
            node = _node(events, faults, events.next())
            if seen[key.text] is key:
                yield Entry(section, MappingNode, key, node)
        if not seen:
            yield Entry(section, MappingNode, None, None)
    elif kind(event) == "SequenceStartEvent":
        count = 0
        while kind(item := events.next()) != "SequenceEndEvent":
            count += 1
            yield Entry(section, SequenceNode, None, _node(events, faults, item))
        if not count:
            yield Entry(section, SequenceNode, None, None)
    else:
        yield Entry(section, Scalar, None, events.scalar(event))


_OPENING: dict[str, type[MappingNode] | type[SequenceNode]] = {
    "MappingStartEvent": MappingNode,
    "SequenceStartEvent": SequenceNode,
}
_CLOSING = ("MappingEndEvent", "SequenceEndEvent")
_ABOVE = 2  # every entry lies in a section of the top mapping


def _next_key(events: Events, seen: dict[str, Scalar]) -> Scalar | None:
    """The next key of a mapping, noted in `seen` if it is the first of its name.

    None at the mapping's end.
    """
    event = events.next()
    return None if kind(event) == "MappingEndEvent" else events.key(event, seen)


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


def _node(events: Events, faults: Faults, first: Any) -> Node:
    """The node of an entry, which starts with an event, read to its end with a stack of our own."""
    events.next_entry()
    if kind(first) not in _OPENING:
        return events.scalar(first)
    whole = _opened(first)
    levels = [_Level(whole)]
    for _ in range(MOST_NODES):
        event, level = events.next(), levels[-1]
        what = kind(event)
        if what in _CLOSING:
            levels.pop()
            if not levels:
                return whole
        elif level.key is None and isinstance(level.node, MappingNode):
            level.key = events.key(event, level.seen)
        elif what in _OPENING:
            node = _opened(event)
            level.put(node)
            levels.append(_Level(node))
            if len(levels) + _ABOVE > MOST_DEPTH:
                raise faults.fatal(
                    node, "depth", f"nested more than {MOST_DEPTH} deep; no record is: write it flatter"
                )
        else:
            level.put(events.scalar(event))
    raise faults.fatal(whole, "size", f"an entry of more than {MOST_NODES:,} keys and values; split it")


def _opened(event: Any) -> MappingNode | SequenceNode:
    return _OPENING[kind(event)]([], event.start_mark.line + 1, event.start_mark.column + 1)
