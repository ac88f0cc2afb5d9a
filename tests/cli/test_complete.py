"""What a shell offers after TAB."""

from pathlib import Path

import pytest

from rjwar.cli import complete
from rjwar.cli.command_table import COMMANDS
from rjwar.cli.options import FILTER_OPTIONS, OUTPUT_OPTIONS

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("battle-", ["battle-off-long-cape"]),
        ("Lo", ["Long"]),
        ("円", ["円島沖海戦"]),
        ("ยุ", ["ยุทธนาวีเกาะกลม"]),
        ("Бо", ["Бой"]),
        ("loan", []),  # no combat
        ("zzz", []),
    ],
)
def test_a_battle_is_offered_by_the_words_of_its_names(typed, offered):
    found = complete.battles(typed)
    assert set(offered) <= set(found)
    assert all(word.startswith(typed) for word in found)
    assert offered or not found


def test_without_a_beginning_ids_are_offered():
    assert complete.battles("") == ["battle-off-long-cape", "first-assault-on-lena", "siege-of-fort-lena"]


@pytest.mark.parametrize(
    ("option", "typed", "offered"),
    [
        ("front", "y", "yellow-sea"),
        ("kind", "com", "combat"),
        ("kind", "si", "siege"),
        ("outcome", "jap", "japanese-victory"),
        ("outcome", "jap", "japan"),
        ("side", "br", "britain"),
        ("person", "sa", "sato-ken"),
        ("ship", "As", "Asahi"),
        ("place", "fort", "fort-lena"),
        ("tag", "gun", "gunnery"),
        ("source", "th", "thwiki"),
    ],
)
def test_a_filter_offers_its_words(option, typed, offered):
    found = complete.filtered(option, typed)
    assert offered in found
    assert all(word.startswith(typed) for word in found)


def test_a_choice_offers_its_words():
    (view,) = (option for option in COMMANDS["timeline"].own if option.name == "view")
    assert complete.of(view)("l") == ["line", "lanes"]
    (format,) = (option for option in OUTPUT_OPTIONS if option.name == "format")
    assert complete.of(format)("") == ["table", "csv", "json", "jsonl", "markdown", "tsv"]


@pytest.mark.parametrize("option", ["year", "since", "grep", "min-weight"])
def test_a_filter_of_free_text_offers_nothing(option):
    (found,) = (one for one in FILTER_OPTIONS if one.name == option)
    assert complete.of(found) is None


def test_anything_can_be_shown():
    assert {"sato-ken", "akebono-maru", "campbell-1978", "fort-lena", "war"} <= set(complete.anything(""))


def test_a_broken_record_offers_nothing(monkeypatch, tmp_path):
    (tmp_path / "own.yaml").write_text("events: [")
    monkeypatch.setenv("RJWAR_DATA", str(tmp_path / "own.yaml"))
    assert complete.battles("") == []


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("rjwar ti", ["timeline"]),
        ("rjwar battle bat", ["battle-off-long-cape"]),
        ("rjwar list --front por", ["port-arthur"]),
        ("rjwar list --lim", ["--limit"]),
        ("rjwar show ยุ", ["ยุทธนาวีเกาะกลม"]),
    ],
)
def test_bash_is_told_what_may_follow(program, line, offered):
    ran = program(_RJWAR_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split()) - 1), RJWAR_DATA=str(SAMPLE))
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert set(offered) <= set(ran.stdout.decode().split())
