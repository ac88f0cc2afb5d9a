"""People, ships, places, units and sides as a list."""

import pytest

from rjwar.core.errors import WrongUsage
from rjwar.query.answer import Entities
from rjwar.query.listing import LISTED, listed
from rjwar.query.query import Query


def ids(store, what, types=(), fates=(), **asked):
    return [
        document["id"]
        for document in listed(store, what, Query.of(**({"sort": "name"} | asked)), types, fates).documents()
    ]


@pytest.mark.parametrize("what", LISTED)
def test_each_kind_is_listed_whole_as_the_objects_of_show(war, what):
    answer = listed(war, what, Query(sort="name"))
    assert (len(answer), answer.total) == (
        len(war.words("sides") if what == "sides" else war.ids(LISTED[what].entity)),
        len(answer),
    )
    assert list(answer.documents()) == list(Entities(war, answer.found).documents())
    assert {tuple(document) for document in answer.documents()} == {tuple(answer.keys)}


def test_they_are_by_name_or_by_date_or_by_how_often_they_figure(small):
    assert ids(small, "people") == ["ilyin-oleg", "sato-ken"]
    assert ids(small, "people", sort="date") == ["sato-ken", "ilyin-oleg"]
    assert ids(small, "people", sort="events") == ["sato-ken", "ilyin-oleg"]
    assert ids(small, "people", reverse=True, limit=1) == ["sato-ken"]
    assert ids(small, "ships", sort="date", reverse=True) == [
        "akebono-maru",
        "torpedo-boat-34",
    ]  # what has no date is last either way


@pytest.mark.parametrize(
    ("what", "asked", "found"),
    [
        ("people", {"side": "russia"}, ["ilyin-oleg"]),
        ("people", {"event": "loan-of-may"}, ["sato-ken"]),
        ("people", {"grep": "伊東"}, ["sato-ken"]),
        ("people", {"grep": ["led", "fleet"]}, ["sato-ken"]),
        ("ships", {"types": ["torpedo-boat"]}, ["torpedo-boat-34"]),
        ("ships", {"fates": ["sunk"]}, ["torpedo-boat-34"]),
        ("ships", {"types": ["Torpedo Boats"]}, ["torpedo-boat-34"]),
        ("ships", {"fates": ["Sunk"]}, ["torpedo-boat-34"]),
        ("ships", {"fates": ["captured"]}, []),
        ("places", {"event": "siege-of-fort-lena"}, ["fort-lena"]),
        ("places", {"grep": "Yuandao"}, ["long-cape"]),
        ("sides", {"event": "battle-off-long-cape"}, ["japan", "russia"]),
        ("sides", {"grep": "日本"}, ["japan"]),
    ],
)
def test_a_filter_keeps(small, what, asked, found):
    assert ids(small, what, **asked) == found


def test_a_part_of_an_event_counts_as_the_event(war):
    assert "bedovy" in ids(war, "ships", event="battle-of-tsushima")
    assert set(ids(war, "people", event="tsushima")) > set(ids(war, "people", event="nebogatov-surrenders"))


def test_captured_russians_are_what_the_ships_say(war):
    expected = [
        id
        for id in war.ids("ship")
        if "captured" in [fate["what"] for fate in next(Entities(war, [("ship", id)]).documents())["fates"]]
    ]
    russian = [id for id in expected if war.find("ship", id).side == "russia"]
    assert sorted(ids(war, "ships", side="russia", fates=["captured"])) == russian != []


@pytest.mark.parametrize(
    ("what", "asked", "message"),
    [
        (
            "people",
            {"front": "korea"},
            "--front makes no sense with 'list people'; it takes --side, --event, --grep, --sort, -r and -n",
        ),
        ("people", {"fates": ["sunk"]}, "--fate makes no sense with 'list people'"),
        ("places", {"side": "japan"}, "--side makes no sense with 'list places'"),
        ("people", {"exclude": "side=japan"}, "--exclude makes no sense"),
        ("ships", {"fates": ["sunken"]}, "--fate: unknown value 'sunken'; did you mean 'sunk'?"),
        ("ships", {"types": ["zeppelin"]}, "--type: unknown value 'zeppelin'"),
        ("units", {"kind": "horde"}, "--kind: unknown value 'horde'"),
        ("people", {"sort": "weight"}, "--sort: unknown value 'weight'; known: name, date, events"),
        ("people", {"limit": -1}, "--limit"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(war, what, asked, message):
    with pytest.raises(WrongUsage) as refused:
        ids(war, what, **asked)
    assert str(refused.value).startswith(message)


def test_a_side_is_counted(small, war):
    (japan,) = Entities(small, [("side", "japan")]).documents("ja")
    assert japan == {
        "entity": "side",
        "id": "japan",
        "name": "日本",
        "names": {"en": "Japan", "th": "ญี่ปุ่น", "ja": "日本"},
        "belligerent": True,
        "counts": {"events": 1, "victories": 2},
    }
    (russia,) = Entities(war, [("side", "russia")]).documents()
    assert russia["counts"] == {
        "events": len(war.select(side="russia")),
        "victories": len(war.select(outcome="russia")),
    }
