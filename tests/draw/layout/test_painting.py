from io import StringIO

from rich.console import Console

from rjwar.draw.layout.lines import Lines, address, leading, linked
from rjwar.draw.layout.painting import painted
from rjwar.draw.layout.rich_painting import Painting
from rjwar.draw.layout.themes import STYLES, Theme


def test_every_style_is_painted_as_rich_paints_it():
    drawn = Lines()
    for style in STYLES:
        drawn.add(("Tsushima ▲ ", style), ("対馬", linked(style, "event", "battle-of-tsushima")), (" ", ""))
    drawn.add()
    drawn.add(("A work", leading("link", "https://example.org/a")))
    for name in ("auto", "dark", "light", "mono"):
        theme, out = Theme(name), StringIO()
        console = Console(file=out, force_terminal=True, color_system="256", width=400)
        console.print(Painting(drawn, theme, address), end="", soft_wrap=True)
        assert painted(drawn, theme, address) == out.getvalue()
