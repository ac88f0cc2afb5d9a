"""Of a name that means several things, which is meant, and what else it could be."""

import pytest

from rjwar.query.senses import also, senses
from rjwar.store.reader import CARDS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tsushima", ("event", "battle-of-tsushima")),  # the ship and the island have that name too
        ("Цусима", ("event", "battle-of-tsushima")),
        ("สึชิมะ", ("event", "battle-of-tsushima")),  # which is just the name of the ship
        ("Mukden", ("event", "battle-of-mukden")),
        ("奉天", ("event", "battle-of-mukden")),
        ("mukden", ("place", "mukden")),  # its id
        ("name:mukden", ("event", "battle-of-mukden")),
        ("place:Mukden", ("place", "mukden")),
        ("port arthur", ("event", "battle-of-port-arthur")),
        ("旅順", ("event", "siege-of-port-arthur")),
        ("björkö", ("event", "bjorko-treaty")),
        ("korea", ("side", "korea")),  # no fight there weighs much
        ("dalny", ("place", "dalny")),
        ("Vladivostok", ("place", "vladivostok")),  # its cruisers fought far away
        ("Tokyo", ("place", "tokyo")),
        ("Chemulpo", ("event", "battle-of-chemulpo-bay")),  # off it
        ("petropavlovsk", ("ship", "petropavlovsk")),  # lost elsewhere, in a fight that weighs
        ("togo", ("person", "togo-heihachiro")),
        ("ulsan", ("event", "battle-off-ulsan")),  # "Battle off Ulsan", and a place "off Ulsan"
        ("hamilton", ("person", "hamilton-ian")),  # who wrote a book
        ("asakawa", ("source", "asakawa-1904")),
    ],
)
def test_an_id_is_what_it_is_and_a_weighty_fight_comes_before_its_place(war, typed, meant):
    assert senses(war, typed, CARDS) == [meant]


@pytest.mark.parametrize("typed", ["portsmouth", "dogger bank", "hill"])
def test_of_what_has_a_name_among_its_words_none_is_meant_before_another(war, typed):
    assert len(senses(war, typed, CARDS)) > 1


@pytest.mark.parametrize(
    ("typed", "others"),
    [
        ("tsushima", [("ship", "tsushima-cruiser"), ("place", "tsushima-island")]),
        ("port arthur", [("event", "siege-of-port-arthur"), ("place", "port-arthur")]),
        ("name:mukden", [("ship", "mukden-steamer"), ("place", "mukden")]),
        ("mukden", [("event", "battle-of-mukden"), ("ship", "mukden-steamer")]),
        ("togo", []),
        ("place:mukden", []),
    ],
)
def test_what_else_has_the_name_is_known_the_weightiest_fights_first(war, typed, others):
    [meant] = senses(war, typed, CARDS)
    assert also(war, typed, meant) == others
