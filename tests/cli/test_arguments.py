"""The line as it is typed: what may stand where."""

import contextlib
import io
import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rjwar.cli import app
from rjwar.cli.arguments import hoisted, understood
from rjwar.cli.command_table import COMMANDS
from rjwar.core.errors import WrongUsage


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
    assert (
        sample("list", "--csv")
        == sample("list", "--format", "csv")
        == sample("list", "--csv", "--format", "csv")
    )


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
    assert (
        sample("export", "ics", "--lang", "en,th").err
        == "rjwar: --lang: en,th is for 'rjwar export html'; give one language\n"
    )


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "円島沖海戦"),
        ({"LANG": "ja"}, "円島沖海戦"),
        ({"LC_ALL": "C.UTF-8", "LANG": "ja_JP.UTF-8"}, "Battle off Long Cape"),
        ({"LC_MESSAGES": "ru_RU", "LANG": "ja_JP.UTF-8"}, "Бой у острова Круглого"),
        ({"LANG": "kok_IN"}, "Battle off Long Cape"),
        ({"LANG": "ja_JP.UTF-8", "RJWAR_LANG": "th"}, "ยุทธนาวีเกาะกลม"),
        ({"RJWAR_LANG": "th_TH.TIS-620"}, "ยุทธนาวีเกาะกลม"),
        ({"LANG": "ja-JP"}, "円島沖海戦"),
    ],
)
def test_what_people_read_is_in_the_language_of_their_system(sample, monkeypatch, environment, shown):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert shown in sample("list").out


@pytest.mark.parametrize("tag", ["th_TH.UTF-8", "th-TH", "TH"])
def test_a_language_is_known_by_its_locale(sample, tag):
    assert sample("list", "--lang", tag) == sample("list", "--lang", "th")


def test_a_date_alone_is_read_in_the_language_that_answers(sample, monkeypatch):
    monkeypatch.setenv("LANG", "th_TH.UTF-8")
    assert sample("10 ส.ค. 47") == sample("on", "10 ส.ค. 47")
    assert sample("10 ส.ค. 47").status == 0


def test_what_programs_read_never_is(sample, monkeypatch):
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert [event["name"] for event in json.loads(sample("list", "--json").out)][3] == "Battle off Long Cape"
    assert "円島沖海戦" not in sample("list", "--csv").out


def by_typer(arguments):
    """The command and the values that Typer reads from a line; None where it does not come to a command."""
    read = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "run", lambda command, values: read.append((command, values)) or 0)
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            app.command()(hoisted(arguments), prog_name="rjwar", standalone_mode=False)
    return (
        (read[0][0], {key: value if value != () else None for key, value in read[0][1].items()})
        if read
        else None
    )


OPTIONS = sorted(
    {spelling for command in COMMANDS.values() for option in command.options for spelling in option.spellings}
)
WORDS = st.sampled_from([
    *COMMANDS, "tsushima", "1904", "", "-", "--", "=", "--=", "-=", "x,y", "-1", "+1", "003", "1_000", "๑", " 7", "1e3", "0" * 12, "--help", "-h", "-V", "--version",
    "-rn3", "-rn", "-n3", "-n=3", "-er", "-rx", "-yk", "--sort=name", "--json=1", "--front=", "--limit=5", "--fron", "-json", "--no-json", "---json", "\ud800", "a b",
])  # fmt: skip


@settings(max_examples=150)
@given(st.lists(WORDS | st.sampled_from(OPTIONS) | st.text(max_size=3), max_size=7))
def test_both_doors_understand_the_same_or_the_small_one_hands_over(arguments):
    try:
        line = understood(arguments)
    except WrongUsage:
        return
    if line is not None:
        assert by_typer(arguments) == line


def _once(option):
    """What may not be drawn again: an option that is refused when it is given twice."""
    return option.key if option.key in ("data", "output") else object()


@pytest.mark.parametrize("option", ["--data", "--output"])
def test_a_file_given_twice_is_refused(run, option):
    assert (
        run("list", option, "a", option, "b").err
        == f"rjwar: {option} is given twice, as 'a' and 'b'; give one of them\n"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("-front", "-front is one hyphen short; write --front"),
        ("-output=x.csv", "-output is one hyphen short; write --output"),
        ("-help", "-help is one hyphen short; write --help"),
        ("-n=3", "-n=3: a letter needs no '='; write -n 3"),
        ("-o=x.csv", "-o=x.csv: a letter needs no '='; write -o x.csv"),
    ],
)
def test_an_option_as_other_programs_have_it_is_told(run, typed, told):
    assert run("list", typed, "korea") == (2, "", f"rjwar: {told}\n")


@settings(max_examples=100)
@given(st.data())
def test_a_well_formed_line_is_understood_without_typer(data):
    command = data.draw(st.sampled_from(list(COMMANDS.values())))
    words = [command.name, *("x" for argument in command.arguments if argument.required)]
    for option in data.draw(st.lists(st.sampled_from(command.options), max_size=4, unique_by=_once)):
        spelling = data.draw(st.sampled_from(option.spellings))
        value = "7" if option.number else data.draw(st.sampled_from(["x", "a,b", "-", "--json", ""]))
        joined = f"{spelling}={value}" if spelling.startswith("--") else f"{spelling}{value}"
        words += (
            [spelling]
            if option.is_flag
            else data.draw(st.sampled_from([[spelling, value], [joined]] if value else [[spelling, value]]))
        )
    assert understood(words) == by_typer(words)
    assert understood(words) is not None


def test_the_small_door_imports_no_typer():
    code = "import sys; from rjwar.cli import main; main(sys.argv[1:]); sys.exit('typer' in sys.modules or 'click' in sys.modules)"
    assert (
        subprocess.run(
            [sys.executable, "-c", code, "schema"], stdout=subprocess.DEVNULL, check=False
        ).returncode
        == 0
    )
