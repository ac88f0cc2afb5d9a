"""Ctrl-C at any moment: 130, nothing said and nothing half-written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"


@pytest.fixture
def start(command, own_cache):
    """Start a command line; whatever of it is still there at the test's end is ended."""
    started = []

    def start(*arguments, environment=None, **more):
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(
            subprocess.Popen(
                [*command, *map(str, arguments)], env=os.environ | (environment or {}), **streams | more
            )
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def until(happened, process):
    """Wait until something has happened; it must before the program ends."""
    while not happened():
        assert process.poll() is None, process.communicate()
        time.sleep(0.002)


def interrupt(process, number=signal.SIGINT):
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    return process.returncode, out, err


def sleeps(process):
    """Whether a process waits for something (Linux)."""
    return Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[0] == "S"


@pytest.fixture
def large(tmp_path):
    """A record that takes a while to compile."""
    file = tmp_path / "large.yaml"
    file.write_text(
        "events:\n"
        + "".join(f"- {{id: a{n}, name: Day {n}, date: 1904, tags: [a, b]}}\n" for n in range(1200))
    )
    return file


def test_while_it_imports(start, tmp_path):
    (tmp_path / "typer.py").write_text(
        f"import time; open({str(tmp_path / 'imported')!r}, 'w').close(); time.sleep(30)"
    )
    process = start("--help", environment={"PYTHONPATH": f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}"})
    until((tmp_path / "imported").exists, process)
    assert interrupt(process) == (130, b"", b"")


def test_while_it_waits_for_its_data(start):
    process = start("list", "--data", "-", stdin=subprocess.PIPE)
    process.stdin.write(b"events:\n")
    process.stdin.flush()
    time.sleep(0.3)
    until(lambda: sleeps(process), process)
    assert interrupt(process) == (130, b"", b"")


def test_while_it_waits_for_a_fifo(start):
    os.mkfifo("pipe")
    process = start("list", "--data", "pipe")
    with open("pipe", "wb"):
        time.sleep(0.3)
        assert interrupt(process) == (130, b"", b"")


ENDS = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])


@ENDS
def test_while_it_compiles_and_nothing_is_left_of_it(start, own_cache, large, number):
    process = start("list", "--data", large)
    until(lambda: list(own_cache.glob("*.new")), process)
    assert interrupt(process, number) == (128 + number, b"", b"")
    assert [file.name for file in own_cache.iterdir() if file.suffix != ".note"] == []


def test_while_it_writes_to_a_reader_that_does_not_read(start, large):
    process = start("list", "--json", "--data", large)
    process.stdout.read(1)
    until(lambda: sleeps(process), process)
    status, _, err = interrupt(process)
    assert (status, err) == (130, b"")


@ENDS
def test_while_it_writes_a_file_the_old_one_stays(start, large, number):
    Path("out.json").write_text("old")
    process = start("list", "--json", "-o", "out.json", "--data", large)
    until(lambda: list(Path().glob(".rjwar-*.new")) or process.poll() is not None, process)
    status, out, err = interrupt(process, number)
    assert (out, err) == (b"", b"")
    assert os.listdir() == ["out.json"]
    assert Path("out.json").read_text() == "old" if status in (-number, 128 + number) else status == 0


@pytest.mark.parametrize("wait", [0.08, 0.15, 0.25, 0.4])
def test_at_any_moment(start, own_cache, wait):
    process = start("list", "--json", "-o", "out.json")
    time.sleep(wait)
    status, out, err = interrupt(process)
    if b"runpy" in err or b"Fatal Python error: init" in err:
        pytest.skip("the interpreter itself had not started yet")
    assert (out, err) == (b"", b"")
    assert status == (0 if Path("out.json").exists() else 130)
    assert not list(own_cache.glob("*.new"))
    assert not list(Path().glob(".rjwar-*"))


def test_where_it_is_ignored_it_is_ignored(start):
    """As `nohup`, and a shell that puts a job behind, have it."""
    process = start(
        "list", "--data", SAMPLE, "--json", preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)
    )
    time.sleep(0.05)
    status, out, err = interrupt(process)
    assert (status, out[:1], err) == (0, b"[", b"")


def test_in_the_middle_of_a_program_of_ones_own_it_is_only_a_status():
    code = """if True:
        import rjwar.cli.boundary, signal
        def interrupted(arguments):
            signal.raise_signal(signal.SIGINT)
        rjwar.cli.boundary.run = interrupted
        print(rjwar.cli.main(["list"]), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
    """
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ended.stdout == b"130 True\n"
