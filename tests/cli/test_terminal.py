"""At a terminal: colour, width, pager; and what becomes of streams that are none, or know ASCII alone."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
PAINT = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def shown(terminal):
    """What a command shows at a terminal of 80 columns, of the small record."""

    def shown(*arguments, **terminal_is):
        ran = terminal(*arguments, "--data", SAMPLE, **terminal_is)
        assert ran.status == 0
        return ran.out

    return shown


def test_a_terminal_gets_colour_and_as_wide_as_it_is(shown):
    text = shown("list", rows=50)
    assert PAINT.search(text)
    assert (
        PAINT.sub("", text)
        == """\
Date                     Event                  Front        Place      Outcome
8 Feb 1904 – 5 Sep 1905  The war itself
11 May 1904              Loan of May            Finance
Jul 1904                 Rain of July
10–11 Aug 1904           Battle off Long Cape   Yellow Sea   Long Cape  ▲ Japan
12 Aug 1904 –            Siege of Fort Lena     Port Arthur  Fort Lena  ▲ Japan
2 Jan 1905
19–24 Aug 1904           First assault on Lena  Port Arthur             ▼ Russia
5 Sep 1905               Treaty of September    Diplomacy
"""
    )


@pytest.mark.parametrize(
    ("options", "environment"),
    [(["--color", "never"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"}), (["--json"], {})],
)
def test_colour_is_left_out_where_it_is_not_wanted(shown, options, environment):
    assert "\x1b" not in shown("list", *options, rows=50, **environment)


def test_what_is_longer_than_the_screen_goes_through_the_pager(shown):
    assert shown("list", rows=5, RJWAR_PAGER="sed s/^/page:/").startswith("page:")
    assert "page:" not in shown("list", rows=50, RJWAR_PAGER="sed s/^/page:/")
    assert "page:" not in shown("list", "--no-pager", rows=5, RJWAR_PAGER="sed s/^/page:/")
    assert "page:" not in shown("list", "--json", rows=5, RJWAR_PAGER="sed s/^/page:/")


def test_the_pager_is_that_of_rjwar_then_the_users(shown):
    assert shown("list", rows=5, RJWAR_PAGER="sed s/^/mine:/", PAGER="sed s/^/theirs:/").startswith("mine:")
    assert shown("list", rows=5, PAGER="sed s/^/theirs:/").startswith("theirs:")


@pytest.mark.parametrize("pager", ["no-such-pager-anywhere", "'unfinished"])
def test_without_a_pager_that_works_the_answer_is_written(shown, pager):
    assert "Treaty of September" in shown("list", rows=5, RJWAR_PAGER=pager)


def test_a_pager_that_is_left_early_is_no_failure(shown):
    assert shown("list", rows=5, RJWAR_PAGER="true") == ""


def test_no_pager_at_a_terminal_that_does_not_say_how_high_it_is(shown):
    assert "page:" not in shown("list", rows=0, RJWAR_PAGER="sed s/^/page:/")


def test_no_pager_in_a_pipe(program):
    ran = program("list", "--data", SAMPLE, RJWAR_PAGER="sed s/^/page:/")
    assert (ran.returncode, b"page:" in ran.stdout) == (0, False)


@pytest.mark.parametrize("columns", ["1", "500"])
def test_odd_widths_of_the_environment_are_bounded(program, columns):
    ran = program("timeline", "--data", SAMPLE, COLUMNS=columns)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
def test_where_only_ascii_can_be_written_json_is_escaped_and_drawings_have_twins(program, environment):
    ran = program("list", "--json", "--lang", "ja", "--data", SAMPLE, **environment)
    assert (ran.returncode, ran.stderr, ran.stdout.isascii()) == (0, b"", True)
    assert json.loads(ran.stdout)[3]["name"] == "円島沖海戦"
    ran = program("list", "--data", SAMPLE, **environment)
    assert (ran.returncode, ran.stderr, ran.stdout.isascii(), b"^ Japanese victory" in ran.stdout) == (
        0,
        b"",
        True,
        True,
    )


def test_csv_is_utf8_whatever_stdout_is_set_to(program):
    printed = program("list", "--csv", "--bom", "--lang", "th", "--data", SAMPLE, PYTHONIOENCODING="cp1252")
    text = printed.stdout.decode("utf-8-sig")
    assert text.startswith("id,")
    assert "ยุทธนาวีเกาะกลม" in text


def test_without_a_standard_output_there_is_one_line_and_74():
    ran = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m rjwar list >&-"], capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr.count(b"\n")) == (74, 1)


def test_without_a_home_everything_works(program):
    environment = dict.fromkeys(("HOME", "XDG_CACHE_HOME"), "")
    ran = program("list", "--json", "--data", SAMPLE, **environment)
    assert (ran.returncode, ran.stderr, len(json.loads(ran.stdout))) == (0, b"", 7)


def test_the_same_bytes_come_whatever_the_hash_seed_and_the_time_zone(program):
    ways = [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "XDG_CACHE_HOME": os.devnull},
    ]
    one, other = (program("list", "--json", "--data", SAMPLE, **way).stdout for way in ways)
    assert one == other
    assert one


def test_a_module_is_run_like_the_program(program):
    assert program("--version").stdout.startswith(b"rjwar ")


def test_a_table_of_nothing_is_told_of_at_a_terminal_alone(shown, run, tmp_path):
    clean = tmp_path / "clean.yaml"
    clean.write_text("events: [{id: rain, name: Rain, date: 1904-07}]\n")
    assert shown("search", "zeppelin") == "rjwar: nothing matched; take a word or a filter out\n"
    assert shown("list", "--until", "1800").startswith("rjwar: nothing matched")
    assert shown("check", clean) == ""
    told = run("search", "zeppelin", "--data", SAMPLE)
    assert (told.status, told.out, told.err) == (0, "", "")
