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
    found = pager(unicode=True, lines=335, width=80)
    assert (found and found.words) == words


def test_less_is_told_to_paint_and_to_say_where_one_is():
    less = pager(unicode=True, lines=335, width=80).environment["LESS"]
    assert less.startswith("FRXPslines %lt-%lb of 335 ")
    assert less.endswith("$")
    assert less.isascii()


def test_less_that_its_user_told_something_is_told_no_more(monkeypatch):
    monkeypatch.setenv("LESS", "-i")
    assert "LESS" not in pager(unicode=True, lines=335, width=80).environment


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("cat", True),
        ("cat; exit 1", True),
        ("head -1; exit 3", True),
        ("exit 1", False),
        ("exit 0", True),
        ("kill -9 $$", True),
    ],
)
@pytest.mark.parametrize("text", [TEXT, b"line\n"], ids=["long", "short"])
def test_what_was_read_is_shown_whatever_the_status(capfd, script, shown, text):
    assert Pager(("sh", "-c", script), {}).show(text) is shown
    if script.startswith("cat"):
        assert capfd.readouterr().out.encode() == text


def test_what_cannot_be_started_shows_nothing():
    assert Pager(("no-such-pager", "-x"), {}).show(TEXT) is False
