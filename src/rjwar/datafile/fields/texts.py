"""Types of value that are text: any, of one form, one of some words, in several languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rjwar.core.text import LANGUAGES
from rjwar.datafile.fields.base import At, FieldType, Refused, optional, text_of
from rjwar.datafile.nodes import Node, Scalar, SequenceNode

_TYPOGRAPHIC = ("“”", "‘’", "„“", "«»", "””", "’’", "「」")


def quoted(text: str) -> str:
    """What is wrong with a text between quotation marks that are none to YAML; nothing if it is not."""
    marks = text[:1] + text[-1:]
    if marks not in _TYPOGRAPHIC:
        return ""
    return f"{text!r} has typographic quotation marks; write plain ones, or none"


class Text(FieldType):
    """Any scalar, as text."""

    def read(self, node: Node, at: At) -> str:
        return text_of(node, "plain text")

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"]}


class Pattern(FieldType):
    """Text of one form: `wanted` says which, and is the end of every message."""

    def __init__(self, pattern: str, wanted: str, convert: Callable[[str], Any] = str) -> None:
        self._pattern, self._wanted, self._convert = pattern, wanted, convert
        self._match = re.compile(pattern, re.ASCII).fullmatch

    def read(self, node: Node, at: At) -> Any:
        text = text_of(node, self._wanted)
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
        text = text_of(node, self._wanted)
        if text not in self._words:
            raise Refused(node, "value", f"unknown value {text!r}; write {self._wanted}")
        return text

    def schema(self) -> dict[str, Any]:
        # What is text to us may be a number to others.
        numbers = [int(word) for word in self._words if word.isdigit()]
        return {"enum": [*self._words, *numbers]}


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
            return "; ".join(text_of(item, "plain text") for item in node.items)
        return text_of(node, "plain text")

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [Text().schema(), {"type": "array", "items": Text().schema()}]}
