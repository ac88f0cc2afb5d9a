"""A unit of the order of battle, as an event names it."""

from __future__ import annotations

from typing import Any

from rjwar.datafile.fields.base import At, FieldType
from rjwar.datafile.fields.nested import ObjectType
from rjwar.datafile.fields.texts import ByLanguage, Text
from rjwar.datafile.nodes import MappingNode, Node
from rjwar.record.model import UnitThere


class UnitOrText(FieldType):
    """A unit by its id with a `role`; or any text, which names a unit if it is the id of one.

    The text may be in several languages.
    """

    _shape = ObjectType(
        UnitThere,
        {"unit": Text().told("A unit, by its id."), "role": ByLanguage().told("As what.")},
        ("unit",),
    )

    def read(self, node: Node, at: At) -> UnitThere | None:
        if isinstance(node, MappingNode) and any(key.text in ("unit", "role") for key, _ in node.pairs):
            there: UnitThere | None = self._shape.read(node, at)
            return there
        return UnitThere(text=ByLanguage().read(node, at))

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [ByLanguage().schema(), self._shape.schema()]}
