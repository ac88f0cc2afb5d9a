"""The compiled record: model to an SQLite file in the user's cache, named by the hash of the content, and opened from there.

A file that is not exactly what was written (another owner, loose permissions, a changed inode, size or time) is compiled anew, in
memory if no cache can be written. One that turns out to be damaged when it is read is taken away, and memory answers. `tables` says
what is in it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rjwar.core.paths import STDIN, bundled
from rjwar.core.progress import Progress, no_progress
from rjwar.store import cache, notes
from rjwar.store.shape import shape_of_file

if TYPE_CHECKING:
    from rjwar.datafile.input import InputFile
    from rjwar.record.model import Record

MEMORY = ":memory:"


class Cached(sqlite3.Connection):
    """An opened record. `heal` is for when a file of the cache cannot be read: it is taken away, and the same record is made in memory."""

    heal: Callable[[], sqlite3.Connection] | None = None


def open_record(path: str | os.PathLike[str] | None, progress: Progress = no_progress) -> sqlite3.Connection:
    """The compiled record of a data file (None: the one that comes with rjwar), opened for reading.

    `progress` is told how far it is, when it must be compiled. BrokenRecord if the file cannot be read or has faults.
    """
    from rjwar.datafile.input import open_input

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


def _opened(content: str, given: Callable[[], InputFile]) -> sqlite3.Connection | None:
    file = cache.sealed(f"{content[:40]}-{shape_of_file()}.sqlite")
    if file is None:
        return None
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"file:{_quoted(file)}?mode=ro&immutable=1", uri=True, factory=Cached)
        with suppress(sqlite3.Error):
            if connection.execute("SELECT value FROM meta WHERE key = 'content'").fetchone() == (content,):
                connection.heal = lambda: _healed(file, given(), content)
                return connection
        connection.close()
    cache.forget(file)
    return None


def _healed(damaged: Path, given: InputFile, content: str) -> sqlite3.Connection:
    cache.forget(damaged)
    if given.content() != content:
        given.refuse_as_changed()
    return _in_memory(given, content)


def _quoted(file: Path) -> str:
    from urllib.parse import quote

    return quote(os.fsencode(file))


def _compiled(given: InputFile, content: str, progress: Progress, again: Callable[[], InputFile]) -> sqlite3.Connection:
    from rjwar.core.signals import tidy
    from rjwar.datafile.check import valid_record

    record = valid_record(given, progress)
    given.refuse_if_changed()
    with tidy():
        if build := cache.start(f"{content[:40]}-{shape_of_file()}.sqlite"):
            try:
                with suppress(sqlite3.Error):
                    connection = _filled(build.path, record, content, progress)
                    connection.heal = lambda: _healed(build.target, again(), content)
                    build.keep()
                    return connection
            finally:
                build.drop()
    return _filled(MEMORY, record, content, progress)


def _in_memory(given: InputFile, content: str) -> sqlite3.Connection:
    from rjwar.datafile.check import valid_record

    record = valid_record(given)
    given.refuse_if_changed()
    return _filled(MEMORY, record, content, no_progress)


def _filled(where: str | Path, record: Record, content: str, progress: Progress) -> Cached:
    from rjwar.store.compile import fill

    connection = sqlite3.connect(where, isolation_level=None, factory=Cached)
    try:
        fill(connection, record, content, progress)
    except BaseException:
        connection.close()
        raise
    return connection
