"""Drawings as lines of styled spans: what every view returns.

`painting` paints them; without colour they are plain text.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.ascii import twin
from rjwar.core.width import cells

Span = tuple[str, str]
"""A text and the name of its style, after which an `@` and what the text names may stand:
see `linked` and `leading`.
"""


def linked(style: str, entity: str, id: str) -> str:
    """The style of a text that names an entity, and so leads to it where cards can be walked."""
    return f"{style}@{entity}:{id}"


def leading(style: str, address: str) -> str:
    """The style of a text that leads to a web address."""
    return f"{style}@{address}"


def unlinked(style: str) -> str:
    """The style without what its text names."""
    return style.partition("@")[0]


def target(style: str) -> tuple[str, str] | None:
    """What a text of that style names: an entity and an id; None if it names nothing."""
    _, at, named = style.partition("@")
    entity, _, id = named.partition(":")
    return (entity, id) if at and not named.startswith(_WEB) else None


def address(style: str) -> str:
    """The web address that a text of that style leads to; empty if it leads to none."""
    named = style.partition("@")[2]
    return named if named.startswith(_WEB) else ""


_WEB = ("http://", "https://")


class Lines:
    """Lines of spans, top to bottom."""

    def __init__(self, *, ascii: bool = False) -> None:
        self.lines: list[list[Span]] = []
        self._ascii = ascii

    def add(self, *spans: Span) -> None:
        """One line; trailing space is dropped."""
        line = [span for span in spans if span[0]]
        if self._ascii:
            line = [(twin(text), style) for text, style in line]
        while line and line[-1][0][-1] == " ":
            text, style = line.pop()
            if kept := text.rstrip(" "):
                line.append((kept, style))
        self.lines.append(line)

    def extend(self, other: Lines) -> None:
        """The lines of another drawing beneath."""
        self.lines += other.lines

    def plain(self) -> Iterator[str]:
        """Each line as text without style."""
        return ("".join(text for text, _ in line) for line in self.lines)


def pad(text: str, width: int) -> str:
    """The text with space after it up to a width in cells."""
    return text + " " * (width - cells(text))


def pad_left(text: str, width: int) -> str:
    """The text with space before it up to a width in cells."""
    return " " * (width - cells(text)) + text
