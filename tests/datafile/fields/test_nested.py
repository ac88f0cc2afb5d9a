"""What holds others: the sound ones are kept, the faults of the rest told."""

import pytest

from rjwar.datafile.fields.base import Refused
from rjwar.datafile.fields.nested import ListOf, MapOf, ObjectType
from rjwar.datafile.fields.texts import Pattern

WORD = Pattern(r"[a-z]+", "a word in small letters")
PAIR = ObjectType(dict, {"one": WORD, "two": ListOf(WORD)}, ("one",))
SHORT = ObjectType(dict, {"one": WORD, "two": WORD}, ("one",), short="one")


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (ListOf(WORD), "[a, b]", ("a", "b")),
        (ListOf(WORD), "[]", ()),
        (MapOf(WORD), "{a: b, c: null}", {"a": "b"}),
        (PAIR, "{one: a, two: null}", {"one": "a"}),
        (SHORT, "a", {"one": "a"}),
        (SHORT, "{one: a, two: b}", {"one": "a", "two": "b"}),
    ],
)
def test_what_holds_others_is_read(read, value, text, found):
    assert read(value, text) == (found, [])


@pytest.mark.parametrize(
    ("value", "text", "message"),
    [
        (ListOf(WORD), "mukden", "is no list; write [mukden]"),
        (ListOf(WORD), "{a: b}", "is no list; write one"),
        (MapOf(WORD), "mukden", "is no mapping; write 'name: value' lines"),
        (PAIR, "mukden", "is no mapping; write its fields: one, two"),
    ],
)
def test_a_value_of_another_shape_is_refused(read, value, text, message):
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
        (PAIR, "{one: a, tow: [b]}", {"one": "a"}, ["unknown field 'tow'; did you mean 'two'?"]),
        (PAIR, "{two: [b]}", None, ["the field 'one' is missing; add 'one: ...'"]),
        (PAIR, "{one: A}", None, ["'A' is not allowed; write a word in small letters"]),
    ],
)
def test_faults_within_are_told_and_the_rest_is_kept(read, value, text, found, told):
    assert read(value, text) == (found, told)
