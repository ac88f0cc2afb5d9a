"""The types of value that a data file holds: how a node of each is read, and its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from typing import Any, Self

from rjwar.core import edtf
from rjwar.core.edtf import Date
from rjwar.core.errors import did_you_mean
from rjwar.core.text import LANGUAGES
from rjwar.datafile.slips import slip
from rjwar.datafile.yaml_reader import Faults, MappingNode, Node, Scalar, SequenceNode
from rjwar.record.model import Figure, TypeHeld, UnitThere

_ATTRIBUTES = {"from": "from_"}
"""Names in the file that are no names in Python."""


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
        self.faults.add(node, code, message, id=self.id, field=".".join(self.path) or None)


class FieldType:
    """A type of the format: how its node is read, and its JSON Schema. What is absent never gets here: its field is left out before."""

    help = ""
    """What a field of this type tells, for the schema: see `told`."""

    def told(self, help: str) -> Self:
        """The same type, of a field that tells this."""
        told = copy(self)
        told.help = help
        return told

    def read(self, node: Node, at: At) -> Any:
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        raise NotImplementedError


def optional(kind: FieldType) -> dict[str, Any]:
    """The JSON Schema of a field that may be left out, with what it tells."""
    told = {"description": kind.help} if kind.help else {}
    return told | {"anyOf": [kind.schema(), {"type": "null"}]}


def is_absent(node: Node) -> bool:
    """Whether a node is a scalar that holds nothing."""
    return isinstance(node, Scalar) and node.is_absent


def _scalar(node: Node, wanted: str) -> str:
    if not isinstance(node, Scalar):
        raise Refused(
            node, "shape", f"is a {'list' if isinstance(node, SequenceNode) else 'mapping'}; write {wanted}"
        )
    return node.text


def _no_mapping(node: Node, fields: Iterable[str]) -> Refused:
    """What is wrong with a text, or a list, where fields are to stand: perhaps a colon that only looks like one."""
    if isinstance(node, Scalar) and node.plain and (found := slip(node.text, in_key=True)):
        return Refused(Scalar("", node.line, node.column + found.place), "yaml", found.message)
    return Refused(node, "shape", f"is no mapping; write its fields: {', '.join(fields)}")


def quoted(text: str) -> str:
    """What is wrong with a text between quotation marks that are none to YAML; nothing if it is not."""
    marks = text[:1] + text[-1:]
    return (
        f"{text!r} has typographic quotation marks; write plain ones, or none"
        if marks in _TYPOGRAPHIC
        else ""
    )


_TYPOGRAPHIC = ("“”", "‘’", "„“", "«»", "””", "’’", "「」")


class Text(FieldType):
    """Any scalar, as text."""

    def read(self, node: Node, at: At) -> str:
        return _scalar(node, "plain text")

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"]}


class Pattern(FieldType):
    """Text of one form: `wanted` says which, and is the end of every message."""

    def __init__(self, pattern: str, wanted: str, convert: Callable[[str], Any] = str) -> None:
        self._pattern, self._wanted, self._convert = pattern, wanted, convert
        self._match = re.compile(pattern, re.ASCII).fullmatch

    def read(self, node: Node, at: At) -> Any:
        text = _scalar(node, self._wanted)
        if not self._match(text):
            raise Refused(node, "value", quoted(text) or f"{text!r} is not allowed; write {self._wanted}")
        return self._convert(text)

    def schema(self) -> dict[str, Any]:
        return Text().schema() | {"description": self._wanted, "pattern": f"^(?:{self._pattern})$"}


class Choice(FieldType):
    """One of some words."""

    def __init__(self, *words: str) -> None:
        self._words = words
        self._wanted = f"one of {', '.join(words)}" if len(words) > 1 else words[0]

    def read(self, node: Node, at: At) -> str:
        text = _scalar(node, self._wanted)
        if text not in self._words:
            raise Refused(node, "value", f"unknown value {text!r}; write {self._wanted}")
        return text

    def schema(self) -> dict[str, Any]:
        numbers = [
            int(word) for word in self._words if word.isdigit()
        ]  # what is text to us may be a number to others
        return {"enum": [*self._words, *numbers]}


class Degrees(FieldType):
    """Degrees of latitude or longitude, with at most six decimals."""

    def __init__(self, most: int) -> None:
        self._most = most

    def read(self, node: Node, at: At) -> float:
        text = _scalar(node, "degrees")
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


_YEAR = r"[12]\d{3}"
_LEAP = r"(?:[12]\d(?:0[48]|[2468][048]|[13579][26])|(?:12|16|20|24|28)00)"
_MONTHS = "|".join(
    (
        r"(?:0[13578]|1[02])(?:-(?:0[1-9]|[12]\d|3[01]|[0-3]X|XX))?",
        r"(?:0[469]|11)(?:-(?:0[1-9]|[12]\d|30|[0-3]X|XX))?",
        r"02(?:-(?:0[1-9]|1\d|2[0-8]|[0-2]X|XX))?",
        r"(?:[01]X|XX)(?:-XX)?",
    )
)
_SIDE = rf"(?:{_YEAR}(?:-(?:{_MONTHS}))?|{_LEAP}-02-29|(?:[12]\d\dX|[12]\dXX)(?:-XX){{0,2}})[~?%]?"
"""One end of a date, as `edtf` takes it: no thirteenth month, no 31 April, no X before a digit."""


class EdtfDate(FieldType):
    """A Gregorian date, as `edtf.parse` reads it."""

    def read(self, node: Node, at: At) -> Date:
        text = _scalar(node, "an EDTF date, as 1904-02-08")
        try:
            return edtf.parse(text)
        except edtf.DateError as error:
            raise Refused(node, "date", quoted(text) or str(error)) from None

    def schema(self) -> dict[str, Any]:
        return {
            "type": ["string", "integer"],
            "description": "EDTF, Gregorian: days, months, years, ~ ? %, X digits, intervals, ..",
            "pattern": rf"^(?:{_SIDE}(?:/(?:{_SIDE}|\.\.))?|\.\./{_SIDE})$",
            "minimum": edtf.FIRST_YEAR,
            "maximum": edtf.LAST_YEAR,
        }


LANGUAGE_NAMES = dict(
    zip(LANGUAGES, ("English", "Thai", "Japanese", "Russian", "Chinese", "Korean"), strict=True)
)


class ByLanguage(FieldType):
    """A text in several languages; plain text is English."""

    def read(self, node: Node, at: At) -> dict[str, str]:
        if isinstance(node, Scalar):
            return {"en": node.text}
        if isinstance(node, SequenceNode):
            raise Refused(node, "shape", "is a list; write a text, or a mapping of languages to texts")
        texts = {}
        for key, child in node.pairs:
            if key.text not in LANGUAGES:
                at.fault(key, "unknown", f"unknown language {key.text!r}; known: {', '.join(LANGUAGES)}")
            elif not isinstance(child, Scalar):
                raise Refused(child, "shape", "is no text; write a text, or a mapping of languages to texts")
            elif not child.is_absent:
                texts[key.text] = child.text
        return texts

    def schema(self) -> dict[str, Any]:
        languages = {lang: optional(Text().told(f"In {name}.")) for lang, name in LANGUAGE_NAMES.items()}
        return {
            "anyOf": [
                Text().schema(),
                {"type": "object", "properties": languages, "additionalProperties": False},
            ]
        }


class OneOrMore(FieldType):
    """A text, or a list of texts joined with `; `: authors of a work."""

    def read(self, node: Node, at: At) -> str:
        if isinstance(node, SequenceNode):
            return "; ".join(_scalar(item, "plain text") for item in node.items)
        return _scalar(node, "plain text")

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [Text().schema(), {"type": "array", "items": Text().schema()}]}


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
        found = []
        for item in node.items:
            if is_absent(item):
                at.fault(item, "absent", "an item without a value; take it out")
                continue
            try:
                value = self._value.read(item, at)
                if value is not None:
                    found.append(value)
            except Refused as refused:
                at.fault(refused.node, refused.code, refused.message)
        return tuple(found)

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self._value.schema()}


class MapOf(FieldType):
    """A mapping with any keys, read to its sound values."""

    def __init__(self, value: FieldType) -> None:
        self._value = value

    def read(self, node: Node, at: At) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            raise Refused(node, "shape", "is no mapping; write 'name: value' lines")
        found = {}
        for key, child in node.pairs:
            if is_absent(child):
                if key.plain and key.text.isdecimal():
                    at.fault(
                        key,
                        "figure",
                        f"{key.text!r} is the rest of a number that a comma ended; write plain digits, as 1200",
                    )
                continue
            at.path.append(key.text)
            try:
                value = self._value.read(child, at)
                if value is not None:
                    found[key.text] = value
            except Refused as refused:
                at.fault(refused.node, refused.code, refused.message)
            at.path.pop()
        return found

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self._value.schema()}


class ObjectType(FieldType):
    """A mapping with known fields, made into `make(**fields)`; None without a required one. A plain scalar stands for the field `short`."""

    def __init__(
        self,
        make: Callable[..., Any],
        fields: Mapping[str, FieldType],
        required: tuple[str, ...] = (),
        short: str = "",
        attributes: Mapping[str, str] = _ATTRIBUTES,
    ) -> None:
        self.make, self.fields, self.required, self.short, self.attributes = (
            make,
            fields,
            required,
            short,
            attributes,
        )

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
        refused = set()
        for key, child in node.pairs:
            name = key.text
            kind = self.fields.get(name)
            if kind is None:
                at.fault(key, "unknown", f"unknown field {name!r}; {did_you_mean(name, self.fields)}")
                continue
            if is_absent(child):
                continue
            at.path.append(name)
            try:
                values[self.attributes.get(name, name)] = kind.read(child, at)
            except Refused as why:
                refused.add(name)
                at.fault(why.node, why.code, why.message)
            at.path.pop()
        for name in self.required:
            if name not in values and name not in refused:
                at.fault(node, "missing", f"the field {name!r} is missing; add '{name}: ...'")
        return values

    def schema(self) -> dict[str, Any]:
        whole: dict[str, Any] = {
            "type": "object",
            "properties": {name: optional(kind) for name, kind in self.fields.items()},
            "required": list(self.required),
            "additionalProperties": False,
        }
        return {"anyOf": [Text().schema(), whole]} if self.short else whole


def counted_in(text: str) -> Figure | None:
    """The figure that a text means: `117`, `>5000` or `~5000`; None if it means none."""
    mark, digits = (text[:1], text[1:]) if text[:1] in ("~", ">") else ("", text)
    if not re.fullmatch(r"\d{1,12}", digits, re.ASCII):
        return None
    count = int(digits)
    return Figure(low=count) if mark == ">" else Figure(best=count) if mark else Figure(count, count, count)


class FigureValue(FieldType):
    """`117`, `[110, 117]`, `">5000"`, `"~5000"` or `{best, low, high, counts}`; plain digits, not negative."""

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
                    f'{node.text!r} is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits',
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


class UnitOrText(FieldType):
    """A unit by its id with a `role`; or any text, perhaps in several languages, which names a unit if it is the id of one."""

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
