"""Every type of value is tried as a field of a file: a text in, what it makes of it out."""

import pytest

from rjwar.datafile.faults import Faults
from rjwar.datafile.fields.base import At
from rjwar.datafile.yaml_reader import InputFile, entries


@pytest.fixture
def read():
    """What a type of value makes of a text, and what it told on the way."""

    def read(value, text):
        faults = Faults("own.yaml")
        (entry,) = entries(InputFile("own.yaml", f"value: {{it: {text}}}\n".encode()), faults)
        found = value.read(entry.node, At(faults))
        return found, [problem.message for problem in faults.found]

    return read
