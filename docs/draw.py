"""Draw the pictures of the README and the docs: what the program prints, as SVG. `make pictures` runs it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.segment import Segment, Segments
from rich.text import Text

import rjwar
from rjwar.explore.app import Explorer
from rjwar.explore.walked import Walked
from rjwar.query.select import Query
from rjwar.words.look import Look

PICTURES = Path(__file__).parent / "pictures"
COMMANDS = {
    "timeline": (96, "timeline --year 1904 --min-weight 4 --strict"),
    "lanes": (110, "timeline --view lanes --min-weight 3"),
    "months": (90, "timeline --view months"),
    "tsushima": (100, "battle tsushima"),
    "map": (100, "map --kind combat --min-weight 4"),
    "stats": (90, "stats --by front --kind combat"),
    "thai": (90, "list --kind naval-battle --lang th"),
    "day": (90, "on 27 May 1905"),
}


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for name, (width, command) in COMMANDS.items():
        arguments = [*_words(command), "--color", "always", "--width", str(width), "--no-pager"]
        environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": ""}
        drawn = subprocess.run(
            [sys.executable, "-m", "rjwar", *arguments], capture_output=True, text=True, encoding="utf-8", check=True, env=environment
        )
        console = Console(record=True, width=width, file=StringIO(), force_terminal=True, color_system="truecolor")
        console.print(Text.from_ansi(drawn.stdout), soft_wrap=True)
        console.save_svg(str(PICTURES / f"{name}.svg"), title=f"rjwar {command}", unique_id=f"rjwar-{name}")
    asyncio.run(_explore(120, 34, ["d", *"27 May 1905".replace(" ", "_"), "enter", "enter", "tab"]))


async def _explore(width: int, height: int, keys: list[str]) -> None:
    """The explorer, after some keys."""
    walked = Walked(rjwar.open(), Query(), Look(), today=date(1905, 5, 27))
    app = Explorer(walked, color=True)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.press(*("space" if key == "_" else key for key in keys))
        for _ in range(5):
            await pilot.pause()
        strips = app.screen._compositor.render_strips()
    console = Console(record=True, width=width, file=StringIO(), force_terminal=True, color_system="truecolor")
    for strip in strips:
        console.print(Segments([*strip, Segment.line()]), end="", soft_wrap=True)
    console.save_svg(str(PICTURES / "explore.svg"), title="rjwar explore", unique_id="rjwar-explore")


def _words(command: str) -> list[str]:
    """The words of a command; `on 27 May 1905` is two."""
    first, _, rest = command.partition(" ")
    return [first, rest] if first == "on" else command.split()


if __name__ == "__main__":
    main()
