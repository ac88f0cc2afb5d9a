"""What every test may use: the program run in this process, a record of a few lines, and the real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import rjwar
from rjwar.cli import main

SAMPLE = Path(__file__).parent / "good" / "sample.yaml"


class Ran(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that all tests of a run share, and an environment that says nothing of how to print."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in ("RJWAR_DATA", "RJWAR_LANG", "RJWAR_PAGER", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "RJWAR_DEBUG"):
        monkeypatch.delenv(name, raising=False)


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


@pytest.fixture(scope="session")
def war() -> rjwar.War:
    """The record that comes with the program."""
    return rjwar.open()


@pytest.fixture(scope="session")
def small() -> rjwar.War:
    """The small record."""
    return rjwar.open(SAMPLE)
