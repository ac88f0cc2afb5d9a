"""A record in memory."""

import pytest

from rjwar.datafile.check import valid_record
from rjwar.datafile.opening import open_input
from samples import SAMPLE


@pytest.fixture(scope="session")
def decoded():
    return valid_record(open_input(SAMPLE))
