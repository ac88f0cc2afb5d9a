"""The compiled record: model to an SQLite file in the user's cache, named by the hash of the content, and opened from there.

A file that is not exactly what was written (another owner, loose permissions, a changed inode, size or time) is compiled anew, in
memory if no cache can be written. `tables` says what is in it.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from . import cache
from .paths import STDIN, bundled
from .tables import TABLES, fill
from .version import __version__

if TYPE_CHECKING:
    from .load import Given

_VERSION = f"{crc32(f'{__version__} {TABLES}'.encode()):08x}"


def open_record(path: str | os.PathLike[str] | None) -> sqlite3.Connection:
    """The compiled record of a data file (None: the one that comes with rjwar), opened for reading.

    BrokenRecord if the file cannot be read or has faults.
    """
    file = bundled() if path is None else Path(os.fspath(path))
    noted = None if path == STDIN else cache.noted_hash(file)
    if noted and (connection := _opened(noted)):
        return connection
    from hashlib import sha256

    from .load import fetch

    given = fetch(STDIN if path == STDIN else file)
    content = sha256(given.raw).hexdigest()
    if path != STDIN:
        cache.note_hash(file, content)
    return _opened(content) or _compiled(given, content)


def _opened(content: str) -> sqlite3.Connection | None:
    file = cache.sealed(f"{content[:40]}-{_VERSION}.sqlite")
    if file is None:
        return None
    try:
        connection = sqlite3.connect(f"file:{_quoted(file)}?mode=ro&immutable=1", uri=True)
        if connection.execute("SELECT value FROM meta WHERE key = 'content'").fetchone() == (content,):
            return connection
    except sqlite3.Error:
        pass
    return None


def _quoted(file: Path) -> str:
    from urllib.parse import quote

    return quote(str(file))


def _compiled(given: Given, content: str) -> sqlite3.Connection:
    from .check import checked

    record = checked(given)
    build = cache.start(f"{content[:40]}-{_VERSION}.sqlite")
    try:
        connection = sqlite3.connect(build.path if build else ":memory:", isolation_level=None)
        fill(connection, record, content)
    except sqlite3.Error:
        if build is None:
            raise
        build.drop()
        build, connection = None, sqlite3.connect(":memory:", isolation_level=None)
        fill(connection, record, content)
    if build:
        build.keep()
    return connection
