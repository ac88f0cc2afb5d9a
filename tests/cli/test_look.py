"""The colours that RJWAR_THEME asks for, and the links of RJWAR_LINKS."""

import re

import pytest

from rjwar.cli import terminal as terminals

LINK = re.compile("\x1b]8;id=[0-9a-f]{8};(https?://[!-~]+)\x1b\\\\")
"""What begins a link."""


@pytest.fixture
def linked(tmp_path):
    """A record with a work on the web."""
    record = tmp_path / "linked.yaml"
    record.write_text(
        'sources:\n  work: {title: A work, url: "https://example.org/a b\\x1b]8;;"}\n  other: {title: Another, url: "file:///etc/passwd"}\n'
        "events:\n  - {id: one, name: One, date: 1904, sources: [work, other]}\n",
        encoding="utf-8",
    )
    return record


@pytest.mark.parametrize(
    ("name", "known"), [("RJWAR_THEME", "auto, dark, light, mono"), ("RJWAR_LINKS", "auto, always, never")]
)
def test_an_unknown_value_is_wrong_usage_that_names_the_variable(sample, monkeypatch, name, known):
    monkeypatch.setenv(name, "blue")
    assert sample("list") == (2, "", f"rjwar: {name}: unknown value 'blue'; known: {known}\n")
    monkeypatch.setenv(name, "")
    assert sample("list").status == 0


@pytest.mark.parametrize(
    ("theme", "colors"),
    [
        ("auto", {"131", "63"}),
        ("dark", {"209", "75", "248"}),
        ("light", {"124", "25", "241"}),
        ("mono", set()),
    ],
)
def test_each_theme_has_its_own_colours(run, monkeypatch, theme, colors):
    monkeypatch.setenv("RJWAR_THEME", theme)
    ran = run("battle", "battle-of-tsushima", "--color", "always")
    assert set(re.findall("\x1b\\[(?:[0-9]+;)*38;5;([0-9]+)m", ran.out)) == colors
    assert "\x1b[1mBattle of Tsushima\x1b[0m" in ran.out


@pytest.mark.parametrize(
    ("variables", "ground"),
    [
        ({"TERM": "linux"}, "dark"),
        ({"COLORFGBG": "15;0"}, "dark"),
        ({"COLORFGBG": "0;default;15"}, "light"),
        ({"COLORFGBG": "12;8"}, "dark"),
        ({"COLORFGBG": "15;default"}, "auto"),
        ({"COLORFGBG": "x;99999999999"}, "auto"),
        ({}, "auto"),
    ],
)
def test_the_ground_is_known_where_the_terminal_tells_it(monkeypatch, variables, ground):
    monkeypatch.delenv("COLORFGBG", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert terminals.ground() == ground


@pytest.mark.parametrize(
    ("variables", "links"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "vt100"}, False),
        ({"TERM": "dumb"}, False),
        ({"VTE_VERSION": "4601"}, False),
        ({"VTE_VERSION": "6800"}, True),
        ({"INSIDE_EMACS": "29.1"}, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
    ],
)
def test_only_some_terminals_have_links(monkeypatch, variables, links):
    for name in ("VTE_VERSION", "INSIDE_EMACS", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert terminals.has_links() is links


def test_at_a_terminal_a_work_leads_to_its_page(terminal, linked):
    shown = terminal("show", "work", "--data", linked, VTE_VERSION="", TERM_PROGRAM="", INSIDE_EMACS="").out
    assert set(LINK.findall(shown)) == {"https://example.org/a%20b%1B]8;;"}
    assert "A work" in shown


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        ((), {"RJWAR_LINKS": "never"}),
        ((), {"TERM": "screen"}),
        ((), {"TERM": "dumb"}),
        ((), {"NO_COLOR": "1"}),
        (("--color", "never"), {"RJWAR_LINKS": "always"}),
    ],
)
def test_there_is_no_link_where_there_are_none_or_none_are_wanted(terminal, linked, arguments, variables):
    shown = terminal("show", "one", "--sources", "--data", linked, *arguments, **variables).out
    assert "A work" in shown
    assert "\x1b]8" not in shown


def test_a_pipe_gets_links_only_where_they_are_asked_for_and_a_file_never(run, linked, monkeypatch, tmp_path):
    command = ("show", "one", "--sources", "--data", linked, "--color", "always")
    assert "\x1b]8" not in run(*command).out
    monkeypatch.setenv("RJWAR_LINKS", "always")
    assert LINK.findall(run(*command).out) == ["https://example.org/a%20b%1B]8;;"]
    run(*command, "-o", tmp_path / "file")
    assert "\x1b]8" not in (tmp_path / "file").read_text(encoding="utf-8")


def test_what_is_linked_shows_the_same_text(run, linked, monkeypatch):
    plain = run("show", "one", "--sources", "--data", linked).out
    monkeypatch.setenv("RJWAR_LINKS", "always")
    painted = run("show", "one", "--sources", "--data", linked, "--color", "always").out
    assert re.sub("\x1b]8;[^\x1b]*\x1b\\\\|\x1b\\[[0-9;]*m", "", painted) == plain
