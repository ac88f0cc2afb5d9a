"""What `-o` does with names of standard output, and with files that cannot be renamed over."""

import errno
import os
import subprocess

import pytest

from rjwar.cli import saving
from rjwar.cli.output import Output
from rjwar.core.errors import CannotWrite


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "out.txt"
    file.write_text("old and longer")
    return file


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("-", 1),
        ("/dev/stdout", 1),
        ("/dev/fd/1", 1),
        ("/proc/self/fd/1", 1),
        ("/dev/../dev//stdout", 1),
        ("/dev/stderr", 2),
        ("/dev/fd/63", 63),
        pytest.param(f"/proc/{os.getpid()}/fd/7", 7, id="own"),
        ("/proc/1/fd/1", None),
        ("/dev/null", None),
        ("./-", None),
        ("out.txt", None),
        ("x" * 5000, None),
        ("nul\0", None),
    ],
)
def test_an_open_descriptor_is_known_by_its_names(name, number):
    assert saving.descriptor(name) == number


def test_and_by_a_link_to_one(tmp_path):
    (tmp_path / "log").symlink_to("/dev/stdout")
    (tmp_path / "round").symlink_to("round")
    assert [saving.descriptor(str(tmp_path / name)) for name in ("log", "round")] == [1, None]


@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "log"])
def test_what_was_appended_to_before_is_kept(program, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    os.symlink("/dev/stdout", "log")
    with open("kept", "ab") as kept:
        kept.write(b"kept\n")
        kept.flush()
        ended = program("list", "-n", 1, "-o", name, stdout=kept.fileno())
    lines = (tmp_path / "kept").read_text().splitlines()
    assert (ended.returncode, lines[0], len(lines) > 2) == (0, "kept", True)
    assert sorted(os.listdir()) == ["kept", "log"]


def test_another_descriptor_is_written_to_as_it_is(tmp_path, file):
    with open(file, "ab") as stream:
        Output(file=f"/dev/fd/{stream.fileno()}").write(["new"])
    assert file.read_text() == "old and longernew\n"


@pytest.mark.parametrize("reason", [errno.EBUSY, errno.EPERM, errno.EXDEV])
@pytest.mark.parametrize("step", ["os.replace", "open"])
def test_a_file_that_cannot_be_renamed_over_is_written_in_place(file, monkeypatch, reason, step):
    def refused(path, mode="", *arguments, **more):
        if step == "open" and mode != "xb":
            return open(path, mode, *arguments, **more)
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(f"rjwar.cli.saving.{step}", refused, raising=False)
    Output(file=file).write(["new"])
    assert (file.read_text(), os.listdir(file.parent)) == ("new\n", ["out.txt"])


def test_what_cannot_be_written_in_place_gets_its_old_content_back(file, monkeypatch):
    file.with_name("other.txt").hardlink_to(file)
    calls = []

    def full(handle, content):
        calls.append(content)
        if len(calls) == 1:
            return write(handle, content[:2])
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, content)

    write = os.write
    monkeypatch.setattr("rjwar.cli.saving.os.write", full)
    with pytest.raises(CannotWrite, match="no space left"):
        Output(file=file).write(["new"])
    assert file.read_text() == "old and longer"


def test_the_other_names_of_a_file_stay_its_names(file):
    other = file.with_name("other.txt")
    other.hardlink_to(file)
    Output(file=file).write(["new"])
    assert other.read_text() == "new\n"


@pytest.mark.parametrize("variable", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_no_variable_paints_a_file(file, monkeypatch, variable):
    monkeypatch.setenv(variable, "1")
    assert [Output(file=path).has_color for path in (file, "-", None)] == [False, True, True]
    assert Output(file=file, color="always").has_color


@pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts")
def test_a_mount_point_is_written_in_place(program, file, tmp_path):
    source = tmp_path / "source.txt"
    source.write_text("mounted")
    mounted = subprocess.run(["mount", "--bind", source, file], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        assert program("list", "-n", 1, "-o", file).returncode == 0
        assert "Finnish" in source.read_text()
    finally:
        subprocess.run(["umount", file], check=True)


def test_a_tilde_that_the_shell_left_is_told(run):
    told = 'no such file or directory; the shell leaves ~ as it is there: write "$HOME/x.csv"'
    assert run("list", "--output=~/x.csv").err == f"rjwar: cannot write ~/x.csv: {told}\n"
    told = 'there is no such file; the shell leaves ~ as it is there: write "$HOME/x.yaml"'
    assert run("list", "--data=~/x.yaml").err == f"~/x.yaml: error: {told}\n"
