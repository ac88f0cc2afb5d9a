"""Reading a page of `export html` as tests do: strictly, and by the lines of its articles and entries."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any

_VOID = ("meta", "br")
_UNENDED = ("p", "li", "td", "th", "tr", "dt", "dd")


class Page(HTMLParser):
    """A page read strictly: every element that begins ends, in order, but those whose end HTML leaves out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in _UNENDED:
            self._end_unended(
                *_UNENDED if tag != "li" else ("li", "p"), until=("ul", "td", "article", "table")
            )
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._end_unended(*_UNENDED, until=(tag,))
        assert self.open.pop() == tag

    def _end_unended(self, *tags: str, until: tuple[str, ...]) -> None:
        while self.open and self.open[-1] in tags and self.open[-1] not in until:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and data.strip():
            self.words.append((self.open[-1], data.removesuffix("\n")))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def article(text: str, id: str) -> str:
    (found,) = (line for line in text.splitlines() if line.startswith(f"<article id={id} "))
    return found


def entry(text: str, id: str) -> str:
    (found,) = (
        line for line in text.splitlines() if line.startswith((f"<li id={id}><h3", f"<li id={id} data-at"))
    )
    return found


def short(text: str, id: str) -> str:
    """The letters by which links lead to what has this id; the id where nothing names it."""
    (found,) = re.findall(rf"<(?:article|li) id={id}[ >].*?<h3(?: id=(\w+))?", text)
    return found or id


def data(text: str, id: str) -> Any:
    """A block of what the script reads beside the articles."""
    (found,) = re.findall(f"<script id={id} type=application/json>(.*?)</script>", text)
    return json.loads(found)
