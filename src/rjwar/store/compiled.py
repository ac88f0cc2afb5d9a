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
    content = given.content()
    if file != STDIN:
        notes.note_hash(file, content)
    again = (lambda: open_input(file)) if os.path.isfile(file) else (lambda: given)
    return _opened(content, again) or _compiled(given, content, progress, again)


def _opened(content: str, given: Callable[[], InputFile]) -> Opened | None:
    file = cache.sealed(f"{content[:40]}-{shape_of_file()}.sqlite")
    if file is None:
        return None
    try:
        connection = connect(address(file), uri=True)
    except sqlite3.Error:
        return None
    try:
        if connection.execute("SELECT value FROM meta WHERE key = 'content'").fetchone() == (content,):
            connection.heal = lambda: _healed(file, given(), content)
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    cache.forget(file)
    return None


def _healed(damaged: str, given: InputFile, content: str) -> Opened:
    """The same record, from memory; the file that could not be read is taken away."""
    cache.forget(damaged)
    if given.content() != content:
        given.refuse_as_changed()
    return in_memory(given)


def _compiled(given: InputFile, content: str, progress: Progress, again: Callable[[], InputFile]) -> Opened:
    from rjwar.core.signals import SignalsRaise
    from rjwar.datafile.check import valid_record

    record = valid_record(given, progress)
    given.refuse_if_changed()
    with SignalsRaise():
        if build := cache.build(f"{content[:40]}-{shape_of_file()}.sqlite"):
            try:
                build.begin()
                connection = _filled(build.path, record, content, progress)
                connection.heal = lambda: _healed(build.target, again(), content)
                build.keep()
                return connection
            except (OSError, sqlite3.Error):
                pass
            finally:
                build.drop()
    return _filled(_MEMORY, record, content, progress)


def in_memory(given: InputFile) -> Opened:
    """The record of a data file, compiled without a cache."""
    from rjwar.datafile.check import valid_record

    record, content = valid_record(given), given.content()
    given.refuse_if_changed()
    return _filled(_MEMORY, record, content, no_progress)


def _filled(where: str, record: Record, content: str, progress: Progress) -> Opened:
    from rjwar.store.compile import fill

    connection = connect(where, isolation_level=None)
    try:
        fill(connection, record, content, progress)
    except BaseException:
        connection.close()
        raise
    return connection


_MEMORY = ":memory:"
