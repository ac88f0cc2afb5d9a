"""Look for what breaks the promises of SECURITY.md, for so many minutes: `make fuzz MINUTES=10`.

Damaged records, sound ones of extreme values and odd command lines are tried at random, other ones each time. A file that breaks a promise is made as small as hypothesis
can make it and put into `tests/bad/found`, where the suite tries it from then on; a command line is printed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1]
FOUND = TESTS / "bad" / "found"
sys.path.insert(0, str(TESTS))

from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

import rjwar  # noqa: E402  # the tests' own folder comes first
from hostile import extremes  # noqa: E402  # the tests' own folder comes first
from hostile.promises import COMMANDS, Endless, command_lines, damaged, kept  # noqa: E402  # the tests' own folder comes first

_BATCH = settings(
    max_examples=300,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate, Phase.shrink),
    print_blob=False,
    report_multiple_bugs=False,
)


def main() -> int:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 5
    end = time.monotonic() + 60 * minutes
    tried, found = 0, []
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        os.environ |= {"XDG_CACHE_HOME": f"{place}/cache", "TERM": "dumb"}
        for name in ("RJWAR_DATA", "RJWAR_LANG", "RJWAR_DEBUG"):
            os.environ.pop(name, None)
        while time.monotonic() < end:
            for hunt in (_files, _views, _command_lines):
                count, what = hunt()
                tried += count
                if what:
                    found.append(what)
                    print(what, flush=True)
    print(f"{tried:,} tried, {len(found)} found")
    return 1 if found else 0


def _files() -> tuple[int, str]:
    return _of_files(damaged(), st.sampled_from(COMMANDS))


def _views() -> tuple[int, str]:
    return _of_files(extremes.records(), extremes.commands())


def _of_files(files: st.SearchStrategy[bytes], commands: st.SearchStrategy[list[str]]) -> tuple[int, str]:
    last: list[bytes] = [b""]

    def broken(raw: bytes, command: list[str]) -> None:
        last[0] = raw
        Path("own.yaml").write_bytes(raw)
        status, answered, told = kept([*command, "--data", "own.yaml"])
        checked, said, _ = kept(["check", "own.yaml"])
        if status == 2:  # what is asked makes no sense, which is told before the file is read
            return
        assert (status == 3) == (checked == 3), f"{command} ends with {status}, check with {checked}"
        assert status != 3 or said == (told or answered), f"{command} and check tell different things"

    count, why = _tried(broken, raw=files, command=commands)
    if not why:
        return count, ""
    FOUND.mkdir(parents=True, exist_ok=True)
    file = FOUND / f"{sha256(last[0]).hexdigest()[:12]}.yaml"
    file.write_bytes(last[0])
    return count, f"{file.relative_to(TESTS.parent)}: {why}"


def _command_lines() -> tuple[int, str]:
    def broken(arguments: list[str]) -> None:
        kept(["--data" if word in ("-o", "--output") else word for word in arguments])

    rjwar.open()  # compiled before, as it is where it was installed; what was tried before crowds it out of the cache
    return _tried(broken, arguments=command_lines())


def _tried(promise: Callable[..., None], **strategies: Any) -> tuple[int, str]:
    """How many examples were tried, and how the smallest that breaks the promise breaks it; empty if none does."""
    count = 0

    def counted(**example: Any) -> None:
        nonlocal count
        count += 1
        try:
            promise(**example)
        except Endless as endless:
            raise AssertionError(str(endless)) from None

    try:
        _BATCH(given(**strategies)(counted))()
    except Exception as broken:
        return count, f"{type(broken).__name__}: {str(broken)[:500]}"
    return count, ""


if __name__ == "__main__":
    sys.exit(main())
