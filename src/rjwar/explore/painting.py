"""Lines of styled spans, as draw writes them, as strips that Textual paints:
the one place where the two meet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import address, target
from rjwar.draw.layout.themes import Theme
from rjwar.explore.fitting import fitted


class Painter(NamedTuple):
    """How all that is on the screen is painted: the colours, whether addresses lead to the web,
    and whether there is but ASCII.
    """

    theme: Theme
    links: bool
    ascii: bool

    def strip(
        self,
        line: Line,
        width: int,
        *,
        reverse: bool = False,
        chosen: Callable[[str], bool] = lambda style: False,
    ) -> Strip:
        """A line of a width, cut by `…` where it is longer.

        `reverse` is the cursor's row; `chosen` says which styles are those of the link that is chosen.
        """
        segments = []
        for text, style in fitted(line, width, self.ascii):
            link = target(style)
            is_reversed = reverse or (link is not None and chosen(style))
            leads = address(style) if self.links else ""
            for part, paint in self.theme.painted(text, style):
                segments.append(Segment(part, _style(paint, is_reversed, link is not None, leads)))
        return Strip(segments).adjust_cell_length(width, _style("", reverse, False, ""))


@cache
def _style(paint: str, reverse: bool, link: bool, leads: str) -> Style:
    style = Style.parse(paint)
    if link:
        style += Style(underline=True)
    if reverse:
        style += Style(reverse=True)
    return style + Style(link=leads) if leads else style
