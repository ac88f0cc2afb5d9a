"""A connection to a compiled record, which may turn out to be damaged."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    import sqlite3 as sqlite
    from collections.abc import Callable
    from typing import Any
else:
    try:
        # All of `sqlite3` but its adapters of dates, whose import takes as long as a look-up itself.
        import _sqlite3 as sqlite
    except ImportError:
        import sqlite3 as sqlite

__all__ = ["Opened", "address", "connect", "sqlite"]

_PLAIN = b"/-_.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


class Opened(sqlite.Connection):
    """`heal` makes the same record in memory, for when the file cannot be read, and takes that away.

    None for what is in memory.
    """

    heal: Callable[[], Opened] | None = None

    def __del__(self) -> None:
        self.close()  # Python 3.13 and later warn of one that is let go open


def connect(where: str, **more: Any) -> Opened:
    """A connection to a file, or to `:memory:`; for any thread, where SQLite takes turns by itself."""
    return sqlite.connect(where, factory=Opened, check_same_thread=sqlite.threadsafety < 3, **more)


def address(file: str) -> str:
    """A file as SQLite opens it to read what nobody writes to: all but plain letters by number."""
    path = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(file))
    return f"file:{path}?mode=ro&immutable=1"
