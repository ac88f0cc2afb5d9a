"""The records that the benchmark is run on."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from rjwar.datafile.check import valid_record
from rjwar.datafile.input import InputFile

pytestmark = pytest.mark.xdist_group("bench")
SOURCE = Path(__file__).parents[1] / "bench" / "generate.py"


@pytest.fixture(scope="module")
def generate():
    spec = spec_from_file_location("generate", SOURCE)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def twice(generate, war):
    """A record of twice as many events as the real one, read."""
    return valid_record(InputFile("own.yaml", "".join(generate.record(2 * len(war))).encode()))


def test_a_record_of_any_size_is_sound_and_has_as_many_events(generate, twice, war):
    text = "".join(generate.record(3))
    assert len(valid_record(InputFile("own.yaml", text.encode())).events) == 3
    assert text == "".join(generate.record(3))
    assert len(twice.events) == 2 * len(war)


def test_a_copy_is_linked_as_the_first_is_and_its_names_have_a_number(twice):
    events = {event.id: event for event in twice.events}
    first, second = events["battle-of-tsushima"], events["battle-of-tsushima-1"]
    assert second.name["ja"] == f"{first.name['ja']} 1"
    assert second.causes == tuple(f"{id}-1" for id in first.causes)
    assert [lost.ship for lost in second.forces["russia"].ships_lost] == [
        f"{lost.ship}-1" for lost in first.forces["russia"].ships_lost
    ]
    assert second.date == first.date


def test_there_is_one_war(twice):
    assert sum(event.kind == "war" for event in twice.events) == 1
