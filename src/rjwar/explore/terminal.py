"""What the explorer does to the world before it takes the screen, and after: nothing changes Textual,
and the terminal is as it was.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def forget_textual() -> None:
    """Drop what would make Textual write files, press keys or load other code;
    and NO_COLOR, which `color` has answered.
    """
    for name in [name for name in os.environ if name.startswith("TEXTUAL")] + ["NO_COLOR"]:
        os.environ.pop(name, None)


def is_gone() -> bool:
    """Whether the terminal hung up: whoever reads it finds an end again and again."""
    if sys.platform == "win32":
        return False
    import termios

    try:
        termios.tcgetattr(sys.stdin.fileno())
    except (termios.error, OSError):
        return True
    return False


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
