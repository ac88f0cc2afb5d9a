"""One page in several languages."""

from __future__ import annotations

import json

import pytest

from pages import Page, data
from rjwar.formats.event_text import one_line


def test_every_text_of_every_language_is_there(exported, sample):
    text = exported("html", "--lang", "en,th,ja,ru,zh,ko")
    first = {words for _, words in Page(text).words}  # what is the same in another language is not told again
    for lang, columns in data(text, "_texts").items():
        events = json.loads(sample("list", "--lang", lang, "--json").out)
        told = {one_line(event["summary"]) for event in events if event["summary"] and event["kind"] != "war"}
        assert told <= {*columns["texts"], *columns["apart"], *first}


def test_a_further_language_costs_its_own_texts_alone(whole):
    one, other, both = (whole("html", lang=lang) for lang in ("en", "th", "en,th"))
    assert len(both.encode()) < len(one.encode()) + len(other.encode()) * 0.45


def test_the_languages_may_be_given_together_or_one_by_one(exported):
    assert exported("html", "--lang", "en", "--lang", "th") == exported("html", "--lang", "en,th")
    assert exported("html", "--lang", "th,th") == exported("html", "--lang", "th")


@pytest.mark.parametrize("command", [("export", "ics"), ("list",), ("show", "loan-of-may"), ("stats",)])
@pytest.mark.parametrize("languages", [("--lang", "en,th"), ("--lang", "en", "--lang=th")])
def test_only_a_page_comes_in_several_languages(command, languages, sample):
    status, _, err = sample(*command, *languages)
    assert (status, err) == (2, "rjwar: --lang: en,th is for 'rjwar export html'; give one language\n")
