"""The line as it is typed: what may stand where."""

import json

import pytest

from rjwar.cli.arguments import hoisted


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["list"], ["list"]),
        (["--lang", "th", "list"], ["list", "--lang", "th"]),
        (["--lang=th", "-e", "list", "--json"], ["list", "--lang=th", "-e", "--json"]),
        (["--data", "list", "timeline"], ["timeline", "--data", "list"]),
        (["--front", "korea", "list"], ["--front", "korea", "list"]),  # no option of every command
        (["--json=x", "list"], ["--json=x", "list"]),
        (["--help"], ["--help"]),
        ([], []),
        (["--lang"], ["--lang"]),
    ],
)
def test_what_every_command_has_may_stand_before_it(typed, read):
    assert hoisted(typed) == read


def test_the_last_of_two_counts_wherever_they_stand(sample):
    assert sample("--lang", "ja", "list") == sample("list", "--lang", "ja")
    assert sample("--lang", "ja", "list", "--lang", "th") == sample("list", "--lang", "th")


def test_a_command_refuses_what_it_does_not_take(sample):
    assert sample("--json", "export", "ics").err.startswith("rjwar: no such option: --json")


def test_csv_is_short_for_a_format(sample):
    assert sample("list", "--csv") == sample("list", "--format", "csv") == sample("list", "--csv", "--format", "csv")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--json", "--csv"], "--json and --csv exclude each other; give one"),
        (["--csv", "--format", "tsv"], "--csv and --format tsv exclude each other; give one"),
        (["--no-color", "--color", "always"], "--no-color and --color always exclude each other; give one"),
        (["--era", "showa"], "--era: unknown value 'showa'; known: ce, be, meiji"),
        (["--lang", "en,th"], "--lang: en,th is for 'rjwar export html'; give one language"),
        (["--lang", "en,fr"], "--lang: unknown value 'fr'; known: en, th, ja, ru, zh, ko"),
    ],
)
def test_what_makes_no_sense_together_is_refused(sample, options, message):
    assert sample("list", *options) == (2, "", f"rjwar: {message}\n")


def test_no_color_is_never(sample, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in sample("list").out
    assert "\x1b[" not in sample("list", "--no-color").out


def test_a_page_alone_is_in_several_languages(sample):
    assert sample("export", "html", "--lang", "en,th").status == 0
    assert sample("export", "ics", "--lang", "en,th").err == "rjwar: --lang: en,th is for 'rjwar export html'; give one language\n"


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "円島沖海戦"),
        ({"LANG": "ja"}, "円島沖海戦"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"}, "Battle off Long Cape"),
        ({"LC_MESSAGES": "ru_RU", "LANG": "ja_JP.UTF-8"}, "Бой у острова Круглого"),
        ({"LANG": "kok_IN"}, "Battle off Long Cape"),
        ({"LANG": "ja_JP.UTF-8", "RJWAR_LANG": "th"}, "ยุทธนาวีเกาะกลม"),
    ],
)
def test_what_people_read_is_in_the_language_of_their_system(sample, monkeypatch, environment, shown):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert shown in sample("list").out


def test_what_programs_read_never_is(sample, monkeypatch):
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert [event["name"] for event in json.loads(sample("list", "--json").out)][3] == "Battle off Long Cape"
    assert "円島沖海戦" not in sample("list", "--csv").out
