"""What a data file is made of: YAML nodes with line and column, every scalar text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Scalar:
    """A value, or a key, as text; `plain` is one without quotation marks."""

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
    """Keys with their values, in the order of the file."""

    pairs: list[tuple[Scalar, Node]]
    line: int
    column: int


@dataclass(slots=True)
class SequenceNode:
    """The items of a list."""

    items: list[Node]
    line: int
    column: int


Node = Scalar | MappingNode | SequenceNode


class Entry(NamedTuple):
    """One child of a top-level section: `key` in a mapping, None in a list.

    A section that holds a scalar, or nothing, is one entry.
    """

    section: Scalar
    shape: type[Scalar] | type[MappingNode] | type[SequenceNode]
    key: Scalar | None
    node: Node | None
