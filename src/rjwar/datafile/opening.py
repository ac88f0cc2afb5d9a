"""A data file, opened: a regular file, a FIFO or standard input, and nothing larger than may be read."""

from __future__ import annotations

import os
import stat
import sys
import time
from io import BytesIO, FileIO

from rjwar.core.errors import BrokenRecord
from rjwar.core.paths import STDIN
from rjwar.datafile.input import InputFile, LazyBytes
from rjwar.datafile.unreadable import reason, unreadable

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import Any

MOST_BYTES = 200 * 1024 * 1024
HELD_BYTES = 32 * 1024 * 1024
_PIECE = 1 << 20
_PATIENCE = 1.5  # seconds that a FIFO may be without a writer
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A FIFO would wait for a writer, perhaps for ever; Windows would change the ends of lines."""


def open_input(path: str | os.PathLike[str]) -> InputFile:
    """The bytes of a regular file, a FIFO or `-` (stdin), up to 200 MB; BrokenRecord says why not."""
    name = os.fspath(path)
    try:
        if name == STDIN:
            return InputFile("stdin", _capped("stdin", sys.stdin.buffer if sys.stdin else BytesIO()))
        _refuse_unless_readable(name, os.stat(name))
        with FileIO(os.open(name, _READING)) as file:
            status = os.fstat(file.fileno())
            _refuse_unless_readable(name, status)
            if status.st_size > HELD_BYTES:
                return InputFile(name, LazyBytes(os.dup(file.fileno()), name))
            first = _first_of_fifo(name, file) if stat.S_ISFIFO(status.st_mode) else b""
            if sys.platform != "win32":
                os.set_blocking(file.fileno(), True)
            return InputFile(name, _capped(name, file, first))
    except (OSError, ValueError) as error:
        raise unreadable(name, reason(name, error)) from None


def _refuse_unless_readable(name: str, status: os.stat_result) -> None:
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        what = "a directory" if stat.S_ISDIR(status.st_mode) else "no regular file"
        raise unreadable(name, f"is {what}; give a YAML file, or - for standard input")
    if status.st_size > MOST_BYTES:
        raise _too_large(name)


def _first_of_fifo(name: str, file: FileIO) -> bytes:
    """What a FIFO gives first; nothing if its writer is still silent.

    One that no writer opens in time is refused.
    """
    last = time.monotonic() + _PATIENCE
    while (first := file.read(_PIECE)) == b"":  # None: there is a writer
        if time.monotonic() > last:
            raise unreadable(
                name, "is a FIFO that nothing writes to; start its writer first, or give a YAML file"
            )
        time.sleep(0.01)
    return first or b""


def _capped(name: str, stream: Any, first: bytes = b"") -> bytes | bytearray:
    """All that a stream gives after what it gave first."""
    # The end of what is typed at a terminal must not be asked for twice.
    read = getattr(stream, "read1", None) or stream.read
    raw = bytearray(first)
    while piece := read(_PIECE):
        raw += piece
        if len(raw) > MOST_BYTES:
            raise _too_large(name)
    return bytes(raw) if len(raw) <= HELD_BYTES else raw


def _too_large(name: str) -> BrokenRecord:
    return unreadable(name, f"is larger than {MOST_BYTES // 1024**2} MB; split it")
