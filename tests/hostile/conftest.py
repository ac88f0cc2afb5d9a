"""What the hostile tests share: the program in a process of its own that has little memory and time, and may be without a privilege."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from hostile.cached import ASKED
from surroundings import surroundings

MEMORY = 150 << 20
SECONDS = 10  # of the processor: for a machine five times slower than it need be


class Ended(NamedTuple):
    status: int
    out: bytes
    err: bytes


Program = Callable[..., Ended]


def _bounded() -> None:
    """Little memory and time: who asks for more gets a MemoryError, or is ended by a signal."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _like_anybody() -> None:
    """Let root be refused what others are: without the capabilities to read and write whatever it likes (Linux)."""
    _bounded()
    if os.geteuid() == 0:
        for capability in (1, 2, 3):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sequence[str]:
    """The words that run the program; the test is in an empty folder, and what the program finds there, or leaves, is the test's alone."""
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.chdir(place)
    return (sys.executable, "-m", "rjwar")


@pytest.fixture
def rjwar(command: Sequence[str]) -> Program:
    """Run a command line; keywords are those of `subprocess.run`, `environment` is added to what there is, None takes a variable away."""

    def rjwar(
        *arguments: Any, shell: str = "", environment: dict[str, str | None] | None = None, **more: Any
    ) -> Ended:
        """`shell` is what a shell would be given after the command: `>&-`, `| head -1`, `2>/dev/full`."""
        words = [*command, *map(os.fsdecode, map(_text, arguments))]
        if shell:
            words = ["sh", "-c", f'"$@" {shell}', "sh", *words]
        variables = surroundings(arguments, environment or {})
        more = {"stdin": subprocess.DEVNULL} | more if "input" not in more else more
        more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "preexec_fn": _bounded} | more
        ended = subprocess.run(words, env=variables, check=False, timeout=60, **more)
        return Ended(ended.returncode, ended.stdout or b"", ended.stderr or b"")

    return rjwar


@pytest.fixture
def anybody(rjwar: Program) -> Program:
    """The same, by somebody without privilege, even where the tests are run by root."""
    return lambda *arguments, **more: rjwar(*arguments, preexec_fn=_like_anybody, **more)


def _text(argument: Any) -> Any:
    return argument if isinstance(argument, bytes | str) else str(argument)


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test alone, not made yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    return tmp_path / "xdg" / "rjwar"


@pytest.fixture
def answer(run, monkeypatch):
    """The answer without any cache."""
    with monkeypatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", "/dev/null")
        return run(*ASKED)


@pytest.fixture
def folder(own_cache, run):
    """A cache folder that holds the sample record, compiled."""
    run(*ASKED)
    assert list(own_cache.glob("*.sqlite"))
    return own_cache
