"""A record, opened: that which comes with the program as it was built, any other from what is compiled of it."""

from __future__ import annotations

from rjwar.store.prebuilt import open_prebuilt

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    import os
    from sqlite3 import Connection

    from rjwar.core.progress import Progress


def open_record(path: str | os.PathLike[str] | None, progress: Progress | None = None) -> Connection:
    """The compiled record of a data file (None: the one that comes with rjwar), opened for reading.

    `progress` is told how far it is, when it must be compiled. BrokenRecord if the file cannot be read or has faults.
    """
    if path is None and (connection := open_prebuilt()):
        return connection
    from rjwar.core.progress import no_progress
    from rjwar.store.compiled import open_compiled

    return open_compiled(path, progress or no_progress)
