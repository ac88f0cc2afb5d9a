"""A drawing as the text that the terminal paints it by."""

from __future__ import annotations

from rjwar.cli import terminal

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.draw.layout.lines import Lines
    from rjwar.draw.layout.painting import Addresses
    from rjwar.draw.layout.themes import Theme

_WIDER_THAN_ANY_LINE = 1600


def painted_for_terminal(drawn: Lines, theme: Theme, addresses: Addresses | None) -> str:
    """A drawing with the escapes of its colours and links; where there are but sixteen, by Rich."""
    if terminal.has_few_colors():
        return _by_rich(drawn, theme, addresses)
    from rjwar.draw.layout.painting import painted

    return painted(drawn, theme, addresses)


def _by_rich(drawn: Lines, theme: Theme, addresses: Addresses | None) -> str:
    from io import StringIO

    from rich.console import Console

    from rjwar.draw.layout.rich_painting import Painting

    console = Console(
        file=StringIO(),
        force_terminal=True,
        color_system="standard",
        no_color=False,
        width=_WIDER_THAN_ANY_LINE,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as painted:
        console.print(Painting(drawn, theme, addresses), end="", soft_wrap=True)
    return painted.get()
