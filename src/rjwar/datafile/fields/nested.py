"""Types of value that hold others: a list, a mapping with any keys, a mapping with known fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rjwar.core.errors import did_you_mean
from rjwar.datafile.fields.base import REFUSED, At, FieldType, Refused, is_absent, optional
from rjwar.datafile.fields.texts import Text
from rjwar.datafile.nodes import MappingNode, Node, Scalar, SequenceNode
from rjwar.datafile.slips import slip
from rjwar.record.field_path import NO_NAMES_IN_PYTHON


class ListOf(FieldType):
    """A list, read to a tuple of its sound items."""

    def __init__(self, value: FieldType) -> None:
        self._value = value

    def read(self, node: Node, at: At) -> tuple[Any, ...]:
        if not isinstance(node, SequenceNode):
            raise Refused(
                node,
                "shape",
                f"is no list; write [{node.text}]" if isinstance(node, Scalar) else "is no list; write one",
            )
        values = []
        for item in node.items:
            if is_absent(item):
                at.fault(item, "absent", "an item without a value; take it out")
            else:
                values.append(at.read(self._value, item))
        return tuple(value for value in values if value is not None and value is not REFUSED)

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self._value.schema()}


class MapOf(FieldType):
    """A mapping with any keys, read to its sound values."""

    def __init__(self, value: FieldType) -> None:
        self._value = value

    def read(self, node: Node, at: At) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            raise Refused(node, "shape", "is no mapping; write 'name: value' lines")
        values = {}
        for key, child in node.pairs:
            if not is_absent(child):
                values[key.text] = at.read(self._value, child, key.text)
            elif key.plain and key.text.isdecimal():
                rest = f"{key.text!r} is the rest of a number that a comma ended"
                at.fault(key, "figure", f"{rest}; write plain digits, as 1200")
        return {key: value for key, value in values.items() if value is not None and value is not REFUSED}

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self._value.schema()}


def _no_mapping(node: Node, fields: Iterable[str]) -> Refused:
    """What is wrong with a text, or a list, where fields are to stand:
    perhaps a colon that only looks like one.
    """
    if isinstance(node, Scalar) and node.plain and (found := slip(node.text, in_key=True)):
        return Refused(Scalar("", node.line, node.column + found.offset), "yaml", found.message)
    return Refused(node, "shape", f"is no mapping; write its fields: {', '.join(fields)}")


class ObjectType(FieldType):
    """A mapping with known fields, made into `make(**fields)`; None without a required one.

    A plain scalar stands for the field `short`.
    """

    def __init__(
        self,
        make: Callable[..., Any],
        fields: Mapping[str, FieldType],
        required: tuple[str, ...] = (),
        short: str = "",
        attributes: Mapping[str, str] = NO_NAMES_IN_PYTHON,
    ) -> None:
        self.make = make
        self.fields = fields
        self.required = required
        self.short = short
        self.attributes = attributes

    def read(self, node: Node, at: At) -> Any:
        if self.short and isinstance(node, Scalar):
            return self.make(**{self.short: self.fields[self.short].read(node, at)})
        values = self.values(node, at)
        return self.make(**values) if all(name in values for name in self.required) else None

    def values(self, node: Node, at: At) -> dict[str, Any]:
        """The sound fields, under the names that `make` has for them."""
        if not isinstance(node, MappingNode):
            raise _no_mapping(node, self.fields)
        values: dict[str, Any] = {}
        unknown = set()
        for key, child in node.pairs:
            name = key.text
            kind = self.fields.get(name)
            if kind is None:
                unknown.add(re.sub(r"\W", "", name).casefold() or name)
                at.fault(key, "unknown", f"unknown field {name!r}; {did_you_mean(name, self.fields)}")
            elif not is_absent(child):
                values[name] = at.read(kind, child, name)
        for name in self.required if "<<" not in unknown else ():
            if name not in values and name not in unknown:
                at.fault(node, "missing", f"the field {name!r} is missing; add '{name}: ...'")
        return {
            self.attributes.get(name, name): value for name, value in values.items() if value is not REFUSED
        }

    def schema(self) -> dict[str, Any]:
        whole: dict[str, Any] = {
            "type": "object",
            "properties": {name: optional(kind) for name, kind in self.fields.items()},
            "required": list(self.required),
            "additionalProperties": False,
        }
        return {"anyOf": [Text().schema(), whole]} if self.short else whole
