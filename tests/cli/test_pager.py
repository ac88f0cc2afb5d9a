"""The pager: what it is given, and whether it is asked at all."""

import pytest

from rjwar.cli.pager import Pager, pager

TEXT = b"line\n" * 40_000


@pytest.mark.parametrize(
    ("words", "less", "paints"),
    [
        (("less", "-FRX"), "", True),
        (("less",), "FRX", True),
        (("less",), "-R -i", True),
        (("less",), "--RAW-CONTROL-CHARS", True),
        (("less",), "", False),
        (("less",), "-i", False),
        (("less",), "--ignore-case --prompt=r", False),
        (("less",), "-FX -Pprompt", False),
        (("/usr/bin/less", "-r"), "", True),
        (("cat",), "", True),
        (("/opt/bin/view", "-"), "", False),
    ],
)
def test_only_a_pager_that_takes_paint_gets_it(words, less, paints):
    assert Pager(words, {"LESS": less}).paints is paints


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({}, ("less", "-FRX")),
        ({"PAGER": "most -s"}, ("most", "-s")),
        ({"PAGER": "most", "RJWAR_PAGER": "cat"}, ("cat",)),
        ({"PAGER": "less -P 'my page'"}, ("less", "-P", "my page")),
        ({"PAGER": ""}, None),
        ({"PAGER": "most", "RJWAR_PAGER": ""}, None),
        ({"PAGER": "'unclosed"}, None),
    ],
)
def test_the_environment_names_it_and_an_empty_name_is_none(monkeypatch, variables, words):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = pager(unicode=True)
    assert (found and found.words) == words


@pytest.mark.parametrize("mine", [None, "-i"])
def test_less_is_told_to_paint_unless_its_user_told_it_something(monkeypatch, mine):
    if mine:
        monkeypatch.setenv("LESS", mine)
    assert pager(unicode=True).environment.get("LESS") == (None if mine else "FRX")


@pytest.mark.parametrize(
    ("script", "shown"),
    [("cat", True), ("cat; exit 1", True), ("head -1; exit 3", True), ("exit 1", False), ("exit 0", True), ("kill -9 $$", True)],
)
@pytest.mark.parametrize("text", [TEXT, b"line\n"], ids=["long", "short"])
def test_what_was_read_is_shown_whatever_the_status(capfd, script, shown, text):
    assert Pager(("sh", "-c", script), {}).show(text) is shown
    if script.startswith("cat"):
        assert capfd.readouterr().out.encode() == text


def test_what_cannot_be_started_shows_nothing():
    assert Pager(("no-such-pager", "-x"), {}).show(TEXT) is False
