"""The completion scripts, shown and installed."""

import os
import subprocess
import sys

import pytest

from rjwar.cli.completion.shells import SHELLS


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("ZDOTDIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_shown(run, shell):
    ran = run("--show-completion", shell)
    assert (ran.status, ran.err) == (0, "")
    assert f"_RJWAR_COMPLETE={shell}" in ran.out


def test_a_shell_that_starts_it_is_the_one_meant():
    code = f"{sys.executable} -m rjwar --show-completion; true"
    ran = subprocess.run(
        ["bash", "--norc", "-c", code],
        capture_output=True,
        check=True,
        env=os.environ | {"SHELL": "/bin/fish"},
    )
    assert b"_RJWAR_COMPLETE=bash" in ran.stdout


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_a_shell_we_do_not_know_is_refused(run, option):
    assert run(option, "csh") == (
        2,
        "",
        "rjwar: no completion for the shell 'csh'; name one: bash, zsh, fish\n",
    )


@pytest.mark.parametrize(
    ("shell", "file", "start"),
    [
        ("bash", ".bash_completions/rjwar.sh", ".bashrc"),
        ("zsh", ".zfunc/_rjwar", ".zshrc"),
        ("fish", ".config/fish/completions/rjwar.fish", None),
    ],
)
def test_a_script_is_installed_once(run, home, shell, file, start):
    if start:
        (home / start).write_text("mine")
    for _ in range(2):
        ran = run("--install-completion", shell)
        assert (ran.status, ran.err) == (0, "")
        assert str(home / file) in ran.out
    assert (home / file).read_text() == run("--show-completion", shell).out
    if start:
        assert [len(line) > 0 for line in (home / start).read_text().splitlines()] == [True, True]
        assert (home / start).read_text().startswith("mine\n")


@pytest.mark.parametrize(
    ("variable", "shell", "file"),
    [("ZDOTDIR", "zsh", ".zshrc"), ("XDG_CONFIG_HOME", "fish", "fish/completions/rjwar.fish")],
)
def test_a_shell_whose_folder_is_named_elsewhere_finds_it_there(
    run, home, monkeypatch, variable, shell, file
):
    (home / "own").mkdir()
    monkeypatch.setenv(variable, str(home / "own"))
    assert run("--install-completion", shell).status == 0
    assert (home / "own" / file).exists()
    assert not (home / ".zshrc").exists()
    monkeypatch.setenv(variable, "own")  # relative: of nobody knows which folder
    assert run("--install-completion", shell).status == 0
    assert (home / ".zshrc").exists() or (home / ".config" / file).exists()


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can try it")
def test_root_installs_nothing_in_anothers_home(run, home):
    os.chown(home, 54321, 54321)
    ran = run("--install-completion", "bash")
    assert (ran.status, ran.out, list(home.iterdir())) == (74, "", [])
    assert "is another's" in ran.err


def test_where_it_cannot_be_installed_is_told_in_a_line(run, home):
    (home / ".bashrc").mkdir()
    ran = run("--install-completion", "bash")
    assert (ran.status, ran.out, ran.err.count("\n")) == (74, "", 1)
    assert ran.err.startswith(f"rjwar: cannot write {home}/.bashrc: is a directory; ")
    (home / ".zfunc").write_text("")
    assert run("--install-completion", "zsh").status == 74


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to write to")
def test_a_script_that_cannot_be_written_is_told(program):
    with open("/dev/full", "wb") as full:
        ran = program("--show-completion", "bash", stdout=full.fileno())
    assert (ran.returncode, ran.stderr.count(b"\n")) == (74, 1)
