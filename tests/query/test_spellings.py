"""Names by other rules of spelling."""

import pytest

from rjwar.core.errors import UnknownName
from rjwar.query.names import resolve
from rjwar.query.senses import senses
from rjwar.store.reader import CARDS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tsouchima", "battle-of-tsushima"),
        ("Tsuschima", "battle-of-tsushima"),
        ("Tchemoulpo", "battle-of-chemulpo-bay"),
        ("Korsakoff", "korsakov"),
        ("Plehwe", "plehve-vyacheslav"),
        ("Vladimir Semyonov", "semenov-vladimir"),
        ("Мукденъ", "battle-of-mukden"),
        ("Цусимское сраженіе", "battle-of-tsushima"),
        ("Rožestvenskij", "rozhestvensky-zinovy"),
        ("Tougou", "togo-heihachiro"),
        ("Togo Heihachirou", "togo-heihachiro"),
        ("Ohyama", "oyama-iwao"),
        ("Lvshun", "siege-of-port-arthur"),
        ("Liao Yang", "battle-of-liaoyang"),
        ("TogoHeihachiro", "togo-heihachiro"),
        ("도고헤이하치로", "togo-heihachiro"),
        ("東郷　平八郎", "togo-heihachiro"),
        ("H.I.J.M.S. Mikasa", "mikasa"),
        ("เมืองพอร์ตอาร์เทอร์", "battle-of-port-arthur"),
        ("ซึชิมะ", "battle-of-tsushima"),
        ("นายพลโนกิ", "nogi-maresuke"),
        ("มิคาสะ", "mikasa"),
        ("โคมุระ จุทาโร", "komura-jutaro"),
    ],
)
def test_a_name_is_found_as_others_spelt_it(war, typed, meant):
    assert [id for _, id in senses(war, typed, CARDS)] == [meant]


@pytest.mark.parametrize("typed", ["tsushma", "telisu", "mukdan", "สึชิมน", "ooo"])
def test_a_slip_of_the_pen_is_still_none(war, typed):
    with pytest.raises(UnknownName):
        resolve(war, typed, CARDS)
