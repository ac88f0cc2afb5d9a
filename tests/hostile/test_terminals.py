"""Terminals, locales and pagers as odd as there are: no crash, no raw control character, nothing that waits."""

import os
import pty
import re
import select
import subprocess
from pathlib import Path

import pytest

from hostile.evil import COMMANDS, evil_record

PAINT = re.compile(r"\x1b\[[0-9;]*m")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@pytest.fixture(scope="module")
def evil(tmp_path_factory):
    """A record each text of which would drive a terminal."""
    file = tmp_path_factory.mktemp("evil") / "evil.yaml"
    file.write_text(evil_record())
    return file


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_of_the_data_drives_a_terminal(run, evil, command):
    for options in (["--color", "always", "--width", "60", "--lang", "th"], ["--ascii", "--width", "40"]):
        status, out, err = run(*command, *options, "--data", evil)
        assert (status, err) == (0, "")
        assert not CONTROLS.search(PAINT.sub("", out))
        assert "\\x1b[31m" in out or "x1b" not in out


def test_a_dumb_terminal_gets_text_and_no_pager(terminal):
    status, out, _ = terminal("list", TERM="dumb", RJWAR_PAGER="echo paged")
    assert status == 0
    assert "paged" not in out
    assert "\x1b" not in out


@pytest.mark.parametrize("columns", ["1", "500", "²"])
def test_any_width_of_the_environment_is_drawn_in(terminal, columns):
    status, out, _ = terminal("timeline", "--no-pager", COLUMNS=columns, NO_COLOR="1")
    assert (status, out.startswith("Russo-Japanese War")) == (0, True)


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "nowhere.UTF-8"},
    ],
    ids=str,
)
def test_any_locale_is_written_in(rjwar, environment):
    for asked in (["battle", "tsushima"], ["battle", "ชิสึมะ 対馬"]):
        status, out, err = rjwar(*asked, environment=environment)
        assert status in (0, 1)
        assert (out if status == 0 else err) != b""
        assert b"bug" not in err


def test_a_wide_encoding_is_marked_once(rjwar):
    out = rjwar("list", "--json", environment={"PYTHONIOENCODING": "utf-16"}).out
    assert out.decode("utf-16").count("\ufeff") == 0


@pytest.mark.parametrize("pager", ["false", "no-such-pager", '"'])
def test_a_pager_that_fails_does_not_eat_the_answer(terminal, pager):
    status, out, _ = terminal("list", RJWAR_PAGER=pager, NO_COLOR="1")
    assert (status, "Battle of Tsushima" in out) == (0, True)


@pytest.mark.parametrize("pager", ["true", "sh -c 'kill $$'"])
def test_a_pager_that_ends_early_is_left_alone(terminal, pager):
    assert terminal("list", RJWAR_PAGER=pager).status == 0


def test_what_is_typed_at_a_terminal_ends_with_one_end_of_input(command, own_cache):
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*command, "list", "--data", "-", "--json"], stdin=theirs, stdout=subprocess.PIPE
    ) as process:
        os.write(ours, b"events: []\n\x04")
        assert select.select([process.stdout], [], [], 20)[0], "it waits for more"
        assert process.stdout.read() == b"[]\n"
    os.close(ours)
    os.close(theirs)


def test_completion_offers_nothing_that_drives_a_terminal(rjwar, evil):
    for shell, words in (("bash", "2"), ("zsh", ""), ("fish", "")):
        environment = {
            "_RJWAR_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": "rjwar show ",
            "COMP_CWORD": words,
            "_TYPER_COMPLETE_ARGS": "rjwar show ",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "RJWAR_DATA": str(evil),
        }
        status, out, err = rjwar(environment=environment)
        assert (status, err) == (0, b"")
        assert not CONTROLS.search(out.decode().replace("\n", "").replace("\t", ""))


@pytest.mark.parametrize("data", ["gone.yaml", "-"])
def test_completion_says_nothing_of_a_record_that_cannot_be_read(rjwar, data):
    environment = {
        "_RJWAR_COMPLETE": "complete_bash",
        "COMP_WORDS": "rjwar battle ",
        "COMP_CWORD": "2",
        "RJWAR_DATA": data,
    }
    status, _, err = rjwar(environment=environment)
    assert (status, err) == (0, b"")
    assert os.listdir() == []
    assert Path().is_dir()
