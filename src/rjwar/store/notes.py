"""Notes of the hash of large data files, which spare reading them again.

A small file is read each time: that takes a millisecond. A note `CHECKSUM-OF-PATH.note` in the
cache folder holds a file's device, inode, size and times, a checksum of pieces of it, the hash of
its content, and its path. The pieces are for what the times may not tell: images mounted in turn,
clocks that disagree, edits by mmap.
"""

from __future__ import annotations

import os
import stat
import time
from binascii import crc32

from rjwar.store import cache

READ_BYTES = 8 * 1024 * 1024
"""What a file has at most that is read each time."""
_RACY_NS = 2_000_000_000
"""A file may change within the grain of its clock; git calls such an entry racily clean."""
_PIECES, _PIECE = 64, 4096


def noted_hash(file: str) -> str | None:
    """The hash of a large data file's content, if it was noted and the file has not changed since."""
    try:
        if os.stat(file).st_size <= READ_BYTES or (folder := cache.folder()) is None:
            return None
        seen, digest, path = cache.read(_note(folder, file)).split("\n", 2)
        return digest if path == os.path.abspath(file) and seen == _seen(file) else None
    except (OSError, ValueError):
        return None


def note_hash(file: str, digest: str) -> None:
    """Note the hash of a large data file's content, unless the file is so young that it may
    change unseen, or no regular file.
    """
    try:
        status = os.stat(file)
        if status.st_size <= READ_BYTES or not stat.S_ISREG(status.st_mode):
            return
        old = time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) >= _RACY_NS
        if old and (folder := cache.folder(make=True)):
            cache.replace(_note(folder, file), f"{_seen(file)}\n{digest}\n{os.path.abspath(file)}")
    except (OSError, ValueError):
        pass


def _note(folder: str, file: str) -> str:
    return os.path.join(folder, f"{crc32(os.fsencode(os.path.abspath(file))):08x}.note")


def _seen(file: str) -> str:
    """A file's signature, and the checksum of pieces from its first to its last bytes."""
    checksum = 0
    with open(file, "rb", buffering=0) as stream:
        status = os.fstat(stream.fileno())
        last = max(status.st_size - _PIECE, 0)
        for number in range(_PIECES + 1):
            stream.seek(last * number // _PIECES)
            checksum = crc32(stream.read(_PIECE), checksum)
    return f"{cache.signature(status)} {checksum:08x}"
