"""The user's cache folder: compiled records, and what spares reading a large file again. Nothing in it is trusted that we did not write.

A compiled record `NAME.sqlite` lies beside a seal `NAME.seal` that holds its device, inode, size and times: whatever has touched it
since breaks the seal. A note `CHECKSUM-OF-PATH.note` holds the same of a data file, the hash of its content and its path.
"""

from __future__ import annotations

import os
import stat
import time
from binascii import crc32

from rjwar.core.paths import cache_folder

KEPT = 8
_RACY_NS = 2_000_000_000  # a file may change within the grain of its clock; git calls such an entry racily clean


class Build:
    """A file being made beside its place in the cache; `keep` puts it there, `drop` takes away what was not kept."""

    def __init__(self, folder: str, name: str) -> None:
        self._folder, self._name = folder, name
        self.path = os.path.join(folder, f"{name}.{os.getpid()}.{time.time_ns():x}.new")
        os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))

    def keep(self) -> None:
        """Rename the file to its place, seal it, and sweep what is old."""
        try:
            target = os.path.join(self._folder, self._name)
            _put_on_disk(self.path)
            os.replace(self.path, target)
            _replace(_seal(target), _signature(os.lstat(target)))
            _sweep(self._folder)
        except OSError:
            self.drop()

    def drop(self) -> None:
        _remove(self.path)


def start(name: str) -> Build | None:
    """A file to build in the cache; None where none can be written."""
    folder = _folder(make=True)
    try:
        return Build(folder, name) if folder else None
    except OSError:
        return None


def sealed(name: str) -> str | None:
    """A file of the cache, if it is what was sealed: regular, ours, private and untouched since."""
    folder = _folder()
    if folder is None:
        return None
    target = os.path.join(folder, name)
    try:
        status = os.lstat(target)
        if not (_is_ours(status) and _read(_seal(target)) == _signature(status)):
            return None
    except (OSError, ValueError):
        return None
    try:
        os.utime(_seal(target))  # lately used: what the sweep goes by
    except OSError:
        pass
    return target


def noted_hash(file: str) -> str | None:
    """The hash of a data file's content, if it was noted and the file has not changed since."""
    folder = _folder()
    try:
        signature, content, path = (_read(_note(folder, file)) if folder else "").split("\n", 2)
        return content if signature == _signature(os.stat(file)) and path == os.path.abspath(file) else None
    except (OSError, ValueError):
        return None


def note_hash(file: str, content: str) -> None:
    """Note the hash of a data file's content, unless the file is so young that it may change unseen, or no regular file."""
    try:
        status = os.stat(file)
        old = time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) >= _RACY_NS
        if old and stat.S_ISREG(status.st_mode) and (folder := _folder(make=True)):
            _replace(_note(folder, file), f"{_signature(status)}\n{content}\n{os.path.abspath(file)}")
    except (OSError, ValueError):
        pass


def _note(folder: str, file: str) -> str:
    return os.path.join(folder, f"{crc32(os.fsencode(os.path.abspath(file))):08x}.note")


def _seal(file: str) -> str:
    return f"{os.path.splitext(file)[0]}.seal"


def _remove(file: str) -> None:
    try:
        os.unlink(file)
    except OSError:
        pass


def _signature(status: os.stat_result) -> str:
    return f"{status.st_dev} {status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _is_ours(status: os.stat_result) -> bool:
    return stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o077


def _read(file: str) -> str:
    """The text of a small file of ours; OSError or ValueError if it is none."""
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
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


def _replace(file: str, text: str) -> None:
    new = f"{file}.{os.getpid()}.{time.time_ns():x}.new"
    handle = os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with open(handle, "w", encoding="utf-8", errors="surrogateescape") as stream:
        stream.write(text)
    os.replace(new, file)


def _folder(*, make: bool = False) -> str | None:
    """The cache folder, if it is a folder of ours that nobody else may write to; made when asked for."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        if make:
            _make(folder)
        status = os.lstat(folder)
        mine = stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o022
        return folder if mine else None
    except (OSError, ValueError):
        return None


def _make(folder: str) -> None:
    """Make a folder for us alone, and those that it lies in."""
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        if not os.path.isdir(folder):
            raise


def _sweep(folder: str) -> None:
    """Keep the eight records used last, no leftovers older than an hour, and what another run is about to seal."""
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
