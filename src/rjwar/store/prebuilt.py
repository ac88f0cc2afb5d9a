"""The compiled record that comes with the program:
made when the package is built, and trusted by its place in it, as code is.
"""

from __future__ import annotations

import os

from rjwar.store.connection import Opened, address, connect, sqlite

_FILE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "record.sqlite")


def open_prebuilt() -> Opened | None:
    """The record of this package, opened for reading.

    None in a checkout, which compiles its own into the cache.
    """
    if not os.path.exists(_FILE):
        return None
    try:
        return connect(address(_FILE), uri=True)
    except sqlite.Error:
        return None
