"""What a start does to the process it is in."""

import gc
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import rjwar


def ran(code, *arguments):
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)


def test_a_process_of_its_own_collects_no_garbage():
    found = ran(
        "import gc, sys; from rjwar.cli import main; main(); sys.stderr.write(str(gc.isenabled()))",
        "--version",
    )
    assert found.stderr == b"False"


def test_whoever_calls_it_keeps_the_collector(run):
    run("--version")
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("arguments", "status"), [(["list", "-e"], 0), (["battle", "no-such-battle"], 1), (["--no-such"], 2)]
)
def test_the_installed_command_ends_at_once_with_all_written_and_the_status_of_main(
    arguments, status, program
):
    found = ran("from rjwar.cli import program; program(); print('not reached')", *arguments)
    wanted = program(*arguments)
    assert (found.returncode, found.stdout, found.stderr) == (status, wanted.stdout, wanted.stderr)


@pytest.mark.parametrize("arguments", [["--help"], ["list", "--help"]])
def test_help_is_the_same_without_docstrings(arguments, program):
    wanted = program(*arguments)
    assert b"One event a row" in wanted.stdout
    assert program(*arguments, PYTHONOPTIMIZE="2").stdout == wanted.stdout


TWICE = """
import os, signal
from rjwar.cli import boundary, program

class Held:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

def run(arguments):
    held = Held()
    os.kill(os.getpid(), signal.SIGINT)

boundary.run = run
program()
"""


def test_a_second_ctrl_c_while_the_first_takes_things_apart_is_told_by_nobody():
    found = ran(TWICE)
    assert (found.returncode, found.stdout, found.stderr) == (130, b"", b"")


def test_from_within_a_zip_it_says_that_it_does_not_run_there(tmp_path):
    package = Path(rjwar.__file__).parent
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for file in package.rglob("*.py"):
            archive.write(file, file.relative_to(package.parent))
    path = f"import sys; sys.path.insert(0, {str(tmp_path / 'a.zip')!r}); "
    found = ran(path + "from rjwar.cli import program; program()", "list")
    told = f"does not run from within {tmp_path}/a.zip; unpack that, or install rjwar with pip, pipx or uv"
    assert (found.returncode, found.stdout, found.stderr.decode()) == (2, b"", f"rjwar: {told}\n")


def test_a_python_without_a_module_that_is_needed_is_told_in_a_line():
    found = ran(
        "import sys; sys.modules['_sqlite3'] = None\nfrom rjwar.cli import main; sys.exit(main())", "list"
    )
    assert (found.returncode, found.stdout, found.stderr.count(b"\n")) == (2, b"", 1)
    assert found.stderr.endswith(b"has no module '_sqlite3'; use a Python built with SQLite\n")
