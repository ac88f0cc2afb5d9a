"""What a ship served as."""

from __future__ import annotations

from typing import Any

from rjwar.datafile.fields.base import At, FieldType
from rjwar.datafile.fields.nested import ListOf, ObjectType
from rjwar.datafile.fields.texts import Text
from rjwar.datafile.nodes import Node, Scalar
from rjwar.record.model import TypeHeld


class Types(FieldType):
    """What a ship served as: a word, or a list of words with the date from which each held."""

    def __init__(self, date: FieldType) -> None:
        fields: dict[str, FieldType] = {"from": date.told("From when on."), "type": Text().told("The type.")}
        self._held = ListOf(ObjectType(TypeHeld, fields, ("type",)))

    def read(self, node: Node, at: At) -> tuple[TypeHeld, ...]:
        if isinstance(node, Scalar):
            return (TypeHeld(node.text),)
        held: tuple[TypeHeld, ...] = self._held.read(node, at)
        return held

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [Text().schema(), self._held.schema()]}
