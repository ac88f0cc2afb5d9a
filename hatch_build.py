"""What a wheel is built with besides its files: the record, compiled by the project's own compiler.

The compiled file is the same, byte for byte, for the same sources and the same SQLite. An editable install
has none: a checkout compiles its record into the user's cache, and again whenever it changes.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PAGE = 16384
"""The bytes of a page: most documents fit into one, and to read them all takes fewer calls.

A cache keeps pages of a disk's block, so that a block which went bad shows.
"""


class CompiledRecord(BuildHookInterface[Any]):
    """Compiles `data/events.yaml` into the wheel, beside it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self._made = TemporaryDirectory(prefix="rjwar-")  # of this build alone: two may run at once
        if version != "editable":
            target = Path(self._made.name, "record.sqlite")
            compile_record(Path(self.root), target)
            build_data["force_include"][str(target)] = "rjwar/data/record.sqlite"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        self._made.cleanup()


def compile_record(root: Path, target: Path) -> None:
    """Compile the record of a checkout into a new file."""
    sys.path.insert(0, str(root / "src"))
    try:
        from rjwar.datafile.check import valid_record
        from rjwar.datafile.opening import open_input
        from rjwar.store.fill import fill

        given = open_input(root / "data" / "events.yaml")
        connection = sqlite3.connect(target, isolation_level=None)
        connection.execute(f"PRAGMA page_size={_PAGE}")
        fill(connection, valid_record(given), given.digest())
        connection.close()
    finally:
        sys.path.remove(str(root / "src"))
