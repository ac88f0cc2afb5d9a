"""What programs read: evil texts come out as what their format makes harmless."""

import csv
import io
import json
import re
import sqlite3

import pytest

from hostile.evil import COMMANDS, EVIL, evil_record

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
LISTS = [command for command in COMMANDS if "--view" not in command]
EXPORTS = ("bibtex", "csl-json", "geojson", "html", "ics", "markwhen", "mermaid", "timelinejs")


@pytest.fixture
def evil(run, tmp_path):
    """Ask the evil record."""
    file = tmp_path / "evil.yaml"
    file.write_text(evil_record())

    def ask(*arguments):
        status, out, err = run(*arguments, "--data", file)
        assert (status, err) == (0, "")
        return out

    return ask


def test_the_evil_record_has_no_fault_but_its_manners(run, tmp_path):
    file = tmp_path / "evil.yaml"
    file.write_text(evil_record())
    status, out, err = run("check", file)
    assert (status, err) == (0, "")
    assert not CONTROLS.search(out)
    assert all(": warning: " in line for line in out.splitlines())


@pytest.mark.parametrize("command", LISTS, ids=" ".join)
def test_no_format_lets_a_control_character_through(evil, command):
    for format in ("table", "json", "jsonl", "csv", "tsv", "markdown"):
        assert not CONTROLS.search(evil(*command, "--format", format)), format


def test_json_keeps_every_character_as_it_was_written(evil):
    (event,) = json.loads(evil("battle", "battle-off-long-cape", "--json"))
    assert event["names"]["en"] == f"Battle off Long Cape{EVIL}"
    assert [json.loads(line)["id"] for line in evil("list", "--format", "jsonl").splitlines()] == [
        event["id"] for event in json.loads(evil("list", "--json"))
    ]


def test_a_record_is_one_line_in_a_pipe_and_one_row_of_a_table(evil):
    count = len(json.loads(evil("list", "--json")))
    assert len(evil("list").splitlines()) == count + 1
    assert len(evil("list", "--format", "tsv").split("\n")) == count + 2
    assert len(list(csv.reader(io.StringIO(evil("list", "--format", "csv"))))) == count + 1
    markdown = evil("list", "--format", "markdown").splitlines()
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in markdown} == {len(re.findall(r"\|", markdown[0]))}


def test_no_cell_of_a_spreadsheet_is_a_formula(evil):
    for command in (
        ["list", "--fields", "outcome,front,tags,kind,time.clock"],
        ["stats", "--by", "side"],
        ["claims"],
    ):
        for row in csv.reader(io.StringIO(evil(*command, "--format", "csv"))):
            assert not [
                cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r")) or re.match(r"-\D", cell)
            ]


@pytest.mark.parametrize("format", EXPORTS)
def test_no_export_lets_a_control_character_through(evil, format):
    out = evil("export", format)
    assert not CONTROLS.search(out.replace("\r\n", "\n") if format == "ics" else out)
    assert "<script>alert" not in out or format != "html"
    if format == "ics":
        assert out.count("BEGIN:VEVENT") == out.count("\r\nEND:VEVENT\r\n")


def test_the_exported_database_is_clean_too(evil, tmp_path):
    file = tmp_path / "war.sqlite"
    evil("export", "sqlite", "-o", file)
    with sqlite3.connect(file) as connection:
        dump = "\n".join(connection.iterdump())
    connection.close()
    assert not CONTROLS.search(dump)
