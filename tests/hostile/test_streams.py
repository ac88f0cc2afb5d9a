"""Streams that are gone, closed or full; files that must not be written, and old ones that must stay whole."""

import os
import resource
import subprocess
from pathlib import Path

import pytest

FULL = b"no space left on device"
ANSWERS = [
    ["list"],
    ["list", "--json"],
    ["check", "war.yaml"],
    ["export", "html"],
    ["--help"],
]


@pytest.fixture
def war(rjwar):
    """The sample record as a file of one's own."""
    sample = Path(__file__).parents[1] / "good" / "sample.yaml"
    Path("war.yaml").write_bytes(sample.read_bytes())
    return lambda *arguments, **more: rjwar(*arguments, **{"environment": {"RJWAR_DATA": "war.yaml"}} | more)


@pytest.fixture
def here(run, war, monkeypatch):
    """The same in this process, for what is no matter of streams."""
    monkeypatch.setenv("RJWAR_DATA", "war.yaml")
    return run


@pytest.fixture
def old():
    """A file that is there already."""
    file = Path("old.txt")
    file.write_text("old")
    return file


def left():
    """What lies in the folder beside the data."""
    return sorted(name for name in os.listdir() if name != "war.yaml")


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_a_reader_that_is_gone_is_silence_and_141(war, answer):
    reader, writer = os.pipe()
    os.close(reader)
    ended = war(*answer, stdout=writer)
    os.close(writer)
    assert ended == (141, b"", b"")


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_a_full_disk_is_one_line_and_74(war, answer):
    told = b"rjwar: cannot write to standard output: " + FULL + b"; check the disk, or where it is sent\n"
    assert war(*answer, shell=">/dev/full") == (74, b"", told)


def test_a_reader_that_leaves_early_is_no_trouble(war):
    ended = war("list", "--json", shell="| head -c 1")
    assert ended == (0, b"[", b"")


@pytest.mark.parametrize("answer", [["list"], ["--help"]], ids=" ".join)
def test_a_closed_stdout_is_one_line_and_74(war, answer):
    told = (
        b"rjwar: cannot write to standard output: bad file descriptor; check the disk, or where it is sent\n"
    )
    assert war(*answer, shell=">&-") == (74, b"", told)


@pytest.mark.parametrize(
    ("asked", "status"),
    [(["list"], 0), (["battle", "nowhere"], 1), (["list", "--nothing"], 2), (["list", "--data", "gone"], 3), (["list", "-o", "/"], 74)],
    ids=["done", "unknown", "usage", "broken", "unwritten"],
)  # fmt: skip
def test_the_status_is_the_same_where_nobody_hears_complaints(war, asked, status):
    assert war(*asked, shell="2>/dev/full").status == status


def test_a_closed_stdin_is_an_empty_file_or_nothing_at_all(war):
    assert war("list", "-n", "1", shell="<&-").status == 0
    assert war("list", "--data", "-", shell="<&-")[::2] == (
        3,
        b"stdin: error: the file is empty; a record has at least 'events:' and a list\n",
    )


def test_all_streams_closed_is_no_crash(war):
    assert war("list", shell=">&- 2>&- <&-").status == 74
    assert war("list", "-o", "out.txt", shell=">&- 2>&- <&-").status == 0
    assert Path("out.txt").read_text().startswith("Date")


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (".", "is a directory"),
        ("gone/out.txt", "no such file or directory"),
        ("old.txt/out.txt", "not a directory"),
        ("loop", "too many levels of symbolic links"),
        ("/dev/full", "no space left on device"),
        ("x" * 256, "file name too long"),
        ("/proc/nowhere", "no such file or directory"),
    ],
)
def test_a_place_that_cannot_be_written_is_one_line_and_74(here, old, place, reason):
    os.symlink("loop", "loop")
    told = f"rjwar: cannot write {place}: {reason}; give another file with --output\n"
    assert here("list", "-o", place) == (74, "", told)
    assert (old.read_text(), left()) == ("old", ["loop", "old.txt"])


