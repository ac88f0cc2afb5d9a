"""What the explorer asks of the world before it takes the screen:
whether there is a terminal, and nothing that would change Textual.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any


def is_there() -> bool:
    """Whether keys can be read and a screen painted: all three streams are a
    terminal that can move its cursor.
    """
    if os.environ.get("TERM", "dumb") in ("", "dumb"):
        return False
    return all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr)))


def _is_terminal(stream: Any) -> bool:
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


def forget_textual() -> None:
    """Drop what would make Textual write files, press keys or load other code;
    and NO_COLOR, which `color` has answered.
    """
    for name in [name for name in os.environ if name.startswith("TEXTUAL")] + ["NO_COLOR"]:
        os.environ.pop(name, None)


@contextmanager
def put_back() -> Iterator[None]:
    """Leave the terminal's line discipline as it was, whatever happens."""
    if sys.platform == "win32":  # which has none
        yield
        return
    import termios

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        yield
    finally:
        with suppress(termios.error, OSError):  # a terminal that is gone
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
