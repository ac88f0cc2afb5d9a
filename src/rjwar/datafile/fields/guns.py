"""What a ship was armed with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.datafile.fields.base import At, FieldType, Refused, is_absent
from rjwar.datafile.fields.texts import Pattern
from rjwar.datafile.nodes import MappingNode, Node, Scalar
from rjwar.record.model import Guns

HOW_MANY = Pattern(r"[1-9]\d{0,2}", "a number from 1 to 999 in plain digits; leave out what she had not", int)
_CALIBRE = Pattern(
    r"[7-9]|[1-9]\d|[123]\d\d|4[01]\d|420", "a calibre in whole millimetres, from 7 to 420, as 305", int
)


class GunsByCalibre(FieldType):
    """How many guns of each calibre, as `{305: 4, 152: 14}`; read from the largest down."""

    def read(self, node: Node, at: At) -> tuple[Guns, ...]:
        if not isinstance(node, MappingNode):
            raise Refused(node, "shape", "is no mapping; write calibre and number, as {305: 4, 152: 14}")
        return tuple(sorted(self._sound(node, at), reverse=True))

    @staticmethod
    def _sound(node: MappingNode, at: At) -> Iterator[Guns]:
        for calibre, number in node.pairs:
            at.path.append(calibre.text)
            try:
                yield _guns(calibre, number, at)
            except Refused as refused:
                at.fault(refused.node, refused.code, refused.message)
            at.path.pop()

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "propertyNames": {"pattern": _CALIBRE.schema()["pattern"]},
            "additionalProperties": HOW_MANY.schema(),
        }


def _guns(calibre: Scalar, number: Node, at: At) -> Guns:
    millimetres = _CALIBRE.read(calibre, at)
    if is_absent(number):
        raise Refused(calibre, "absent", f"a calibre without a number; write {millimetres}: 4")
    return Guns(millimetres, HOW_MANY.read(number, at))
