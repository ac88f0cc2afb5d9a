"""Texts and lines within a width: cut with a mark where they are longer, side by side, or hung."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.ascii import twin
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line


def fitted(line: Line, width: int, ascii: bool) -> Line:
    """A line within a width, in ASCII if that is asked for: there the mark of a cut is wider."""
    return cut([(twin(text), style) for text, style in line], width, "...") if ascii else cut(line, width)


def cut(line: Line, width: int, mark: str = "…") -> Line:
    """The spans within a width; where they are wider the last that finds room ends in a mark."""
    if sum(cells(text) for text, _ in line) <= width:
        return line
    kept: Line = []
    room = width
    for text, style in line:
        taken = cells(text)
        if taken + len(mark) > room:
            kept.append((_begun(text, room - len(mark)) + mark[: max(room, 0)], style))
            break
        kept.append((text, style))
        room -= taken
    return kept


def _begun(text: str, width: int) -> str:
    """As much of a text as a width has room for."""
    used = 0
    for index, char in enumerate(text):
        used += cells(char)
        if used > width:
            return text[:index]
    return text


def shortened(text: str, width: int, *, ascii: bool = False) -> str:
    """A text within a width: its beginning and `…` where it is wider."""
    return "".join(part for part, _ in fitted([(text, "")], width, ascii))


def sides(left: Line, right: Line, width: int, *, ascii: bool = False) -> Line:
    """Spans to the left and to the right of a line; the left gives way."""
    taken = sum(cells(text) for text, _ in right)
    shown = fitted(left, max(width - taken - 1, 0), ascii)
    gap = width - taken - sum(cells(text) for text, _ in shown)
    return [*shown, (" " * max(gap, 1), ""), *right]


def hung(text: str, width: int) -> Sequence[str]:
    """A text in lines of a width, parted anywhere: a command is to be copied whole."""
    lines, line, used = [], "", 0
    for char in text:
        if used + cells(char) > width:
            lines.append(line)
            line, used = "", 0
        line += char
        used += cells(char)
    return [*lines, line]
