"""What a start does to the process it is in."""

import gc
import subprocess
import sys

import pytest


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
