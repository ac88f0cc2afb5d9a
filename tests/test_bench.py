"""The records that the benchmark is run on."""

import json
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from rjwar.datafile.check import valid_record
from rjwar.datafile.input import InputFile

pytestmark = pytest.mark.dear
SOURCE = Path(__file__).parents[1] / "bench" / "generate.py"


@pytest.fixture(scope="module")
def generate(tmp_path_factory):
    """What makes them, of the events alone that weigh most, with whom and what they and the units name: they are some eighty."""
    spec = spec_from_file_location("generate", SOURCE)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    head, events = module.REAL.read_text(encoding="utf-8").split("\nevents:\n")
    all_of_them = re.split("(?m)^(?=  - id: )", events)
    heavy = [event for event in all_of_them if re.search("(?m)^    weight: [45]$", event)]
    module.REAL = tmp_path_factory.mktemp("bench") / "events.yaml"
    module.REAL.write_text(f"{head}\nevents:\n{''.join(heavy)}", encoding="utf-8")
    real = module._real()
    named = set(re.findall(r"[\w-]+", json.dumps([real["events"], real["units"]])))
    for section in ("people", "ships", "places"):
        real[section] = {id: fields for id, fields in real[section].items() if id in named}
    return module


@pytest.fixture(scope="module")
def size(generate):
    """How many events there are to copy."""
    return len(generate._real()["events"])


@pytest.fixture(scope="module")
def twice(generate, size):
    """A record of twice as many, read."""
    return valid_record(InputFile("own.yaml", "".join(generate.record(2 * size)).encode()))


def test_a_record_of_any_size_is_sound_and_has_as_many_events(generate, twice, size):
    text = "".join(generate.record(3))
    assert len(valid_record(InputFile("own.yaml", text.encode())).events) == 3
    assert text == "".join(generate.record(3))
    assert len(twice.events) == 2 * size > 100


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
