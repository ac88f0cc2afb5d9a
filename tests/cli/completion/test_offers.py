"""What may follow on a line."""

import os
from pathlib import Path

import pytest

from rjwar.cli.command_table import COMMANDS
from rjwar.cli.completion.offers import offered

SAMPLE = Path(__file__).parents[2] / "good" / "sample.yaml"


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setenv("RJWAR_DATA", str(SAMPLE))


def words(*line):
    """All that is offered, as whole words."""
    found = offered(line[:-1], line[-1])
    return [line[-1][: found.kept] + text for text in found.words]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (["ti"], ["timeline"]),
        (["battle", "battle-"], ["battle-off-long-cape"]),
        (["battle", "Lo"], ["Long Cape Affair", "Long"]),
        (["battle", "円"], ["円島沖海戦"]),
        (["battle", "loan"], []),
        (["show", "loan"], ["loan-of-may"]),
        (["loan"], ["loan-of-may"]),
        (["person:sa"], ["person:sato-ken"]),
        (["person", "sa"], ["sato-ken"]),
        (["compare", "battle-"], ["battle-off-long-cape"]),
        (["ships", "--fa"], ["--fate"]),
        (["help", "ti"], ["timeline"]),
        (["help", "loan"], []),
        (["show", "person:sa"], ["person:sato-ken"]),
        (["show", "pe"], ["person:"]),
        (["show", "place:F"], ["place:Fort Lena", "place:Fort"]),
        (["list", "--front", "y"], ["yellow-sea"]),
        (["list", "--front=y"], ["--front=yellow-sea"]),
        (["list", "-fy"], ["-fyellow-sea"]),
        (["list", "--front", "finance,y"], ["finance,yellow-sea"]),
        (["list", "--front=finance,y"], ["--front=finance,yellow-sea"]),
        (["list", "--kind", "na"], ["naval", "naval-battle"]),
        (["list", "--outcome", "jap"], ["japanese-victory", "japan"]),
        (["list", "--tag", "gun"], ["gunnery"]),
        (["list", "--ship", "As"], ["Asahi"]),
        (["list", "--event", "sie"], ["siege-of-fort-lena"]),
        (["list", "--exclude", "ki"], ["kind="]),
        (["list", "--exclude", "kind=si"], ["kind=siege"]),
        (["list", "--exclude", "kind=siege,lo"], ["kind=siege,loan"]),
        (["list", "--exclude=kind=si"], ["--exclude=kind=siege"]),
        (["list", "--exclude", "grep=x"], []),
        (["list", "--exclude", "colour=r"], []),
        (["list", "--fields", "id,da"], ["id,date."]),
        (["list", "--fields", "date.ea"], ["date.earliest"]),
        (["list", "--fields", "forces.japan.losses.k"], ["forces.japan.losses.killed."]),
        (["show", "--fields", "displ"], ["displacement_t"]),
        (["claims", "--fields", "of.n"], ["of.name"]),
        (["stats", "--fields", "losses.japan.l"], ["losses.japan.low"]),
        (["sources", "--fields", "container"], []),
        (["check", "--fields", "mess"], ["message"]),
        (["on", "--fields", "date.n"], ["date.ns"]),
        (["list", "--format", "j"], ["json", "jsonl"]),
        (["list", "--lang", "t"], ["th"]),
        (["timeline", "--view", "l"], ["line", "lanes"]),
        (["timeline", "--by", "f"], ["front"]),
        (["stats", "--by", "mo"], ["month"]),
        (["export", "ma"], ["markwhen"]),
        (["export", "ics", "battle-o"], ["battle-off-long-cape"]),
        (["schema", "o"], ["output"]),
        (["sources", "corb"], ["corbett-1914"]),
        (["sources", "--type", "b"], ["book"]),
        (["claims", "--field", "losses"], ["losses"]),
        (["list", "pe"], ["people", "person:"]),
        (["list", "ships", "pe"], ["person:"]),
        (["list", "units", "--kind", "naval"], ["naval-division"]),
        (["list", "ships", "--fields", "laun"], ["launched"]),
        (["list", "--lim"], ["--limit"]),
        (["list", "--year", "19"], []),
        (["list", "--grep", "l"], []),
        (["lsit", "x"], []),
        (["list", "x"], []),
        (["--co"], ["--color"]),
        (["--sh"], ["--show-completion"]),
    ],
)  # fmt: skip
def test_what_begins_with_the_word_is_offered(line, found):
    assert words(*line) == found


def test_before_a_command_there_are_commands_and_after_it_options():
    assert words("") == list(COMMANDS)
    assert {"--front", "ships"} <= set(words("list", ""))
    assert "--show-completion" not in words("list", "--")
    assert words("battle", "--", "--") == []


def test_of_the_filters_those_are_offered_that_make_sense_of_what_is_listed():
    assert {"--front", "--type", "--fate"} <= set(words("list", "--"))
    offers = words("list", "ships", "--")
    assert {"--type", "--fate", "--side", "--json"} <= set(offers)
    assert "--front" not in offers
    assert "--type" not in words("list", "people", "--")


@pytest.mark.parametrize(
    "line", [["list", "--data", ""], ["list", "--data=x"], ["list", "-o", "x"], ["check", "x"]]
)
def test_files_are_the_shells_to_offer_where_they_are_meant_alone(line):
    assert offered(line[:-1], line[-1]).is_file
    assert not offered(["list", "--front"], "x").is_file


def test_an_offer_says_what_it_is():
    assert offered(["battle"], "battle-o").words == {
        "battle-off-long-cape": "1904-08-10/1904-08-11 naval-battle"
    }
    assert offered(["list", "--person"], "sa").words == {"sato-ken": "Sato Ken"}
    assert offered([], "li").words == {"list": COMMANDS["list"].help}


def test_the_record_on_the_line_wins(tmp_path):
    (tmp_path / "own.yaml").write_text("events: [{id: picnic, name: A picnic, date: 1904, front: meadow}]")
    assert words("list", "--data", str(tmp_path / "own.yaml"), "--front", "") == ["meadow"]
    assert words("list", "--front", "me") == []


@pytest.mark.parametrize("text", ["events: [", None, "-"])
def test_a_record_that_is_none_offers_nothing(tmp_path, text):
    file = tmp_path / "own.yaml"
    if text and text != "-":
        file.write_text(text)
    assert words("list", "--data", "-" if text == "-" else str(file), "--front", "") == []


def test_nobody_waits_for_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert words("battle", "--data", str(tmp_path / "pipe"), "x") == []
