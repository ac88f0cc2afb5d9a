"""The compiled record that comes with the program: made when the package is built, and trusted by its place in it, as code is."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from sqlite3 import Connection

_FILE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "record.sqlite")


def open_prebuilt() -> Connection | None:
    """The record of this package, opened for reading; None in a checkout, which compiles its own into the cache."""
    if not os.path.exists(_FILE):
        return None
    try:
        from _sqlite3 import Error, connect  # what `sqlite3` is but for its adapters of dates, whose import takes as long as all the rest
    except ImportError:
        from sqlite3 import Error, connect
    try:
        return connect(address(_FILE), uri=True)
    except Error:
        return None


def address(file: str) -> str:
    """A file as SQLite opens it to read what nobody writes to: all but plain letters by number."""
    plain = b"/-_.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    path = "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in os.fsencode(file))
    return f"file:{path}?mode=ro&immutable=1"
