"""What a start does to the process it is in."""

import gc
import os
import subprocess
import sys

CODE = "import gc, sys; from rjwar.cli import main; main(); sys.stderr.write(str(gc.isenabled()))"


def test_a_process_of_its_own_collects_no_garbage():
    ran = subprocess.run([sys.executable, "-c", CODE, "--version"], capture_output=True, env=dict(os.environ), check=True)
    assert ran.stderr == b"False"


def test_whoever_calls_it_keeps_the_collector(run):
    run("--version")
    assert gc.isenabled()
