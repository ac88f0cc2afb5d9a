"""`rjwar` alone: the war in a few lines, and what to type next."""

import pytest


def test_without_a_word_the_record_says_what_it_is_and_what_to_type(run):
    ran = run("--width", "80")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Russo-Japanese War · 8 February 1904 – 5 September 1905")
    assert "rjwar battle tsushima" in ran.out
    assert len(ran.out.splitlines()) <= 12


@pytest.mark.parametrize(
    ("lang", "title"), [("th", "สงครามรัสเซีย-ญี่ปุ่น"), ("ja", "日露戦争"), ("ru", "Русско-японская война")]
)
def test_it_speaks_the_language_asked_for(run, lang, title):
    assert run("--lang", lang).out.startswith(title)


def test_of_a_record_of_ones_own_it_names_no_battle_that_is_not_there(sample):
    out = sample().out
    assert "tsushima" not in out
    assert "rjwar timeline" in out


def test_an_unknown_option_is_still_a_mistake(run):
    assert run("--nonsense").status == 2
