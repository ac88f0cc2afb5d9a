"""The user's cache folder: compiled records. Nothing in it is trusted that we did not write.

A compiled record `NAME.sqlite` lies beside a seal `NAME.seal` that holds its device, inode, size and times:
whatever has touched it since breaks the seal. What spares reading a large data file is in `notes`.
"""

from __future__ import annotations

import os
import stat
import sys
import time

from rjwar.core.paths import cache_folder, is_anothers

KEPT = 8


class Build:
    """A file to be made beside its place in the cache:
    `begin` makes it, `keep` puts it there, `drop` takes away what was not kept.

    It is named before it is made: whoever may be interrupted while it is made knows what to take away.
    """

    def __init__(self, folder: str, name: str) -> None:
        self._folder, self.target = folder, os.path.join(folder, name)
        self.path = os.path.join(folder, f"{name}.{os.getpid()}.{time.time_ns():x}.new")

    def begin(self) -> None:
        """Make the file, empty and for the owner alone; OSError where that cannot be."""
        os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))

    def keep(self) -> None:
        """Rename the file to its place, seal it, and sweep what is old; where that fails, nothing is left."""
        try:
            _put_on_disk(self.path)
            os.replace(self.path, self.target)
            replace(_seal(self.target), signature(os.lstat(self.target)))
            _sweep(self._folder)
        except OSError:
            self.drop()
            forget(self.target)

    def drop(self) -> None:
        """Remove the file that was being built, unless it was kept."""
        _remove(self.path)


def build(name: str) -> Build | None:
    """What builds a file in the cache; None where there is no folder for it."""
    where = folder(make=True)
    if where is None:
        return None
    _sweep(where)
    return Build(where, name)


def sealed(name: str) -> str | None:
    """A file of the cache, if it is what was sealed: regular, ours, private and untouched since."""
    where = folder()
    if where is None:
        return None
    target = os.path.join(where, name)
    try:
        status = os.lstat(target)
        if not (_is_ours(status) and read(_seal(target)) == signature(status)):
            return None
    except (OSError, ValueError):
        return None
    try:
        os.utime(_seal(target))  # lately used: what the sweep goes by
    except OSError:
        pass
    return target


def forget(file: str) -> None:
    """Take a compiled record away, which turned out to be damaged."""
    for name in (_seal(file), file):
        _remove(name)


def _seal(file: str) -> str:
    return f"{os.path.splitext(file)[0]}.seal"


def _remove(file: str) -> None:
    try:
        os.unlink(file)
    except OSError:
        pass


def signature(status: os.stat_result) -> str:
    """What tells whether a file is the one it was."""
    return f"{status.st_dev} {status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _is_ours(status: os.stat_result) -> bool:
    if sys.platform == "win32":  # where there is no cache: see `folder`
        return False
    return stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o077


def read(file: str) -> str:
    """The text of a small file of ours; OSError or ValueError if it is none."""
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with open(handle, "rb") as stream:
        if not _is_ours(os.fstat(handle)):
            raise PermissionError(f"{file} is another's")
        return stream.read(8192).decode("utf-8", "surrogateescape")


def _put_on_disk(file: str) -> None:
    """Wait until a file's bytes are on the disk: its seal must not outlive them when the power fails."""
    handle = os.open(file, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(file: str, text: str) -> None:
    """Write a small file beside its place and put it there; nothing is left where that fails."""
    from rjwar.core.signals import SignalsRaise

    new = f"{file}.{os.getpid()}.{time.time_ns():x}.new"
    with SignalsRaise():
        try:
            handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with open(handle, "w", encoding="utf-8", errors="surrogateescape") as stream:
                stream.write(text)
            os.replace(new, file)
        except BaseException:
            _remove(new)
            raise


def folder(*, make: bool = False) -> str | None:
    """The cache folder, if it is a folder of ours that nobody else may write to; made when asked for.

    On Windows, whose rights are others, there is none.
    """
    where = cache_folder()
    if where is None or sys.platform == "win32":
        return None
    try:
        if make:
            _make(where)
        status = os.lstat(where)
        mine = stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o022
        return where if mine else None
    except (OSError, ValueError):
        return None


def _make(where: str) -> None:
    """Make a folder and those above it, for the owner alone whatever the umask;
    not by root in another's home.
    """
    missing: list[str] = []
    while not os.path.lexists(where):
        missing.append(where)
        where = os.path.dirname(where)
    if missing and is_anothers(where):
        raise PermissionError(f"{where} is another's")
    for path in reversed(missing):
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            pass


def _sweep(folder: str) -> None:
    """Keep the eight records used last, no leftovers older than an hour,
    and what another run is about to seal.
    """
    try:
        names = os.listdir(folder)
    except OSError:
        return
    parts = {name: os.path.splitext(name) for name in names}
    ages = {name: _age(os.path.join(folder, name)) for name in names}
    seals = sorted((name for name in names if parts[name][1] == ".seal"), key=ages.__getitem__)
    done = [parts[seal][0] for seal in seals]
    for name, (stem, suffix) in parts.items():
        stale = suffix == ".new" and ages[name] > 3600
        old = suffix in (".sqlite", ".seal") and stem not in done[:KEPT] and (stem in done or ages[name] > 60)
        if stale or old or (suffix == ".note" and ages[name] > 90 * 86400):
            _remove(os.path.join(folder, name))


def _age(file: str) -> float:
    """Seconds since a file was written; of what is gone, none."""
    try:
        return time.time() - os.lstat(file).st_mtime
    except OSError:
        return 0.0
