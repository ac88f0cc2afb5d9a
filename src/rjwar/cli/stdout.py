"""Standard output, and what is done where it cannot be written to."""

from __future__ import annotations

import os
import sys

from rjwar.core.errors import CannotWrite, ReaderGone

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any


def to_stdout(parts: Iterable[bytes]) -> None:
    """Write parts, and see them written; ReaderGone if nobody reads, CannotWrite of all else."""
    out = sys.stdout
    try:
        if out is None:
            raise _system_error("EBADF")
        raw = getattr(out, "buffer", None)
        for part in parts:
            if raw is None:
                out.write(part.decode(out.encoding or "utf-8"))
            else:
                raw.write(part)
        out.flush()
    except BrokenPipeError:
        silence(out)
        raise ReaderGone("") from None
    except OSError as error:
        silence(out)
        raise CannotWrite(
            f"cannot write to standard output: {reason(error)}; check the disk, or where it is sent"
        ) from None


def gathered(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Small parts joined to larger ones: a write for each line would cost more than the lines."""
    held: list[bytes] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size > 1 << 16:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)


def silence(stream: Any) -> None:
    """Point a stream to nowhere, so that the interpreter's last flush does not fail, or wait, again."""
    try:
        into = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, into)
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def _system_error(name: str) -> OSError:
    import errno

    number = getattr(errno, name)
    return OSError(number, os.strerror(number))


def reason(error: Exception) -> str:
    """What the system says of an error, in small letters."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
