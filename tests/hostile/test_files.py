"""Files that one should not have been sent: each is refused early, with a place and the cure, by every command alike."""

import os
import re
from itertools import cycle
from pathlib import Path

import pytest

from hostile.families import FAMILIES
from rjwar.datafile import yaml_reader
from rjwar.datafile.faults import MOST_FAULTS
from rjwar.datafile.opening import MOST_BYTES, open_input

COMMANDS = (
    ["list"],
    ["timeline"],
    ["timeline", "--view", "lanes"],
    ["battle"],
    ["battle", "tsushima"],
    ["show", "togo"],
    ["on", "1904-02-08"],
    ["stats"],
    ["map"],
    ["claims"],
    ["sources"],
    ["export", "ics"],
    ["export", "sqlite"],
    ["list", "--json"],
    ["list", "--format", "csv"],
)
FAULT = re.compile(r"hostile\.yaml(:\d+:\d+)?: error: .+; [^;]+")
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    """Where the hostile file is to lie, under a name of its own."""
    monkeypatch.chdir(tmp_path)
    return Path("hostile.yaml")


@pytest.mark.parametrize(("family", "command"), list(zip(FAMILIES, cycle(COMMANDS), strict=False)))
def test_a_hostile_file_is_refused_by_any_command_with_nothing_on_stdout(run, hostile, family, command):
    hostile.write_bytes(FAMILIES[family]())
    status, out, err = run(*command, "--data", hostile)
    assert (status, out) == (3, "")
    faults = err.splitlines()
    assert 1 <= len(faults) <= MOST_FAULTS
    assert not CONTROLS.search(err)
    assert all(FAULT.fullmatch(fault) and len(fault) < 1500 for fault in faults), faults[0]


def test_no_hostile_file_takes_more_than_a_little_memory_and_time(rjwar):
    for family, make in FAMILIES.items():
        Path(family).write_bytes(make())
    status, out, err = rjwar("check", *FAMILIES)
    assert (status, err) == (3, b"")
    told = {line.split(":")[0] for line in out.decode().splitlines()}
    assert told == FAMILIES.keys()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_the_same_verdict(run, hostile, command):
    hostile.write_bytes(FAMILIES["a-ring-of-parts"]())
    told = run("check", hostile)
    assert run(*command, "--data", hostile) == (3, "", told.out)


def test_more_entries_than_any_record_has_are_refused(run, hostile, monkeypatch):
    monkeypatch.setattr(yaml_reader, "MOST_ENTRIES", 1000)
    hostile.write_text("people:\n" + "".join(f"  a{number}:\n" for number in range(2000)) + "events: []\n")
    assert run("list", "--data", hostile) == (
        3,
        "",
        "hostile.yaml:1002:3: error: more than 1,000 entries; no record has: split the file\n",
    )


@pytest.mark.parametrize("size", [MOST_BYTES + 1, 1 << 40])
def test_a_huge_file_is_refused_by_its_size_alone(rjwar, size):
    with open("huge.yaml", "wb") as stream:
        stream.truncate(size)
    assert rjwar("list", "--data", "huge.yaml") == (
        3,
        b"",
        b"huge.yaml: error: is larger than 200 MB; split it\n",
    )


def test_a_large_file_is_refused_at_its_first_hole_without_being_held(rjwar):
    with open("hole.yaml", "wb") as stream:
        stream.truncate(MOST_BYTES // 4)
    status, out, err = rjwar("list", "--data", "hole.yaml")
    assert (status, out, err) == (
        3,
        b"",
        b"hole.yaml:1:1: error: a NUL byte; a record is text: take it out\n",
    )


def test_a_file_that_is_written_to_while_it_is_read_is_not_taken_for_what_it_was(run, hostile, monkeypatch):
    monkeypatch.setattr("rjwar.datafile.opening.HELD_BYTES", 10)
    hostile.write_text("events: [{id: a, name: a, date: 1904}]\n")

    def changed_behind(path):
        given = open_input(path)
        hostile.write_text("events: [{id: b, name: b, date: 1905}]\n")
        return given

    monkeypatch.setattr("rjwar.datafile.opening.open_input", changed_behind)
    status, out, err = run("list", "--data", hostile)
    assert (status, out) == (3, "")
    assert err == "hostile.yaml: error: was written to while it was read; try again\n"


def test_a_large_file_is_read_in_pieces_and_its_faults_have_their_place(run, hostile, monkeypatch):
    monkeypatch.setattr("rjwar.datafile.opening.HELD_BYTES", 10)
    monkeypatch.setattr("rjwar.datafile.input._PIECE", 7)
    hostile.write_bytes(
        "# ก日\n# é日本\nevents: [日本, \xff]\n".encode("latin-1", "ignore")
        + "events: [日\xff".encode("utf-8", "replace")[:-1]
    )
    hostile.write_bytes("# ก日\n# é日本\nevents: [日本, ".encode() + b"\xff]\n")
    assert (
        run("list", "--data", hostile).err
        == "hostile.yaml:3:14: error: the bytes here are not UTF-8; save the file as UTF-8\n"
    )


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfevents: [{id: a, name: a, date: 1904}]\n",
        b"events:\r\n- id: a\r\n  name: a\r\n  date: 1904\r\n",
        b"events:\r- id: a\r  name: a\r  date: 1904\r",
        b'{"events": [{"id": "a", "name": "a", "date": "1904"}]}',
        b"%YAML 1.2\n---\nevents: [{id: a, name: a, date: 1904}]\n...\n",
        b"# x\n" * 100_000 + b"events: [{id: a, name: a, date: 1904}]\n",
        b"events: [{id: a, name: a, date: 1904}]\n" + b"# x\n" * 100_000,
    ],
    ids=["marked", "windows", "old-mac", "json", "directive", "head", "tail"],
)
def test_harmless_oddities_are_accepted(run, hostile, raw):
    hostile.write_bytes(raw)
    assert run("list", "--format", "tsv", "--fields", "id,date.edtf", "--data", hostile) == (
        0,
        "id\tdate.edtf\na\t1904\n",
        "",
    )


@pytest.mark.parametrize(
    "word",
    ["no", "off", "NO", "12:30", "0777", "0x1F", "1_000", "1e3", ".inf", "2001-12-14", "=", "-", "1904-02"],
)
def test_no_word_is_misread_in_silence(run, hostile, word):
    hostile.write_text(f"events:\n- id: a\n  name: {word}\n  date: 1904\n")
    status, out, _ = run("list", "--data", hostile, "--format", "tsv", "--fields", "names.en")
    assert (status, out) in [
        (0, f"names.en\n{word}\n"),
        (0, f"names.en\n'{word}\n"),
        (3, ""),
    ]  # guarded, where a spreadsheet would run it


def test_parts_that_nest_without_end_are_refused_before_a_drawing_tries(run, hostile):
    links = "".join(
        f"- {{id: a{n}, name: hill {n}, date: 1904, part_of: {f'a{n - 1}' if n else 'null'}}}\n"
        for n in range(2000)
    )
    hostile.write_text(f"events:\n{links}")
    status, out, err = run("show", "a1999", "--data", hostile)
    assert (status, out) == (3, "")
    assert "a9: part_of: lies in more than 8 wholes" in err


def test_nothing_appears_beside_a_hostile_file(run, hostile):
    hostile.write_bytes(FAMILIES["python-object"]())
    for command in COMMANDS:
        run(*command, "--data", hostile)
    assert os.listdir() == ["hostile.yaml"]
