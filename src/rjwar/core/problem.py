"""A problem of a data file: what is wrong, where, and how grave it is."""

from __future__ import annotations

from rjwar.core.clean import shortened
from rjwar.core.light_typing import NamedTuple


class Problem(NamedTuple):
    """One fault of a data file. Lines and columns count from 1; 0 means the whole file."""

    file: str
    line: int
    column: int
    id: str | None
    field: str | None
    code: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        about = "".join(f"{shortened(part, 100)}: " for part in (self.id, self.field) if part)
        return f"{place}: {'warning' if self.warning else 'error'}: {about}{shortened(self.message, 1000)}"
