"""The compiled record: model to an SQLite file in the user's cache, named by the hash of the
content, and opened from there.

A file that is not exactly what was written (another owner, loose permissions, a changed inode, size or time)
is compiled anew, in memory if no cache can be written. One that turns out to be damaged when it is read is
taken away, and memory answers. `tables` says what is in it.
"""

from __future__ import annotations

import os
import sqlite3

from rjwar.core.paths import STDIN, bundled
from rjwar.core.progress import Progress, no_progress
from rjwar.store import cache, notes
from rjwar.store.connection import Opened, address, connect
from rjwar.store.shape import shape_of_file

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable

    from rjwar.datafile.input import InputFile
    from rjwar.record.model import Record


def open_compiled(path: str | os.PathLike[str] | None, progress: Progress = no_progress) -> Opened:
    """The compiled record of a data file (None: the one that comes with rjwar), opened for reading.

    `progress` is told how far it is, when it must be compiled. BrokenRecord if the file
    cannot be read or has faults.
    """
    from rjwar.datafile.opening import open_input

    file = os.fspath(bundled() if path is None else path)
    noted = None if file == STDIN else notes.noted_hash(file)
    if noted and (connection := _opened(noted, lambda: open_input(file))):
        return connection
    given = open_input(file)
    digest = given.digest()
    if file != STDIN:
        notes.note_hash(file, digest)
    again = (lambda: open_input(file)) if os.path.isfile(file) else (lambda: given)
    return _opened(digest, again) or _compiled(given, digest, progress, again)


def _opened(digest: str, again: Callable[[], InputFile]) -> Opened | None:
    """The compiled record of a data file with a digest, from the cache; `again` is how that is read again."""
    file = cache.sealed(_file_name(digest))
    if file is None:
        return None
    try:
        connection = connect(address(file), uri=True)
    except sqlite3.Error:
        return None
    try:
        if connection.execute("SELECT value FROM meta WHERE key = 'digest'").fetchone() == (digest,):
            connection.heal = lambda: _healed(file, again(), digest)
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    cache.forget(file)
    return None


def _file_name(digest: str) -> str:
    """What a compiled record is called in the cache: by its data file, and the code that compiles it."""
    return f"{digest[:40]}-{shape_of_file()}.sqlite"


def _healed(damaged: str, given: InputFile, digest: str) -> Opened:
    """The same record, from memory; the file that could not be read is taken away."""
    cache.forget(damaged)
    if given.digest() != digest:
        given.refuse_as_changed()
    return in_memory(given)


def _compiled(given: InputFile, digest: str, progress: Progress, again: Callable[[], InputFile]) -> Opened:
    from rjwar.core.signals import SignalsRaise
    from rjwar.datafile.check import valid_record

    record = valid_record(given, progress)
    given.refuse_if_changed()
    with SignalsRaise():
        if build := cache.build(_file_name(digest)):
            try:
                build.begin()
                connection = _filled(build.path, record, digest, progress)
                connection.heal = lambda: _healed(build.target, again(), digest)
                build.keep()
                return connection
            except (OSError, sqlite3.Error):
                pass
            finally:
                build.drop()
    return _filled(_MEMORY, record, digest, progress)


def in_memory(given: InputFile) -> Opened:
    """The record of a data file, compiled without a cache."""
    from rjwar.datafile.check import valid_record

    record, digest = valid_record(given), given.digest()
    given.refuse_if_changed()
    return _filled(_MEMORY, record, digest, no_progress)


def _filled(where: str, record: Record, digest: str, progress: Progress) -> Opened:
    from rjwar.store.fill import fill

    connection = connect(where, isolation_level=None)
    try:
        fill(connection, record, digest, progress)
    except BaseException:
        connection.close()
        raise
    return connection


_MEMORY = ":memory:"
