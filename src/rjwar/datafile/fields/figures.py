"""Figures: one number, or the bounds that sources give."""

from __future__ import annotations

import re
from typing import Any

from rjwar.datafile.fields.base import At, FieldType, Refused
from rjwar.datafile.fields.nested import ObjectType
from rjwar.datafile.fields.texts import ByLanguage, Pattern
from rjwar.datafile.nodes import MappingNode, Node, SequenceNode
from rjwar.record.model import Figure


def counted_in(text: str) -> Figure | None:
    """The figure that a text means: `117`, `>5000` or `~5000`; None if it means none."""
    mark, digits = (text[:1], text[1:]) if text[:1] in ("~", ">") else ("", text)
    if not re.fullmatch(r"\d{1,12}", digits, re.ASCII):
        return None
    count = int(digits)
    if mark == ">":
        return Figure(low=count)
    return Figure(best=count) if mark else Figure(count, count, count)


class FigureValue(FieldType):
    """`117`, `[110, 117]`, `">5000"`, `"~5000"` or `{best, low, high, counts}`.

    Plain digits, not negative.
    """

    _count = Pattern(r"\d{1,12}", "a count in plain digits, as 5000", int)
    _shape = ObjectType(
        Figure,
        {
            "best": _count.told("The usual value."),
            "low": _count.told("The least that sources give."),
            "high": _count.told("The most that sources give."),
            "counts": ByLanguage().told("What is counted."),
        },
    )

    def read(self, node: Node, at: At) -> Figure:
        if isinstance(node, SequenceNode):
            if len(node.items) != 2:
                raise Refused(node, "figure", "is no figure; write [low, high], or one number")
            low, high = (self._count.read(item, at) for item in node.items)
            figure = Figure(low=low, high=high)
        elif isinstance(node, MappingNode):
            figure = self._shape.read(node, at)
        else:
            counted = counted_in(node.text)
            if counted is None:
                raise Refused(
                    node,
                    "figure",
                    (
                        f"{node.text!r} is no figure; write 5000, [4000, 5000], "
                        '">5000" or "~5000" in plain digits'
                    ),
                )
            figure = counted
        self._ordered(figure, node)
        return figure

    @staticmethod
    def _ordered(figure: Figure, node: Node) -> None:
        known = [bound for bound in (figure.low, figure.best, figure.high) if bound is not None]
        if not known:
            raise Refused(node, "figure", "gives no number; write best, low or high, or leave it out")
        if known != sorted(known):
            raise Refused(
                node,
                "figure",
                f"{' > '.join(map(str, known))} is out of order; low is at most best, and best at most high",
            )

    def schema(self) -> dict[str, Any]:
        pair = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
        return {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": "^[~>]?[0-9]+$"},
                pair,
                self._shape.schema(),
            ]
        }
