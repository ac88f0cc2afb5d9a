"""The output options: format, fields, language, calendar, width, ASCII, file."""

import csv
import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from rjwar import __version__
from rjwar.cli.command_table import COMMANDS
from rjwar.core.text import LANGUAGES
from rjwar.core.width import cells

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_told_of_the_program_and_of_the_record(run, option, monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))
    digest = sha256(SAMPLE.read_bytes()).hexdigest()
    ran = run(option)
    assert (ran.status, ran.err) == (0, "")
    assert re.fullmatch(rf"rjwar {__version__}\nrecord: .+, format 1, sha256 {digest[:16]}\n", ran.out)


def test_the_version_is_told_without_a_record_too(run, monkeypatch, tmp_path):
    monkeypatch.setenv("RJWAR_DATA", str(tmp_path / "none.yaml"))
    assert run("--version") == (0, f"rjwar {__version__}\n", "")


@pytest.mark.parametrize(
    "command",
    [
        [],
        *(
            [name]
            for name in [
                "timeline",
                "list",
                "battle",
                "show",
                "on",
                "stats",
                "map",
                "claims",
                "sources",
                "export",
                "check",
                "schema",
            ]
        ),
    ],
)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help(run, command, option):
    ran = run(*command, option)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: rjwar {' '.join(command)}".rstrip())


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_examples_and_common_options_before_filters(run, command):
    lines = run(command, "--help").out.splitlines()
    headings = [line for line in lines if line.endswith(":") and not line.startswith(" ")]
    assert headings[0] == "Examples:"
    assert lines.index("Examples:") < 8
    order = [
        heading for heading in headings if heading in ("Common:", "Order:", "Filters:", "Output:", "Options:")
    ]
    assert order == sorted(order, key=["Common:", "Order:", "Filters:", "Output:", "Options:"].index)
    assert "Filters:" not in headings or command not in ("show", "on", "search", "chain")


def test_the_first_screen_of_help_shows_what_one_looks_with(run):
    first = run("--help").out.splitlines()[:24]
    assert [line.split()[0] for line in first[first.index("Look:") + 1 :] if line.startswith("  ")][:10] == [
        "welcome", "timeline", "map", "list", "battle", "show", "on", "search", "chain", "explore",
    ]  # fmt: skip


def test_json_is_short_for_a_format(sample):
    assert (
        sample("list", "--json")
        == sample("list", "--format", "json")
        == sample("list", "--json", "--format", "json")
    )


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "markdown", "table"])
@pytest.mark.parametrize(
    "command",
    [["list"], ["timeline"], ["battle"], ["battle", "long cape"], ["show", "sato", "thwiki"], ["check"]],
)
def test_every_command_has_every_format(sample, command, format):
    ran = sample(*command, "--format", format)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("\n") or command == ["check"]


def test_fields_pick_and_order_columns(sample):
    paths = "weight,id,forces.japan.losses.killed.best"
    assert sample("battle", "--fields", paths) == (0, """\
weight  id                     forces.japan.losses.killed.best
5       battle-off-long-cape   117
4       siege-of-fort-lena
        first-assault-on-lena
""", "")  # fmt: skip
    assert (
        sample("battle", "long cape", "--fields", paths, "--json").out
        == '[\n{"weight": 5, "id": "battle-off-long-cape", "forces.japan.losses.killed.best": 117}\n]\n'
    )
    assert (
        sample("battle", "long cape", "--fields", "weight", "--fields", "id, name", "--format", "csv").out
        == "weight,id,name\n5,battle-off-long-cape,Battle off Long Cape\n"
    )


def test_fields_make_a_table_of_any_command(sample):
    assert (
        sample("timeline", "-k", "loan", "--fields", "id,date.start").out
        == "id           date.start\nloan-of-may  1904-05-11\n"
    )
    assert (
        sample("show", "sato", "--fields", "id,born,ranks.rank").out
        == "id        born        ranks.rank\nsato-ken  1848-01-27  vice-admiral; admiral\n"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_are_in_a_language_and_fall_back_to_english_one_by_one(sample, lang):
    names = [event["name"] for event in json.loads(sample("list", "--lang", lang, "--json").out)]
    own = {"th": "ยุทธนาวีเกาะกลม", "ja": "円島沖海戦", "ru": "Бой у острова Круглого"}
    assert names[3:5] == [own.get(lang, "Battle off Long Cape"), "Siege of Fort Lena"]


def test_the_language_may_come_from_the_environment(sample, monkeypatch):
    monkeypatch.setenv("RJWAR_LANG", "ja")
    assert "円島沖海戦" in sample("list").out
    assert "円島沖海戦" not in sample("list", "--lang", "en").out


@pytest.mark.parametrize(
    ("calendar", "date"),
    [("ns", "10–11 Aug 1904"), ("os", "28–29 Jul 1904 O.S."), ("both", "10–11 Aug 1904 (28–29 Jul O.S.)")],
)
def test_dates_are_by_the_calendar_asked_for(sample, calendar, date):
    assert (
        sample("list", "-k", "naval-battle", "--calendar", calendar)
        .out.splitlines()[1]
        .startswith(f"{date}  ")
    )


def test_lists_are_by_the_new_calendar_and_cards_by_both(sample):
    assert "O.S." not in sample("list").out
    assert "28–29 July O.S." in sample("battle", "long cape").out


@pytest.mark.parametrize("command", [["list"], ["timeline"], ["battle", "long cape"], ["show", "treaty"]])
def test_in_ascii_nothing_of_ours_is_drawn_otherwise(run, command):
    data = Path(__file__).parents[1] / "good" / "plain.yaml"
    assert run(*command, "--ascii", "--data", data).out.isascii()


@pytest.mark.parametrize("width", [20, 40, 60, 100, 400])
@pytest.mark.parametrize("command", [["list"], ["timeline"], ["battle", "tsushima"]])
def test_no_drawing_is_wider_than_asked(run, command, width):
    ran = run(*command, "--width", width)
    assert ran.status == 0
    assert max(map(cells, ran.out.splitlines())) <= width


def test_a_table_in_a_pipe_is_never_cut(run):
    rows = run("list").out.splitlines()
    assert len(rows) == 1 + len(json.loads(run("list", "--json").out))
    assert max(map(len, rows)) > 100


def test_output_goes_to_a_file(sample, tmp_path):
    file = tmp_path / "out.csv"
    assert sample("list", "--format", "csv", "-o", file) == (0, "", "")
    assert len(list(csv.reader(file.read_text(encoding="utf-8").splitlines()))) == 8
    assert sample("list", "--json", "--output", file) == (0, "", "")
    assert len(json.loads(file.read_text(encoding="utf-8"))) == 7


def test_a_drawing_in_a_file_has_no_colour_unless_asked(sample, tmp_path):
    sample("list", "-o", tmp_path / "plain.txt")
    sample("list", "--color", "always", "-o", tmp_path / "painted.txt")
    assert "\x1b[" not in (tmp_path / "plain.txt").read_text(encoding="utf-8")
    assert "\x1b[" in (tmp_path / "painted.txt").read_text(encoding="utf-8")


def test_colour_may_be_forced_in_a_pipe(sample, monkeypatch):
    assert "\x1b[" in sample("list", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in sample("list").out
    assert "\x1b[" not in sample("list", "--color", "never").out
    assert "\x1b[" not in sample("list", "--json").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in sample("list").out


def test_painting_changes_nothing_but_the_paint(sample):
    for command in (["list"], ["timeline"], ["battle", "long cape"]):
        assert (
            re.sub(r"\x1b\[[0-9;]*m", "", sample(*command, "--color", "always").out) == sample(*command).out
        )
