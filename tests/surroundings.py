"""The environment of the programs that tests start."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

SHARED = "shared-cache"
"""What the folder is called that all tests of a process share as their cache."""


def surroundings(arguments: Iterable[object], changes: Mapping[str, str | None]) -> dict[str, str]:
    """The environment of a program of its own, with some changes; None takes a variable away.

    Programs keep the few records that were compiled last. Those that are given a record have a cache of their own,
    that the record which comes with rjwar, and takes seconds, is compiled once.
    """
    variables = os.environ | changes
    words = {str(argument).partition("=")[0] for argument in arguments}
    cache = variables.get("XDG_CACHE_HOME") or ""
    if SHARED in cache and ("--data" in words or "check" in words or "RJWAR_DATA" in variables):
        variables["XDG_CACHE_HOME"] = f"{cache}-of-programs"
    return {name: value for name, value in variables.items() if value is not None}
