"""Words that narrow a list of people, ships, places or units."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.list_words import options_of


@pytest.mark.parametrize(
    ("what", "words", "options"),
    [
        ("ships", [], {}),
        (
            "ships",
            ["russian", "destroyers", "captured"],
            {"side": ("russia",), "type": ("destroyer",), "fate": ("captured",)},
        ),
        ("ships", ["japan", "russia"], {"side": ("japan", "russia")}),
        ("ships", ["torpedo", "boats"], {"type": ("torpedo-boat",)}),
        ("ships", ["броненосец"], {"type": ("battleship",)}),
        ("ships", ["port arthur"], {"event": ("event:battle-of-port-arthur",)}),
        ("units", ["ARMIES"], {"kind": ("army",)}),
        ("units", ["Japanese", "divisions"], {"side": ("japan",), "kind": ("division",)}),
        ("people", ["sha-ho"], {"event": ("event:battle-of-shaho",)}),
    ],
)
def test_words_are_the_options_that_they_name(war, what, words, options):
    assert options_of(war, what, words) == options


def test_a_word_of_several_types_is_all_of_them(war):
    [types] = options_of(war, "ships", ["cruisers"])["type"]
    assert {"armoured-cruiser", "protected-cruiser"} <= set(types.split(","))


@pytest.mark.parametrize(
    ("what", "words", "word"),
    [("ships", ["japan", "xyzzy"], "xyzzy"), ("people", ["destroyers"], "destroyers")],
)
def test_a_word_that_is_none_of_them_is_wrong_usage(war, what, words, word):
    with pytest.raises(WrongUsage, match=f"list {what}: '{word}' is none of these: side, event"):
        options_of(war, what, words)
