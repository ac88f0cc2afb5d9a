"""A record of one's own: by option, by environment, by standard input."""

import json
import os
import threading
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
TEN_LINES = """\
events:
- id: picnic
  name: The picnic
  date: 1904-05-27
  kind: outing
  place: the river
  people: [anna, bea]
- id: rain
  name: {en: Rain, ja: 雨}
  date: 1904-05-27~
"""


@pytest.fixture
def own(tmp_path):
    (tmp_path / "own.yaml").write_text(TEN_LINES, encoding="utf-8")
    return tmp_path / "own.yaml"


def test_ten_lines_of_ones_own_are_a_record(run, own):
    assert run("list", "--data", own) == (0, """\
Date               Event       Front  Place      Outcome
27 May 1904        The picnic         the river
about 27 May 1904  Rain
""", "")  # fmt: skip
    assert (
        run("show", "anna", "--data", own, "--fields", "entity,events.id").out
        == "entity  events.id\nperson  picnic\n"
    )
    assert (
        run(
            "list", "--kind", "outing", "--person", "bea", "--place", "river", "--data", own, "--fields", "id"
        ).out
        == "id\npicnic\n"
    )


@pytest.mark.parametrize(
    "command", [["timeline"], ["list"], ["battle"], ["show", "picnic"], ["show", "雨"], ["check"]]
)
def test_every_command_takes_it(run, own, command):
    ran = run(*command, "--data", own)
    assert (ran.status, ran.err) == (0, "")


def test_the_option_wins_over_the_environment(run, own, monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", str(own))
    assert len(json.loads(run("list", "--json").out)) == 2
    assert len(json.loads(run("list", "--json", "--data", SAMPLE).out)) == 7


def test_standard_input_is_a_file_too(program):
    ran = program("list", "--json", "--data", "-", stdin=TEN_LINES.encode())
    assert (ran.returncode, ran.stderr, len(json.loads(ran.stdout))) == (0, b"", 2)
    ran = program("battle", "picnic", RJWAR_DATA="-", stdin=TEN_LINES.encode())
    assert (ran.returncode, ran.stdout) == (1, b"")


def test_faults_of_standard_input_are_told_with_its_name(program):
    ran = program("list", "--data", "-", stdin=b"events: [{id: a}]")
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert ran.stderr.decode().splitlines() == [
        "stdin:1:10: error: a: the field 'name' is missing; add 'name: ...'",
        "stdin:1:10: error: a: the field 'date' is missing; add 'date: ...'",
    ]


def test_a_pipe_is_read_once(run, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(TEN_LINES.encode(),))
    writer.start()
    assert len(json.loads(run("list", "--json", "--data", tmp_path / "pipe").out)) == 2
    writer.join()


@pytest.mark.parametrize(
    "name", ["gone.yaml", ".", "/dev/null", "https://example.org/war.yaml", "a\x1b[31m.yaml", "x" * 5000]
)
def test_what_is_no_file_is_refused_with_one_line(run, name):
    ran = run("list", "--data", name)
    assert (ran.status, ran.out, ran.err.count("\n"), "\x1b" in ran.err) == (3, "", 1, False)


def test_a_broken_record_says_nothing_on_stdout_in_any_command(run, own):
    own.write_text("events: [{id: a}]")
    for command in (
        ["timeline"],
        ["list", "--json"],
        ["battle"],
        ["show", "a"],
        ["list", "-o", own.with_name("out.txt")],
    ):
        ran = run(*command, "--data", own)
        assert (ran.status, ran.out, len(ran.err.splitlines())) == (3, "", 2)
    assert not own.with_name("out.txt").exists()


def test_the_answer_is_the_same_from_a_cold_and_a_warm_cache(run, own, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    cold = run("list", "--json", "--data", own)
    assert cold == run("list", "--json", "--data", own)
    assert list((tmp_path / "cache").rglob("*.sqlite"))


def test_nothing_is_written_beside_the_data(run, own):
    for command in (["list"], ["timeline"], ["check"], ["list", "--json"]):
        run(*command, "--data", own)
    assert [path.name for path in own.parent.iterdir()] == ["own.yaml"]
