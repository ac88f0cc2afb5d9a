"""A connection to a compiled record, which may turn out to be damaged."""

from __future__ import annotations

import sqlite3

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Opened(sqlite3.Connection):
    """`heal` makes the same record in memory, for when the file cannot be read, and takes that away; None for what is in memory."""

    heal: Callable[[], Opened] | None = None


def connect(where: str, **more: Any) -> Opened:
    """A connection to a file, or to `:memory:`."""
    return sqlite3.connect(where, factory=Opened, **more)
