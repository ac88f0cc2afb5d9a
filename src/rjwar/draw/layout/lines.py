"""Drawings as lines of styled spans: what every view returns. Rich paints them at a terminal; without colour they are plain text."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.ascii import twin
from rjwar.core.text import cells

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.segment import Segment

Span = tuple[str, str]
"""A text and the name of its style, after which an `@` and what the text names may stand: see `linked`."""


def linked(style: str, entity: str, id: str) -> str:
    """The style of a text that names an entity, and so leads to it where cards can be walked."""
    return f"{style}@{entity}:{id}"


def unlinked(style: str) -> str:
    """The style without what its text names."""
    return style.partition("@")[0]


def target(style: str) -> tuple[str, str] | None:
    """What a text of that style names: an entity and an id; None if it names nothing."""
    _, at, named = style.partition("@")
    entity, _, id = named.partition(":")
    return (entity, id) if at else None


# DayAnswer apart by brightness as well as hue, on dark and on light; orange and blue for those who do not see red and green.
STYLES = {
    "": "",
    "title": "bold",
    "name": "",
    "strong": "bold",
    "dim": "dim",
    "label": "dim",
    "coast": "",
    "land": "color(65)",
    "course": "color(32)",
    "heading": "bold underline",
    "japan": "color(166)",
    "russia": "color(32)",
    "even": "",
    "link": "underline",
    "work": "italic",
    "japan strong": "bold color(166)",
    "russia strong": "bold color(32)",
}


class Lines:
    """Lines of spans, top to bottom."""

    def __init__(self, *, ascii: bool = False) -> None:
        self.lines: list[list[Span]] = []
        self._ascii = ascii

    def add(self, *spans: Span) -> None:
        """One line; trailing space is dropped."""
        line = [(twin(text) if self._ascii else text, style) for text, style in spans if text]
        while line and not line[-1][0].rstrip(" "):
            line.pop()
        if line:
            line[-1] = (line[-1][0].rstrip(" "), line[-1][1])
        self.lines.append(line)

    def extend(self, other: Lines) -> None:
        """The lines of another drawing beneath."""
        self.lines += other.lines

    def plain(self) -> Iterator[str]:
        """Each line as text without style."""
        return ("".join(text for text, _ in line) for line in self.lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        from rich.segment import Segment
        from rich.style import Style

        styles = {name: Style.parse(style) for name, style in STYLES.items()}
        for line in self.lines:
            yield from (Segment(text, styles[unlinked(style)]) for text, style in line)
            yield Segment.line()


def pad(text: str, width: int) -> str:
    """The text with space after it up to a width in cells."""
    return text + " " * (width - cells(text))


def pad_left(text: str, width: int) -> str:
    """The text with space before it up to a width in cells."""
    return " " * (width - cells(text)) + text
