"""The words of options that take one of a few."""

import pytest

from rjwar.cli.choices import choices
from rjwar.cli.command_table import COMMANDS
from rjwar.cli.options import OUTPUT_OPTIONS


def test_options_and_arguments_tell_their_words():
    own = {
        f"{command.name} {option.name}": choices(option)
        for command in COMMANDS.values()
        for option in (*command.own, *command.arguments)
    }
    assert list(own["timeline view"])[:4] == ["line", "days", "lanes", "months"]
    assert "losses" in own["timeline by"]
    assert list(own["stats by"])[:2] == ["year", "month"]
    assert "ics" in own["export format"]
    assert own["schema which"] == ("data", "output")
    assert own["battle names"] == ()


def test_formats_are_the_table_and_those_there_are():
    (format,) = (option for option in OUTPUT_OPTIONS if option.name == "format")
    assert choices(format) == ["table", "svg", "csv", "json", "jsonl", "markdown", "tsv"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["list", "-n", "1", "--format", "JSON"], ["list", "-n", "1", "--json"]),
        (["stats", "--by", "Fronts,YEAR"], ["stats", "--by", "front,year"]),
        (["timeline", "--view", "Month"], ["timeline", "--view", "months"]),
        (["list", "-n", "3", "--sort", "Losses"], ["list", "-n", "3", "--sort", "losses"]),
        (["schema", "Data"], ["schema", "data"]),
    ],
)
def test_case_and_number_of_a_word_are_passed_over(run, typed, meant):
    answer = run(*typed)
    assert answer == run(*meant)
    assert answer.status == 0
