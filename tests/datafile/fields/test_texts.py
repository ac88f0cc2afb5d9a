"""Texts: any, of one form, one of some words, in several languages."""

import pytest

from rjwar.datafile.fields.base import Refused
from rjwar.datafile.fields.texts import ByLanguage, Choice, OneOrMore, Pattern, Text

LANGUAGES = ByLanguage()
WORD = Pattern(r"[a-z]+", "a word in small letters")


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (Text(), "no", "no"),
        (Text(), "12:30", "12:30"),
        (WORD, "mukden", "mukden"),
        (Choice("sunk", "wrecked"), "sunk", "sunk"),
        (LANGUAGES, "Mukden", {"en": "Mukden"}),
        (LANGUAGES, "{ja: 奉天, ko: null, en: Mukden}", {"ja": "奉天", "en": "Mukden"}),
        (OneOrMore(), "[Corbett, Slade]", "Corbett; Slade"),
        (OneOrMore(), "Corbett", "Corbett"),
    ],
)
def test_a_text_is_read(read, value, text, found):
    assert read(value, text) == (found, [])


@pytest.mark.parametrize(
    ("value", "text", "message"),
    [
        (Text(), "[a]", "is a list; write plain text"),
        (Text(), "{a: b}", "is a mapping; write plain text"),
        (WORD, "Mukden", "'Mukden' is not allowed; write a word in small letters"),
        (WORD, "“mukden”", "'“mukden”' has typographic quotation marks; write plain ones, or none"),
        (Choice("sunk", "wrecked"), "drowned", "unknown value 'drowned'; write one of sunk, wrecked"),
        (Choice("1"), "2", "unknown value '2'; write 1"),
        (LANGUAGES, "[Mukden]", "is a list; write a text, or a mapping of languages to texts"),
        (LANGUAGES, "{en: {a: b}}", "is no text; write a text, or a mapping of languages to texts"),
    ],
)
def test_a_value_of_another_kind_is_refused(read, value, text, message):
    with pytest.raises(Refused) as refused:
        read(value, text)
    assert refused.value.message == message


def test_an_unknown_language_is_told_and_the_others_are_kept(read):
    found, told = read(LANGUAGES, "{en: Mukden, fr: Moukden}")
    assert (found, told) == ({"en": "Mukden"}, ["unknown language 'fr'; known: en, th, ja, ru, zh, ko"])
