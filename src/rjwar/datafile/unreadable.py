"""Why the bytes of a data file cannot be had, or be read."""

from __future__ import annotations

from rjwar.core.errors import BrokenRecord
from rjwar.core.paths import of_home


def reason(name: str, error: Exception) -> str:
    """What an error of the system means for the file of a name, the cure last."""
    if "://" in name:
        return "is no file; rjwar opens no network connection: download it first"
    if isinstance(error, FileNotFoundError) and (cure := of_home(name)):
        return f"there is no such file; {cure}"
    if isinstance(error, FileNotFoundError):
        return (
            "there is no such file; check the name, or leave --data out for the record that comes with rjwar"
        )
    if "\0" in name:
        return "has a character in its name that no file has; check the name"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read ({getattr(error, 'strerror', None) or error}); give a YAML file"


def unreadable(name: str, message: str) -> BrokenRecord:
    """A data file whose bytes cannot be had."""
    return broken(name or "''", 0, 0, "unreadable", message)


def broken(name: str, line: int, column: int, code: str, message: str) -> BrokenRecord:
    """One problem of a file; line and column from 1, 0 where it has no place."""
    from rjwar.core.problem import Problem

    return BrokenRecord([Problem(name, line, column, None, None, code, message)])
