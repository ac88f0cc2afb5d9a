"""Folding for search, in every script of the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.characters import is_blank
from rjwar.core.fold import fold, is_unspaced

ANY_TEXT = st.text(st.characters())  # lone surrogates too


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Te-li-ssu", ("te li ssu", "telissu")),
        ("Tōgō Heihachirō", ("togo heihachiro",)),
        ("Jun’yō O'Brien", ("jun yo o brien", "junyo obrien")),
        ("Rozhestvenskiĭ", ("rozhestvenskii",)),
        ("Чёрный Новик", ("черный новик",)),
        ("НОВИК", ("новик",)),
        ("Цу\u0301сима Алексе\u0301ев Ѐ Ѝ", ("цусима алексеев е и",)),
        ("Алексѣевъ, Ѳедоръ; въ Мукденѣ, іюнь", ("алексеев федор в мукдене июнь",)),
        ("съезд Ъ", ("съезд ъ",)),
        ("m\u0304", ("m",)),
        ("ＴＯＧＯ　１９０４", ("togo 1904",)),
        ("Straße Øresund Łódź æ œ", ("strasse oresund lodz ae oe",)),
        ("İstanbul ıslak", ("istanbul islak",)),
        ("สึชิมะ", ("สึชิมะ",)),
        ("が", ("が",)),
        ("ガ", ("が",)),
        ("ｶﾞ", ("が",)),
        ("髙橋・山﨑 ヴ ー", ("高桥 山崎 ゔ ー",)),
        (
            "203  Metre Hill (Nirei-san), 1904!",
            ("203 metre hill nirei san 1904", "203 metre hill nireisan 1904"),
        ),
        ("旅順・攻囲戦", ("旅順 攻囲战",)),
        ("— ' —", ("",)),
        ("", ("",)),
    ],
)
def test_a_name_is_found_under_its_folded_forms(text, forms):
    assert fold(text) == forms


@given(ANY_TEXT)
def test_folding_is_total_and_idempotent(text):
    for form in fold(text):
        assert fold(form) == (form,)
        assert form == " ".join(form.split())


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ยุทธ\u200bนาวี", "ยุทธนาวี"),
        ("co\u00adoperate", "cooperate"),
        ("\u2060Port Arthur\ufeff", "Port Arthur"),
        ("葛\U000e0100城", "葛城"),
        ("⚔\ufe0f Mukden", "Mukden"),
        ("เเม่น้ำ", "แม่น้ำ"),
        ("เ\u200bเม่น้ำ", "แม่น้ำ"),
        ("แม่นํ้า", "แม่น้ำ"),
        ("แม่น้ํา", "แม่น้ำ"),
        ("ท่ี", "ที่"),
        ("对马海战", "対馬海戦"),
        ("對馬海戰", "対馬海戦"),
        ("旅顺", "旅順"),
        ("奉天会战", "奉天會戰"),
        ("东乡平八郎", "東郷平八郎"),
        ("๒๐๓", "203"),
        ("２０３", "203"),
    ],
)
def test_what_looks_alike_is_one_name(typed, name):
    assert fold(typed) == fold(name)


@pytest.mark.parametrize(
    ("text", "unspaced"),
    [
        ("日本海", True),
        ("สึ", True),
        ("ツシマ", True),
        ("Tsushima", False),
        ("Цусима", False),
        ("쓰시마", False),
    ],
)
def test_some_scripts_put_no_space_between_words(text, unspaced):
    assert is_unspaced(text) is unspaced


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("", True),
        (" \u3000\u00a0\n", True),
        ("\u200b\u00ad\u3164\ufe0f", True),
        ("\u200bก", False),
        ("A", False),
        ("-", False),
        ("\u0301", False),
    ],
)
def test_a_text_is_blank_where_nothing_of_it_is_seen(text, blank):
    assert is_blank(text) is blank
