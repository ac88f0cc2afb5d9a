"""What `schema data` says of a data file, judged as an editor judges it: YAML read by the rules of YAML 1.2."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rjwar.core import edtf
from rjwar.core.paths import bundled
from rjwar.datafile.schema import DATE, data_schema

DAYS = Draft202012Validator(DATE.schema())
GOOD = sorted((Path(__file__).parents[1] / "good").glob("*.yaml"))


class Editor(yaml.CSafeLoader):
    """Numbers, booleans and null are read as such; dates, `yes` and `12:30` are text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for kind, pattern, first in (
    ("bool", "true|false", "tf"),
    ("null", "null|~|", ["n", "~", ""]),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), list(first))


def faults(text: str) -> list[str]:
    return [
        error.json_path for error in Draft202012Validator(data_schema()).iter_errors(yaml.load(text, Editor))
    ]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(data_schema())


@pytest.mark.parametrize("file", [Path(bundled()), *GOOD], ids=lambda file: file.name)
def test_a_sound_file_is_as_the_schema_says(file):
    assert faults(file.read_text(encoding="utf-8-sig")) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("evnts: []", "$"),
        ("format: 2\nevents: []", "$.format"),
        ("events: {}", "$.events"),
        ("events: [{id: One, name: One, date: 1904}]", "$.events[0].id"),
        ("events: [{id: one, name: One}]", "$.events[0]"),
        ("events: [{id: one, name: One, date: 27 May 1905}]", "$.events[0].date"),
        ("events: [{id: one, name: One, date: 1904, time: {start: '2 pm'}}]", "$.events[0].time"),
        ("events: [{id: one, name: {fr: Un}, date: 1904}]", "$.events[0].name"),
        (
            "events: [{id: one, name: One, date: 1904, forces: {japan: {losses: {killed: many}}}}]",
            "$.events[0].forces",
        ),
        ("places: {'Long Cape': {lat: 1}}\nevents: []", "$.places"),
        ("places: {here: {lat: 91}}\nevents: []", "$.places.here"),
    ],
)
def test_an_unsound_file_is_not(text, where):
    found = faults(text)
    assert found
    assert all(path.startswith(where) for path in found)


@pytest.mark.parametrize(
    "date",
    [
        *(
            "1904-13-45",
            "1904-02-30",
            "1904-04-31",
            "1905-02-29",
            "1900-02-29",
            "1904-00",
            "1904-05-00",
            "0999",
            "3000",
        ),
        *(
            "19XX-05",
            "190X-01",
            "1904-XX-08",
            "1904-2X",
            "1904-02-3X",
            "../..",
            "1904/1905/1906",
            "1904-05-27T14:08",
        ),
    ],
)
def test_a_day_that_there_is_not_is_no_date(date):
    assert faults(f"events: [{{id: one, name: One, date: '{date}'}}]") == ["$.events[0].date"]


def _of(*signs: str) -> st.SearchStrategy[str]:
    """One sign of each."""
    return st.tuples(*map(st.sampled_from, signs)).map("".join)


_DIGIT = "0123456789X"
_ENDS = st.tuples(_of("12", _DIGIT[:-1], _DIGIT, _DIGIT), _of("0123X", _DIGIT), _of("0123X", _DIGIT)).map(
    "-".join
)


@given(_ENDS)
def test_the_schema_and_the_program_take_the_same_days(text):
    try:
        edtf.parse(text)
        sound = True
    except edtf.DateError:
        sound = False
    assert DAYS.is_valid(text) == sound
