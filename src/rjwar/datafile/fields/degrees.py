"""Where things lie: degrees of latitude and longitude, and a box of them."""

from __future__ import annotations

import re
from typing import Any

from rjwar.datafile.fields.base import At, FieldType, Refused, text_of
from rjwar.datafile.nodes import Node, SequenceNode


class Degrees(FieldType):
    """Degrees of latitude or longitude, with at most six decimals."""

    def __init__(self, most: int) -> None:
        self._most = most

    def read(self, node: Node, at: At) -> float:
        text = text_of(node, "degrees")
        if not re.fullmatch(r"-?\d{1,3}(\.\d{1,6})?", text, re.ASCII) or abs(float(text)) > self._most:
            raise Refused(
                node, "value", f"{text!r} is no degrees; write a number from -{self._most} to {self._most}"
            )
        return float(text)

    def schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": -self._most, "maximum": self._most}


class Box(FieldType):
    """South, north, west and east, in degrees; none crosses the 180th meridian."""

    def read(self, node: Node, at: At) -> tuple[float, float, float, float]:
        if not isinstance(node, SequenceNode) or len(node.items) != 4:
            raise Refused(node, "shape", "is no box; write [south, north, west, east] in degrees")
        south, north = (Degrees(90).read(item, at) for item in node.items[:2])
        west, east = (Degrees(180).read(item, at) for item in node.items[2:])
        if not (south < north and west < east):
            raise Refused(
                node,
                "value",
                "the box is empty; write [south, north, west, east], the smaller of each pair first",
            )
        return south, north, west, east

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}
