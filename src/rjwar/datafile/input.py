"""A data file's bytes: where they come from, and what is refused before a word is read. A large file is not held, but read a piece at a time."""

from __future__ import annotations

import codecs
import os
import stat
import sys
import time
from collections.abc import Iterator
from io import BytesIO, FileIO
from itertools import chain
from typing import Any, NamedTuple

from rjwar.core.errors import BrokenRecord
from rjwar.core.paths import STDIN
from rjwar.core.problem import Problem

MOST_BYTES = 200 * 1024 * 1024
HELD_BYTES = 32 * 1024 * 1024
_PIECE = 1 << 20
_PATIENCE = 1.5  # seconds that a FIFO may be without a writer
_LATER_BYTES = bytes(range(0x80, 0xC0))  # of a character in UTF-8: all but its first


class LazyBytes:
    """The bytes of an open file, its own to close, to be sliced like any; as many as it had when it was opened."""

    def __init__(self, handle: int) -> None:
        self._handle, self._status = handle, os.fstat(handle)

    def __del__(self) -> None:
        os.close(self._handle)

    def __len__(self) -> int:
        return self._status.st_size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(len(self))
        return os.pread(self._handle, stop - start, start)

    def has_changed(self) -> bool:
        """Whether the file was written to since."""
        now, then = os.fstat(self._handle), self._status
        return (now.st_size, now.st_mtime_ns, now.st_ctime_ns) != (then.st_size, then.st_mtime_ns, then.st_ctime_ns)


class InputFile(NamedTuple):
    """What is to be read, and what messages call it."""

    name: str
    raw: bytes | bytearray | LazyBytes

    def pieces(self, size: int = _PIECE) -> Iterator[bytes]:
        """The bytes from the first to the last, `size` at a time."""
        return (bytes(self.raw[start : start + size]) for start in range(0, len(self.raw), size))

    def content(self) -> str:
        """The hash of the bytes, which is the name of what they hold."""
        from hashlib import sha256

        digest = sha256()
        for piece in self.pieces():
            digest.update(piece)
        return digest.hexdigest()

    def refuse_if_changed(self) -> None:
        """BrokenRecord if a file that is read a piece at a time was written to since it was opened."""
        if isinstance(self.raw, LazyBytes) and self.raw.has_changed():
            raise _unreadable(self.name, "was written to while it was read; try again")

    def refuse_unless_text(self) -> None:
        """BrokenRecord unless the bytes are UTF-8 without a NUL (a byte order mark is fine)."""
        start = bytes(self.raw[:4])
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
            raise self._undecodable(None, "the file is UTF-16 or UTF-32; save it as UTF-8")
        decoder = codecs.getincrementaldecoder("utf-8")()
        offset = 0
        for piece in chain(self.pieces(), [b""]):
            pending = len(decoder.getstate()[0])
            try:
                decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                raise self._undecodable(offset - pending + error.start, "the bytes here are not UTF-8; save the file as UTF-8") from None
            if (nul := piece.find(0)) >= 0:
                raise self._undecodable(offset + nul, "a NUL byte; a record is text: take it out")
            offset += len(piece)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at a byte."""
        line = column = 1
        for piece in self.pieces():
            before = piece[:offset]
            offset -= len(before)
            lines = before.count(b"\n")
            line += lines
            column = (1 if lines else column) + len(before[before.rfind(b"\n") + 1 :].translate(None, _LATER_BYTES))
            if not offset:
                break
        return line, column

    def _undecodable(self, offset: int | None, message: str) -> BrokenRecord:
        line, column = (0, 0) if offset is None else self.place(offset)
        return BrokenRecord([Problem(self.name, line, column, None, None, "encoding", message)])


def open_input(path: str | os.PathLike[str]) -> InputFile:
    """The bytes of a regular file, a FIFO or `-` (stdin), up to 200 MB; BrokenRecord says why not."""
    name = os.fspath(path)
    try:
        if name == STDIN:
            return InputFile("stdin", _capped("stdin", sys.stdin.buffer if sys.stdin else BytesIO()))
        _refuse_unless_readable(name, os.stat(name))
        with FileIO(os.open(name, os.O_RDONLY | os.O_NONBLOCK)) as file:  # a FIFO would wait for a writer, perhaps for ever
            status = os.fstat(file.fileno())
            _refuse_unless_readable(name, status)
            if status.st_size > HELD_BYTES:
                return InputFile(name, LazyBytes(os.dup(file.fileno())))
            first = _first_of_fifo(name, file) if stat.S_ISFIFO(status.st_mode) else b""
            os.set_blocking(file.fileno(), True)
            return InputFile(name, _capped(name, file, first))
    except (OSError, ValueError) as error:
        raise _unreadable(name, _why(name, error)) from None


def _refuse_unless_readable(name: str, status: os.stat_result) -> None:
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        what = "a directory" if stat.S_ISDIR(status.st_mode) else "no regular file"
        raise _unreadable(name, f"is {what}; give a YAML file, or - for standard input")
    if status.st_size > MOST_BYTES:
        raise _too_large(name)


def _first_of_fifo(name: str, file: FileIO) -> bytes:
    """What a FIFO gives first; nothing if its writer is still silent. One that no writer opens in time is refused."""
    last = time.monotonic() + _PATIENCE
    while (first := file.read(_PIECE)) == b"":  # None: there is a writer
        if time.monotonic() > last:
            raise _unreadable(name, "is a FIFO that nothing writes to; start its writer first, or give a YAML file")
        time.sleep(0.01)
    return first or b""


def _capped(name: str, stream: Any, first: bytes = b"") -> bytes | bytearray:
    """All that a stream gives after what it gave first."""
    read = getattr(stream, "read1", None) or stream.read  # the end of what is typed at a terminal must not be asked for twice
    raw = bytearray(first)
    while piece := read(_PIECE):
        raw += piece
        if len(raw) > MOST_BYTES:
            raise _too_large(name)
    return bytes(raw) if len(raw) <= HELD_BYTES else raw


def _too_large(name: str) -> BrokenRecord:
    return _unreadable(name, f"is larger than {MOST_BYTES // 1024**2} MB; split it")


def _why(name: str, error: Exception) -> str:
    if "://" in name:
        return "is no file; rjwar opens no network connection: download it first"
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name, or leave --data out for the record that comes with rjwar"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read ({getattr(error, 'strerror', None) or error}); give a YAML file"


def _unreadable(name: str, message: str) -> BrokenRecord:
    return BrokenRecord([Problem(name or "''", 0, 0, None, None, "unreadable", message)])
