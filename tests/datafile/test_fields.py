"""The types of value: what each takes from a node, and what it refuses with which words."""

from datetime import date

import pytest

from rjwar.datafile.fields import (
    At,
    Box,
    ByLanguage,
    Choice,
    Degrees,
    EdtfDate,
    FigureValue,
    ListOf,
    MapOf,
    ObjectType,
    OneOrMore,
    Pattern,
    Refused,
    Text,
)
from rjwar.datafile.yaml_reader import Faults, InputFile, entries
from rjwar.record.model import Figure

LANGUAGES = ByLanguage()
WORD = Pattern(r"[a-z]+", "a word in small letters")
PAIR = ObjectType(dict, {"one": WORD, "two": ListOf(WORD)}, ("one",))
SHORT = ObjectType(dict, {"one": WORD, "two": WORD}, ("one",), short="one")


def read(value, text):
    """What a value makes of a text, and what it told on the way."""
    faults = Faults("own.yaml")
    (entry,) = entries(InputFile("own.yaml", f"value: {{it: {text}}}\n".encode()), faults)
    found = value.read(entry.node, At(faults))
    return found, [problem.message for problem in faults.found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("117", Figure(117, 117, 117)),
        ("0", Figure(0, 0, 0)),
        ("[110, 117]", Figure(low=110, high=117)),
        ("'>5000'", Figure(low=5000)),
        ("'~5000'", Figure(best=5000)),
        ("{best: 117}", Figure(best=117)),
        (
            "{best: 12500, low: 12000, high: 13000, counts: crews only}",
            Figure(12500, 12000, 13000, {"en": "crews only"}),
        ),
        ("{low: 5, high: 5}", Figure(low=5, high=5)),
    ],
)
def test_a_figure_is_written_in_several_ways(text, figure):
    assert read(FigureValue(), text) == (figure, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-5", '\'-5\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("'5,000'", '\'5,000\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("1e9", '\'1e9\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("๕", '\'๕\' is no figure; write 5000, [4000, 5000], ">5000" or "~5000" in plain digits'),
        ("[1, 2, 3]", "is no figure; write [low, high], or one number"),
        ("[120, 110]", "120 > 110 is out of order; low is at most best, and best at most high"),
        (
            "{low: 110, best: 130, high: 120}",
            "110 > 130 > 120 is out of order; low is at most best, and best at most high",
        ),
        ("{counts: crews}", "gives no number; write best, low or high, or leave it out"),
    ],
)
def test_what_is_no_figure_is_refused(text, message):
    with pytest.raises(Refused) as refused:
        read(FigureValue(), text)
    assert refused.value.message == message


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (Text(), "no", "no"),
        (Text(), "12:30", "12:30"),
        (WORD, "mukden", "mukden"),
        (Choice("sunk", "wrecked"), "sunk", "sunk"),
        (Degrees(90), "-41.27", -41.27),
        (Box(), "[38, 50.5, -118, 135]", (38.0, 50.5, -118.0, 135.0)),
        (LANGUAGES, "Mukden", {"en": "Mukden"}),
        (LANGUAGES, "{ja: 奉天, ko: null, en: Mukden}", {"ja": "奉天", "en": "Mukden"}),
        (OneOrMore(), "[Corbett, Slade]", "Corbett; Slade"),
        (OneOrMore(), "Corbett", "Corbett"),
        (ListOf(WORD), "[a, b]", ("a", "b")),
        (ListOf(WORD), "[]", ()),
        (MapOf(WORD), "{a: b, c: null}", {"a": "b"}),
        (PAIR, "{one: a, two: null}", {"one": "a"}),
        (SHORT, "a", {"one": "a"}),
        (SHORT, "{one: a, two: b}", {"one": "a", "two": "b"}),
    ],
)
def test_a_value_is_read(value, text, found):
    assert read(value, text) == (found, [])


def test_a_date_is_read():
    assert read(EdtfDate(), "1904-02-08")[0].earliest == date(1904, 2, 8)


@pytest.mark.parametrize(
    ("value", "text", "message"),
    [
        (Text(), "[a]", "is a list; write plain text"),
        (Text(), "{a: b}", "is a mapping; write plain text"),
        (WORD, "Mukden", "'Mukden' is not allowed; write a word in small letters"),
        (Choice("sunk", "wrecked"), "drowned", "unknown value 'drowned'; write one of sunk, wrecked"),
        (Choice("1"), "2", "unknown value '2'; write 1"),
        (Degrees(90), "91", "'91' is no degrees; write a number from -90 to 90"),
        (Degrees(90), "41°N", "'41°N' is no degrees; write a number from -90 to 90"),
        (Box(), "[1, 2, 3]", "is no box; write [south, north, west, east] in degrees"),
        (
            Box(),
            "[50, 38, 118, 135]",
            "the box is empty; write [south, north, west, east], the smaller of each pair first",
        ),
        (EdtfDate(), "1904-13", "'1904-13': there is no month 13; months are 01 to 12"),
        (LANGUAGES, "[Mukden]", "is a list; write a text, or a mapping of languages to texts"),
        (LANGUAGES, "{en: {a: b}}", "is no text; write a text, or a mapping of languages to texts"),
        (ListOf(WORD), "mukden", "is no list; write [mukden]"),
        (ListOf(WORD), "{a: b}", "is no list; write one"),
        (MapOf(WORD), "mukden", "is no mapping; write 'name: value' lines"),
        (PAIR, "mukden", "is no mapping; write its fields: one, two"),
    ],
)
def test_a_value_of_another_kind_is_refused(value, text, message):
    with pytest.raises(Refused) as refused:
        read(value, text)
    assert refused.value.message == message


@pytest.mark.parametrize(
    ("value", "text", "found", "told"),
    [
        (
            ListOf(WORD),
            "[a, B, null, c]",
            ("a", "c"),
            ["'B' is not allowed; write a word in small letters", "an item without a value; take it out"],
        ),
        (MapOf(WORD), "{a: B, c: d}", {"c": "d"}, ["'B' is not allowed; write a word in small letters"]),
        (
            LANGUAGES,
            "{en: Mukden, fr: Moukden}",
            {"en": "Mukden"},
            ["unknown language 'fr'; known: en, th, ja, ru, zh, ko"],
        ),
        (PAIR, "{one: a, tow: [b]}", {"one": "a"}, ["unknown field 'tow'; did you mean 'two'?"]),
        (PAIR, "{two: [b]}", None, ["the field 'one' is missing; add 'one: ...'"]),
        (PAIR, "{one: A}", None, ["'A' is not allowed; write a word in small letters"]),
    ],
)
def test_what_holds_others_tells_their_faults_and_keeps_the_rest(value, text, found, told):
    assert read(value, text) == (found, told)
