"""What goes wrong is one line on stderr, plain, the cure last, and each kind of it has its exit status."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rjwar.cli import main

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lsit"], "no command, and nothing in the record, is called 'lsit'; did you mean 'rjwar list'?"),
        (["list", "--frnt", "x"], "no such option: --frnt; did you mean --front?"),
        (["list", "extra"], "'extra' is no date, and nothing that events are sorted by has that name; 'rjwar search extra' looks in every text"),
        (["list", "--front"], "option '--front' requires an argument; see 'rjwar list --help'"),
        (["list", "--limit", "x"], "--limit: 'x' is no whole number; see 'rjwar list --help'"),
        (["list", "--limit", "-1"], "--limit: -1 is less than nothing; write 0 or more"),
        (["list", "--front", "navy"], "--front: unknown value 'navy'; known: diplomacy, finance, port-arthur, yellow-sea"),
        (["list", "--kind", "seige"], "--kind: unknown value 'seige'; did you mean 'siege'? known: combat, land, naval, loan, naval-battle, siege, treaty, war"),
        (["list", "--outcome", "victory"], "--outcome: 'victory' names several: japanese-victory, russian-victory; give one of them"),
        (["list", "--since", "05/06/1904"], "--since: '05/06/1904' is ambiguous: day or month first? write 1904-06-05, or 5 June 1904"),
        (["list", "--exclude", "colour=red"], "--exclude: 'colour=red' is no KEY=VALUE with a known key"),
        (["list", "--sort", "size"], "--sort: unknown value 'size'; known: date, name, weight, losses, strength"),
        (["list", "--format", "xml"], "--format: unknown value 'xml'; known: table, svg, csv, json, jsonl, markdown, tsv"),
        (["list", "--format", "tabel"], "--format: unknown value 'tabel'; did you mean 'table'?"),
        (["list", "--json", "--format", "csv"], "--json and --format csv exclude each other; give one"),
        (["list", "--fields", "id,naem"], "--fields: unknown field 'naem'; did you mean 'name', 'names'?"),
        (["list", "--lang", "fr"], "--lang: unknown value 'fr'; known: en, th, ja, ru, zh, ko"),
        (["list", "--calendar", "mayan"], "--calendar: unknown value 'mayan'; known: ns, os, both"),
        (["list", "--color", "red"], "--color: unknown value 'red'; known: auto, always, never"),
        (["list", "--width", "5"], "--width: 5 is too narrow; give 20 to 400"),
        (["list", "--width", "500"], "--width: 500 is too wide; give 20 to 400"),
        (["timeline", "--view", "round"], "--view: unknown value 'round'; known: line, days, lanes, months"),
        (["list", "-o", SAMPLE], f"--output: {SAMPLE} is the data file itself; give another name"),
    ],
)  # fmt: skip
def test_wrong_usage_exits_with_2_and_the_cure(run, monkeypatch, arguments, message):
    monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))
    ran = run(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"rjwar: {message}")


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("list --sort", "known: date, name, weight, losses, strength"),
        ("list --format", "known: table, svg"),
        ("list --lang", "known: en, th, ja, ru, zh, ko"),
        ("list --color", "known: auto, always, never"),
        ("list --calendar", "known: ns, os, both"),
        ("list ships --fate", "known: sunk, scuttled"),
        ("list ships --type", "battleship"),
        ("claims --verdict", "known: differs"),
        ("claims --field", "date"),
        ("sources --type", "book"),
        ("stats --by", "known: year, month, front"),
        ("timeline --by", "known: front, kind, place, side"),
    ],
)
@pytest.mark.parametrize("nothing", ["", ","])
def test_an_option_that_is_given_nothing_is_not_passed_over(run, line, known, nothing):
    *command, option = line.split()
    ran = run(*command, option, nothing)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"rjwar: {option}: unknown value ") or (option, nothing) == ("--lang", ",")
    assert known in ran.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show", "ship:"], "no ship is named ''; 'rjwar list ships' shows the ships"),
        (["show", "unit:zzzz"], "no unit is named 'zzzz'; 'rjwar list units' shows the units"),
        (["show", "place:zzzz"], "no place is named 'zzzz'; 'rjwar list places' shows the places"),
        (["sources", "zzzz"], "no source is named 'zzzz'; 'rjwar sources' shows the sources"),
        (["chain", "zzzz"], "no event is named 'zzzz'; 'rjwar list' shows the events"),
        (["list", "--exclude", "ship=zzzz"], "--exclude ship: no ship is named 'zzzz'; 'rjwar list ships' shows the ships"),
        (["list", ""], "'' is nothing to narrow by; write a date or a name, or leave it out"),
    ],
)  # fmt: skip
def test_the_cure_shows_what_was_asked_for(run, arguments, told):
    ran = run(*arguments)
    assert (ran.status in (1, 2), ran.err) == (True, f"rjwar: {told}\n")


def test_a_language_of_the_environment_that_is_none_is_told(sample, monkeypatch):
    monkeypatch.setenv("RJWAR_LANG", "klingon")
    ran = sample("list")
    assert (ran.status, ran.out) == (2, "")
    assert "unknown value 'klingon'; known: en, th, ja, ru, zh, ko" in ran.err


def test_what_was_typed_comes_back_harmless(sample):
    ran = sample("list", "--front", "\x1b]0;title\x07\u202e")
    assert (
        ran.err
        == "rjwar: --front: unknown value '\\x1b]0;title\\x07\\u202e'; known: diplomacy, finance, port-arthur, yellow-sea\n"
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["list"], 0),
        (["list", "--year", "1899"], 0),
        (["list", "--year", "1899", "-e"], 1),
        (["battle", "nowhere"], 1),
        (["list", "--front", "navy"], 2),
        (["list", "--data", "gone.yaml"], 3),
        (["list", "-o", "/nowhere/at/all"], 74),
    ],
)
def test_each_end_has_its_status(run, arguments, status):
    ran = run(*arguments, *([] if "--data" in arguments else ["--data", SAMPLE]))
    assert (ran.status, ran.err.count("\n")) == (status, 0 if status == 0 or "-e" in arguments else 1)


def test_a_bug_is_one_line_and_70(capsys):
    status = main([None])  # no shell can send this
    out, err = capsys.readouterr()
    assert (status, out, err.count("\n")) == (70, "", 1)
    assert err.startswith("rjwar: a bug in rjwar: ")


def test_a_bug_is_shown_whole_when_asked(monkeypatch):
    monkeypatch.setenv("RJWAR_DEBUG", "1")
    with pytest.raises(TypeError):
        main([None])


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to write to")
def test_output_that_cannot_be_written_is_74(program):
    with open("/dev/full", "wb") as full:
        ran = program("list", "--json", stdout=full.fileno())
    assert (ran.returncode, ran.stderr.decode()) == (74, "rjwar: cannot write to standard output: no space left on device; check the disk, or where it is sent\n")  # fmt: skip


def test_an_unwritable_file_is_74_and_the_old_one_stays(run, tmp_path):
    (tmp_path / "folder").mkdir()
    ran = run("list", "-o", tmp_path / "folder")
    assert (ran.status, ran.out) == (74, "")
    assert (
        ran.err
        == f"rjwar: cannot write {tmp_path / 'folder'}: is a directory; give another file with --output\n"
    )


def test_a_reader_that_goes_away_is_141_and_silence():
    command = [sys.executable, "-m", "rjwar", "list", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 141)


def test_an_interrupt_is_130_and_silence(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    command = [sys.executable, "-m", "rjwar", "list", "--data", tmp_path / "pipe"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with open(tmp_path / "pipe", "wb"):  # opens when rjwar is there to read
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


def test_at_a_terminal_each_thing_that_a_name_may_mean_has_a_line(terminal):
    ran = terminal("show", "lena", "--data", SAMPLE, columns=50)
    assert (ran.status, ran.out.splitlines()) == (
        1,
        [
            "rjwar: 'lena' names several:",
            "  event:siege-of-fort-lena",
            "      (1904-08-12/1905-01-02)",
            "  place:fort-lena",
            "give one of them",
        ],
    )
