"""A record in memory."""

import pytest

from conftest import SAMPLE
from rjwar.datafile.check import valid_record
from rjwar.datafile.input import open_input


@pytest.fixture(scope="session")
def decoded():
    return valid_record(open_input(SAMPLE))
