"""Where things lie: the record that comes with the program, one of the user's own, and the cache folder."""

from __future__ import annotations

import os
import sys

STDIN = "-"
"""What a user writes for standard input where a file is wanted."""


def bundled() -> str:
    """The record that comes with the program: beside the package in a wheel, in `data/` of a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "data", "events.yaml")
    if os.path.exists(installed):
        return installed
    return os.path.normpath(os.path.join(package, "..", "..", "data", "events.yaml"))


def named_by_environment() -> str | None:
    """The record that the environment names to be read in place of the bundled one, as it stands there."""
    return os.environ.get("RJWAR_DATA") or None


def is_anothers(folder: str) -> bool:
    """Whether root would write in another user's folder."""
    return sys.platform != "win32" and os.geteuid() == 0 and os.stat(folder).st_uid != 0


def cache_folder() -> str | None:
    """The folder in which rjwar may keep what it can make again.

    None where the environment names a home that is none.
    """
    if sys.platform == "linux":
        # What platformdirs answers, without the twentieth of a start that its import takes.
        base, home = os.environ.get("XDG_CACHE_HOME", ""), os.environ.get("HOME")
        if os.path.isabs(base):  # a relative one is to be ignored, says the XDG Base Directory Specification
            return os.path.join(base, "rjwar")
        if home is not None:
            is_folder = os.path.isabs(home) and os.path.isdir(home)
            return os.path.join(home, ".cache", "rjwar") if is_folder else None
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("rjwar", appauthor=False)
    except (RuntimeError, KeyError, OSError):  # a user without a name, and without a home
        return None
    return str(folder) if folder.is_absolute() else None


def of_home(name: str) -> str:
    """What to write for a name whose `~` the shell left as it was, as after an equals sign; else nothing."""
    if not name.startswith("~/"):
        return ""
    return f'the shell leaves ~ as it is there: write "$HOME/{name[2:]}"'
