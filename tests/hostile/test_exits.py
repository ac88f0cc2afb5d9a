"""The table of exit statuses in the docs is true: each is provoked as it says."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rjwar.cli import main
from rjwar.core import errors

TABLE = Path(__file__).parents[2] / "docs" / "exits.md"
ROWS = [
    tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if re.match(r"\| \d", line)
]
STATUSES = {
    value
    for name, value in vars(errors).items()
    if name.isupper() and isinstance(value, int) and not name.startswith("_")
}


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """Start what the table says, as a user would; it notes its status."""
    program = tmp_path / "rjwar"
    program.write_text(
        f'#!/bin/sh\ntrap : INT\n"{sys.executable}" -m rjwar "$@"\necho $? > "{tmp_path}/status"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)

    def shell(words):
        return subprocess.Popen(
            ["sh", "-c", words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            process_group=0,
        )

    return shell


def test_every_status_stands_in_the_table():
    assert {int(status) for status, _, _ in ROWS} == STATUSES


@pytest.mark.parametrize(
    ("status", "when", "example"), ROWS, ids=[f"{status} {when}" for status, when, _ in ROWS]
)
def test_a_status_is_what_the_table_says(shell, capsys, status, when, example):
    if status in ("71", "129", "143"):
        return  # here below, and in test_signals
    if "`" not in example:
        assert (main([None]), capsys.readouterr().out) == (int(status), "")  # no shell can send this
        return
    process = shell(example.split("`")[1].replace("\\|", "|"))
    with process:
        if "Ctrl-C" in example:
            time.sleep(0.5)
            os.killpg(process.pid, signal.SIGINT)
            out, err = process.stdout.read(), process.stderr.read()
        else:
            out, err = process.communicate(timeout=30)
    assert Path("status").read_text() == f"{status}\n"
    assert err.count(b"\n") == (status not in ("0", "130", "141") and "-e" not in example)
    assert out == b"" or status == "0"


def test_too_little_memory_is_a_sentence(run, monkeypatch):
    def hungry(arguments):
        raise MemoryError

    monkeypatch.setattr("rjwar.cli.boundary._run", hungry)
    assert run("list") == (
        71,
        "",
        "rjwar: there is not enough memory for this; allow it more, or ask for less\n",
    )
