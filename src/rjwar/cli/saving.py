"""What `-o FILE` does: the file is replaced whole where it can be, written in place
where it cannot, and never lost.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from rjwar.core.paths import STDIN

_NAMES = {"stdin": 0, "stdout": 1, "stderr": 2}
_MOST_LINKS = 40
_UNRENAMABLE = (errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS)
"""What a file says that is a mount point, or whose folder may not be written to."""


def descriptor(file: str) -> int | None:
    """The open descriptor that a file name stands for (`-`, `/dev/stdout`, `/dev/fd/3`, a link to one).

    None for any other file.
    """
    if file == STDIN:
        return 1
    for _ in range(_MOST_LINKS):
        try:
            path = os.path.abspath(file)
        except OSError:  # the folder that one is in was removed
            return None
        if match := re.fullmatch(
            r"/dev/(stdin|stdout|stderr)|/(?:dev|proc/(?:self|thread-self|\d+))/fd/(\d+)", path
        ):
            others = re.match(r"/proc/(\d+)/", path)
            return (
                None if others and int(others[1]) != os.getpid() else _NAMES.get(match[1], int(match[2] or 0))
            )
        try:
            file = os.path.join(os.path.dirname(file), os.readlink(file))
        except (OSError, ValueError):
            return None
    return None


def save(file: str, parts: Iterable[bytes]) -> None:
    """Write a file, or a device, pipe or descriptor as it is; OSError says why not."""
    number = descriptor(file)
    status = _status(file)
    if status is None and file.endswith(os.sep):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if number is not None or (status and not stat.S_ISREG(status.st_mode)):
        with open(file if number is None else os.dup(number), "wb") as stream:
            stream.writelines(parts)
    elif status and not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    elif status and _is_shared(status):
        _in_place(file, b"".join(parts))
    else:
        _whole(os.path.realpath(file), status, parts)


def _is_shared(status: os.stat_result) -> bool:
    """Whether a file has other names, or another owner, whom another file in its place would rob of it."""
    return status.st_nlink > 1 or status.st_uid != getattr(os, "geteuid", lambda: status.st_uid)()


def _whole(target: str, status: os.stat_result | None, parts: Iterable[bytes]) -> None:
    """Beside the file, then in its place: an old file stays whole until the new one is.

    Where no file can be made beside it, it is written in place.
    """
    new = os.path.join(os.path.dirname(target), f".rjwar-{os.getpid()}-{os.urandom(4).hex()}.new")
    with _removed_on_failure(new):
        try:
            stream = open(new, "xb")  # noqa: SIM115 - closed below, where its failing is not that of opening
        except OSError as error:
            if status is None or error.errno not in _UNRENAMABLE:
                raise
            _in_place(target, b"".join(parts))
            return
        with stream:
            stream.writelines(parts)
            stream.flush()
            _put_on_disk(stream.fileno())
        if status:
            os.chmod(new, stat.S_IMODE(status.st_mode))
        try:
            os.replace(new, target)
        except OSError as error:
            if status is None or error.errno not in _UNRENAMABLE:
                raise
            with open(new, "rb") as written:
                _in_place(target, written.read())
            os.unlink(new)


def _in_place(file: str, content: bytes) -> None:
    """Write over a file; where that fails it gets back what it held."""
    with open(file, "r+b", buffering=0) as stream:
        before = stream.read()
        try:
            _write_over(stream.fileno(), content)
        except BaseException:
            with suppress(OSError):
                _write_over(stream.fileno(), before)
            raise


def _write_over(handle: int, content: bytes) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    written = 0
    while written < len(content):
        written += os.write(handle, content[written : written + (1 << 20)])
    os.truncate(handle, len(content))
    _put_on_disk(handle)


def _put_on_disk(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that has no such thing
            raise


def _status(file: str) -> os.stat_result | None:
    try:
        return os.stat(file)
    except FileNotFoundError:
        return None
    except ValueError as error:  # a name that no file can have
        raise OSError(errno.EINVAL, str(error)) from None


def is_any(file: str, names: Iterable[str]) -> bool:
    """Whether a file is one of some names, or the file on standard input where `-` is among them."""
    with suppress(OSError, ValueError):
        status = os.stat(file)
        return any(_is_file(name, status) for name in names)
    return False


def _is_file(name: str, status: os.stat_result) -> bool:
    with suppress(OSError, ValueError):
        return os.path.samestat(os.fstat(0) if name == STDIN else os.stat(name), status)
    return False


@contextmanager
def _removed_on_failure(file: str) -> Iterator[None]:
    from rjwar.core.signals import SignalsRaise

    with SignalsRaise():
        try:
            yield
        except BaseException:
            with suppress(OSError):
                os.unlink(file)
            raise
