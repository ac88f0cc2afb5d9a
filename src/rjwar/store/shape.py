"""What shapes the compiled file: the code that reads, links, writes and names what stands in it.

A compiled file is named by this too, so that a change of any of it makes another file
and an old one is never asked.
"""

from __future__ import annotations

import os
from binascii import crc32

from rjwar.version import __version__

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOMS = ("core", "record", "datafile", "store")


def shape_of_file() -> str:
    """A checksum of the sources of the rooms that the compiled file is made in, as eight digits."""
    if not _known:
        _known.append(f"{_checksum():08x}")
    return _known[0]


_known: list[str] = []
"""The checksum, once it is asked for."""


def _checksum() -> int:
    checksum = crc32(__version__.encode())
    try:
        for file in _sources():
            with open(file, "rb") as source:
                checksum = crc32(source.read(), checksum)
    except OSError:
        pass  # of a package that lies in an archive there is only the version
    return checksum


def _sources() -> Iterator[str]:
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for room in _ROOMS:
        for folder, within, names in os.walk(os.path.join(package, room)):
            within.sort()
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))
