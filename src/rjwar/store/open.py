"""A record, opened: that which comes with the program as it was built,
any other from what is compiled of it.
"""

from __future__ import annotations

from rjwar.store.prebuilt import open_prebuilt

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    import os

    from rjwar.core.progress import Progress
    from rjwar.store.connection import Opened


def open_record(path: str | os.PathLike[str] | None, progress: Progress | None = None) -> Opened:
    """The compiled record of a data file (None: the one that comes with rjwar), opened for reading.

    `progress` is told how far it is, when it must be compiled. BrokenRecord if the file
    cannot be read or has faults.
    """
    if path is None and (connection := open_prebuilt()):
        connection.heal = _bundled_in_memory
        return connection
    from rjwar.core.progress import no_progress
    from rjwar.store.compiled import open_compiled

    return open_compiled(path, progress or no_progress)


def _bundled_in_memory() -> Opened:
    from rjwar.core.paths import bundled
    from rjwar.datafile.opening import open_input
    from rjwar.store.compiled import in_memory

    return in_memory(open_input(bundled()))
