"""What all exports promise."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from rjwar.cli import plugins
from rjwar.cli.completion.offers import offered
from rjwar.version import __version__

SAMPLE = Path(__file__).parents[2] / "good" / "sample.yaml"
WORDS = [
    "bibtex",
    "csl-json",
    "geojson",
    "html",
    "ics",
    "jsonld",
    "markwhen",
    "mermaid",
    "parquet",
    "sqlite",
    "timelinejs",
]
TEXT = [word for word in WORDS if word not in ("sqlite", "parquet")]
MADE = [word for word in WORDS if word != "parquet" or find_spec("pyarrow")]
"""What can be made here: Parquet is an extra."""
DRIVING = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


IDS = {
    "geojson": lambda text: [feature["id"] for feature in json.loads(text)["features"]],
    "timelinejs": lambda text: [slide["unique_id"] for slide in json.loads(text)["events"]],
    "ics": lambda text: re.findall(r"^UID:(.*)@rjwar\r$", text, re.MULTILINE),
    "jsonld": lambda text: [
        node["identifier"] for node in json.loads(text)["@graph"] if node["@type"] == "Event"
    ],
    "markwhen": lambda text: re.findall(r"^id: (.*)$", text, re.MULTILINE),
    "html": lambda text: re.findall("^<article id=([^ >]+)", text, re.MULTILINE),
}


def test_the_exports_are_these():
    assert plugins.known("export") == WORDS


@pytest.mark.parametrize("word", IDS)
@pytest.mark.parametrize("order", [(), ("--sort", "name"), ("--reverse",), ("--front", "port-arthur")])
def test_every_export_has_the_events_of_the_list_in_its_order_without_the_war(word, order, exported, sample):
    listed = [
        event["id"] for event in json.loads(sample("list", "--json", *order).out) if event["kind"] != "war"
    ]
    assert IDS[word](exported(word, *order)) == listed


@pytest.mark.parametrize("word", IDS)
def test_every_export_tells_all_events_of_the_record(word, war, whole):
    assert IDS[word](whole(word)) == [event.id for event in war.select().without_war()]


@pytest.mark.parametrize("word", TEXT)
@pytest.mark.parametrize("lang", ["en", "th"])
def test_no_text_that_an_export_passes_on_drives_a_terminal(word, lang, odd):
    assert not DRIVING.search(odd(word, "--lang", lang))


EACH = """
import sys
from rjwar.cli import main
for word in sys.argv[2:]:
    before = set(sys.modules)
    assert main(["export", word, "-o", word, "--data", sys.argv[1]]) == 0
    print(word, *sorted({"rich", "yaml", "dateutil", "pydantic"} & (set(sys.modules) - before)))
