"""What every test may use: the program run in this process, or as another; a record of a few lines, and the real one."""

from __future__ import annotations

import gc
import os
import pty
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from typing import NamedTuple

import hypothesis
import pytest

import rjwar
from rjwar.cli import main
from samples import SAMPLE
from surroundings import SHARED, surroundings

# The same examples on every machine and in every run; nothing is timed.
hypothesis.settings.register_profile("suite", derandomize=True, deadline=None, max_examples=50)
hypothesis.settings.load_profile("suite")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is dear comes first: one process has all of it then, and at the end the others take from that one what is quick."""
    items.sort(key=lambda item: item.get_closest_marker("dear") is None)


def pytest_collection_finish() -> None:
    """Garbage is looked for rarely, and never among the tests and modules: each search would go through millions of objects for nothing."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


class Ran(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache that all tests of a run share, and an environment that says nothing of how to print.

    It keeps what was compiled, though tests have more records than a user: the real one takes seconds each time.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rjwar.store.cache.KEPT", 1000)
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp(SHARED)))
        patch.setenv("TERM", "xterm-256color")
        spoken = (
            "LC_ALL",
            "LC_MESSAGES",
            "LANG",
            "RJWAR_DATA",
            "RJWAR_LANG",
            "RJWAR_PAGER",
            "RJWAR_DEBUG",
            "PAGER",
            "LESS",
        )
        spoken += ("RJWAR_THEME", "RJWAR_LINKS", "COLORFGBG", "VTE_VERSION", "TERM_PROGRAM", "INSIDE_EMACS")
        for name in (
            *spoken,
            "NO_COLOR",
            "FORCE_COLOR",
            "CLICOLOR",
            "CLICOLOR_FORCE",
            "COLORTERM",
            "COLUMNS",
            "LINES",
            "PYTHONIOENCODING",
            # Or each of the hundreds of programs that are started compiles everything again.
            "PYTHONDONTWRITEBYTECODE",
        ):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command line as a user would, but in this process."""

    def run(*arguments: object) -> Ran:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return run


@pytest.fixture
def sample(run: Callable[..., Ran]) -> Callable[..., Ran]:
    """The same, asking the small record of `tests/good/sample.yaml`."""

    def ask(*arguments: object) -> Ran:
        return run(*arguments, "--data", SAMPLE)

    return ask


@pytest.fixture
def program() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command line in a process of its own: for streams, signals and what is imported. Keywords are variables of its environment."""

    def program(
        *arguments: object, stdin: bytes = b"", stdout: int = subprocess.PIPE, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "rjwar", *map(str, arguments)]
        return subprocess.run(
            command,
            input=stdin,
            stdout=stdout,
            stderr=subprocess.PIPE,
            env=surroundings(arguments, environment),
            check=False,
        )

    return program


@pytest.fixture
def terminal() -> Callable[..., Ran]:
    """Run a command line at a terminal of some size; `out` is all that it shows. Keywords are variables of its environment."""

    def terminal(*arguments: object, rows: int = 24, columns: int = 80, **environment: str) -> Ran:
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (rows, columns))
        command = [sys.executable, "-m", "rjwar", *map(str, arguments)]
        process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=surroundings(arguments, environment)
        )
        os.close(theirs)
        shown = b""
        try:
            while some := os.read(ours, 65536):
                shown += some
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(ours)
        return Ran(process.wait(), shown.decode().replace("\r\n", "\n"), "")

    return terminal


@pytest.fixture(scope="session")
def war() -> rjwar.War:
    """The record that comes with the program."""
    return rjwar.open()


@pytest.fixture(scope="session")
def small() -> rjwar.War:
    """The small record."""
    return rjwar.open(SAMPLE)
