"""Events in JSON Lines: the same record as in YAML, and what is refused."""

import json
import os
import sys
from io import BytesIO, TextIOWrapper

import pytest

from rjwar.cli import main
from rjwar.core.errors import BrokenRecord
from rjwar.datafile.check import diagnose, valid_record
from rjwar.datafile.input import InputFile
from rjwar.datafile.json_lines import MOST_LINE_BYTES, is_json_lines
from rjwar.datafile.yaml_reader import MOST_ENTRIES

TSUSHIMA = {
    "id": "battle-of-tsushima",
    "name": {"en": "Battle of Tsushima", "ja": "日本海海戦"},
    "date": "1905-05-27/1905-05-28",
    "kind": "naval-battle",
    "place": "tsushima-strait",
    "weight": 5,
    "part_of": None,
    "forces": {
        "japan": {"commanders": ["togo-heihachiro"], "losses": {"killed": [110, 117], "wounded": 583}},
        "russia": {},
    },
    "money": [{"what": "loan", "rate": 4.5, "amount": 10000000}],
    "sources": [{"source": "corbett-1914", "at": "vol. II"}],
}
MUKDEN = {"id": "mukden", "name": "Mukden", "date": "1905-03"}


def given(*lines, name="war.jsonl"):
    return InputFile(
        name,
        b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines),
    )


def told(*lines):
    return [
        str(problem).removeprefix("war.jsonl:") for problem in diagnose(given(*lines)) if not problem.warning
    ]


def test_a_line_is_an_event_as_in_yaml():
    record = valid_record(given(TSUSHIMA, MUKDEN))
    in_yaml = valid_record(InputFile("war.yaml", json.dumps({"events": [TSUSHIMA, MUKDEN]}).encode()))
    assert record == in_yaml
    assert (list(record.kinds), list(record.places), list(record.people)) == (
        ["naval-battle"],
        ["tsushima-strait"],
        ["togo-heihachiro"],
    )


def test_blank_lines_and_a_byte_order_mark_are_passed_over():
    record = valid_record(given(b"\xef\xbb\xbf\n\n", TSUSHIMA, b"  \r\n", json.dumps(MUKDEN).encode()))
    assert [event.id for event in record.events] == ["battle-of-tsushima", "mukden"]


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("war.jsonl", b"", True),
        ("WAR.NDJSON", b"events: []", True),
        ("stdin", b'{"id": "mukden"}\n', True),
        ("stdin", b'\xef\xbb\xbf\n {"id": "mukden"}\n', True),
        ("stdin", b'{"events": []}\n', False),
        ("stdin", b'{"events":\n []}\n', False),
        ("stdin", b"{events: []}\n", False),
        ("stdin", b"events: []\n", False),
        ("stdin", b"{" + b'"a":{' * 100_000, False),
        ("stdin", b"", False),
    ],
)
def test_a_file_is_known_by_its_name_or_its_first_line(name, content, found):
    assert is_json_lines(InputFile(name, content)) is found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            b'{"id": "mukden", "name": "Mukden" "date": "1905-03"}\n',
            "1:35: error: this line is no JSON (expecting ',' delimiter); write each",
        ),
        (b'{"id": "mukden"\n', "1:16: error: this line is no JSON"),
        (b"id: mukden\n", "1:1: error: this line is no JSON"),
        (b"[1, 2]\n", "1:1: error: each line is an event; write it as"),
        (b"5\n", "1:1: error: each line is an event"),
        (b"[" * 100_000 + b"\n", "1:1: error: lists or mappings nested too deep"),
        (b'{"a":' * 100_000 + b"\n", "1:1: error: lists or mappings nested too deep"),
        (b'{"id": "mukden", "weight": NaN}\n', "1:1: error: NaN is no JSON; leave out what is not known"),
        (rb'{"id": "mukden", "name": "\ud800"}' + b"\n", "1:1: error: half of a surrogate pair"),
        (b'{"id": "mukden", "id": "mukden"}\n', "1:1: error: the key 'id' stands twice; keep one of them"),
        (
            b'{"id": "mukden", "date": "1905-03", "name": "' + b"x" * 20_001 + b'"}\n',
            "1:1: error: a value of 20,001 characters",
        ),
        (
            b'{"id": "mukden", "name": "' + b"x" * MOST_LINE_BYTES + b'"}\n',
            "1:1: error: more than 1 MB in one line",
        ),
        (
            b'{"id": "mukden", "name": "Mukden", "date": "1905-03", "weight": ' + b"9" * 10_000 + b"}\n",
            "1:1: error: mukden: weight: '99",
        ),
    ],
)
def test_a_hostile_line_is_refused_by_a_clear_one(line, said):
    first = told(line, TSUSHIMA)[0]
    assert first.startswith(said), first


def test_a_bad_line_does_not_hide_the_next():
    assert [
        line.partition(": error: ")[0] for line in told(b"{\n", TSUSHIMA, {"id": "x"}, MUKDEN, b"nothing\n")
    ] == [
        "1:2",
        "3:1",
        "3:1",
        "5:1",
    ]


def test_a_field_is_told_by_event_and_path():
    wrong = MUKDEN | {"forces": {"japan": {"strength": {"men": "many"}}}}
    assert told(TSUSHIMA, wrong)[0].startswith("2:1: error: mukden: forces.japan.strength.men: ")


def test_bytes_that_are_no_text_are_refused_at_their_place():
    with pytest.raises(BrokenRecord, match=r"war.jsonl:2:2: error: the bytes here are not UTF-8"):
        valid_record(given(MUKDEN, b'"\xff"\n'))


def test_too_many_events_are_refused_before_the_first_is_read():
    many = InputFile("war.jsonl", b"{}\n" * (MOST_ENTRIES + 1))
    (problem,) = diagnose(many)
    assert (problem.line, problem.code) == (MOST_ENTRIES + 1, "size")
    assert "150,001 events; a record has at most 150,000: take a part of it" in problem.message


def test_an_empty_file_is_a_record_without_events():
    assert valid_record(given()).events == ()


def test_events_are_asked_from_a_file_and_from_standard_input(tmp_path, monkeypatch, capfd):
    file = tmp_path / "war.jsonl"
    file.write_bytes(given(TSUSHIMA, MUKDEN).raw)
    assert main(["list", "--data", os.fspath(file), "--format", "jsonl", "--fields", "id"]) == 0
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(given(TSUSHIMA).raw)))
    assert main(["list", "--data", "-", "--format", "jsonl", "--fields", "id"]) == 0
    assert (
        capfd.readouterr().out
        == '{"id": "mukden"}\n{"id": "battle-of-tsushima"}\n{"id": "battle-of-tsushima"}\n'
    )
    file.write_bytes(given(MUKDEN, b"oops\n").raw)
    assert main(["check", os.fspath(file)]) == 3
    assert "war.jsonl:2:1: error: this line is no JSON" in capfd.readouterr().out


def test_a_file_of_bad_lines_alone_is_not_told_that_it_needs_sections():
    assert [line.partition(": ")[0] for line in told(b"[1]\n", b"{\n")] == ["1:1", "2:2"]


def test_what_is_kept_of_a_file_is_not_taken_for_that_of_another_form(tmp_path, capfd):
    for name in ("war.jsonl", "war.yaml"):
        (tmp_path / name).write_bytes(b"")
    assert main(["list", "--data", os.fspath(tmp_path / "war.jsonl")]) == 0
    assert main(["list", "--data", os.fspath(tmp_path / "war.yaml")]) == 3
    assert "the file is empty" in capfd.readouterr().err
