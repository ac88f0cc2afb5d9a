"""Words that narrow a list of people, ships, places or units."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.list_words import list_asked, options_of


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
        (
            "ships",
            ["japan", "sunk"],
            {"side": ("japan",), "fate": ("sunk",)},
        ),  # though one event has both words
        ("ships", ["battleships"], {"type": ("battleship",)}),  # though one event has the word
        ("ships", ["tsushima", "sunk"], {"event": ("event:battle-of-tsushima",), "fate": ("sunk",)}),
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


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["battleships"], ["ships", "battleships"]),
        (["russian", "cruisers", "sunk"], ["ships", "russian", "cruisers", "sunk"]),
        (["captured", "ships"], ["ships", "captured"]),
        (["hospital", "ships"], ["ships", "hospital", "ships"]),
        (["Japanese", "divisions"], ["units", "Japanese", "divisions"]),
        (["japan"], []),
        (["russian", "ships"], []),
        (["hospital"], []),
        (["mines"], []),
        (["tsushima", "sunk"], []),
        ([""], []),
    ],
)
def test_types_fates_and_kinds_ask_for_a_list_that_they_need_not_name(war, words, asked):
    assert list_asked(war, words) == asked


def test_a_word_that_comes_again_is_asked_of_the_record_no_more(war, monkeypatch):
    asked = []
    rows = war.rows
    monkeypatch.setattr(war, "rows", lambda sql, *values: asked.append(sql) or rows(sql, *values))
    few, many = [], []
    for times, seen in ((20, few), (200, many)):
        assert options_of(war, "ships", ["sunk"] * times) == {"fate": ("sunk",) * times}
        seen += asked
        asked.clear()
    assert len(many) == len(few) > 0
