"""What a curated record owes in names and texts."""

import pytest

from curated import SOUND, problems_of, with_section


def test_words_made_of_those_used_need_no_translation():
    assert problems_of(SOUND.replace("fight", "duel")) == []
    assert problems_of(with_section("kinds: {duel: {name: Duel}}", SOUND.replace("fight", "duel"))) == [
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
    assert problems_of(SOUND.replace("weight: 3,", f"weight: 3, {more},")) == owed


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
        problems_of(
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
    assert problems_of(SOUND.replace("en: Battle off Ulsan, th: ยุทธนาวีอุลซาน", named)) == [
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
        for line in problems_of(SOUND.replace(", en, th]", "]").replace("weight: 3", f"weight: 3, {field}"))
    ] == [path]