def test_the_longest_name_that_there_may_be_can_be_written(here):
    assert here("list", "-o", "x" * 255) == (0, "", "")
    assert left() == ["x" * 255]


def test_a_folder_that_may_not_be_written_to_is_told(anybody, war):
    Path("shut").mkdir(0o500)
    assert anybody("list", "-o", "shut/out.txt", "--data", "war.yaml")[::2] == (
        74,
        b"rjwar: cannot write shut/out.txt: permission denied; give another file with --output\n",
    )
    assert os.listdir("shut") == []


def test_a_file_that_may_not_be_written_to_is_not_replaced_behind_its_back(anybody, war, old):
    old.chmod(0o444)
    ended = anybody("list", "-o", old, "--data", "war.yaml")
    assert ended[::2] == (
        74,
        b"rjwar: cannot write old.txt: permission denied; give another file with --output\n",
    )
    assert (old.read_text(), left()) == ("old", ["old.txt"])


def test_the_old_file_stays_whole_when_the_new_one_is_too_large(war, old):
    def little_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    ended = war("list", "--json", "-o", old, preexec_fn=little_room)
    assert ended == (
        74,
        b"",
        b"rjwar: cannot write old.txt: file too large; give another file with --output\n",
    )
    assert (old.read_text(), left()) == ("old", ["old.txt"])


def test_a_file_keeps_its_mode_and_a_link_its_target(here, old):
    old.chmod(0o640)
    os.symlink("old.txt", "link")
    assert here("list", "-o", "link") == (0, "", "")
    assert (old.stat().st_mode & 0o777, os.readlink("link")) == (0o640, "old.txt")
    assert old.read_text().startswith("Date")


@pytest.mark.parametrize("name", ["war.yaml", "./war.yaml", "link", "hard", "folder/../war.yaml"])
def test_the_data_file_is_never_written_to_by_whatever_name(run, war, monkeypatch, name):
    os.symlink("war.yaml", "link")
    os.link("war.yaml", "hard")
    Path("folder").mkdir()
    before = Path("war.yaml").read_bytes()
    told = (2, "", f"rjwar: --output: {name} is the data file itself; give another name\n")
    assert run("list", "--data", "war.yaml", "-o", name) == told
    assert run("check", "/dev/null", "war.yaml", "-o", name) == told
    monkeypatch.setenv("RJWAR_DATA", "war.yaml")
    assert run("export", "html", "-o", name) == told
    assert Path("war.yaml").read_bytes() == before


def test_the_file_on_standard_input_is_not_written_to_either(rjwar, war):
    before = Path("war.yaml").read_bytes()
    with open("war.yaml", "rb") as stdin:
        ended = rjwar("list", "--data", "-", "-o", "war.yaml", stdin=stdin)
    assert ended == (2, b"", b"rjwar: --output: war.yaml is the data file itself; give another name\n")
    assert Path("war.yaml").read_bytes() == before


def test_a_pipe_or_device_named_for_output_is_written_as_it_is(war):
    plain = war("list", "--json").out
    assert war("list", "--json", "-o", "/dev/stdout") == (0, plain, b"")
    assert war("list", "--json", "-o", "/dev/null") == (0, b"", b"")
    os.mkfifo("pipe")
    with subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE) as reader:
        assert war("list", "--json", "-o", "pipe") == (0, b"", b"")
        assert reader.stdout.read() == plain


def test_an_empty_name_for_output_is_wrong_usage(here):
    told = "rjwar: --output: an empty name; give a file, or leave it out\n"
    assert here("list", "-o", "") == (2, "", told)


def test_a_mistake_while_writing_leaves_the_old_file(here, old):
    assert here("list", "--fields", "nothing", "-o", old).status == 2
    assert here("battle", "nowhere", "-o", old).status == 1
    assert here("list", "--data", "gone.yaml", "-o", old).status == 3
    assert (old.read_text(), left()) == ("old", ["old.txt"])
