"""The compiled record: model to an SQLite file in the user's cache, named by the hash of the content, and opened from there.

A file that is not exactly what was written (another owner, loose permissions, a changed inode, size or time) is compiled anew, in
memory if no cache can be written. `tables` says what is in it.
"""

from __future__ import annotations

import os
import sqlite3

from rjwar.core.paths import STDIN, bundled
from rjwar.core.progress import no_progress
from rjwar.store import cache
from rjwar.store.prebuilt import address
from rjwar.store.shape import shape_of_file

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.core.progress import Progress
    from rjwar.datafile.input import InputFile
    from rjwar.record.model import Record


def open_compiled(path: str | os.PathLike[str] | None, progress: Progress = no_progress) -> sqlite3.Connection:
    """The compiled record of a data file (None: the one that comes with rjwar), opened for reading.

    `progress` is told how far it is, when it must be compiled. BrokenRecord if the file cannot be read or has faults.
    """
    file = os.fspath(bundled() if path is None else path)
    noted = None if file == STDIN else cache.noted_hash(file)
    if noted and (connection := _opened(noted)):
        return connection
    from rjwar.datafile.input import open_input

    given = open_input(file)
    content = given.content()
    if file != STDIN:
        cache.note_hash(file, content)
    return _opened(content) or _compiled(given, content, progress)


def _opened(content: str) -> sqlite3.Connection | None:
    file = cache.sealed(f"{content[:40]}-{shape_of_file()}.sqlite")
    if file is None:
        return None
    try:
        connection = sqlite3.connect(address(file), uri=True)
    except sqlite3.Error:
        return None
    try:
        if connection.execute("SELECT value FROM meta WHERE key = 'content'").fetchone() == (content,):
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


def _compiled(given: InputFile, content: str, progress: Progress) -> sqlite3.Connection:
    from rjwar.datafile.check import valid_record

    record = valid_record(given, progress)
    given.refuse_if_changed()
    if build := cache.start(f"{content[:40]}-{shape_of_file()}.sqlite"):
        try:
            connection = _filled(build.path, record, content, progress)
            build.keep()
            return connection
        except sqlite3.Error:
            pass
        finally:
            build.drop()
    return _filled(":memory:", record, content, progress)


def _filled(where: str, record: Record, content: str, progress: Progress) -> sqlite3.Connection:
    from rjwar.store.compile import fill

    connection = sqlite3.connect(where, isolation_level=None)
    try:
        fill(connection, record, content, progress)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
