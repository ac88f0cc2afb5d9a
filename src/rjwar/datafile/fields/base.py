"""What every type of value is: how its node is read, how it says what is wrong
with it, and its JSON Schema.
"""

from __future__ import annotations

from copy import copy
from typing import Any, Self

from rjwar.datafile.faults import Faults
from rjwar.datafile.nodes import Node, Scalar, SequenceNode


class Refused(Exception):
    """A value that its field cannot take; whoever reads the field adds the place, and goes on."""

    def __init__(self, node: Node, code: str, message: str) -> None:
        super().__init__(message)
        self.node, self.code, self.message = node, code, message


class At:
    """Where the reading has come to: the entity and the path of fields, for messages."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.id: str | None = None
        self.path: list[str] = []

    def fault(self, node: Node, code: str, message: str) -> None:
        """Note what is wrong with a node of this field."""
        self.faults.add(node, code, message, id=self.id, field=".".join(self.path) or None)

    def read(self, kind: FieldType, node: Node, *step: str) -> Any:
        """The value that a node of this field, or of one beneath it, holds.

        `REFUSED` where it cannot be taken: that is noted, and whoever reads goes on.
        """
        self.path += step
        try:
            return kind.read(node, self)
        except Refused as refused:
            self.fault(refused.node, refused.code, refused.message)
            return REFUSED
        finally:
            del self.path[len(self.path) - len(step) :]


REFUSED: Any = object()
"""In place of a value that was refused."""


class FieldType:
    """A type of the format: how its node is read, and its JSON Schema.

    What is absent never gets here: its field is left out before.
    """

    help = ""
    """What a field of this type tells, for the schema: see `told`."""

    def told(self, help: str) -> Self:
        """The same type, of a field that tells this."""
        told = copy(self)
        told.help = help
        return told

    def read(self, node: Node, at: At) -> Any:
        """The value that a node holds.

        What cannot be taken raises Refused; what can be taken but for a part of it tells
        `at` the fault of that part.
        """
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of such a value."""
        raise NotImplementedError


def optional(kind: FieldType) -> dict[str, Any]:
    """The JSON Schema of a field that may be left out, with what it tells."""
    told = {"description": kind.help} if kind.help else {}
    return told | {"anyOf": [kind.schema(), {"type": "null"}]}


def is_absent(node: Node) -> bool:
    """Whether a node is a scalar that holds nothing."""
    return isinstance(node, Scalar) and node.is_absent


def text_of(node: Node, wanted: str) -> str:
    """The text of a scalar; what is none is refused, and told what is wanted."""
    if not isinstance(node, Scalar):
        raise Refused(
            node, "shape", f"is a {'list' if isinstance(node, SequenceNode) else 'mapping'}; write {wanted}"
        )
    return node.text
