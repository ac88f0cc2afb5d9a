"""A data file's bytes, and what is refused before a word is read.

A large file is not held, but read a piece at a time.
"""

from __future__ import annotations

import codecs
import os

from rjwar.core.errors import BrokenRecord
from rjwar.datafile.unreadable import broken, reason, unreadable

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator
    from hashlib import blake2b
    from typing import NoReturn
else:
    try:
        # What hashlib gives, without the 20 ms that its import of OpenSSL may take.
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

ENDINGS_OF_LINES = (".jsonl", ".ndjson")
CHANGED = "was written to while it was read; try again"
_PIECE = 1 << 20
_LONGEST_LINE = 10_000
_SAMPLE = 2000  # bytes, of which an encoding is guessed
_BOMS_OF_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_LATER_BYTES = bytes(range(0x80, 0xC0))  # of a character in UTF-8: all but its first


class LazyBytes:
    """The bytes of an open file, its own to close, to be sliced like any;
    as many as it had when it was opened.
    """

    def __init__(self, handle: int, name: str) -> None:
        self._handle, self._status, self._name = handle, os.fstat(handle), name

    def __del__(self) -> None:
        os.close(self._handle)

    def __len__(self) -> int:
        return self._status.st_size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(len(self))
        read = b""
        try:
            os.lseek(self._handle, start, os.SEEK_SET)
            while start + len(read) < stop:
                some = os.read(self._handle, stop - start - len(read))
                if not some:
                    raise unreadable(self._name, CHANGED)
                read += some
        except OSError as error:
            raise unreadable(self._name, reason(self._name, error)) from None
        return read

    def has_changed(self) -> bool:
        """Whether the file was written to since."""
        now, then = os.fstat(self._handle), self._status
        return (now.st_size, now.st_mtime_ns, now.st_ctime_ns) != (
            then.st_size,
            then.st_mtime_ns,
            then.st_ctime_ns,
        )


class InputFile:
    """What is to be read, and what messages call it."""

    def __init__(self, name: str, raw: bytes | bytearray | LazyBytes) -> None:
        self.name, self.raw = name, raw

    def pieces(self, size: int = 0) -> Iterator[bytes]:
        """The bytes from the first to the last, `size` at a time, or as many as are well read at once."""
        size = size or _PIECE
        return (bytes(self.raw[start : start + size]) for start in range(0, len(self.raw), size))

    def _pieces_and_end(self) -> Iterator[bytes]:
        yield from self.pieces()
        yield b""

    @property
    def is_named_as_lines(self) -> bool:
        """Whether the name says that it is JSON Lines."""
        return self.name.lower().endswith(ENDINGS_OF_LINES)

    def digest(self) -> str:
        """The hash of the bytes and of how they are read: the same ones as JSON Lines are another record."""
        hashed = blake2b(digest_size=32, person=b"lines" if self.is_named_as_lines else b"")
        for piece in self.pieces():
            hashed.update(piece)
        return hashed.hexdigest()

    def refuse_if_changed(self) -> None:
        """BrokenRecord if a file that is read a piece at a time was written to since it was opened."""
        if isinstance(self.raw, LazyBytes) and self.raw.has_changed():
            self.refuse_as_changed()

    def refuse_as_changed(self) -> NoReturn:
        """BrokenRecord: what is read is no longer what was read."""
        raise unreadable(self.name, CHANGED)

    def refuse_unless_text(self) -> None:
        """BrokenRecord unless the bytes are UTF-8 without a NUL (a byte order mark is fine)."""
        start = bytes(self.raw[:4])
        if start.startswith(_BOMS_OF_WIDE):
            raise self._undecodable(None, "the file is UTF-16 or UTF-32; save it as UTF-8")
        from rjwar.datafile.encodings import other_format

        if other := other_format(bytes(self.raw[:16])):
            raise unreadable(self.name, other)
        decoder = codecs.getincrementaldecoder("utf-8")()
        offset = 0
        for piece in self._pieces_and_end():
            pending = len(decoder.getstate()[0])
            try:
                decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                raise self._not_utf8(offset - pending + error.start) from None
            if (nul := piece.find(0)) >= 0:
                raise self._with_nul(offset + nul)
            offset += len(piece)

    def _with_nul(self, offset: int) -> BrokenRecord:
        """The fault of a NUL byte, which is a part of most characters where each takes two bytes or four."""
        start = bytes(self.raw[:2])
        is_wide = (start[:1] == b"\0") != (start[1:] == b"\0")
        cure = (
            "the file is likely UTF-16 or UTF-32: save it as UTF-8"
            if is_wide
            else "a record is text: take it out"
        )
        return self._undecodable(offset, f"a NUL byte; {cure}")

    def _not_utf8(self, offset: int) -> BrokenRecord:
        """The fault of bytes that are not UTF-8, with the encoding they are likely in."""
        from rjwar.datafile.encodings import guessed

        before = bytes(self.raw[max(offset - _SAMPLE, 0) : offset]).rpartition(b"\n")[2]
        name = guessed((before + bytes(self.raw[offset : offset + _SAMPLE])).replace(b"\n", b" "))
        cure = (
            f"they look like {name}: iconv -f {name} -t UTF-8 OLD > NEW" if name else "save the file as UTF-8"
        )
        return self._undecodable(offset, f"the bytes here are not UTF-8; {cure}")

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at a byte."""
        line = column = 1
        for piece in self.pieces():
            before = piece[:offset]
            offset -= len(before)
            lines = before.count(b"\n")
            line += lines
            column = (1 if lines else column) + len(
                before[before.rfind(b"\n") + 1 :].translate(None, _LATER_BYTES)
            )
            if not offset:
                break
        return line, column

    def lines(self, first: int, last: int) -> dict[int, str]:
        """Some lines of the file by their number, from 1, without their ends; a long one is cut."""
        from itertools import islice

        found = islice(enumerate(self.each_line(), 1), first - 1, last)
        return {number: line[:_LONGEST_LINE].decode("utf-8", "replace") for number, line in found}

    def each_line(self, longest: int = _LONGEST_LINE) -> Iterator[bytes]:
        """Each line of the file without its end.

        One that is longer than `longest` bytes may be cut, to no less than that.
        """
        held = b""
        for piece in self.pieces():
            *whole, held = (held + piece).split(b"\n")
            yield from (line.rstrip(b"\r") for line in whole)
            held = held[:longest]
        yield held

    def _undecodable(self, offset: int | None, message: str) -> BrokenRecord:
        line, column = (0, 0) if offset is None else self.position(offset)
        return broken(self.name, line, column, "encoding", message)
