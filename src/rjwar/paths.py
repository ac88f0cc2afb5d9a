"""Where things lie: the record that comes with the program, and the user's cache folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STDIN = "-"
"""What a user writes for standard input where a file is wanted."""


def bundled() -> Path:
    """The record that comes with the program: beside the package in a wheel, in `data/` of a checkout."""
    package = Path(__file__).parent
    installed = package / "data" / "events.yaml"
    return installed if installed.exists() else package.parent.parent / "data" / "events.yaml"


def cache_folder() -> Path:
    """The folder in which rjwar may keep what it can make again."""
    if sys.platform == "linux" and (home := os.environ.get("XDG_CACHE_HOME", "").strip() or _home_cache()) and os.path.isabs(home):
        return Path(home) / "rjwar"  # platformdirs' own answer, without the twentieth of our start that its import takes
    from platformdirs import user_cache_path

    return user_cache_path("rjwar", appauthor=False)


def _home_cache() -> str:
    home = os.environ.get("HOME", "")
    return f"{home}/.cache" if home else ""
