"""A bar for what takes its time."""

from io import StringIO

import pytest

from rjwar.cli.progress_bar import Bar


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("rjwar.cli.progress_bar._PATIENCE", -1.0)
    monkeypatch.setattr("rjwar.cli.progress_bar._STEP", -1.0)


def shown(text):
    """What a terminal of one line shows after a text with carriage returns."""
    line = ""
    for part in text.split("\r"):
        line = part + line[len(part) :]
    return line.rstrip()


@pytest.mark.usefixtures("impatient")
def test_a_bar_goes_over_itself_and_is_gone_at_the_end(monkeypatch):
    monkeypatch.setattr("sys.stderr", err := Terminal())
    bar = Bar("compiling the record")
    bar(0.0)
    bar(0.5)
    assert shown(err.getvalue()) == "compiling the record [###############...............]  50%"
    bar.clear()
    assert shown(err.getvalue()) == ""


@pytest.mark.usefixtures("impatient")
def test_nothing_is_drawn_where_there_is_no_terminal(monkeypatch):
    monkeypatch.setattr("sys.stderr", err := StringIO())
    bar = Bar("compiling the record")
    bar(0.5)
    bar.clear()
    assert err.getvalue() == ""


@pytest.mark.usefixtures("impatient")
def test_nothing_is_drawn_where_there_is_no_stderr(monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    bar = Bar("compiling the record")
    bar(0.5)
    bar.clear()


def test_nothing_is_drawn_of_what_takes_less_than_a_second(monkeypatch):
    monkeypatch.setattr("sys.stderr", err := Terminal())
    bar = Bar("compiling the record")
    bar(0.5)
    bar.clear()
    assert err.getvalue() == ""
