"""Where things lie: the record that comes with the program, and the user's cache folder."""

from __future__ import annotations

import os
import sys

STDIN = "-"
"""What a user writes for standard input where a file is wanted."""


def bundled() -> str:
    """The record that comes with the program: beside the package in a wheel, in `data/` of a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "data", "events.yaml")
    return (
        installed
        if os.path.exists(installed)
        else os.path.normpath(os.path.join(package, "..", "..", "data", "events.yaml"))
    )


def cache_folder() -> str | None:
    """The folder in which rjwar may keep what it can make again; None where the environment names a home that is none."""
    if (
        sys.platform == "linux"
    ):  # platformdirs' own answer, without the twentieth of our start that its import takes
        base, home = os.environ.get("XDG_CACHE_HOME", ""), os.environ.get("HOME")
        if os.path.isabs(
            base
        ):  # "If an implementation encounters a relative path ... it should consider the path invalid and ignore it."
            return os.path.join(base, "rjwar")
        if home is not None:
            return (
                os.path.join(home, ".cache", "rjwar") if os.path.isabs(home) and os.path.isdir(home) else None
            )
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("rjwar", appauthor=False)
    except (RuntimeError, KeyError, OSError):  # a user without a name, and without a home
        return None
    return str(folder) if folder.is_absolute() else None
