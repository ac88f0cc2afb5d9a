"""The user's pager: which it is, what it can take, and whether it showed what it was given."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress

from rjwar.core.light_typing import NamedTuple

_PAINTING = ("less", "more", "lv", "cat", "bat", "batcat", "moor", "moar", "ov", "most")
"""Pagers that are known to show paint."""
_STEP = 0.05
_PROMPT, _KEYS = r"lines %lt-%lb of LINES", r"  (Space\: on, b\: back, /\: search, q\: quit)"
"""In ASCII: less takes the bytes of other letters in a prompt for letters."""
_FEW_KEYS, _NARROW = r"  (Space, b, /, q\: quit)", 72
"""In a window with fewer columns, where less would cut off where one is."""


class Pager(NamedTuple):
    """What runs, and what is added to its environment."""

    words: tuple[str, ...]
    environment: Mapping[str, str]

    @property
    def paints(self) -> bool:
        """Whether it shows colours, and no escapes; `less` does that when it is told to."""
        name = os.path.basename(self.words[0])
        if name != "less":
            return name in _PAINTING
        told = self.environment.get("LESS", os.environ.get("LESS", "")).split()
        flags = [
            *(f"-{word.lstrip('-')}" for word in told[:1] if not word.startswith("--")),
            *told,
            *self.words[1:],
        ]
        return any(re.match(r"-[A-OQ-Za-z]*[rR]|--(raw|RAW)-", word) for word in flags)

    def show(self, text: bytes) -> bool:
        """Give it a text; False where it cannot be started, or fails without having read a byte."""
        import signal
        import subprocess

        ours, theirs = os.pipe()
        try:
            process = subprocess.Popen(self.words, stdin=ours, env=os.environ | dict(self.environment))
        except (OSError, ValueError):
            os.close(theirs)
            os.close(ours)
            return False
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's own to deal with
        try:
            given = _fed(theirs, text, process.poll)
            os.close(theirs)
            process.wait()
            return process.returncode <= 0 or _unread(ours) < given
        finally:
            signal.signal(signal.SIGINT, before)
            os.close(ours)


def pager(*, unicode: bool, lines: int, width: int) -> Pager | None:
    """The pager that the environment names, else less.

    None where it names none, an empty name, and on Windows, which has no less. Less,
    unless its user told it something, shows colours, and which of the lines one sees.
    """
    import shlex

    if sys.platform == "win32":
        return None

    command = os.environ.get("RJWAR_PAGER", os.environ.get("PAGER", "less -FRX"))
    try:
        words = shlex.split(command)
    except ValueError:  # a quote that is not closed
        return None
    environment = {"LESSCHARSET": "utf-8"} if unicode else {}
    if "LESS" not in os.environ:
        prompt = _PROMPT + (_KEYS if width >= _NARROW else _FEW_KEYS)
        environment["LESS"] = f"FRXPs{prompt}$".replace("LINES", str(lines))
    return Pager(tuple(words), environment) if words else None


def _fed(pipe: int, text: bytes, ended: Callable[[], int | None]) -> int:
    """Write a text for as long as somebody is there to read it; how much was written."""
    import select

    if sys.platform == "win32":  # where nothing is paged
        return 0
    os.set_blocking(pipe, False)
    given = 0
    while given < len(text) and ended() is None:
        if select.select([], [pipe], [], _STEP)[1]:
            with suppress(BlockingIOError):
                given += os.write(pipe, text[given : given + (1 << 16)])
    return given


def _unread(pipe: int) -> int:
    """How many bytes of a pipe nobody has read."""
    if sys.platform == "win32":
        return 0
    import fcntl
    import termios

    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), "little")
