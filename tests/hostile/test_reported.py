"""What users reported of programs like this one, tried here: each a line typed, or a file written by hand, and what is right."""

import os

import pytest

ARGUMENTS = [
    # dates of the keyboard, of editors, and of standards (dateutil, hledger, EDTF readers)
    ("on 19050527", 0, "Saturday, 27 May 1905"),
    ("on 1905−05−27", 0, "Saturday, 27 May 1905"),
    ("on 1905‑05‑27", 0, "Saturday, 27 May 1905"),
    ("on May|17,1904", 0, "Tuesday, 17 May 1904"),
    ("on 13NOV1904", 0, "Sunday, 13 November 1904"),
    ("on 1905-05-27|blah", 2, "'blah' is no part of a date"),
    ("on 27|May|1905|noon", 2, "'noon' is no part of a date"),
    ("on 1A2B", 2, "'a' is no part of a date"),
    ("on 26|s", 2, "no decade"),
    ("on 1904-02-30", 2, "has no day 30; it has 29"),
    ("on 1904-13-40", 2, "no month 13"),
    ("list 1905..1904", 2, "1905/1904 ends before it starts"),
    ("list 1904/open", 2, "'open' is no part of a date"),
    ("list --year 1904-21", 2, "seasons are not part of the format"),
    ("list --year -44", 2, "no year is given"),
    # words of other programs (git, click, argparse)
    ("help", 0, "Usage: rjwar"),
    ("help list", 0, "Usage: rjwar list"),
    ("version", 0, "rjwar "),
    ("LIST -n1", 2, "commands are in small letters; write 'rjwar list'"),
    ("—front korea", 2, "'—front' begins with a dash that is no hyphen; write --front"),
    ("list —front korea", 2, "'—front' begins with a dash that is no hyphen; write --front"),
    ("list --min_weight 4", 2, "did you mean --min-weight?"),
    ("list -n -1", 2, "-1 is less than nothing"),
    # columns (csvkit, sqlite-utils, miller)
    ("list --csv -n1 --fields id,id", 0, "id\n"),
    ("list --fields=", 2, "--fields: names no field"),
    ("list --fields ,", 2, "--fields: names no field"),
    ("list --grep=", 2, "no letter or digit to look for"),
    ("list -n0 --csv", 0, "id,date.edtf,"),
]


@pytest.mark.parametrize(("line", "status", "told"), ARGUMENTS, ids=[line for line, _, _ in ARGUMENTS])
def test_a_line_that_another_program_misread(run, line, status, told):
    ended = run(*(word.replace("|", " ") for word in line.split(" ")))
    assert (ended.status, told in (ended.err if status else ended.out)) == (status, True), ended


FILES = [
    (
        "forces: {japan: {losses: {killed: 1,200}}}",
        "'200' is the rest of a number that a comma ended; write plain digits, as 1200",
    ),
    ("date: “1904”", "'“1904”' has typographic quotation marks; write plain ones, or none"),
    ("date: 1904..1905", "'1904..1905' is no EDTF date; write an interval as 1904/1905"),
    ("date: 1904-uu", "'1904-uu': a digit that is not known is an X; write 1904-XX"),
    ("date: 19040508", "'19040508' is not written in full; write 1904-05-08"),
    (
        "date: 1904-05-27T00:00:00",
        "'1904-05-27T00:00:00' has a clock in it; a date has none: hours stand in 'time'",
    ),
    ("name: [A] B", "quote a text that begins with '['"),
    ("name: {A} B", "quote a text that begins with '{'"),
    ("<<<<<<< HEAD", "'<<<<<<<' marks two versions that were not merged; keep one, and take the marks out"),
    (">>>>>>> other", "'>>>>>>>' marks two versions that were not merged; keep one, and take the marks out"),
]


@pytest.mark.parametrize(("line", "told"), FILES, ids=[line for line, _ in FILES])
def test_a_line_of_a_file_that_another_program_misread(run, tmp_path, line, told):
    first = {
        name: f"  {name}: {value}\n"
        for name, value in (("name", "A"), ("date", "1904"))
        if not line.startswith(name)
    }
    indent = "" if line[0] in "<>" else "  "
    (tmp_path / "own.yaml").write_text(
        f"events:\n- id: a\n{''.join(first.values())}{indent}{line}\n", "utf-8"
    )
    ended = run("check", tmp_path / "own.yaml")
    assert ended.status == 3
    assert ended.out.rstrip("\n").endswith(told)
    assert ended.out.count("\n") == 1


@pytest.mark.parametrize("words", [["list"], ["tsushima"], ["check"]], ids=" ".join)
def test_a_file_that_a_variable_names_is_told_with_the_variable(run, monkeypatch, words):
    monkeypatch.setenv("RJWAR_DATA", "/nonexistent.yaml")
    ended = run(*words)
    assert ended.status == 3
    assert (ended.err or ended.out) == (
        "/nonexistent.yaml: error: there is no such file (RJWAR_DATA names it); "
        "check the name, or unset RJWAR_DATA for the record that comes with rjwar\n"
    )


def test_a_file_named_on_the_line_is_not_said_to_be_of_the_variable(run, monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", "/nonexistent.yaml")
    assert "RJWAR_DATA" not in run("list", "--data", "/nonexistent.yaml").err


def test_a_name_that_ends_in_a_slash_is_no_file_to_write(run, tmp_path):
    ended = run("list", "-n1", "-o", f"{tmp_path}/new/")
    assert (ended.status, ended.out, os.listdir(tmp_path)) == (74, "", [])


def test_a_folder_that_was_removed_under_us_is_no_place_to_write(rjwar, tmp_path):
    (tmp_path / "gone").mkdir()
    status, out, err = rjwar(
        "list", "-n1", "-o", "x.txt", cwd=tmp_path / "gone", preexec_fn=lambda: os.rmdir(tmp_path / "gone")
    )
    assert (status, out) == (74, b"")
    assert err == b"rjwar: cannot write x.txt: no such file or directory; give another file with --output\n"


def test_a_command_line_is_utf_8_whatever_the_locale(rjwar):
    status, out, _ = rjwar(
        "battle", "対馬", environment={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    )
    assert (status, out.splitlines()[0].startswith(b"Battle of Tsushima")) == (0, True)
