"""The entries of a data file, in whichever of its two forms it is written."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.datafile import json_lines, yaml_reader
from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import Entry


def entries(given: InputFile, faults: Faults) -> Iterator[Entry]:
    """The entries of every section, in the order of the file.

    Faults go to `faults`; what makes reading on pointless raises.
    """
    read = json_lines.entries if json_lines.is_json_lines(given) else yaml_reader.entries
    return read(given, faults)
