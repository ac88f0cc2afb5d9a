"""Names in the form that a sentence gives them, and in kana."""

import pytest

from rjwar.query.senses import senses
from rjwar.query.sentence_forms import recorded_form
from rjwar.store.reader import CARDS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("под Мукденом", "battle-of-mukden"),
        ("Мукдене", "battle-of-mukden"),
        ("Ляояном", "battle-of-liaoyang"),
        ("Цусиме", "battle-of-tsushima"),
        ("порт-артура", "battle-of-port-arthur"),
        ("Макарова", "makarov-stepan"),  # whom names of events have in that case
        ("Рожественского", "rozhestvensky-zinovy"),
        ("генерала Стесселя", "stessel-anatoly"),
        ("Николая II", "nicholas-ii"),
        ("Варяга", "varyag"),
        ("броненосец Орёл", "orel"),
        ("쓰시마에서", "battle-of-tsushima"),
        ("도고 헤이하치로를", "togo-heihachiro"),
        ("노기가", "nogi-maresuke"),
        ("도고 제독", "togo-heihachiro"),
        ("乃木大将", "nogi-maresuke"),
        ("戦艦三笠", "mikasa"),
        ("东乡元帅", "togo-heihachiro"),
        ("เรือประจัญบานมิกาซะ", "mikasa"),
        ("พลเรือเอกโทโง", "togo-heihachiro"),
        ("とうごうへいはちろう", "togo-heihachiro"),
        ("のぎ", "nogi-maresuke"),
        ("みかさ", "mikasa"),
        ("ほうてんかいせん", "battle-of-mukden"),
    ],
)
def test_what_a_sentence_or_a_keyboard_makes_of_a_name_finds_it(war, typed, meant):
    assert [id for _, id in senses(war, typed, CARDS)] == [meant]


@pytest.mark.parametrize("typed", ["Mukden", "Мукден", "쓰시마", "Ква", "が", "ничего такого", "에서"])
def test_what_is_in_its_first_form_or_in_none_is_left_as_it_is(war, typed):
    assert recorded_form(war, typed, CARDS) == ""
