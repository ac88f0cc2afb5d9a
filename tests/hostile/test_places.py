"""What is named as a file and is none, or may not be read, or goes away; and names that would drive a terminal."""

import os
import socket
import subprocess
import threading
from pathlib import Path

import pytest

NO_FILE = "is no regular file; give a YAML file, or - for standard input"
GONE = "there is no such file; check the name, or leave --data out for the record that comes with rjwar"
NO_NETWORK = "is no file; rjwar opens no network connection: download it first"


@pytest.fixture
def refused(run, tmp_path, monkeypatch):
    """How `list` refuses a file, and `check` on stdout alike."""
    monkeypatch.chdir(tmp_path)

    def refused(name):
        status, out, err = run("list", "--data", name)
        assert (status, out) == (3, "")
        assert run("check", name) == (3, err, "")
        return err

    return refused


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (".", ".: error: is a directory; give a YAML file, or - for standard input\n"),
        ("/dev/zero", f"/dev/zero: error: {NO_FILE}\n"),
        ("/dev/full", f"/dev/full: error: {NO_FILE}\n"),
        ("/dev/null", f"/dev/null: error: {NO_FILE}\n"),
        ("gone.yaml", f"gone.yaml: error: {GONE}\n"),
        ("", f"'': error: {GONE}\n"),
        ("https://example.org/war.yaml", f"https://example.org/war.yaml: error: {NO_NETWORK}\n"),
        ("file:///etc/passwd", f"file:///etc/passwd: error: {NO_NETWORK}\n"),
        ("a\nb\x1b[31m\u202e.yaml", f"a\\nb\\x1b[31m\\u202e.yaml: error: {GONE}\n"),
        (os.fsdecode(b"\xff.yaml"), f"\\udcff.yaml: error: {GONE}\n"),
        ("[red]:bomb:{0}%s", f"[red]:bomb:{{0}}%s: error: {GONE}\n"),
        ("x" * 300, "x" * 300 + ": error: cannot be read (File name too long); give a YAML file\n"),
        ("gone/../war.yaml", f"gone/../war.yaml: error: {GONE}\n"),
        ("/dev/null/war.yaml", "/dev/null/war.yaml: error: cannot be read (Not a directory); give a YAML file\n"),
    ],
)  # fmt: skip
def test_what_is_no_file_is_refused_by_name(refused, name, told):
    assert refused(name) == told


def test_a_link_to_nothing_and_a_link_to_itself_are_refused(refused):
    os.symlink("gone.yaml", "dangling")
    os.symlink("loop", "loop")
    assert refused("dangling") == f"dangling: error: {GONE}\n"
    assert (
        refused("loop")
        == "loop: error: cannot be read (Too many levels of symbolic links); give a YAML file\n"
    )


def test_a_socket_is_refused(refused):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")
        assert refused("socket") == f"socket: error: {NO_FILE}\n"


def test_a_fifo_that_nothing_writes_to_is_not_waited_for_without_end(refused, monkeypatch):
    monkeypatch.setattr("rjwar.datafile.opening._PATIENCE", 0.02)
    os.mkfifo("pipe")
    assert (
        refused("pipe")
        == "pipe: error: is a FIFO that nothing writes to; start its writer first, or give a YAML file\n"
    )


def test_a_fifo_whose_writer_is_slow_is_waited_for(run, tmp_path, monkeypatch):
    monkeypatch.setattr("rjwar.datafile.opening._PATIENCE", 0.02)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write():
        with open(pipe, "wb", buffering=0) as stream:
            threading.Event().wait(0.2)
            stream.write(b"events: [{id: a, ")
            threading.Event().wait(0.05)
            stream.write(b"name: A, date: 1904}]\n")

    writer = threading.Thread(target=write)
    writer.start()
    threading.Event().wait(0.05)
    try:
        assert run("list", "--data", pipe, "--format", "tsv", "--fields", "id") == (0, "id\na\n", "")
    finally:
        writer.join()


def test_an_endless_stream_is_refused_when_it_is_too_much(run, tmp_path, monkeypatch):
    monkeypatch.setattr("rjwar.datafile.opening.MOST_BYTES", 5 << 20)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write():
        try:
            with open(pipe, "wb") as stream:
                while True:
                    stream.write(b"yes\n" * 10_000)
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert run("list", "--data", pipe) == (3, "", f"{pipe}: error: is larger than 5 MB; split it\n")
    finally:
        writer.join()


def test_a_file_that_may_not_be_read_is_told(anybody):
    Path("secret.yaml").write_text("events: []")
    Path("secret.yaml").chmod(0)
    assert anybody("list", "--data", "secret.yaml") == (
        3,
        b"",
        b"secret.yaml: error: may not be read; check its permissions\n",
    )