"""
"""Makes each export of a record, and tells what it has imported."""


def test_the_same_record_gives_the_same_bytes_and_needs_neither_rich_nor_yaml(tmp_path, sample):
    """Whatever the order of sets and the time zone; and they would cost more than the file itself."""
    for word in MADE:  # the record is compiled thereby, and in the cache
        assert sample("export", word, "-o", tmp_path / f"{word}-here").status == 0
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    command = [sys.executable, "-c", EACH, SAMPLE, *MADE]
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == MADE
    for word in MADE:
        assert (tmp_path / word).read_bytes() == (tmp_path / f"{word}-here").read_bytes(), word


@pytest.mark.parametrize("word", MADE)
def test_nothing_selected_is_still_a_whole_file(word, tmp_path, sample):
    file = tmp_path / "none"
    assert sample("export", word, "-g", "nowhere", "-o", file) == (0, "", "")
    assert sample("export", word, "-g", "nowhere", "-o", file, "-e").status == 1


@pytest.mark.parametrize("word", MADE)
def test_every_file_says_whom_to_name_and_under_which_licence(word, tmp_path, sample):
    file = tmp_path / "file"
    assert sample("export", word, "-o", file).status == 0
    told = re.sub(r"\\r|\\n |[\\\\\r]|\n ", "", file.read_bytes().decode("utf-8", "replace"))
    assert "Those who made it" in told
    assert "CC BY-SA 4.0" in told
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in told


def test_a_record_that_says_no_licence_gets_none(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text("events: [{id: one, name: One, date: 1904}]", encoding="utf-8")
    made = json.loads(run("export", "geojson", "--data", file).out)
    assert {key: made[key] for key in made if key != "features"} == {
        "type": "FeatureCollection",
        "name": "Events",
        "cite": f"Events, rjwar {__version__}",
        "made_by": f"rjwar {__version__}",
    }


def test_more_than_a_reader_can_use_is_made_with_a_word_on_stderr(run, sample):
    assert sample("export", "mermaid").err == ""
    told = run("export", "mermaid").err
    assert re.fullmatch(
        r"rjwar: \d+ events make a diagram that .*; at most 40 do: try --min-weight 5, or -n 20\n", told
    )
    told = run("export", "timelinejs", "--since", "1868")
    assert re.fullmatch(
        r"rjwar: \d+ of \d+ events lie years from the war .*: --since 1902 --until 1907 --strict\n", told.err
    )
    assert run("export", "timelinejs", "--since", "1902", "--until", "1907", "--strict").err == ""


def test_years_again_are_for_a_calendar_alone(sample):
    told = (
        "rjwar: --yearly: geojson tells no years again; leave it out, or write 'rjwar export ics --yearly'\n"
    )
    assert sample("export", "geojson", "--yearly") == (2, "", told)


def test_text_is_utf8_whatever_stdout_is_set_to(program):
    printed = program("export", "ics", "--lang", "th", "--data", SAMPLE, PYTHONIOENCODING="ascii")
    assert "สงครามรัสเซีย-ญี่ปุ่น" in printed.stdout.decode("utf-8")
    printed = program("export", "geojson", "--lang", "th", "--data", SAMPLE, PYTHONIOENCODING="ascii")
    assert json.loads(printed.stdout.decode("ascii"))["name"] == "สงครามรัสเซีย-ญี่ปุ่น"


def test_an_unknown_format_is_wrong_usage_that_tells_the_known_ones(run):
    known = ", ".join(WORDS)
    assert run("export", "xls") == (2, "", f"rjwar: export: unknown format 'xls'; known: {known}\n")
    assert run("export") == (2, "", f"rjwar: export: no format given; known: {known}\n")


def test_what_is_a_format_is_no_export_and_the_other_way_round(run):
    assert run("export", "csv").err == "rjwar: export: csv is no export; write 'rjwar list --format csv'\n"
    assert (
        run("list", "--format", "ics").err
        == "rjwar: --format: ics is a file for another program; write 'rjwar export ics'\n"
    )


def test_a_binary_file_goes_to_a_file_or_a_pipe_and_not_to_a_terminal(program, terminal):
    assert program("export", "sqlite", "--data", SAMPLE).stdout.startswith(b"SQLite format 3\0")
    refused = terminal("export", "sqlite", "--data", SAMPLE, columns=120, NO_COLOR="1")
    told = "rjwar: a binary file is nothing for a terminal; give it a name with --output FILE\n"
    assert refused == (2, told, "")


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path, sample):
    file = tmp_path / "war.sqlite"
    file.write_text("old")
    assert sample("export", "sqlite", "-o", file, "--kind", "nonsense").status == 2
    assert file.read_text() == "old"
    assert sample("export", "sqlite", "-o", file).status == 0
    with closing(sqlite3.connect(file)) as made:
        assert made.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["war.sqlite"]


def test_the_help_of_export_tells_each_format_in_its_own_words(run):
    told = " ".join(run("export", "--help").out.split())
    for word in WORDS:
        assert f"{word} {plugins.help_of('export', word)}" in told


def test_a_shell_offers_the_formats():
    assert list(offered(["export"], "ma").words) == ["markwhen"]
    assert [word for word in offered(["export"], "").words if not word.startswith("-")] == WORDS
