"""The writer: where lines go, how they are painted, and what becomes of a file that cannot be written."""

import os
from pathlib import Path

import pytest

from rjwar.cli.complaints import complain
from rjwar.cli.output import Output
from rjwar.core.errors import CannotWrite, WrongUsage
from rjwar.draw.layout.lines import Lines

GLYPHS = Lines()
GLYPHS.add(("▲ ", "japan"), ("旅順", "strong"))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "out.txt"


def test_lines_go_to_stdout_each_with_its_end(capfd):
    Output().write(["one", "旅順"])
    assert capfd.readouterr().out == "one\n旅順\n"


def test_lines_go_to_a_file_as_utf8_and_nothing_else_does(file, capfd):
    Output(file=file).write(["one", "旅順"])
    assert (file.read_bytes(), capfd.readouterr().out) == ("one\n旅順\n".encode(), "")


def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(file):
    file.write_text("old")
    file.chmod(0o640)
    Output(file=file).write(["new"])
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new\n", 0o640)


def test_a_link_is_written_through(file, tmp_path):
    file.symlink_to(tmp_path / "real.txt")
    Output(file=file).write(["new"])
    assert (file.is_symlink(), (tmp_path / "real.txt").read_text()) == (True, "new\n")


def test_the_old_file_stays_whole_when_the_writing_fails(file):
    def lines():
        yield "new"
        raise OSError(28, "No space left on device")

    file.write_text("old")
    with pytest.raises(
        CannotWrite, match=r"cannot write .*out.txt: no space left on device; give another file with --output"
    ):
        Output(file=file).write(lines())
    assert ([path.name for path in file.parent.iterdir()], file.read_text()) == (["out.txt"], "old")


def test_nothing_half_written_is_left_by_an_interrupt(file):
    def lines():
        yield "new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Output(file=file).write(lines())
    assert list(file.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nowhere/out.txt", "no such file or directory"),
        (".", "is a directory"),
        ("x" * 300, "file name too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(tmp_path, path, reason):
    with pytest.raises(CannotWrite) as told:
        Output(file=tmp_path / path).write(["new"])
    assert f": {reason}" in str(told.value)


@pytest.mark.parametrize("way", ["itself", "a link", "another link"])
def test_the_data_file_is_never_written_to(file, way):
    file.write_text("events: []")
    there = file
    if way != "itself":
        there = file.with_name("link.txt")
        (there.symlink_to if way == "a link" else there.hardlink_to)(file)
    with pytest.raises(WrongUsage, match="is the data file itself; give another name"):
        Output(file=there, protected=("gone.yaml", str(file))).write(["new"])
    assert file.read_text() == "events: []"


def test_a_pipe_or_device_is_written_to_as_it_is():
    Output(file=Path(os.devnull)).write(["new"])
    assert not Path(os.devnull).is_file()


def test_a_drawing_is_plain_in_a_pipe(capfd):
    Output().draw(GLYPHS)
    assert capfd.readouterr().out == "▲ 旅順\n"


def test_a_drawing_is_painted_where_colour_is_wanted(capfd):
    Output(color="always").draw(GLYPHS)
    painted = capfd.readouterr().out
    assert painted.startswith("\x1b[")
    assert "旅順" in painted


@pytest.mark.parametrize(
    ("color", "environment", "painted"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("auto", {"FORCE_COLOR": ""}, False),
        ("auto", {"FORCE_COLOR": "0", "CLICOLOR_FORCE": "1"}, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_is_asked_for_first_then_refused_then_forced(monkeypatch, color, environment, painted):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Output(color=color).has_color is painted


def test_a_terminal_may_be_kept_plain(monkeypatch):
    monkeypatch.setattr("rjwar.cli.terminal.is_terminal", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm")
    assert Output().has_color
    monkeypatch.setenv("CLICOLOR", "0")
    assert not Output().has_color
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert Output().has_color


@pytest.mark.parametrize(
    ("columns", "width", "drawing", "table"),
    [("", None, 100, None), ("72", None, 72, None), ("72", 60, 60, 60), ("1", None, 20, None), ("5000", None, 400, None), ("-5", None, 100, None), ("๗๒", None, 100, None), ("1e9", None, 100, None)],
)  # fmt: skip
def test_a_drawing_in_a_pipe_has_a_width_and_a_table_has_none(monkeypatch, columns, width, drawing, table):
    monkeypatch.setenv("COLUMNS", columns)
    assert (Output(width=width).drawing_width, Output(width=width).table_width) == (drawing, table)


@pytest.mark.parametrize(("told", "width"), [(60, 60), (0, 80)])
def test_a_drawing_at_a_terminal_is_as_wide_as_that_says(monkeypatch, told, width):
    monkeypatch.setenv("COLUMNS", "80")  # of a shell whose window has been resized since
    monkeypatch.setattr("rjwar.cli.terminal.is_terminal", lambda stream: True)
    monkeypatch.setattr("rjwar.cli.terminal.width", lambda stream: told)
    assert Output().drawing_width == width


def test_a_complaint_is_one_cleaned_line(capfd):
    complain("rjwar: \x1b[31mno\nforged: line\u202e")
    assert capfd.readouterr().err == "rjwar: \\x1b[31mno\\nforged: line\\u202e\n"


def test_bytes_are_written_as_they_are(capfdbinary):
    Output().save([b"\x00\xff", "旅順"])
    assert capfdbinary.readouterr().out == b"\x00\xff" + "旅順\n".encode()
