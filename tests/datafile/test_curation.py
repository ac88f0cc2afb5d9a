"""What a curated record owes besides: warnings of `check`, each rule of which `test_check` breaks with a file."""

import pytest

from rjwar.datafile.check import diagnose
from rjwar.datafile.input import InputFile

SOUND = """\
owes: [sources, outcomes, places, en, th]
events:
- {id: ulsan, name: {en: Battle off Ulsan, th: ยุทธนาวีอุลซาน}, date: 1904-08-14, kind: fight, front: sea, place: off-ulsan, outcome: draw,
   weight: 3, summary: {en: A raider is sunk., th: เรือจู่โจมถูกจม}, sources: [corbett-1914]}
"""


def told(text):
    return [
        f"{problem.id}: {problem.field}: {problem.code}"
        for problem in diagnose(InputFile("own.yaml", text.encode()))
    ]


def with_section(section, text):
    return text.replace("events:", f"{section.rstrip()}\nevents:")


def test_an_event_with_all_that_is_asked_owes_nothing():
    assert told(SOUND) == []


def test_ten_lines_of_ones_own_owe_nothing_unless_they_say_so():
    own = "events: [{id: a, name: A fight, date: 1904}]"
    assert told(own) == []
    owed = [line.rpartition(": ")[2] for line in told(f"owes: [sources, places, th]\n{own}")]
    assert owed == ["front", "kind", "place", "source", "summary", "weight", "name"]


@pytest.mark.parametrize(("owes", "message"), [("[page]", "unknown value 'page'"), ("yes", "owes is a list")])
def test_what_a_file_can_owe_is_known(owes, message):
    (problem,) = diagnose(InputFile("own.yaml", f"owes: {owes}\nevents: []".encode()))
    assert (problem.warning, message in problem.message) == (False, True)


def test_words_made_of_those_used_need_no_translation():
    assert told(SOUND.replace("fight", "duel")) == []
    assert told(with_section("kinds: {duel: {name: Duel}}", SOUND.replace("fight", "duel"))) == [
        "duel: name: name"
    ]


@pytest.mark.parametrize(
    ("more", "owed"),
    [
        ("outcome_note: No more was seen.", ["ulsan: outcome_note: text"]),
        ("outcome_note: {en: No more was seen., th: ไม่พบสิ่งใดอีก}", []),
        (
            "claims: [{field: text, value: It rained., source: corbett-1914, verdict: mistaken}]",
            ["ulsan: claims.value: text"],
        ),
        ("claims: [{field: place, value: Fusan, source: corbett-1914, verdict: differs}]", []),
    ],
)
def test_whatever_is_read_is_owed_in_each_language(more, owed):
    assert told(SOUND.replace("weight: 3,", f"weight: 3, {more},")) == owed


def test_the_war_itself_happens_nowhere():
    assert (
        told(
            SOUND.replace("kind: fight, front: sea, place: off-ulsan", "kind: war").replace("weight: 3, ", "")
        )
        == []
    )


def test_a_combat_may_say_why_it_has_no_outcome():
    kinds = "kinds: {fight: {name: {en: Fight, th: การรบ}, combat: yes}}\n"
    assert (
        told(
            with_section(
                kinds, SOUND.replace("outcome: draw", "outcome_note: {en: Neither saw the other, th: ไม่พบกัน}")
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "日本海海戦"),
        ("ja", "ツシマ"),
        ("ru", "Цусима"),
        ("zh", "對馬"),
        ("ko", "쓰시마"),
        ("ja", "1904"),
        ("en", "203"),
    ],
)
def test_every_language_has_its_script_and_numbers_have_all(lang, text):
    assert (
        told(
            SOUND.replace(
                "en: Battle off Ulsan, ",
                f"en: Battle off Ulsan, {lang}: '{text}', " if lang != "en" else f"en: '{text}', ",
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ja", "Tsushima"), ("ru", "Tsushima"), ("zh", "ツシマ"), ("ko", "対馬"), ("en", "対馬")],
)
def test_another_script_is_told(lang, text):
    names = {"en": "Battle off Ulsan", "th": "ยุทธนาวีอุลซาน"} | {lang: text}
    named = ", ".join(f"{lang}: {text}" for lang, text in names.items())
    assert told(SOUND.replace("en: Battle off Ulsan, th: ยุทธนาวีอุลซาน", named)) == [
        f"ulsan: name.{lang}: script"
    ]


@pytest.mark.parametrize(
    ("field", "path"),
    [
        ("outcome_note: 'a  note'", "outcome_note.en"),
        ("aliases: [' Urusan']", "aliases"),
        ("forces: {japan: {units: ['First Fleet ']}}", "forces.japan.units.text.en"),
        ("claims: [{field: text, value: 'it  rained', source: x, verdict: mistaken}]", "claims.value.en"),
        ("tags: ['e\u0301']", "tags"),
    ],
)
def test_every_text_is_tidy(field, path):
    assert [
        line.partition(": ")[2].partition(": ")[0]
        for line in told(SOUND.replace(", en, th]", "]").replace("weight: 3", f"weight: 3, {field}"))
    ] == [path]


def test_two_phases_of_one_battle_may_share_a_day_and_a_place():
    second = (
        SOUND.partition("events:\n")[2]
        .replace("id: ulsan", "id: chase")
        .replace("weight", "part_of: ulsan, weight")
    )
    assert told(SOUND + second) == []


def test_a_rank_held_since_always_is_a_rank():
    people = "ranks: {admiral: {name: {en: Admiral, th: พลเรือเอก}}}\npeople: {kamimura: {name: {en: Kamimura, th: คามิมูระ}, ranks: [{rank: admiral}]}}\n"
    assert (
        told(
            with_section(
                people, SOUND.replace("weight: 3", "weight: 3, forces: {japan: {commanders: [kamimura]}}")
            )
        )
        == []
    )
