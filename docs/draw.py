"""Draw the pictures of the README and the docs: what the program draws in a window of 24 rows, as SVG.

`make pictures` runs it.
"""

from __future__ import annotations

import asyncio
import os
import pty
import re
import subprocess
import sys
import termios
from datetime import date
from pathlib import Path

from rich.style import Style

import rjwar
from rjwar.draw.layout.caption import Caption
from rjwar.draw.layout.lines import Lines
from rjwar.draw.layout.themes import Theme
from rjwar.draw.pictures import svg
from rjwar.explore.app import Explorer
from rjwar.explore.state import State
from rjwar.query.query import Query
from rjwar.words.look import Look

PICTURES = Path(__file__).parent / "pictures"
ROWS = 24
COMMANDS = {
    "timeline": (100, "timeline"),
    "lanes": (100, "timeline --view lanes --min-weight 5"),
    "months": (100, "timeline --view months"),
    "days": (100, "timeline --view days"),
    "tsushima": (90, "battle tsushima"),
    "map": (100, "map --kind combat --min-weight 4"),
    "stats": (90, "stats land --by front"),
    "thai": (90, "list --kind naval --min-weight 4 --lang th --limit 12"),
    "day": (90, "on 10 March 1905"),
}


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for name, (columns, command) in COMMANDS.items():
        picture = drawn(command, columns)
        save(name, picture)
        tell_of_height(name, picture)
    save(
        "explore",
        asyncio.run(explored(120, ["d", *"27 May 1905".replace(" ", "_"), "enter", "enter", "tab"])),
    )


def save(name: str, picture: str) -> None:
    """Keep a picture."""
    (PICTURES / f"{name}.svg").write_text(picture, encoding="utf-8")


def tell_of_height(name: str, picture: str) -> None:
    """Say so where a picture is higher than a window."""
    rows = max(int(y) for y in re.findall(r'<text class="s\d+" x="\d+" y="(\d+)"', picture)) // svg.HIGH - 1
    if rows > ROWS:
        print(f"{name}: {rows} rows, more than {ROWS}", file=sys.stderr)


def drawn(command: str, columns: int) -> str:
    """What a command draws at a terminal of so many columns, which it asks for the height."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (ROWS, columns))
    as_it_is = termios.tcgetattr(theirs)
    as_it_is[1] &= ~termios.OPOST
    termios.tcsetattr(theirs, termios.TCSANOW, as_it_is)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("RJWAR_", "LC_", "LANG", "COLUMNS"))
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "rjwar", *command.split(), "--format", "svg"], stdout=theirs, env=environment
    )
    os.close(theirs)
    picture = b""
    try:
        while some := os.read(ours, 1 << 16):
            picture += some
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    if process.wait():
        raise SystemExit(f"rjwar {command}: status {process.returncode}")
    return picture.decode()


async def explored(columns: int, keys: list[str]) -> str:
    """The explorer after some keys."""
    state = State(rjwar.open(), Query(), Look(), today=date(1905, 5, 27))
    app = Explorer(state, color=True)
    async with app.run_test(size=(columns, ROWS)) as pilot:
        await pilot.press(*("space" if key == "_" else key for key in keys))
        for _ in range(5):
            await pilot.pause()
        strips = app.screen._compositor.render_strips()
    screen = Lines()
    for strip in strips:
        screen.add(*((segment.text, style_of(segment.style or Style())) for segment in strip))
    return "\n".join((*svg.lines(screen, Caption("rjwar explore")), ""))


def style_of(painted: Style) -> str:
    """The name of a style that the explorer has painted with."""
    if painted.reverse:
        return "cursor"
    sides = [
        side
        for side in ("japan", "russia")
        if painted.color and Theme().ink(side).signs == f"color({painted.color.number})"
    ]
    return " ".join(
        [
            *sides,
            *(["strong"] if painted.bold else []),
            *(["link"] if painted.underline else []),
            *(["dim"] if painted.dim else []),
        ]
    )


if __name__ == "__main__":
    main()
