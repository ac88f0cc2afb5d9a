"""Lines of styled spans, as draw writes them, as strips that Textual paints:
the one place where the two meet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from rjwar.core.ascii import twin
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import address, target
from rjwar.draw.layout.themes import Theme

_theme, _links = Theme(), True


def paint_with(theme: Theme, *, links: bool) -> None:
    """Paint the one screen that there is in the colours of a theme,
    with addresses that lead to the web or without.
    """
    global _theme, _links
    _theme, _links = theme, links


@cache
def _style(paint: str, reverse: bool, link: bool, leads: str) -> Style:
    style = Style.parse(paint)
    if link:
        style += Style(underline=True)
    if reverse:
        style += Style(reverse=True)
    return style + Style(link=leads) if leads else style


def strip(
    line: Line,
    width: int,
    *,
    ascii: bool,
    reverse: bool = False,
    chosen: Callable[[str], bool] = lambda style: False,
) -> Strip:
    """A line of a width, cut by `…` where it is longer.

    `reverse` is the cursor's row; `chosen` says which styles are those of the link that is chosen.
    """
    segments = []
    for text, style in _fitted(line, width, ascii):
        link = target(style)
        is_reversed = reverse or (link is not None and chosen(style))
        for part, paint in _theme.painted(text, style):
            segments.append(
                Segment(part, _style(paint, is_reversed, link is not None, address(style) if _links else ""))
            )
    return Strip(segments).adjust_cell_length(width, _style("", reverse, False, ""))


def _fitted(line: Line, width: int, ascii: bool) -> Line:
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
    return "".join(part for part, _ in _fitted([(text, "")], width, ascii))


def sides(left: Line, right: Line, width: int, *, ascii: bool = False) -> Line:
    """Spans to the left and to the right of a line; the left gives way."""
    taken = sum(cells(text) for text, _ in right)
    shown = _fitted(left, max(width - taken - 1, 0), ascii)
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
