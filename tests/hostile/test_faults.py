"""Faults injected: the Nth call of one kind that a run makes fails, for every N. No wrong output, no half file, no 70.

The calls are those of the `os` module and `open`, in this process: of a first run (cold), of one that has a cache (warm), and of `-o`.
SQLite's own calls are not among them; `test_damaged_caches` damages what they read.
"""

import builtins
import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
CALLS = (
    "open",
    "read",
    "write",
    "replace",
    "fsync",
    "unlink",
    "mkdir",
    "lstat",
    "stat",
    "utime",
    "listdir",
    "chmod",
    "access",
)
ERRORS = (errno.ENOSPC, errno.EACCES)
MOST = 60  # calls of one kind in a run: none makes half as many
OURS = ("/rjwar/store/", "/rjwar/cli/", "/rjwar/datafile/", "/rjwar/core/")


class Fault:
    """Lets the Nth call of a name that our own code makes fail; `struck` tells whether it came to that."""

    def __init__(self, monkeypatch, name, number, error):
        self.number, self.error, self.struck = number, error, False
        self._patch(monkeypatch, os, name)
        if name == "open":
            self._patch(monkeypatch, builtins, name)

    def _patch(self, monkeypatch, module, name):
        call = getattr(module, name)

        def failing(*arguments, **more):
            caller = sys._getframe(1).f_code.co_filename
            if any(room in caller for room in OURS) and not caller.endswith(
                "plugins.py"
            ):  # which lists the program's own files
                self.number -= 1
                if self.number == 0:
                    self.struck = True
                    raise OSError(self.error, os.strerror(self.error))
            return call(*arguments, **more)

        monkeypatch.setattr(module, name, failing)


@pytest.fixture
def asked(tmp_path, monkeypatch, own_cache):
    """A data file of this test's own, and the command line that asks it."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SAMPLE, "own.yaml")
    return ["list", "--json", "--data", "own.yaml"]


def leftovers(*folders):
    return [path for folder in folders if folder.exists() for path in folder.iterdir() if ".new" in path.name]


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("way", ["cold", "warm", "file"])
def test_whatever_call_fails_the_answer_is_right_or_a_line_tells(run, asked, own_cache, way, name, error):
    right = run(*asked)
    for number in range(1, MOST):
        if way != "warm":
            shutil.rmtree(own_cache, ignore_errors=True)
        Path("out.json").write_text("old")
        with pytest.MonkeyPatch.context() as patch:
            fault = Fault(patch, name, number, error)
            ran = run(*asked, *(["-o", "out.json"] if way == "file" else []))
        written = Path("out.json").read_text()
        assert ran.status in (0, 3, 74), ran
        assert (ran.err.count("\n"), ran.err.startswith("rjwar: a bug")) == (ran.status != 0, False)
        if way == "file":
            assert (written, ran.out) == (right.out if ran.status == 0 else "old", "")
        else:
            assert (written, ran.out) == ("old", right.out if ran.status == 0 else "")
        assert name == "unlink" or not leftovers(own_cache, Path())
        if not fault.struck:
            return
    pytest.fail(f"more than {MOST} calls of {name}")
