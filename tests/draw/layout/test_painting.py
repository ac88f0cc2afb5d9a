from io import StringIO

import pytest
from rich.console import Console

from rjwar.draw.layout.lines import STYLES, Lines, linked
from rjwar.draw.layout.painting import painted, suits


def test_every_style_is_painted_as_rich_paints_it():
    drawn = Lines()
    for style in STYLES:
        drawn.add(("Tsushima ", style), ("対馬", linked(style, "event", "battle-of-tsushima")), (" ", ""))
    drawn.add()
    out = StringIO()
    Console(file=out, force_terminal=True, color_system="256", width=400).print(drawn, end="", soft_wrap=True)
    assert painted(drawn) == out.getvalue()


@pytest.mark.parametrize(
    ("environment", "suited"),
    [
        ({}, False),
        ({"TERM": "xterm"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "screen-16color"}, False),
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, True),
    ],
)
def test_a_terminal_of_few_colours_is_left_to_rich(environment, suited):
    assert suits(environment) is suited
    system = Console(force_terminal=True, _environ=environment, file=StringIO()).color_system
    assert (system in ("256", "truecolor")) is suited
