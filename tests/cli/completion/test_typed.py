"""Whose word is being typed."""

import pytest

from rjwar.cli.completion.typed import Typed


@pytest.mark.parametrize(
    ("words", "word", "name", "kept"),
    [
        (["list", "--front"], "ko", "front", 0),
        (["list"], "--front=ko", "front", 8),
        (["list"], "-fko", "front", 2),
        (["list"], "-rfko", "front", 3),
        (["list", "-f"], "", "front", 0),
        (["list", "-rf"], "", "front", 0),
        (["list", "-fkorea"], "", "what", 0),
        (["list", "--json"], "", "what", 0),
        (["list"], "--front", None, 0),
        (["list"], "-", None, 0),
        (["battle"], "tsu", "names", 0),
        (["battle", "--json", "tsushima"], "muk", "names", 0),
        (["battle", "--"], "-x", "names", 0),
        (["export"], "ic", "format", 0),
        (["export", "ics"], "x", "what", 0),
        (["--lang"], "t", "lang", 0),
        (["--lang", "th", "stats", "--by"], "y", "by", 0),
        ([], "ti", None, 0),
    ],
)
def test_a_word_is_a_value_of_what_stands_before_it(words, word, name, kept):
    parameter, found = Typed(words).parameter(word)
    assert (parameter and parameter.name, found) == (name, kept)


@pytest.mark.parametrize(
    "words",
    [["list", "--data", "my.yaml"], ["--data=my.yaml", "list"], ["list", "--data", "x", "--data", "my.yaml"]],
)
def test_the_data_file_on_the_line_is_heeded(words):
    assert Typed(words).data == "my.yaml"


def test_after_what_is_no_command_nothing_is_known():
    assert Typed(["lsit"]).is_lost
    assert not Typed(["list", "lsit"]).is_lost


def test_after_two_hyphens_nothing_is_an_option():
    assert Typed(["battle", "--"]).options == {}