def test_a_file_in_a_folder_that_may_not_be_entered_is_told(anybody):
    Path("secret").mkdir()
    Path("secret/own.yaml").write_text("events: []")
    Path("secret").chmod(0)
    try:
        assert anybody("list", "--data", "secret/own.yaml") == (
            3,
            b"",
            b"secret/own.yaml: error: may not be read; check its permissions\n",
        )
    finally:
        Path("secret").chmod(0o700)


def test_a_folder_that_was_removed_under_us_is_no_trouble(command):
    words = ["sh", "-c", 'mkdir gone && cd gone && rmdir ../gone && exec "$@"', "sh", *command]
    for asked, status in ((["list", "-n", "1"], 0), (["list", "--data", "own.yaml"], 3)):
        ended = subprocess.run([*words, *asked], capture_output=True, check=False)
        assert (ended.returncode, ended.stderr.count(b"\n")) == (status, status == 3)


@pytest.mark.parametrize(
    ("variable", "value", "status"),
    [
        ("RJWAR_DATA", "gone.yaml", 3),
        ("RJWAR_DATA", "", 0),
        ("RJWAR_DATA", "a\nb\x1b[31m", 3),
        ("RJWAR_LANG", "xx\x1b[31m", 2),
        ("RJWAR_LANG", "", 0),
    ],
)
def test_the_environment_is_no_safer_than_the_command_line(run, monkeypatch, variable, value, status):
    monkeypatch.setenv(variable, value)
    ended = run("list", "-n", "1")
    assert ended.status == status
    assert "\x1b" not in ended.err
    assert ended.err.count("\n") == (status != 0)


ODD = [b"\xff\x1b]0;owned\x07\xe2\x80\xaetxt\na\rb\x7f\xc2\x9b31m{0}%s[red]", b"x" * 100_000]
"""What a command line may hold beside what was meant."""

ASKED = [
    ["battle"],
    ["show"],
    ["on"],
    ["sources"],
    ["export"],
    ["schema"],
    ["stats", "--by"],
    ["timeline", "--view"],
    ["timeline", "--by"],
    ["list", "--format"],
    ["list", "--lang"],
    ["list", "--sort"],
    ["list", "--color"],
    ["list", "--calendar"],
    ["list", "--width"],
    ["list", "--limit"],
    ["list", "--fields"],
    ["list", "--year"],
    ["list", "--since"],
    ["list", "--min-weight"],
    ["list", "--front"],
    ["list", "--person"],
    ["list", "--tag"],
    ["list", "--exclude"],
    ["list"],
    [],
]


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_what_was_typed_comes_back_harmless_and_on_one_short_line(sample, asked):
    for odd in map(os.fsdecode, ODD):
        status, out, err = sample(*asked, odd)
        assert (status, out) in [(1, ""), (2, "")], odd[:20]
        assert err.count("\n") == 1
        assert err.isascii()
        assert err[:-1].isprintable()
        assert len(err) < 2500


@pytest.mark.parametrize(
    "asked",
    [
        ["list", "--limit", "9" * 30],
        ["list", *["--year", "1904"] * 3000],
        ["list", *(word for n in range(1200) for word in ("--grep", f"x{n}"))],
        ["list", *(word for n in range(1200) for word in ("--exclude", f"grep=x{n}"))],
        ["list", "--kind", ",".join(["combat"] * 5000)],
        [
            "list",
            "--year",
            ",".join(f"1000..{year}" for year in range(1100, 2400)),
        ],  # a bare year from 2400 on could be a Buddhist one
        ["list", "--fields", "id," * 10_000],
    ],
    ids=["limit", "years", "greps", "excludes", "kinds", "spans", "fields"],
)
def test_very_much_asked_is_answered(sample, asked):
    assert sample(*asked)[::2] == (0, "")


def test_a_path_of_very_many_steps_is_refused_in_a_line(sample):
    status, out, err = sample("list", "--fields", "forces" + ".a" * 10_000)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert len(err) < 2500


@pytest.mark.parametrize("name", ["a " * 2000, "日本 " * 2000, "ﷺ" * 5000, "a-" * 20_000, "'" * 50_000])
def test_a_name_of_many_words_is_no_name(sample, name):
    status, out, err = sample("battle", name)
    assert (status, out) == (1, "")
    assert "battle" in err


def test_a_great_many_names_are_refused_at_the_first_that_is_none(sample):
    assert sample("show", *(f"x{n}" for n in range(3000))).status == 1
